# The five operations that the compared servers were measured on, and the list page, on both databases.
# BENCH_SECONDS, BENCH_WARM_UP and BENCH_DATABASES shorten a run while one works on it.
source "$root/benchmarks/load/server.sh"
copy_load
build
write_catalogue 10000

# load SCENARIO: the generator's JSON, and its figures printed.
load() {
  local result
  result=$(cd "$work/load" && node load.mjs fairground "$1" --url "$url" --c 4 --warm "${BENCH_WARM_UP:-7}" --d "${BENCH_SECONDS:-14}" \
    --server "$server_pid" ${pg_pid:+--pg "$pg_pid"})
  say "$result"
  node -e '
    const [name, json] = process.argv.slice(1), r = JSON.parse(json);
    if (r.errors) { console.error(`${name}: ${r.errors} errors, the first: ${r.firstErr}`); process.exit(1); }
    for (const outcome in r.outcomes) if (outcome !== "Paid") { console.error(`${name}: ${outcome}`); process.exit(1); }
    console.log(`${name}.per_s ${r.rps} 1/s`);
    console.log(`${name}.p50_ms ${r.p50} ms`);
    console.log(`${name}.p99_ms ${r.p99} ms`);
    console.log(`${name}.cpu_ms ${(r.serverCpuMsPerOp + r.pgCpuMsPerOp).toFixed(2)} ms`);' "marketplace.$db.$1" "$result"
}

for db in ${BENCH_DATABASES:-postgres sqlite}; do
  use_database "$db"
  say "Loading 10,000 products into $db ..."
  tool catalogue "$work/catalogue.jsonl" 1000000 >&2
  start_server
  tool drained >/dev/null
  for scenario in list search detail cart; do load "$scenario"; done

  # What a checkout costs with everything it sets off, mails and notices too: from before the load to the last of it.
  before=$(node "$root/benchmarks/load/cpu.mjs" "$server_pid" $pg_pid)
  load checkout
  orders=$(tool drained)
  after=$(node "$root/benchmarks/load/cpu.mjs" "$server_pid" $pg_pid)
  node -e 'const [name, a, b, n] = process.argv.slice(1); console.log(`${name} ${((b - a) / n).toFixed(2)} ms`)' \
    "marketplace.$db.checkout.whole_cpu_ms" "$before" "$after" "$orders"

  if [ "$(status "$url/c/c-0")" = 200 ]; then
    load page | sed -n "s/^marketplace\.$db\.page\.cpu_ms/marketplace.$db.page_cpu_ms/p"
  else
    echo "marketplace.$db.page_cpu_ms skipped"
  fi
  awk -v name="marketplace.$db.rss_mb" '/^VmRSS:/ { printf "%s %.0f MB\n", name, $2 / 1024 }' "/proc/$server_pid/status"
  awk -v name="marketplace.$db.rss_peak_mb" '/^VmHWM:/ { printf "%s %.0f MB\n", name, $2 / 1024 }' "/proc/$server_pid/status"
  tool audit >&2
  stop_server
done
