#!/bin/sh
# Checks the sources of a repository (default: this one) with check.awk.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$here/../..}"
find analyzer parsers rules tests \( -name '*.cpp' -o -name '*.hpp' \) -print | sort |
    xargs awk -f "$here/check.awk"
