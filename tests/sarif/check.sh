#!/bin/sh
# check.sh TOPOCERT WORK: audits every sample, in every language, and validates the SARIF, also of
# all reports merged.
# Exit status 77: skipped, because the validators could not be installed; a failure where
# TOPOCERT_REQUIRE_SARIF_CHECK is set.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
topocert=$1
work=$2

skip() {
    echo "SARIF NOT CHECKED: $1"
    [ -n "${TOPOCERT_REQUIRE_SARIF_CHECK-}" ] && exit 1
    exit 77
}

# The validators, once for each lock file.
command -v npm >/dev/null || skip 'npm is not installed (.ci/setup ci installs it)'
mkdir -p "$work"
if ! cmp -s "$here/package-lock.json" "$work/installed.json"; then
    cp "$here/package.json" "$here/package-lock.json" "$work"
    (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) || {
        tail -n 5 "$work/npm.log"
        skip 'npm could not install the validators'
    }
    chmod u+x "$work/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    cp "$here/package-lock.json" "$work/installed.json"
fi

cd "$here/../../samples"
certificates=fabrikam-enterprise/certificates
passwords=fabrikam-enterprise/passwords.txt
rm -f "$work"/*.sarif
for folder in */; do
    sample=${folder%/}
    case $sample in
        fabrikam-enterprise) set -- $sample --password-file $passwords ;;
        fabrikam-*) set -- "$sample" $certificates --password-file $passwords ;;
        *) set -- "$sample" ;;
    esac
    for language in en fr ru; do
        status=0
        "$topocert" "$@" --as-of 2026-06-01 --lang $language --show-passes \
            --sarif "$work/$sample.$language.sarif" >/dev/null || status=$?
        [ "$status" -le 1 ] || { echo "$sample: topocert ended with $status"; exit 1; }
    done
done
rm -f "$work/merged.sarif" "$work/folded.sarif"
# GitHub takes no more than 20 runs in a file.
"$topocert" merge "$work"/*.en.sarif --exit-zero --output "$work/merged.sarif"
"$topocert" merge "$work"/*.??.sarif --exit-zero --fold --output "$work/folded.sarif"
node "$here/check.mjs" "$work/node_modules" "$work"/*.sarif
