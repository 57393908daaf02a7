#!/bin/sh
# real.sh PROGRAM CORPORA: loop.sh over every topology file in the folder `topologies` beneath the
# one that CORPORA, a program, prints, as one row a server and use too. Exit code 77: not there.
set -eu
loop=$(dirname "$0")/loop.sh
[ -x "$2" ] || exit 77
folder=$("$2" | head -n 1)/topologies
[ -d "$folder" ] || exit 77
count=0
for file in "$folder"/*.xml "$folder"/*.tbxml; do
    [ -f "$file" ] || continue
    echo "$file"
    "$loop" "$1" "$file"
    "$loop" "$1" "$file" --separate
    count=$((count + 1))
done
[ "$count" -gt 0 ] || exit 77
