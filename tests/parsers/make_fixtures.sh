#!/bin/bash
# Makes the certificates under certificate/fixtures anew, with OpenSSL 3. Keys, and with them
# signatures, differ from run to run and are thrown away; what the tests look at does not.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/certificate/fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export WORK=$work SAN='DNS:unused'
cd "$work"
mkdir -p "$out"

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
organizationName = optional
domainComponent = optional
[req]
distinguished_name = empty
string_mask = utf8only
[empty]

[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash

[plain]

# One of everything that the reader puts into the model.
[everything]
basicConstraints = critical, CA:TRUE, pathlen:3
keyUsage = critical, digitalSignature, keyEncipherment, keyCertSign, decipherOnly, keyAgreement
extendedKeyUsage = serverAuth, clientAuth, 1.3.6.1.4.1.311.10.3.4
subjectKeyIdentifier = 0102030405
authorityKeyIdentifier = keyid, issuer
subjectAltName = @names
crlDistributionPoints = first_point, second_point
authorityInfoAccess = caIssuers;URI:http://pki.example/ca.crt, OCSP;URI:http://ocsp.example/, caIssuers;URI:ldap:///CN=ca?cACertificate
certificatePolicies = 1.3.6.1.4.1.311.21.8.1, 2.5.29.32.0
nameConstraints = critical, permitted;DNS:example, permitted;IP:10.0.0.0/255.0.0.0, excluded;IP:2001:db8::/ffff:ffff::, excluded;email:.bad.example
inhibitAnyPolicy = 2
policyConstraints = requireExplicitPolicy:1
policyMappings = 1.2.3:1.2.4
1.3.6.1.4.1.311.20.2 = ASN1:BMP:WebServer
1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:template
1.2.3.4.5 = critical, ASN1:NULL
1.2.3.4.6 = ASN1:NULL
[names]
DNS.1 = www.example
DNS.2 = *.example
email.1 = someone@example
URI.1 = sip:someone@example
IP.1 = 192.0.2.7
IP.2 = 2001:db8::1
RID.1 = 1.2.3.4
dirName.1 = directory
otherName.1 = 1.3.6.1.4.1.311.20.2.3;UTF8:someone@example
[directory]
O = Example
CN = In a directory
[first_point]
fullname = URI:ldap:///CN=crl, URI:http://pki.example/ca.crl
[second_point]
fullname = URI:http://backup.example/ca.crl
[template]
id = OID:1.3.6.1.4.1.311.21.8.9.10
major = INTEGER:100
minor = INTEGER:2
CNF

# certify NAME SUBJECT ISSUER EXTENSIONS [options of openssl ca]; ISSUER is NAME for a root. The key
# is NAME.key.
certify() {
    local name=$1 subject=$2 issuer=$3 extensions=$4
    shift 4
    : > index
    echo 7FFF01 > serial
    openssl req -new -config ca.cnf -utf8 -subj "$subject" -key "$name.key" -out "$name.csr"
    local signer=(-cert "$issuer.pem")
    [ "$issuer" = "$name" ] && signer=(-selfsign)
    openssl ca -batch -notext -config ca.cnf -in "$name.csr" -keyfile "$issuer.key" "${signer[@]}" \
        -startdate 20200102030405Z -enddate 20991231235959Z -extensions "$extensions" \
        -preserveDN -out "$name.pem" "$@" 2> log || { cat log; exit 1; }
    openssl x509 -in "$name.pem" -out "$out/$name.pem"
}
key() { openssl genpkey -out "$1.key" "${@:2}" 2> /dev/null; }

key rsa_root -algorithm RSA -pkeyopt rsa_keygen_bits:2048
certify rsa_root '/DC=example/CN=RSA root' rsa_root authority
key everything -algorithm RSA -pkeyopt rsa_keygen_bits:1024
certify everything '/DC=example/O=Пример, ГмбХ/CN=everything/CN=again' rsa_root everything
for hash in md5 sha1 sha224 sha384 sha512 sha512-256 sha3-256; do
    key "rsa_$hash" -algorithm RSA -pkeyopt rsa_keygen_bits:1024
    certify "rsa_$hash" "/CN=RSA with $hash" rsa_root plain -md "$hash"
done
key rsa_small -algorithm RSA -pkeyopt rsa_keygen_bits:512
certify rsa_small '/CN=RSA of 512 bits' rsa_small authority -md md5
key rsa_odd -algorithm RSA -pkeyopt rsa_keygen_bits:1023 -pkeyopt rsa_keygen_pubexp:3
certify rsa_odd '/CN=RSA of 1023 bits' rsa_odd authority

key pss -algorithm RSA -pkeyopt rsa_keygen_bits:1024
certify pss '/CN=RSASSA-PSS by an RSA key' rsa_root plain -md sha256 \
    -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:17 -sigopt rsa_mgf1_md:sha384
key pss_root -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024 -pkeyopt rsa_pss_keygen_md:sha256 \
    -pkeyopt rsa_pss_keygen_mgf1_md:sha256 -pkeyopt rsa_pss_keygen_saltlen:32
certify pss_root '/CN=RSASSA-PSS root' pss_root authority -sigopt rsa_pss_saltlen:32

for curve in P-256 P-384 P-521 secp256k1 brainpoolP256r1; do
    key "ec_$curve" -algorithm EC -pkeyopt "ec_paramgen_curve:$curve"
    certify "ec_$curve" "/CN=ECDSA on $curve" "ec_$curve" authority -md sha384
done
key ec_sect283r1 -algorithm EC -pkeyopt ec_paramgen_curve:sect283r1
certify ec_sect283r1 '/CN=ECDSA on a curve mbedTLS does not have' ec_sect283r1 authority
key ec_explicit -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit
certify ec_explicit '/CN=ECDSA with explicit parameters' ec_explicit authority

key ed25519 -algorithm ED25519
certify ed25519 '/CN=Ed25519' ed25519 authority -md default
key ed448 -algorithm ED448
certify ed448 '/CN=Ed448' ed448 authority -md default
openssl genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:1024 -out dsa.params 2> /dev/null
openssl genpkey -paramfile dsa.params -out dsa.key 2> /dev/null
certify dsa '/CN=DSA' dsa authority

# Where the fuzzer starts from.
seeds=$here/../fuzz/corpus/certificate
mkdir -p "$seeds"
for name in everything pss_root ec_explicit ec_P-256; do
    openssl x509 -in "$name.pem" -outform DER -out "$seeds/$name.der"
done
{ printf 'Bag Attributes\n    friendlyName: web\n    localKeyID: 01 00\n'
  openssl x509 -in ed25519.pem
  printf 'text\n-----BEGIN CERTIFICATE-----\nAAA\n'
  openssl x509 -in rsa_small.pem; } > "$seeds/mixed.pem"
