# The five operations that the compared servers were measured on, and the list page, on both databases.
# BENCH_SECONDS, BENCH_WARM_UP and BENCH_DATABASES shorten a run while one works on it.
source "$root/benchmarks/load/server.sh"
copy_load
build
write_catalogue 10000

for db in ${BENCH_DATABASES:-postgres sqlite}; do
  use_database "$db"
  say "Loading 10,000 products into $db ..."
  tool catalogue "$work/catalogue.jsonl" 1000000 >&2
  start_server
  tool drained >/dev/null
  for scenario in list search detail cart; do
    result=$(load "$scenario" 14)
    figures "marketplace.$db.$scenario" "$result" .per_s .p50_ms .p99_ms .cpu_ms
  done

  # What a checkout costs with everything it sets off, mails and notices too: from before the load to the last of it.
  before=$(node "$root/benchmarks/load/cpu.mjs" "$server_pid" $pg_pid)
  result=$(load checkout 14)
  figures "marketplace.$db.checkout" "$result" .per_s .p50_ms .p99_ms .cpu_ms
  orders=$(tool drained)
  after=$(node "$root/benchmarks/load/cpu.mjs" "$server_pid" $pg_pid)
  node -e 'const [name, a, b, n] = process.argv.slice(1); console.log(`${name} ${((b - a) / n).toFixed(2)} ms`)' \
    "marketplace.$db.checkout.whole_cpu_ms" "$before" "$after" "$orders"

  if [ "$(status "$url/c/c-0")" = 200 ]; then
    result=$(load page 14)
    figures "marketplace.$db.page" "$result" _cpu_ms
  else
    echo "marketplace.$db.page_cpu_ms skipped"
  fi
  memory "marketplace.$db.rss_mb" VmRSS
  memory "marketplace.$db.rss_peak_mb" VmHWM
  tool audit >&2
  stop_server
done
