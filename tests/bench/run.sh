#!/bin/bash
# Times audits against what bounds them and against other programs, and prints a table of ratios of
# medians. The programs of a row run in turn, as whole processes over a warm cache; the findings of
# every audit are compared with those that the generator says, so that no figure is bought with a
# missed check.
#
#     tests/bench/run.sh [--runs N] [--divide N] [ROW...]
#
# --runs    runs of every program, 5 unless stated; 21 of the smallest, and of two threads against
#           one, where four medians make the figure
# --divide  divides the sizes, to try the script
# ROW       base findings many packed-100k packed-1m pfx small threads instructions peers;
#           all but packed-1m (minutes to generate, gigabytes to keep and to audit) unless stated
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=5 divide=1
rows=()
while [ $# -gt 0 ]; do
    case $1 in
        --runs) runs=$2; shift ;;
        --divide) divide=$2; shift ;;
        -*) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2 ;;
        *) rows+=("$1") ;;
    esac
    shift
done
[ ${#rows[@]} -gt 0 ] || rows=(base findings many packed-100k pfx small threads instructions peers)

dpkg-query -W libssl-dev >/dev/null 2>&1 || {
    echo 'The generator needs the OpenSSL headers: apt-get install libssl-dev' >&2
    exit 1
}
.ci/setup
cmake --preset release >/dev/null
cmake --build --preset release --target topocert bench_tools >/dev/null
topocert=$PWD/build/topocert
tools=$PWD/build/tests/bench
work=$PWD/build/bench
mkdir -p "$work"
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

# ---- what the rows are made of

# deployment NAME SERVERS CERTIFICATES [OPTION...]: goes there; it is generated once, because what
# it holds does not depend on the program.
deployment() {
    servers=$(($2 / divide > 0 ? $2 / divide : 1))
    certificates=$(($3 / divide > 0 ? $3 / divide : 1))
    folder=$work/$1-$servers-$certificates
    if [ ! -d "$folder" ]; then
        rm -rf "$folder.new"
        "$tools/bench_generate" "$folder.new" --key-file "$work/keys" --servers "$servers" \
            --certificates "$certificates" "${@:4}"
        mv "$folder.new" "$folder"
    fi
    cd "$folder"
}

# audit NAME [OPTION...]: the command that writes NAME.sarif
audit() {
    echo "$topocert topology.xml ca certs --as-of 2026-06-01 --exit-zero --sarif $work/$1.sarif" \
        "${*:2}"
}

# The commands of a row, in turn: time NAME COMMAND [NAME COMMAND]...
# What is called audit… is checked after every run.
time_in_turn() {
    local run at pairs=("$@")
    for ((run = 0; run <= runs; ++run)); do
        for ((at = 0; at < ${#pairs[@]}; at += 2)); do
            # shellcheck disable=SC2086 # words of a command
            "$tools/bench_measure" ${pairs[at + 1]} > "$log/one"
            # The first run warms the cache.
            [ "$run" -eq 0 ] || cat "$log/one" >> "$log/${pairs[at]}"
            read -r _ _ status < "$log/one"
            [ "$status" -eq 0 ] || {
                echo "run.sh: ended with $status: ${pairs[at + 1]}" >&2
                exit 1
            }
            case ${pairs[at]} in
                audit*) "$tools/bench_check" "$work/${pairs[at]}.sarif" expected.tsv ;;
            esac
        done
    done
}

# median NAME COLUMN
median() {
    sort -g -k "$2,$2" "$log/$1" |
        awk -v c="$2" '{ v[NR] = $c } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

calculate() { awk "BEGIN { printf \"%.3f\", $1 }"; }

# line WORK MEASURE VALUE [DETAIL]
line() { printf '%-46s %-28s %9s  %s\n' "$1" "$2" "$3" "${4-}"; }

# against WORK MEASURE AUDIT PEER
against() {
    line "$1" "$2" "$(calculate "$(median "$3" 1) / $(median "$4" 1)")" \
        "$(median "$3" 1) s / $(median "$4" 1) s, $(median "$3" 2) MiB"
}

floor() { echo "$tools/bench_floor $1 ca certs"; }

# ---- the rows

row_base() {
    deployment base 1000 10000
    time_in_turn audit-base "$(audit audit-base --threads 2)" floor-base "$(floor 2)" \
        openssl-base "$work/verify.sh"
    local what="$certificates certificates, $servers servers"
    against "$what" '÷ floor' audit-base floor-base
    against "$what" '÷ openssl verify' audit-base openssl-base
}

row_findings() {
    deployment findings 1000 10000 --defects 2
    time_in_turn audit-findings "$(audit audit-findings --threads 2)" floor-findings "$(floor 2)"
    against "same, $(wc -l < expected.tsv) findings" '÷ floor' audit-findings floor-findings
}

row_many() {
    deployment many 10000 10000 --defects 2
    time_in_turn audit-many "$(audit audit-many --threads 2)" floor-many "$(floor 2)"
    against "$servers servers, $(wc -l < expected.tsv) findings" '÷ floor' audit-many floor-many
}

# packed NAME SERVERS CERTIFICATES: against 10,000 certificates in such files
packed() {
    deployment packed 1000 10000 --a-file 1000
    small=$certificates
    time_in_turn audit-packed "$(audit audit-packed --threads 2)"
    deployment packed "$2" "$3" --a-file 1000
    time_in_turn "audit-$1" "$(audit "audit-$1" --threads 2)"
    line "$certificates certificates, 1,000 a file" "a certificate, ÷ $small alike" \
        "$(calculate "$(median "audit-$1" 1) / $certificates / ($(median audit-packed 1) / $small)")" \
        "$(median "audit-$1" 1) s / $(median audit-packed 1) s"
    line "same, $servers servers" 'peak memory' "$(median "audit-$1" 2)" \
        "MiB; $(calculate "$(median "audit-$1" 2) * 1024 / $certificates") KiB a certificate"
}
row_packed-100k() { packed packed-100k 10000 100000; }
row_packed-1m() { packed packed-1m 100000 1000000; }

row_pfx() {
    deployment pfx 1000 1000 --pfx 100 --iterations 10000
    time_in_turn audit-pfx "$(audit audit-pfx --threads 2 --password-file passwords.txt)" \
        derive-pfx "$tools/bench_derive $certificates 10000 2"
    against "$certificates PFX, AES-256, 10,000 iterations" '÷ derivations alone' audit-pfx derive-pfx
}

row_small() {
    deployment small 20 60
    local runs=$((runs > 21 ? runs : 21))
    time_in_turn audit-small "$(audit audit-small)" version-small 'openssl version'
    against "$certificates certificates, $servers servers" '÷ openssl version' audit-small version-small
}

row_threads() {
    deployment base 1000 10000
    local runs=$((runs > 21 ? runs : 21))
    time_in_turn audit-one "$(audit audit-one --threads 1)" audit-two "$(audit audit-two --threads 2)" \
        floor-one "$(floor 1)" floor-two "$(floor 2)"
    cmp -s "$work/audit-one.sarif" "$work/audit-two.sarif" || {
        echo 'run.sh: one thread and two write different reports' >&2
        exit 1
    }
    local own bound
    own=$(calculate "$(median audit-one 1) / $(median audit-two 1)")
    bound=$(calculate "$(median floor-one 1) / $(median floor-two 1)")
    line '2 threads against 1' "speed-up ÷ floor's own" "$(calculate "$own / $bound")" \
        "$own / $bound"
}

# One thread, because what two do while they wait for each other is chance.
row_instructions() {
    deployment base 1000 10000
    local command count
    command=$(audit audit-count --threads 1)
    # shellcheck disable=SC2086 # words of a command
    if count=$(perf stat -x, -e instructions:u $command 2>&1 >/dev/null |
        awk -F, '/instructions/ && $1 ~ /^[0-9]+$/ { print $1 }') && [ -n "$count" ]; then
        line "$certificates certificates, 1 thread" 'instructions (perf stat)' "$count"
    elif command -v valgrind >/dev/null; then
        # shellcheck disable=SC2086 # words of a command
        count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null $command 2>&1 >/dev/null |
            awk '/Collected/ { print $NF }')
        line "$certificates certificates, 1 thread" 'instructions (callgrind)' "$count"
    else
        line "$certificates certificates, 1 thread" instructions - 'neither perf nor valgrind'
    fi
    "$tools/bench_check" "$work/audit-count.sarif" expected.tsv
}

# Programs that read certificates one by one, as far as they are on the machine.
row_peers() {
    deployment base 1000 10000
    local peer present=() commands=() what="$certificates certificates, $servers servers"
    for peer in zlint certtool; do
        if command -v "$peer" >/dev/null; then
            present+=("$peer")
            commands+=("$peer" "$work/$peer.sh")
        else
            line "$what" "÷ $peer" - 'not on this machine'
        fi
    done
    [ ${#present[@]} -gt 0 ] || return 0
    time_in_turn audit-peers "$(audit audit-peers --threads 2)" "${commands[@]}"
    for peer in "${present[@]}"; do
        against "$what" "÷ $peer" audit-peers "$peer"
    done
}

# Commands that need a shell for their file names.
script() {
    printf '#!/bin/sh\n%s\n' "$2" > "$work/$1.sh"
    chmod +x "$work/$1.sh"
}
script verify 'exec openssl verify -no_check_time -CAfile ca/root.pem -untrusted ca/inter.pem certs/*.pem'
script zlint 'exec zlint certs/*.pem'
# shellcheck disable=SC2016 # the shell of the script expands it
script certtool 'cat ca/*.pem > ../authorities
for file in certs/*.pem; do
    certtool --verify --load-ca-certificate ../authorities --infile "$file" || :
done'

echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1);" \
    "medians of $runs runs"
for row in "${rows[@]}"; do
    "row_$row"
done
