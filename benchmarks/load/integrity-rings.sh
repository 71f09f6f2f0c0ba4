# Finds planted rings of reviewers: dense, camouflaged, sparse, thin; nothing in honest data (made here, nothing published).
source "$root/benchmarks/load/evaluation.sh"
evaluate
