# The audit of a ledger of a million entries, and a fault planted in it.
source "$root/benchmarks/load/server.sh"
build
for db in ${BENCH_DATABASES:-postgres sqlite}; do
  use_database "$db"
  tool ledger "$db" "${BENCH_ENTRIES:-1000000}" | tee "$work/ledger.out"
  # PostgreSQL's figures under the benchmark's name alone, too.
  [ "$db" != postgres ] || sed 's/^ledger\.postgres\./ledger./' "$work/ledger.out"
done
