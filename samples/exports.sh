# What the servers of the samples would have exported: sourced by make_certificates.sh. Each line of
# Get-CsCertificate is `use certificate [effective-date previous-certificate]`, dates in UTC.

thumbprint() { openssl x509 -in "$1.crt" -noout -fingerprint -sha1 | sed 's/.*=//; s/://g'; }
serial_number() { openssl x509 -in "$1.crt" -noout -serial | cut -d= -f2; }
# As Windows prints names: the most specific part first.
distinguished_name() {
    openssl x509 -in "$1.crt" -noout "-$2" -nameopt utf8,dn_rev,sep_comma_plus_space,sname |
        sed "s/^$2=//"
}
# when CERTIFICATE startdate|enddate FORMAT
when() { date -u -d "$(openssl x509 -in "$1.crt" -noout "-$2" | cut -d= -f2)" "+$3"; }
alternative_names() {
    openssl x509 -in "$1.crt" -noout -ext subjectAltName 2>/dev/null | grep -o 'DNS:[^,]*' |
        cut -d: -f2
}

# Export-Clixml, UTF-16 as Windows PowerShell writes it: clixml COMPUTER < lines
clixml() {
    local use certificate effective previous name id=0
    {
        printf '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n'
        while read -r use certificate effective previous; do
            printf '  <Obj RefId="%s">\n' $id
            if [ $id = 0 ]; then
                printf '    <TN RefId="0">\n      <T>Deserialized.%s</T>\n%s\n    </TN>\n' \
                    Microsoft.Rtc.Management.Deployment.CertificateReference \
                    '      <T>Deserialized.System.Object</T>'
            else
                printf '    <TNRef RefId="0" />\n'
            fi
            printf '    <ToString>%s</ToString>\n    <Props>\n' \
                Microsoft.Rtc.Management.Deployment.CertificateReference
            printf '      <S N="Issuer">%s</S>\n' "$(distinguished_name "$certificate" issuer)"
            printf '      <DT N="NotAfter">%s</DT>\n' "$(when "$certificate" enddate %FT%TZ)"
            printf '      <DT N="NotBefore">%s</DT>\n' "$(when "$certificate" startdate %FT%TZ)"
            printf '      <S N="SerialNumber">%s</S>\n' "$(serial_number "$certificate")"
            printf '      <S N="Subject">%s</S>\n' "$(distinguished_name "$certificate" subject)"
            printf '      <Obj N="AlternativeNames" RefId="%s">\n        <LST>\n' $((id + 1))
            for name in $(alternative_names "$certificate"); do
                printf '          <S>%s</S>\n' "$name"
            done
            printf '        </LST>\n      </Obj>\n'
            printf '      <S N="Thumbprint">%s</S>\n' "$(thumbprint "$certificate")"
            if [ -n "$effective" ]; then
                printf '      <DT N="EffectiveDate">%s</DT>\n' "$effective"
                printf '      <S N="PreviousThumbprint">%s</S>\n' "$(thumbprint "$previous")"
            else
                printf '      <Nil N="EffectiveDate" />\n      <Nil N="PreviousThumbprint" />\n'
            fi
            printf '      <S N="Use">%s</S>\n    </Props>\n' "$use"
            printf '    <MS>\n      <S N="PSComputerName">%s</S>\n    </MS>\n  </Obj>\n' "$1"
            id=$((id + 2))
        done
        printf '</Objs>\n'
    } | crlf | { printf '\377\376' && iconv -f UTF-8 -t UTF-16LE; }
}

