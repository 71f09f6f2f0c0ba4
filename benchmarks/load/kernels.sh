# Time and memory of the kernels; fails where one allocates more than its budget.
source "$root/benchmarks/load/server.sh"
build
(cd "$work/tool" && dotnet Fairground.Benchmarks.dll kernels)
