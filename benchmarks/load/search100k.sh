# Search over 100,000 products on both databases: one word, two, with filters, and misspelt. BENCH_SECONDS, BENCH_DATABASES as in marketplace.
source "$root/benchmarks/load/server.sh"
copy_load
build
write_catalogue "${BENCH_PRODUCTS:-100000}"

for db in ${BENCH_DATABASES:-postgres sqlite}; do
  use_database "$db"
  say "Loading 100,000 products into $db ..."
  tool catalogue "$work/catalogue.jsonl" 1000000 >&2
  start_server
  tool drained >/dev/null
  # Each kind of question by itself, then all of them as people ask them.
  for scenario in ${BENCH_SCENARIOS:-word words filtered misspelt everywhere searches}; do
    result=$(load "$scenario" 10 --n "${BENCH_PRODUCTS:-100000}")
    kind=.$scenario
    figures "search100k.$db${kind%.searches}" "$result" .p50_ms .p99_ms .cpu_ms
  done
  memory "search100k.$db.rss_mb" VmRSS
  stop_server
done
