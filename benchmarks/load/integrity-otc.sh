# Trees tell unfair raters from fair ones by what they did until they last rated (Bitcoin OTC), without the ratings they received.
source "$root/benchmarks/load/evaluation.sh"
evaluate