# ConvertTo-Json of Windows PowerShell 5.1, the use as text: json COMPUTER < lines
json() {
    local use certificate effective previous comma='['
    while read -r use certificate effective previous; do
        printf '%s\n    {\n        "Issuer":  "%s",\n' "$comma" \
            "$(distinguished_name "$certificate" issuer)"
        printf '        "NotAfter":  "\\/Date(%s000)\\/",\n' "$(when "$certificate" enddate %s)"
        printf '        "NotBefore":  "\\/Date(%s000)\\/",\n' "$(when "$certificate" startdate %s)"
        printf '        "SerialNumber":  "%s",\n' "$(serial_number "$certificate")"
        printf '        "Subject":  "%s",\n' "$(distinguished_name "$certificate" subject)"
        printf '        "Thumbprint":  "%s",\n' "$(thumbprint "$certificate")"
        if [ -n "$effective" ]; then
            printf '        "EffectiveDate":  "\\/Date(%s000)\\/",\n' "$(date -ud "$effective" +%s)"
            printf '        "PreviousThumbprint":  "%s",\n' "$(thumbprint "$previous")"
        else
            printf '        "EffectiveDate":  null,\n        "PreviousThumbprint":  null,\n'
        fi
        printf '        "Use":  "%s",\n        "PSComputerName":  "%s"\n    }' "$use" "$1"
        comma=,
    done
    printf '\n]\n'
}

# Export-Csv -UseCulture of a German server: csv COMPUTER < lines
csv() {
    local use certificate effective previous german='%d.%m.%Y %T'
    {
        printf '#TYPE Selected.Microsoft.Rtc.Management.Deployment.CertificateReference\n'
        printf '"%s";"%s";"%s";"%s";"%s";"%s";"%s";"%s";"%s";"%s"\n' Issuer NotAfter NotBefore \
            SerialNumber Subject Thumbprint EffectiveDate PreviousThumbprint Use PSComputerName
        while read -r use certificate effective previous; do
            printf '"%s";"%s";"%s";"%s";"%s";"%s";"%s";"%s";"%s";"%s"\n' \
                "$(distinguished_name "$certificate" issuer)" \
                "$(when "$certificate" enddate "$german")" \
                "$(when "$certificate" startdate "$german")" \
                "$(serial_number "$certificate")" "$(distinguished_name "$certificate" subject)" \
                "$(thumbprint "$certificate")" \
                "$([ -z "$effective" ] || date -ud "$effective" "+$german")" \
                "$([ -z "$previous" ] || thumbprint "$previous")" "$use" "$1"
        done
    } | crlf
}

# Format-List, UTF-16 as `>` writes it; the file's name tells the computer: list < lines
list() {
    local use certificate effective previous american='%-m/%-d/%Y %-I:%M:%S %p'
    {
        while read -r use certificate effective previous; do
            printf '\nIssuer             : %s\n' "$(distinguished_name "$certificate" issuer)"
            printf 'NotAfter           : %s\n' "$(LC_ALL=C when "$certificate" enddate "$american")"
            printf 'NotBefore          : %s\n' \
                "$(LC_ALL=C when "$certificate" startdate "$american")"
            printf 'SerialNumber       : %s\n' "$(serial_number "$certificate")"
            printf 'Subject            : %s\n' "$(distinguished_name "$certificate" subject)"
            printf 'AlternativeNames   : {%s}\n' \
                "$(alternative_names "$certificate" | paste -sd, - | sed 's/,/, /g')"
            printf 'Thumbprint         : %s\n' "$(thumbprint "$certificate")"
            printf 'EffectiveDate      : %s\n' \
                "$([ -z "$effective" ] || LC_ALL=C date -ud "$effective" "+$american")"
            printf 'PreviousThumbprint : %s\n' "$([ -z "$previous" ] || thumbprint "$previous")"
            printf 'UpdateTime         :\nUse                : %s\nSourceScope        :\n' "$use"
        done
        printf '\n'
    } | crlf | { printf '\377\376' && iconv -f UTF-8 -t UTF-16LE; }
}

# simple_urls DOMAIN: Get-CsSimpleUrlConfiguration | ConvertTo-Json -Depth 4
simple_urls() {
    local comma='' component host
    printf '{\n    "Identity":  "Global",\n    "UseBackendDatabase":  false,\n    "SimpleUrl":  ['
    for component in dialin meet cscp; do
        host=$component
        [ $component != cscp ] || host=admin
        printf '%s\n        {\n            "Component":  "%s",\n            "Domain":  "%s",\n' \
            "$comma" $component "$([ $component = meet ] && echo "$1" || echo '*')"
        printf '            "ActiveUrl":  "https://%s.%s"\n        }' $host "$1"
        comma=,
    done
    printf '\n    ]\n}\n'
}
