#!/bin/bash
# Makes the certificates of the named samples anew, or of all, and the exports that name them. Keys,
# and with them signatures, differ from run to run; what the samples show does not. Keys that no
# container holds are thrown away at the end.
# Serial numbers and dates are fixed; the dates are generous, so that a sample shows the same for
# years, also without --as-of.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > ca.cnf <<'CNF'
[ca]
default_ca = any
[any]
database = $ENV::WORK/index
new_certs_dir = $ENV::WORK
serial = $ENV::WORK/serial
default_md = sha256
policy = any_name
unique_subject = no
[any_name]
commonName = optional
[req]
distinguished_name = empty
[empty]

[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, digitalSignature, keyCertSign, cRLSign
subjectKeyIdentifier = ${ENV::SKI}

# As Windows does it: the version says how often the certificate (low word) and the key (high word)
# of the CA were renewed (MS-WCCE, szOID_CERTSRV_CA_VERSION).
[windows_authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, digitalSignature, keyCertSign, cRLSign
subjectKeyIdentifier = ${ENV::SKI}
authorityKeyIdentifier = keyid
crlDistributionPoints = internal_crl
1.3.6.1.4.1.311.21.1 = ASN1:INTEGER:${ENV::CA_VERSION}

[public_authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, digitalSignature, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = public_crl
authorityInfoAccess = caIssuers;URI:http://aia.woodgrovetrust.com/root.cer

[internal_server]
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = ${ENV::SAN}
crlDistributionPoints = internal_crl
authorityInfoAccess = caIssuers;URI:http://pki.${ENV::DOMAIN}/${ENV::CA_FILE}.crt
1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:web_server_template

[public_server]
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth, clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = ${ENV::SAN}
crlDistributionPoints = public_crl
authorityInfoAccess = OCSP;URI:http://ocsp.woodgrovetrust.com

[internal_crl]
fullname = @internal_crl_addresses
[internal_crl_addresses]
URI.1 = ldap:///CN=${ENV::CA_FILE},CN=CDP,CN=Public%20Key%20Services,CN=Services?certificateRevocationList?base
URI.2 = http://pki.${ENV::DOMAIN}/${ENV::CA_FILE}.crl
[public_crl]
fullname = URI:http://crl.woodgrovetrust.com/tls-ca-3.crl
[web_server_template]
id = OID:1.3.6.1.4.1.311.21.8.4217331.9120557.1.16
major = INTEGER:100
minor = INTEGER:3
CNF
export WORK=$work DOMAIN=none CA_FILE=none CA_VERSION=0 SAN=DNS:none SKI=hash

# Fixed: the same for the same issuer and name, and positive.
serial_of() {
    printf '61%s' "$(printf %s "$1" | openssl dgst -sha256 -r | cut -c1-18)"
}

# sign EXTENSIONS OUT SUBJECT START END [options of openssl ca]: the request's key is OUT.key
sign() {
    local extensions=$1 out=$2 subject=$3 start=$4 end=$5
    shift 5
    [ -f "$out.key" ] || openssl genrsa -out "$out.key" 2048 2>/dev/null
    openssl req -new -config ca.cnf -key "$out.key" -subj "$subject" -out "$out.csr"
    : > index
    serial_of "$out" > serial
    openssl ca -config ca.cnf -batch -notext -preserveDN -extensions "$extensions" \
        -startdate "$start" -enddate "$end" -md "$digest" -in "$out.csr" -out "$out.crt" "$@" \
        2> log ||
        { cat log >&2; exit 1; }
}

ca_start=20160101000000Z ca_end=20460101000000Z
start=20260101000000Z end=20360101000000Z
digest=sha256

# root NAME SUBJECT
root() {
    sign authority "$1" "$2" $ca_start $ca_end -selfsign -keyfile "$1.key"
}
# subordinate NAME SUBJECT ISSUER [EXTENSIONS] [START]
subordinate() {
    CA_FILE=$3 sign "${4:-windows_authority}" "$1" "$2" "${5:-$ca_start}" $ca_end \
        -cert "$3.crt" -keyfile "$3.key"
}
# leaf ISSUER OUT SUBJECT "name name …" [EXTENSIONS]
leaf() {
    local names=${4// /,DNS:}
    CA_FILE=${1%-impostor} SAN=DNS:$names sign "${5:-internal_server}" "$2" "$3" "$start" "$end" \
        -cert "$1.crt" -keyfile "$1.key"
}

# each HOST: that host in every one of the domains
each() { for domain in $domains; do printf ' %s.%s' "$1" "$domain"; done; }

# ---- how they are handed over
der() { openssl x509 -in "$1.crt" -outform DER; }
pem() { for name; do openssl x509 -in "$name.crt"; done; }
p7b() {
    local files=()
    for name; do files+=(-certfile "$name.crt"); done
    openssl crl2pkcs7 -nocrl "${files[@]}" -outform DER
}
# pfx PASSWORD FRIENDLY-NAME LEAF [CA …] -- options of openssl pkcs12
pfx() {
    local password=$1 friendly=$2 name=$3
    shift 3
    cat "$name.crt" > contents.pem
    while [ "$1" != -- ]; do
        cat "$1.crt" >> contents.pem
        shift
    done
    shift
    openssl pkcs12 -export -inkey "$name.key" -in contents.pem -name "$friendly" \
        -CSP 'Microsoft RSA SChannel Cryptographic Provider' -passout "pass:$password" "$@"
}
# What Windows up to Server 2016 writes, and what newer ones can.
windows_2012=(-legacy -certpbe PBE-SHA1-RC2-40 -keypbe PBE-SHA1-3DES -macalg sha1 -iter 2000)
windows_2019=(-certpbe AES-256-CBC -keypbe AES-256-CBC -macalg sha256 -iter 2000)
crlf() { sed 's/$/\r/'; }

# fresh SAMPLE FOLDER…: `to` is its empty certificates folder
fresh() {
    to=$here/$1/certificates
    rm -rf "$to"
    mkdir -p "$to"
    for folder in "${@:2}"; do mkdir -p "$to/$folder"; done
}

# ---- a public CA, which no deployment owns
woodgrove='/C=US/O=Woodgrove Trust Services'
root woodgrove-root "$woodgrove/CN=Woodgrove Public Root CA"
subordinate woodgrove-tls "$woodgrove/CN=Woodgrove TLS CA 3" woodgrove-root public_authority

# ---- contoso-standard: all in order
contoso_standard() {
    DOMAIN=contoso.com
    root contoso-root '/DC=com/DC=contoso/CN=Contoso Root CA'
    subordinate contoso-issuing '/DC=com/DC=contoso/CN=Contoso Issuing CA 1' contoso-root
    outside='meet.contoso.com dialin.contoso.com lyncdiscover.contoso.com'
    leaf contoso-issuing lync01 '/C=US/O=Contoso/CN=lync01.contoso.com' "lync01.contoso.com \
sip.contoso.com lyncweb.contoso.com admin.contoso.com lyncdiscoverinternal.contoso.com $outside"
    leaf contoso-issuing contoso-oauth '/C=US/O=Contoso/CN=contoso.com' contoso.com
    leaf woodgrove-tls lyncweb '/C=US/O=Contoso/CN=lyncweb.contoso.com' \
        "lyncweb.contoso.com $outside" public_server

    fresh contoso-standard ca lync01.contoso.com reverse-proxy
    der contoso-root > "$to/ca/contoso-root.cer"
    der contoso-issuing > "$to/ca/contoso-issuing-1.cer"
    pem woodgrove-root > "$to/ca/woodgrove-root.pem"
    der lync01 > "$to/lync01.contoso.com/lync01.cer"
    der contoso-oauth > "$to/lync01.contoso.com/OAuthTokenIssuer.cer"
    pem lyncweb woodgrove-tls > "$to/reverse-proxy/lyncweb-chain.pem"
}

# ---- fabrikam-enterprise: one server for each thing that can be wrong
fabrikam_enterprise() {
    DOMAIN=corp.fabrikam.com
    corp=corp.fabrikam.com
    fabrikam=/DC=com/DC=fabrikam/DC=corp
    root fabrikam-root "$fabrikam/CN=Fabrikam Root CA"
    subordinate fabrikam-1 "$fabrikam/CN=Fabrikam Issuing CA 1" fabrikam-root
    # Renewed with a new key: same name, same root.
    CA_VERSION=65537 subordinate fabrikam-1-renewed "$fabrikam/CN=Fabrikam Issuing CA 1" \
        fabrikam-root windows_authority 20260101000000Z
    # Renewed once more, but its certificate was not exported.
    CA_VERSION=131074 subordinate fabrikam-1-again "$fabrikam/CN=Fabrikam Issuing CA 1" \
        fabrikam-root windows_authority 20260101000000Z
    subordinate fabrikam-2 "$fabrikam/CN=Fabrikam Issuing CA 2" fabrikam-root
    # Not exported either.
    subordinate fabrikam-3 "$fabrikam/CN=Fabrikam Issuing CA 3" fabrikam-root
    root fabrikam-lab "$fabrikam/CN=Fabrikam Lab CA"
    # A CA set up again from a template of the first: its name and key identifier, another key.
    identifier=$(openssl x509 -in fabrikam-1.crt -noout -ext subjectKeyIdentifier | tail -1 | tr -d ' ')
    SKI=$identifier subordinate fabrikam-1-impostor "$fabrikam/CN=Fabrikam Issuing CA 1" fabrikam-root

    domains='fabrikam.com corp.fabrikam.com adatum.com'
    simple='meet.fabrikam.com meet.adatum.com dialin.fabrikam.com'
    web="$simple lyncadmin.$corp$(each sip)$(each lyncdiscoverinternal)$(each lyncdiscover)"
    org='/C=US/O=Fabrikam'
    # front_end ISSUER SERVER SITE
    front_end() {
        leaf "$1" "$2" "$org/CN=$3pool.$corp" \
            "$3pool.$corp $2.$corp $3webint.$corp $3web.fabrikam.com $web"
    }
    front_end fabrikam-1 chife1 chi
    front_end fabrikam-1-renewed chife2 chi
    front_end fabrikam-1 chife3 chi
    front_end fabrikam-3 chife4 chi
    front_end fabrikam-1-impostor chife5 chi
    front_end fabrikam-1-again chife6 chi
    for number in 1 2 3; do front_end fabrikam-1 dubfe$number dub; done
    leaf fabrikam-1 chidir "$org/CN=chidir.$corp" \
        "chidir.$corp chidir1.$corp chidir2.$corp chidirwebint.$corp chidirweb.fabrikam.com $web"
    chat() { leaf "$1" "$2" "$org/CN=chipchat.$corp" "chipchat.$corp $2.$corp"; }
    chat fabrikam-lab chipc1
    chat fabrikam-2 chipc2
    start=20240110000000Z end=20260109000000Z chat fabrikam-1 chipc3
    for number in 1 2; do
        leaf fabrikam-1 chiedge$number "$org/CN=chiedge.$corp" "chiedge.$corp chiedge$number.$corp"
    done
    leaf fabrikam-1 chibot1 "$org/CN=chibots.$corp" "chibots.$corp chibot1.$corp"
    leaf fabrikam-1 chiwac "$org/CN=chiwac.$corp" "chiwac.$corp"
    leaf fabrikam-1 fabrikam-oauth "$org/CN=fabrikam.com" fabrikam.com
    leaf woodgrove-tls fabrikam-edge "$org/CN=sip.fabrikam.com" \
        "webconf.fabrikam.com$(each sip) $domains" public_server
    leaf woodgrove-tls fabrikam-web "$org/CN=chiweb.fabrikam.com" \
        "chiweb.fabrikam.com dubweb.fabrikam.com chidirweb.fabrikam.com $simple$(each lyncdiscover)" \
        public_server

    fresh fabrikam-enterprise ca Chicago/{CHIFE2,chife{1,3,5}.$corp,chidir.$corp,chiedge{1,2}.$corp} \
        Chicago/chat Dublin Internet
    secret='Winter2016!' note='pchat-rollout'
    p7b fabrikam-root fabrikam-1 fabrikam-1-renewed fabrikam-2 > "$to/ca/fabrikam.p7b"
    pem woodgrove-root woodgrove-tls | crlf > "$to/ca/woodgrove.crt"
    pfx "$secret" 'chife1 2026' chife1 fabrikam-1 fabrikam-root -- "${windows_2012[@]}" \
        > "$to/Chicago/chife1.$corp/chife1.pfx"
    pfx "$note" 'chife2 2026' chife2 fabrikam-1-renewed -- "${windows_2019[@]}" \
        > "$to/Chicago/CHIFE2/export.pfx"
    pfx 'nobody wrote this down' 'chife3 2026' chife3 fabrikam-1 -- "${windows_2019[@]}" \
        > "$to/Chicago/chife3.$corp/chife3.pfx"
    der chife4 > "$to/Chicago/chife4.cer"
    # As `openssl pkcs12` prints a container: with bag attributes and an encrypted key.
    pfx "$note" 'chife5 2026' chife5 -- "${windows_2019[@]}" > chife5.pfx
    openssl pkcs12 -in chife5.pfx -passin "pass:$note" -passout "pass:$note" | crlf \
        > "$to/Chicago/chife5.$corp/chife5.pem"
    pem chife6 > "$to/Chicago/chife6-base64.cer"
    pfx "$secret" 'Directors 2026' chidir fabrikam-1 fabrikam-root -- "${windows_2012[@]}" \
        > "$to/Chicago/chidir.$corp/directors.p12"
    for number in 1 2; do
        der chiedge$number > "$to/Chicago/chiedge$number.$corp/Internal.cer"
    done
    p7b chipc1 fabrikam-lab > "$to/Chicago/chat/chipc1.p7b"
    pem chipc2 > "$to/Chicago/chat/chipc2.pem"
    der chipc3 > "$to/Chicago/chat/chipc3.der"
    p7b chibot1 chiwac fabrikam-1 > "$to/Chicago/applications.p7b"
    {
        for number in 1 2 3; do
            echo "# dubfe$number, exported by the Dublin team"
            pem dubfe$number
        done
    } > "$to/Dublin/dubpool.pem"
    der fabrikam-oauth > "$to/OAuthTokenIssuer.cer"
    pfx "$secret" 'Edge external 2026' fabrikam-edge woodgrove-tls -- "${windows_2012[@]}" \
        > "$to/Internet/edge.pfx"
    pem fabrikam-web > "$to/Internet/reverse-proxy.pem"
    printf '%s\n' "$secret" "$note" > "$here/fabrikam-enterprise/passwords.txt"
}

# ---- adatum-no-chat: two CAs inside, one certificate near its end
adatum_no_chat() {
    DOMAIN=ad.adatum.com
    ad=ad.adatum.com
    root adatum-ca '/DC=com/DC=adatum/DC=ad/CN=Adatum CA 2016'
    root adatum-old '/DC=com/DC=adatum/DC=ad/CN=Adatum CA 2008'
    outside='meet.adatum.com dialin.adatum.com lyncdiscover.adatum.com'
    org='/C=FR/O=Adatum'
    front_end() {
        leaf "$1" "$2" "$org/CN=pool01.$ad" "pool01.$ad $2.$ad skypeweb.adatum.com sip.adatum.com \
admin.adatum.com lyncdiscoverinternal.adatum.com $outside"
    }
    front_end adatum-ca fe01
    front_end adatum-ca fe02
    start=20240710000000Z end=20260710000000Z front_end adatum-old fe03
    leaf adatum-ca edge01 "$org/CN=edge01.$ad" edge01.$ad
    leaf adatum-ca adatum-oauth "$org/CN=adatum.com" adatum.com
    leaf woodgrove-tls adatum-edge "$org/CN=access.adatum.com" 'access.adatum.com sip.adatum.com' \
        public_server
    leaf woodgrove-tls skypeweb "$org/CN=skypeweb.adatum.com" "skypeweb.adatum.com $outside" \
        public_server

    fresh adatum-no-chat
    pem adatum-ca adatum-old > "$to/roots.pem"
    pem fe01 fe02 fe03 > "$to/pool01.pem"
    der edge01 > "$to/edge01-internal.cer"
    pem adatum-edge skypeweb woodgrove-tls woodgrove-root > "$to/internet.pem"
    der adatum-oauth > "$to/oauth.cer"
}

# ---- litware-edge: an Edge pool, a reverse proxy and neighbours, each with something amiss
litware_edge() {
    DOMAIN=ad.litwareinc.com
    ad=ad.litwareinc.com
    org='/C=US/O=Litware'
    root litware-ca '/DC=com/DC=litwareinc/DC=ad/CN=Litware CA'
    root litware-sbc '/O=Trey Research/CN=Trey Research SBC CA'
    domains='litwareinc.com proseware.com'
    leaf litware-ca litware-lync01 "$org/CN=lync01.$ad" "lync01.$ad lyncweb.litwareinc.com \
lyncadmin.$ad dialin.litwareinc.com$(each meet)$(each sip)$(each lyncdiscoverinternal)\
$(each lyncdiscover)"
    leaf litware-ca litware-oauth "$org/CN=litwareinc.com" litwareinc.com
    leaf litware-ca litware-edge01 "$org/CN=edge.$ad" edge.$ad
    # Called by a name that the pool had before.
    leaf litware-ca litware-edge02 "$org/CN=edgepool.$ad" edgepool.$ad
    # The second SIP domain came later.
    leaf woodgrove-tls litware-access "$org/CN=access.litwareinc.com" \
        'access.litwareinc.com webconf.litwareinc.com sip.litwareinc.com' public_server
    # Renewed on the second server alone: another key, and a wildcard for Web Conferencing.
    leaf woodgrove-tls litware-access-new "$org/CN=access.litwareinc.com" \
        "access.litwareinc.com$(each sip) *.litwareinc.com" public_server
    digest=sha1 leaf woodgrove-tls litware-proxy "$org/CN=proxy.litwareinc.com" \
        'lyncweb.litwareinc.com meet.litwareinc.com dialin.litwareinc.com lyncdiscover.litwareinc.com' \
        public_server
    leaf litware-ca litware-wac "$org/CN=wacsrv1.$ad" wacsrv1.$ad
    leaf litware-sbc litware-sbc01 "$org/CN=sbc01.$ad" sbc01.$ad
    leaf litware-ca litware-mbx01 "$org/CN=mbx01.$ad" "mbx01.$ad mail.$ad"

    fresh litware-edge ca {lync01,edge01,edge02,wac,sbc01,mbx01}.$ad ReverseProxy
    secret='Edge-2026'
    pem litware-ca litware-sbc woodgrove-root woodgrove-tls > "$to/ca/roots.pem"
    der litware-lync01 > "$to/lync01.$ad/Default.cer"
    for use in WebServicesInternal WebServicesExternal; do
        cp "$to/lync01.$ad/Default.cer" "$to/lync01.$ad/$use.cer"
    done
    der litware-oauth > "$to/lync01.$ad/OAuthTokenIssuer.cer"
    for number in 01 02; do der litware-edge$number > "$to/edge$number.$ad/Internal.cer"; done
    pfx "$secret" 'Edge 2025' litware-access woodgrove-tls -- "${windows_2012[@]}" \
        > "$to/edge01.$ad/External.pfx"
    pfx "$secret" 'Edge 2026' litware-access-new woodgrove-tls -- "${windows_2019[@]}" \
        > "$to/edge02.$ad/External.pfx"
    pem litware-proxy woodgrove-tls > "$to/ReverseProxy/listener.pem"
    der litware-wac > "$to/wac.$ad/wac.cer"
    pem litware-sbc01 > "$to/sbc01.$ad/sbc01.pem"
    pem litware-mbx01 > "$to/mbx01.$ad/im.cer"
    printf '%s\n' "$secret" > "$here/litware-edge/passwords.txt"
}

# ---- alpine-assignments: what Get-CsCertificate tells, in each of its forms
alpine_assignments() {
    local net=alpineskihouse.com ad=ad.alpineskihouse.com org='/C=CH/O=Alpine Ski House'
    local inside='/DC=com/DC=alpineskihouse/DC=ad' soon=20260722140000Z
    DOMAIN=$ad
    root alpine-root "$inside/CN=Alpine Root CA"
    subordinate alpine-ca "$inside/CN=Alpine Issuing CA" alpine-root
    outside="meet.$net dialin.$net lyncdiscover.$net"
    front_end() {
        leaf alpine-ca "$1" "$org/CN=pool01.$ad" \
            "pool01.$ad $2.$ad skypeweb.$net sip.$net admin.$net lyncdiscoverinternal.$net $outside"
    }
    front_end alpine-fe01 fe01
    # Requested already, not assigned yet: its names and dates would speak for it.
    start=20260501000000Z front_end alpine-fe01-next fe01
    # In use, but nobody exported it.
    front_end alpine-fe02 fe02
    end=$soon leaf alpine-ca alpine-oauth-2024 "$org/CN=$net" $net
    leaf alpine-ca alpine-oauth-2026 "$org/CN=$net" $net
    leaf alpine-ca alpine-edge-internal "$org/CN=edgepool.$ad" edgepool.$ad
    leaf woodgrove-tls alpine-edge-access "$org/CN=access.$net" "access.$net sip.$net" public_server
    end=$soon leaf woodgrove-tls alpine-edge-av-2024 "$org/CN=av.$net" av.$net public_server
    leaf woodgrove-tls alpine-edge-av-2026 "$org/CN=av.$net" av.$net public_server
    leaf woodgrove-tls alpine-skypeweb "$org/CN=skypeweb.$net" "skypeweb.$net $outside" \
        public_server

    fresh alpine-assignments
    pem alpine-root alpine-ca woodgrove-root woodgrove-tls > "$to/authorities.pem"
    for name in fe01 fe01-next oauth-2024 oauth-2026 edge-internal edge-access edge-av-2024 \
        edge-av-2026 skypeweb; do
        der alpine-$name > "$to/$name.cer"
    done
    to=$here/alpine-assignments/exports
    rm -rf "$to"
    mkdir "$to"
    # The token certificate takes over less than a day before the current one ends.
    local token='OAuthTokenIssuer alpine-oauth-2026 2026-07-21T18:00:00Z alpine-oauth-2024'
    printf '%s alpine-fe01\n' Default WebServicesInternal WebServicesExternal |
        { cat && echo "$token"; } | list > "$to/fe01.txt"
    printf '%s\n' 'Default,WebServicesInternal alpine-fe02' "$token" |
        json fe02.$ad > "$to/fe02.json"
    local edge='Internal alpine-edge-internal'
    edge+=$'\nAccessEdgeExternal,DataEdgeExternal alpine-edge-access\nAudioVideoAuthentication'
    # Staged an hour too late, and on one server of the pool only.
    echo "$edge alpine-edge-av-2026 2026-07-22T07:00:00Z alpine-edge-av-2024" |
        clixml edge01.$ad > "$to/edge01.clixml"
    echo "$edge alpine-edge-av-2024" | csv edge02.$ad > "$to/edge02.csv"
    simple_urls $net > "$to/simple-urls.json"
}

# ---- tailspin-roots: a server's store of trusted roots
tailspin_roots() {
    DOMAIN=tailspintoys.com
    tailspin='/DC=com/DC=tailspintoys'
    root tailspin-root "$tailspin/CN=Tailspin Root CA"
    cp tailspin-root.key tailspin-root-renewed.key
    ca_start=20210101000000Z root tailspin-root-renewed "$tailspin/CN=Tailspin Root CA"
    # Set up for a test, under the same name.
    root tailspin-lab "$tailspin/CN=Tailspin Root CA"
    subordinate tailspin-issuing "$tailspin/CN=Tailspin Issuing CA 1" tailspin-root
    outside='meet.tailspintoys.com dialin.tailspintoys.com lyncdiscover.tailspintoys.com'
    leaf tailspin-issuing tailspin-lync01 '/C=US/O=Tailspin Toys/CN=lync01.tailspintoys.com' \
        "lync01.tailspintoys.com sip.tailspintoys.com lyncweb.tailspintoys.com \
admin.tailspintoys.com lyncdiscoverinternal.tailspintoys.com $outside"
    leaf tailspin-issuing tailspin-oauth '/C=US/O=Tailspin Toys/CN=tailspintoys.com' tailspintoys.com
    leaf woodgrove-tls tailspin-lyncweb '/C=US/O=Tailspin Toys/CN=lyncweb.tailspintoys.com' \
        "lyncweb.tailspintoys.com $outside" public_server
    # What an update for public roots left behind: short keys keep the file small.
    openssl ecparam -name prime256v1 -genkey -noout -out public.key
    public=()
    for number in $(seq 101 200); do
        cp public.key public-$number.key
        root public-$number "/C=US/O=Proseware Certification Services and Registry of Public \
Notaries/OU=Certification Authority for Servers, Class $number/CN=Proseware Root CA $number"
        public+=(public-$number)
    done

    fresh tailspin-roots lync01.tailspintoys.com/Root reverse-proxy
    der tailspin-lync01 > "$to/lync01.tailspintoys.com/lync01.cer"
    der tailspin-oauth > "$to/lync01.tailspintoys.com/OAuthTokenIssuer.cer"
    pem tailspin-lyncweb woodgrove-tls woodgrove-root > "$to/reverse-proxy/lyncweb-chain.pem"
    store=$to/lync01.tailspintoys.com/Root
    for name in tailspin-root tailspin-root-renewed tailspin-lab tailspin-issuing; do
        der $name > "$store/$name.cer"
    done
    p7b "${public[@]}" > "$store/public.p7b"
}

. "$here/exports.sh"
all='contoso-standard fabrikam-enterprise adatum-no-chat litware-edge alpine-assignments '
all+=tailspin-roots
for sample in ${*:-$all}; do
    "${sample//-/_}"
done
