#!/bin/bash
# A fleet of small deployments, audited one after the other, by GNU parallel and by a Slurm job
# array on this machine; the merged reports of all three must be the same.
#
#     tests/bench/fleet.sh [DEPLOYMENTS]        200 unless stated
#
# GNU parallel and slurm-wlm are installed where they are missing and that is possible; what is not
# there is said and left out. Slurm needs root: its daemons run in a folder of their own and are
# ended with it.
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-200}
.ci/setup
cmake --preset release >/dev/null
cmake --build --preset release --target topocert bench_generate bench_check >/dev/null
export topocert=$PWD/build/topocert
tools=$PWD/build/tests/bench
fleet=$PWD/build/bench/fleet-$count

have() { # have PROGRAM PACKAGE
    command -v "$1" >/dev/null && return
    [ "$(id -u)" -eq 0 ] || return
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update >/dev/null 2>&1 || :
    apt-get -qq install -y --no-install-recommends "$2" >/dev/null 2>&1 || return
    command -v "$1" >/dev/null
}

if [ ! -d "$fleet" ]; then
    rm -rf "$fleet.new"
    mkdir -p "$fleet.new"
    for ((at = 1; at <= count; ++at)); do
        name=$(printf 'site%03d' "$at")
        "$tools/bench_generate" "$fleet.new/$name" --key-file "$fleet.new/keys" --seed "$at" \
            --servers $((4 + at % 9)) --certificates $((20 + at % 30)) --domain "$name.example" \
            --defects $((at % 3)) --duplicates 10
    done
    mv "$fleet.new" "$fleet"
fi
cd "$fleet"

# The audit of one deployment; exit code 1 only says that there are findings.
cat > audit.sh <<'SCRIPT'
#!/bin/sh
# audit.sh DEPLOYMENT REPORTS
"$topocert" "$1/topology.xml" "$1/ca" "$1/certs" "$1/copies" --as-of 2026-06-01 --threads 1 \
    --sarif "$2/$1.sarif" >/dev/null
[ $? -le 1 ]
SCRIPT
chmod +x audit.sh
sites=(site*)

# merged HOW: joins the reports, both ways
merged() {
    "$topocert" merge "$1" --exit-zero --output "$1.apart"
    "$topocert" merge "$1" --exit-zero --fold --output "$1.fold"
}
# same HOW: whether they are those of the audits one after the other
same() {
    cmp "$1.apart" sequential.apart
    cmp "$1.fold" sequential.fold
    echo "$1: the same report"
}

rm -rf sequential parallel slurm
mkdir sequential parallel slurm
for site in "${sites[@]}"; do
    ./audit.sh "$site" sequential
done
merged sequential
cat site*/expected.tsv > expected
"$tools/bench_check" sequential.apart expected
"$tools/bench_check" sequential.fold expected
echo "sequential: ${#sites[@]} deployments, $(wc -l < expected) findings, all found"

if have parallel parallel; then
    # The order of the jobs is left to chance on purpose.
    printf '%s\n' "${sites[@]}" | shuf | parallel --will-cite ./audit.sh {} parallel
    merged parallel
    same parallel
else
    echo 'parallel: LEFT OUT, GNU parallel is not installed and could not be'
fi

if [ "$(id -u)" -eq 0 ] && have sbatch slurm-wlm && have munged munge; then
    "$OLDPWD/tests/bench/slurm.sh" "$fleet" "${#sites[@]}"
    merged slurm
    same slurm
else
    echo 'slurm: LEFT OUT, slurm-wlm is not installed and could not be, or this is not root'
fi
