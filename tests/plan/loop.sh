#!/bin/sh
# loop.sh PROGRAM FOLDER|TOPOLOGY [--separate]: the proof that the names of a plan are right. Plans
# for a topology, or that of a folder, has the real openssl make every request and two test CAs answer them, and
# sees that plan and audit are content with the answers – and that they notice when one name lacks.
set -eu
program=$1
topology=$2
[ ! -d "$2" ] || topology=$(ls "$2"/topology.*)
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$topology" "$work"
cd "$work"
LC_ALL=C
export LC_ALL

fail() {
    echo "$1"
    exit 1
}
plan() { "$program" plan --as-of "$today" "$@"; }
today=$(date -u +%Y-%m-%dT%H:%M:%SZ -d '+1 hour')
topology=$(basename "$topology")

# ---- without certificates, everything is missing
plan "$topology" --openssl requests --format csv "$@" >before.csv
sed 1d before.csv | grep -v '"missing"' && fail 'not missing without certificates'
rows=$(sed 1d before.csv | wc -l)
[ "$rows" -gt 0 ] && [ "$(ls requests | wc -l)" -eq "$rows" ] || fail 'not one request a certificate'

# ---- two CAs
cat >authority.cnf <<'CNF'
[req]
distinguished_name = none
x509_extensions = authority
[none]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
CNF
authority() { # authority NAME SUBJECT
    openssl req -x509 -config authority.cnf -newkey rsa:2048 -nodes -days 3650 -subj "$2" \
        -keyout "$1.key" -out "$1.pem" 2>log || fail "$(cat log)"
    printf 'authorityKeyIdentifier = keyid\nsubjectKeyIdentifier = hash\n%s\n' \
        "crlDistributionPoints = URI:http://crl.test/$1.crl" >"$1.ext"
}
authority internal '/DC=test/DC=corp/CN=Corp Issuing CA'
authority public '/C=US/O=Test Trust/CN=Test Trust TLS CA'

# issue ID AUTHORITY: one request, one certificate
issue() {
    openssl req -new -config "requests/$1.cnf" -nodes -keyout "$1.key" -out "$1.csr" 2>log ||
        fail "$1: $(cat log)"
    openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -days 730 \
        -copy_extensions copy -extfile "$2.ext" -out "$1.cer" 2>log || fail "$1: $(cat log)"
}
# place ID "SERVERS" "USES": where a folder and a file name say whose it is and what for
place() {
    for use in $3; do
        [ -n "$2" ] || cp "$1.cer" "bundle/$use.cer"
        for server in $2; do
            mkdir -p "bundle/$server"
            cp "$1.cer" "bundle/$server/$use.cer"
        done
    done
}
# rows: id|authority|servers|uses
rows() { sed 1d before.csv | tr -d '\r' | sed 's/^"//' | awk -F'","' '{ print $1 "|" $16 "|" $2 "|" $3 }'; }

mkdir bundle
cp internal.pem public.pem bundle
rows >rows.txt
while IFS='|' read -r id kind servers uses; do
    if [ "$kind" = public ]; then issue "$id" public; else issue "$id" internal; fi
    place "$id" "$servers" "$uses"
done <rows.txt

# ---- with them, all is well
plan "$topology" bundle --format csv "$@" >after.csv
sed 1d after.csv | grep -v '"satisfied"' && fail 'not satisfied by what was asked for'
"$program" audit "$topology" bundle --as-of "$today" >audit.txt || {
    cat audit.txt
    fail 'the audit finds errors in what was asked for'
}

# ---- and it would be seen if a name lacked
first=$(head -n 1 rows.txt)
id=${first%%|*}
sed -i '/^DNS.1 = /d' "requests/$id.cnf"
echo 'DNS.99 = other.test' >>"requests/$id.cnf"
echo "$first" | {
    IFS='|' read -r id kind servers uses
    issue "$id" internal
    place "$id" "$servers" "$uses"
}
plan "$topology" bundle --format csv "$@" | grep -q "^\"$id\",.*\"wrong-names\"" ||
    fail 'a missing name was not noticed by the plan'
"$program" audit "$topology" bundle --as-of "$today" --exit-zero >audit.txt
grep -Eq 'TC(2019|300[0-9]|4[0-9]+|1009)' audit.txt || fail 'a missing name was not noticed by the audit'
