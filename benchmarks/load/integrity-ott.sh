# A linear classifier tells invented reviews of hotels from truthful ones, hotels apart (Ott et al.), and what is left of it elsewhere.
source "$root/benchmarks/load/evaluation.sh"
evaluate
