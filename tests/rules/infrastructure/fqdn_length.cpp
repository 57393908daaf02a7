#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(fqdn_length)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// So many characters.
std::string label(std::size_t size) { return std::string(size, 'a'); }

/// An FQDN of that length, of labels of 49 characters and the rest.
std::string fqdn(std::size_t size) {
    std::string name;
    while (name.size() + 50 < size) {
        name += label(49) + ".";
    }
    return name + label(size - name.size());
}

rules::Evidence on_certificate(const std::string& name) {
    return pool_and_edge("CN=fe1.contoso.com", {"fe1.contoso.com", name});
}

}  // namespace

BOOST_AUTO_TEST_CASE(labels) {
    const std::string longer = label(64) + ".contoso.com";
    check(::rules::fqdn_length,
          {{"63", on_certificate(label(63) + ".contoso.com"), {}},
           {"64 on a certificate",
            on_certificate(longer),
            {longer + " | the label " + label(64) +
             " | 64 | 63 | on the certificate CN=fe1.contoso.com"}},
           {"64 in the topology",
            pool_and_edge("CN=fe1.contoso.com", {"fe1.contoso.com"}, "pool.contoso.com", longer),
            {longer + " | the label " + label(64) + " | 64 | 63 | in the topology"}}});
}

BOOST_AUTO_TEST_CASE(names) {
    check(
        ::rules::fqdn_length,
        {{"255", on_certificate(fqdn(255)), {}},
         {"256",
          on_certificate(fqdn(256)),
          {fqdn(256) + " | the whole name | 256 | 255 | on the certificate CN=fe1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(common_names) {
    const std::string name = fqdn(65);
    check(::rules::fqdn_length,
          {{"64", pool_and_edge("CN=" + fqdn(64), {"fe1.contoso.com"}), {}},
           {"65",
            pool_and_edge("CN=" + name, {"fe1.contoso.com"}),
            {name + " | the common name | 65 | 64 | on the certificate CN=" + name}},
           {"65 that is no FQDN",
            pool_and_edge("CN=" + label(65), {"fe1.contoso.com"}),
            {label(65) + " | the common name | 65 | 64 | on the certificate CN=" + label(65)}},
           {"characters count, not octets",
            pool_and_edge("CN=\u0416" + label(63), {"fe1.contoso.com"}),
            {}},
           {"a SAN of 65 is short enough", on_certificate(name), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
