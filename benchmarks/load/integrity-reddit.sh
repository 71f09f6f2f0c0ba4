# Trees on neighbour means find banned users of a forum (Reddit, ten stratified splits).
source "$root/benchmarks/load/evaluation.sh"
evaluate
