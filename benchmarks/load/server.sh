# Sourced by the scripts beside it: a private folder, a private PostgreSQL, and the server in Release as production runs it.

work=$(mktemp -d -t fairground-bench-XXXXXX)
chmod 755 "$work"
server_pid=
pg_running=

clean_up() {
  [ -z "$server_pid" ] || { kill "$server_pid" 2>/dev/null && wait "$server_pid" 2>/dev/null; } || true
  [ -z "$pg_running" ] || "$root/eng/postgres" stop "$work/postgres" immediate || true
  [ -n "${BENCH_KEEP:-}" ] && echo "kept: $work" >&2 || rm -rf "$work"
}
trap clean_up EXIT

say() { echo "$*" >&2; }

# A port that nothing listens on.
free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }

build() {
  "$root/eng/need" dotnet icu node >&2
  say "Building ..."
  dotnet publish -c Release --nologo -v quiet "$root/src/Fairground.Web" -o "$work/server" >&2
  dotnet publish -c Release --nologo -v quiet "$root/benchmarks/Fairground.Benchmarks" -o "$work/tool" >&2
}

# The tool with the settings of the database in use.
tool() { (cd "$work/tool" && dotnet Fairground.Benchmarks.dll "$@" "${database[@]}"); }

# use_database NAME: points the settings at a fresh database of that kind.
use_database() {
  local folder=$work/market-$1-$RANDOM
  mkdir -p "$folder"
  if [ "$1" = postgres ]; then
    if [ -z "$pg_running" ]; then
      pg_port=$(free_port)
      "$root/eng/postgres" start "$work/postgres" "$pg_port"
      pg_running=1
    fi
    pg_pid=$(head -n 1 "$work/postgres/data/postmaster.pid")
    database=(--Database=postgres "--ConnectionStrings:Fairground=Host=127.0.0.1;Port=$pg_port;Username=postgres;Database=bench_$RANDOM$RANDOM" "--Market:Folder=$folder")
  else
    pg_pid=
    database=(--Database=sqlite "--Market:Folder=$folder")
  fi
}

# Serves the database in use; logs are written as in production, to a file.
start_server() {
  port=$(free_port)
  url=http://127.0.0.1:$port
  (cd "$work/server" && exec env ASPNETCORE_ENVIRONMENT=Production dotnet Fairground.Web.dll --urls "$url" "--Market:Address=$url" \
    --RateLimits:RequestsPerMinute=100000000 --RateLimits:SensitivePerMinute=100000000 "${database[@]}" "$@") >"$work/server.log" 2>&1 &
  server_pid=$!
  for _ in $(seq 120); do
    [ "$(status "$url/health/ready")" != 200 ] || return 0
    sleep 0.5
  done
  say "The server did not start:"; tail -n 5 "$work/server.log" >&2; return 1
}

stop_server() { kill "$server_pid"; wait "$server_pid" 2>/dev/null || true; server_pid=; }

# load SCENARIO SECONDS [OPTION ...]: the generator's figures as one JSON object, without errors.
load() {
  local scenario=$1 seconds=$2 result
  shift 2
  result=$(cd "$work/load" && node load.mjs fairground "$scenario" --url "$url" --c 4 --warm "${BENCH_WARM_UP:-7}" \
    --d "${BENCH_SECONDS:-$seconds}" --server "$server_pid" ${pg_pid:+--pg "$pg_pid"} "$@")
  say "$result"
  node -e '
    const [name, json] = process.argv.slice(1), r = JSON.parse(json);
    if (r.errors) { console.error(`${name}: ${r.errors} errors, the first: ${r.firstErr}`); process.exit(1); }
    for (const outcome in r.outcomes) if (outcome !== "Paid") { console.error(`${name}: ${outcome}`); process.exit(1); }
    console.log(JSON.stringify(r));' "$scenario" "$result"
}

# figures NAME RESULT FIGURE ...: those of a load that are asked for, a line each.
figures() {
  node -e '
    const [name, json, ...asked] = process.argv.slice(1), r = JSON.parse(json);
    const known = {
      per_s: `${r.rps} 1/s`, p50_ms: `${r.p50} ms`, p99_ms: `${r.p99} ms`,
      cpu_ms: `${(r.serverCpuMsPerOp + r.pgCpuMsPerOp).toFixed(2)} ms`,
    };
    for (const figure of asked) console.log(`${name}${figure} ${known[figure.replace(/^[._]/, "")]}`);' "$@"
}

# memory NAME FIELD: the server's VmRSS (now) or VmHWM (at most).
memory() { awk -v name="$1" -v field="$2:" '$1 == field { printf "%s %.0f MB\n", name, $2 / 1024 }' "/proc/$server_pid/status"; }

# The status that a browser gets.
status() {
  node -e 'fetch(process.argv[1], { headers: { accept: "text/html" }, redirect: "manual" }).then(r => console.log(r.status), () => console.log(0))' "$1"
}

# The catalogue that the compared servers are measured on, as a JSON object a line.
write_catalogue() {
  node -e '
    const cat = require(process.argv[1]);
    for (let i = 0; i < +process.argv[2]; i++) {
      const p = cat.product(i);
      console.log(JSON.stringify({ ...p, category: cat.categories[p.cat] }));
    }' "$work/load/catalogue.js" "$1" >"$work/catalogue.jsonl"
}

# Copies the load generator that the compared servers were measured with; it is not ours to keep.
copy_load() {
  local peers
  peers=$(dirname "${data:-$root/../shared/data}")/peers/marketplace
  [ -f "$peers/load.mjs" ] || { say "There is no load generator at $peers. Say where: --data DIR, beside which a folder peers lies."; exit 3; }
  mkdir -p "$work/load/adapters"
  cp "$peers/load.mjs" "$peers/catalogue.js" "$work/load/"
  cp "$root/benchmarks/load/fairground.mjs" "$work/load/adapters/"
}
