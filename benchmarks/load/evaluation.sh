# Sourced by the scripts beside it: judges kernels on published data sets, with the peers where Debian's packages of them are installed.
"$root/eng/need" dotnet >&2
dotnet build -c Release --nologo -v quiet "$root/benchmarks/Fairground.Evaluation" >&2
data=${data:-$root/../shared/data}
peers=
! /usr/bin/python3 -c 'import xgboost, sklearn' 2>/dev/null || peers="--peers /usr/bin/python3"
evaluate() { dotnet "$root/artifacts/bin/Fairground.Evaluation/release/Fairground.Evaluation.dll" "$name" --data "$data" --seed "${seed:-0}" $peers; }
