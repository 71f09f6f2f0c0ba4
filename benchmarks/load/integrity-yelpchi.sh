# Belief propagation without labels, and trees with a tenth of them, find filtered reviews (YelpChi, user-disjoint splits).
source "$root/benchmarks/load/evaluation.sh"
evaluate
