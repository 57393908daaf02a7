#include <ostream>

#include "analyzer/plan_names.hpp"
#include "analyzer/report/plan.hpp"

namespace analyzer::report {

bool is_requestable(const PlannedCertificate& planned) {
    return !planned.subject.empty() && !planned.names.empty();
}

// Subject and names are letters, digits, dots, hyphens, underscores and asterisks alone
// (analyzer/plan_names.hpp), which mean nothing in these files.

/// certreq takes ASCII with the line ends of Windows. The SChannel provider keeps its keys in
/// CryptoAPI: Skype for Business Server 2015 supports no CNG keys (requirements row 20).
void write_certreq(const PlannedCertificate& planned, std::ostream& out) {
    out << "; certreq -new " << planned.id << ".inf " << planned.id << ".req\r\n"
        << "[Version]\r\n"
           "Signature = \"$Windows NT$\"\r\n"
           "\r\n"
           "[NewRequest]\r\n"
        << "Subject = \"CN=" << planned.subject << "\"\r\n"
        << "KeyLength = " << planned_key_bits << "\r\n"
        << "Exportable = " << (planned.is_exportable ? "TRUE" : "FALSE") << "\r\n"
        << "MachineKeySet = TRUE\r\n"
           "KeySpec = 1\r\n"
           "KeyUsage = 0xA0\r\n"
           "ProviderName = \"Microsoft RSA SChannel Cryptographic Provider\"\r\n"
           "ProviderType = 12\r\n"
           "HashAlgorithm = sha256\r\n"
           "RequestType = PKCS10\r\n"
           "\r\n"
           "[EnhancedKeyUsageExtension]\r\n"
           "OID = 1.3.6.1.5.5.7.3.1\r\n"
           "\r\n"
           "[Extensions]\r\n"
           "2.5.29.17 = \"{text}\"\r\n";
    for (const PlannedName& name : planned.names) {
        const bool is_last = &name == &planned.names.back();
        out << "_continue_ = \"" << (is_ipv4_address(name.name) ? "ipaddress=" : "dns=")
            << name.name << (is_last ? "" : "&") << "\"\r\n";
    }
    if (planned.authority != PlannedAuthority::public_) {
        // The template that the product's own wizard asks for.
        out << "\r\n"
               "[RequestAttributes]\r\n"
               "CertificateTemplate = WebServer\r\n";
    }
}

void write_openssl(const PlannedCertificate& planned, std::ostream& out) {
    out << "# openssl req -new -config " << planned.id << ".cnf -out " << planned.id << ".csr\n"
        << "[req]\n"
        << "default_bits = " << planned_key_bits << "\n"
        << "default_keyfile = " << planned.id << ".key\n"
        << "default_md = sha256\n"
           "prompt = no\n"
           "string_mask = utf8only\n"
           "distinguished_name = subject\n"
           "req_extensions = extensions\n"
           "\n"
           "[subject]\n"
        << "CN = " << planned.subject << "\n"
        << "\n"
           "[extensions]\n"
           "keyUsage = critical, digitalSignature, keyEncipherment\n"
           "extendedKeyUsage = serverAuth\n"
           "subjectAltName = @names\n"
           "\n"
           "[names]\n";
    std::size_t number = 0;
    for (const PlannedName& name : planned.names) {
        out << (is_ipv4_address(name.name) ? "IP." : "DNS.") << ++number << " = " << name.name
            << '\n';
    }
}

}  // namespace analyzer::report
