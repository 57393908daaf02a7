#!/bin/sh
# Sets up, builds and audits a sample deployment in which much is wrong.
# Words after it go to the audit: samples/try.sh --lang fr
set -eu
cd "$(dirname "$0")/.."

.ci/setup
cmake --preset release >/dev/null
cmake --build --preset release --target topocert

mkdir -p out
sarif=out/fabrikam-enterprise.sarif
status=0
build/topocert samples/fabrikam-enterprise --as-of 2026-06-01 \
    --password-file samples/fabrikam-enterprise/passwords.txt --sarif "$sarif" "$@" || status=$?

# 1 says that there are findings, which is what this sample is for.
[ "$status" -le 1 ] || exit "$status"
echo
echo "The same findings as SARIF 2.1.0: $PWD/$sarif"
