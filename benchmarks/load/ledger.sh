# The audit of a ledger of a million entries, and a fault planted in it.
source "$root/benchmarks/load/server.sh"
build
for db in ${BENCH_DATABASES:-postgres sqlite}; do
  use_database "$db"
  tool ledger "$db" "${BENCH_ENTRIES:-1000000}"
done
