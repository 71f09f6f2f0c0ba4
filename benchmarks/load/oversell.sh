# 64 buyers on 20 pieces: never one too many sold, and how many claims a second are decided; and orders a second paid where all get one.
source "$root/benchmarks/load/server.sh"
copy_load
build
write_catalogue 40
head -n 20 "$work/catalogue.jsonl" >"$work/few.jsonl"

# figure NAME VALUE UNIT: under the database's name, and PostgreSQL's under its own alone, too.
figure() {
  echo "oversell.$db.$1 $2 $3"
  [ "$db" != postgres ] || echo "oversell.$1 $2 $3"
}

for db in ${BENCH_DATABASES:-postgres sqlite}; do
  # Everybody tries, again and again; the first twenty get one. Another listing warms the server up.
  use_database "$db"
  tool catalogue "$work/few.jsonl" 20 >&2
  start_server
  node "$root/benchmarks/load/oversell.mjs" "$url" p-1 64 2000 >/dev/null
  read -r _ claims < <(node "$root/benchmarks/load/oversell.mjs" "$url" p-0 64 "${BENCH_ORDERS:-6000}")
  read -r sold stock < <(tool sold p-0)
  figure sold "$sold" pieces
  figure stock "$stock" pieces
  figure claims_per_s "$claims" 1/s
  stop_server
  [ "$sold $stock" = "20 0" ] || { say "20 pieces were there, $sold were sold and $stock are left."; exit 1; }

  # As many pieces as anybody may want: each claim becomes a paid order.
  use_database "$db"
  tool catalogue "$work/few.jsonl" 1000000 >&2
  start_server
  node "$root/benchmarks/load/oversell.mjs" "$url" p-1 64 1500 >/dev/null
  read -r _ paid < <(node "$root/benchmarks/load/oversell.mjs" "$url" p-0 64 "${BENCH_ORDERS:-6000}")
  figure paid_per_s "$paid" 1/s
  tool drained >/dev/null
  read -r sold stock < <(tool sold p-0)
  stop_server
  [ $((sold + stock)) = 1000000 ] || { say "$sold sold and $stock left do not make a million."; exit 1; }
done
