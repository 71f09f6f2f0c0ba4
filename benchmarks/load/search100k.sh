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
  # Each kind of question by itself on the standard error, then all of them as people ask them.
  for scenario in ${BENCH_SCENARIOS:-word words filtered misspelt everywhere searches}; do
    result=$(cd "$work/load" && node load.mjs fairground "$scenario" --url "$url" --n "${BENCH_PRODUCTS:-100000}" --c 4 \
      --warm "${BENCH_WARM_UP:-5}" --d "${BENCH_SECONDS:-10}" --server "$server_pid" ${pg_pid:+--pg "$pg_pid"})
    say "$result"
    node -e '
      const [name, scenario, json] = process.argv.slice(1), r = JSON.parse(json);
      if (r.errors) { console.error(`${name} ${scenario}: ${r.errors} errors, the first: ${r.firstErr}`); process.exit(1); }
      const key = scenario === "searches" ? name : `${name}.${scenario}`;
      console.log(`${key}.p50_ms ${r.p50} ms`);
      console.log(`${key}.p99_ms ${r.p99} ms`);
      console.log(`${key}.cpu_ms ${(r.serverCpuMsPerOp + r.pgCpuMsPerOp).toFixed(2)} ms`);' "search100k.$db" "$scenario" "$result"
  done
  awk -v name="search100k.$db.rss_mb" '/^VmRSS:/ { printf "%s %.0f MB\n", name, $2 / 1024 }' "/proc/$server_pid/status"
  stop_server
done
