# 100,000 offers brought in as a file by a seller, then changed in every field by another: rows a second, CPU a row, and the server's memory.
# BENCH_ROWS and BENCH_DATABASES shorten a run while one works on it.
source "$root/benchmarks/load/server.sh"
build
rows=${BENCH_ROWS:-100000}

for db in ${BENCH_DATABASES:-postgres sqlite}; do
  use_database "$db"
  read -r seller token < <(tool importer)
  start_server
  node "$root/benchmarks/load/import.mjs" "$url" "$seller" "$token" "$rows" "import.$db" "$server_pid" $pg_pid | tee "$work/import.out"
  memory "import.$db.rss_mb" VmHWM | tee -a "$work/import.out"
  # SQLite's figures under the benchmark's name alone, too.
  [ "$db" != sqlite ] || grep -E '\.(rows_per_s|cpu_ms|rss_mb) ' "$work/import.out" | sed 's/^import\.sqlite\./import./'
  stop_server
done
