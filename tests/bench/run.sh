#!/bin/bash
# Times a whole audit against `openssl verify` over the same certificates, the two run in turn, and
# prints medians:  tests/bench/run.sh [SERVERS [CERTIFICATES [RUNS]]]
set -euo pipefail
cd "$(dirname "$0")/../.."
servers=${1:-1000} certificates=${2:-10000} runs=${3:-5}

dpkg-query -W libssl-dev >/dev/null 2>&1 || {
    echo 'The generator needs the OpenSSL headers: apt-get install libssl-dev' >&2
    exit 1
}
.ci/setup
cmake --preset release >/dev/null
cmake --build --preset release --target topocert bench_generate bench_measure >/dev/null
topocert=$PWD/build/topocert
measure=$PWD/build/tests/bench/bench_measure

# A deployment is made once for its size: what it holds does not depend on the program.
deployment=$PWD/build/bench/$servers-$certificates
if [ ! -d "$deployment" ]; then
    rm -rf "$deployment.new"
    build/tests/bench/bench_generate "$deployment.new" "$servers" "$certificates"
    mv "$deployment.new" "$deployment"
fi
cd "$deployment"

audit=("$topocert" topology.xml ca certs --sarif ../out.sarif)
verify=(openssl verify -CAfile ca/root.pem -untrusted ca/inter.pem certs/*.pem)
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
"$measure" "${audit[@]}" >/dev/null
"$measure" "${verify[@]}" >/dev/null
for ((run = 0; run < runs; ++run)); do
    "$measure" "${audit[@]}" >> "$log/topocert"
    "$measure" "${verify[@]}" >> "$log/openssl"
done

# median FILE COLUMN
median() { sort -n -k "$2,$2" "$1" | awk -v c="$2" '{ v[NR] = $c } END { print v[int((NR + 1) / 2)] }'; }
base=$(median "$log/openssl" 1)
echo "$certificates certificates, $servers servers, median of $runs runs, $(nproc) processors"
printf '%-16s %10s %12s %18s %7s\n' program seconds 'peak MiB' '÷ openssl verify' status
for program in topocert openssl; do
    wall=$(median "$log/$program" 1)
    printf '%-16s %10s %12s %17s %7s\n' $program "$wall" "$(median "$log/$program" 2)" \
        "$(awk "BEGIN { printf \"%.3f\", $wall / $base }")" "$(median "$log/$program" 3)"
done
