#!/bin/sh
# check.sh FOLDER [update]: runs every command of README.md with the programs of FOLDER before all
# others and compares what it prints, and compares rules/README.md with the catalogue; with
# `update`, writes both anew.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
PATH=$1:$PATH
export PATH LC_ALL=C

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk -v work="$work" -f "$here/blocks.awk" README.md
for command in "$work"/*.sh; do
    sh "$command" >"${command%.sh}.actual" 2>&1 </dev/null || : # a finding is no failure here
done
{
    printf '# Rules\n\nWritten by `topocert rules --format markdown`; do not edit.\n\n'
    topocert rules --format markdown
} >"$work/rules.md"

if [ "${2-}" = update ]; then
    awk -v work="$work" -v update=1 -f "$here/blocks.awk" README.md >"$work/README.md"
    cat "$work/README.md" >README.md
    cat "$work/rules.md" >rules/README.md
    exit
fi

stale=0
compare() { # compare SHOWN PRINTED COMMAND
    diff -u --label "shown" --label "$3" "$1" "$2" || stale=1
}
for command in "$work"/*.sh; do
    compare "${command%.sh}.expected" "${command%.sh}.actual" "$(head -n 1 "$command")"
done
compare rules/README.md "$work/rules.md" 'topocert rules --format markdown'
[ "$stale" -eq 0 ] || {
    echo 'README.md or rules/README.md is stale: cmake --build build --target update-readme'
    exit 1
}
