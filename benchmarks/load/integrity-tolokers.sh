# Trees on neighbour means find banned workers of a crowdsourcing platform (Tolokers, ten official splits, and ten of few labels).
source "$root/benchmarks/load/evaluation.sh"
evaluate
