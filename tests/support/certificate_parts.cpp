#include "tests/support/certificate_parts.hpp"

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/x509.hpp"
#include "tests/support/der.hpp"
#include "tests/support/material.hpp"
#include "tests/support/pem.hpp"

namespace tests::support {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string fixture_der(std::string_view name) {
    const PemReading reading = scan_pem(fixture(std::string(name).append(".pem")));
    BOOST_REQUIRE_EQUAL(reading.blocks.size(), 1u);
    return reading.blocks[0].data;
}

parsers::model::Certificate fixture_certificate(std::string_view name) {
    auto certificate = parsers::certificate::read_certificate(fixture_der(name), {});
    BOOST_REQUIRE(certificate.has_value());
    return std::move(certificate).value();
}

std::string oid_contents(std::string_view dotted) {
    std::string contents;
    unsigned long first = 0;
    for (int arc = 0; !dotted.empty(); ++arc) {
        const auto dot = std::min(dotted.find('.'), dotted.size());
        unsigned long number = std::stoul(std::string(dotted.substr(0, dot)));
        dotted.remove_prefix(std::min(dot + 1, dotted.size()));
        if (arc == 0) {
            first = number;
            continue;
        }
        number += arc == 1 ? first * 40 : 0;
        std::string septets(1, static_cast<char>(number & 0x7fu));
        while ((number >>= 7u) != 0) {
            septets.insert(septets.begin(), static_cast<char>(0x80u | (number & 0x7fu)));
        }
        contents += septets;
    }
    return contents;
}

std::string extension_der(std::string_view oid, std::string_view value, bool is_critical) {
    return tlv(0x30, tlv(0x06, oid_contents(oid)) +
                         (is_critical ? tlv(0x01, "\xff") : std::string()) + tlv(0x04, value));
}

CertificateParts::CertificateParts()
    : version(tlv(0xa0, tlv(0x02, "\x02"))),
      serial(tlv(0x02, "\x01\x02")),
      inner_algorithm(tlv(0x30, tlv(0x06, oid_contents("1.2.840.113549.1.1.11")) + tlv(0x05, ""))),
      issuer(name_der("CN=Issuing CA, DC=contoso, DC=com")),
      validity(tlv(0x30, tlv(0x17, "200102030405Z") + tlv(0x17, "491231235959Z"))),
      subject(name_der("CN=fe1.contoso.com, O=Contoso")),
      key(tlv(0x30,
              tlv(0x30, tlv(0x06, oid_contents("1.2.840.113549.1.1.1")) + tlv(0x05, "")) +
                  tlv(0x03, "\0"s + tlv(0x30, tlv(0x02, "\0\xc1\x03"sv) + tlv(0x02, "\x03"))))),
      algorithm(inner_algorithm),
      signature(tlv(0x03, "\0signature"sv)) {}

std::string CertificateParts::der() const {
    const std::string list = extensions.empty() ? std::string() : tlv(0xa3, tlv(0x30, extensions));
    const std::string tbs =
        tlv(0x30, version + serial + inner_algorithm + issuer + validity + subject + key + list);
    return tlv(0x30, tbs + algorithm + signature);
}

}  // namespace tests::support
