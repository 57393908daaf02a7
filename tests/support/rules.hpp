#pragma once

#include <string>
#include <vector>

#include "rules/catalogue.hpp"
#include "tests/support/deployment.hpp"

namespace tests::support {

/// What a rule says of the evidence, one text a hit: its arguments joined with ` | `, thumbprints
/// and serial numbers as `#`; `pass`, `open` or `not applicable` stand in front when it is no fail.
std::vector<std::string> told(const rules::Rule& rule, const rules::Evidence& evidence);

/// One line of a rule's table.
struct RuleCase {
    std::string what;
    rules::Evidence evidence;
    std::vector<std::string> hits;  ///< as `told` writes them
};

/// Compares what the rule says in every case; also that each hit fills the message.
void check(const rules::Rule& rule, const std::vector<RuleCase>& cases);

/// A Standard Edition server fe1.contoso.com without Persistent Chat, whose certificate is `spec`:
/// of that name and issued by CN=Contoso CA where the spec leaves it open.
rules::Evidence one_server(CertificateSpec spec, model::Instant clock = at("2026-06-01"),
                           const rules::Policy& policy = {});

/// The Front End Server fe1 of an Enterprise pool and an Edge Server edge1; the certificate of fe1
/// has these names.
rules::Evidence pool_and_edge(const std::string& subject, const std::vector<std::string>& dns,
                              const std::string& pool = "pool.contoso.com",
                              const std::string& web = "web.contoso.com");

/// Front Ends fe1 and fe2 of pool.contoso.com, and pc1 of the Persistent Chat pool chat.contoso.com
/// whose next hop they are; a root, CN=Contoso Root, with an issuing CA below, CN=Contoso CA.
struct ChatDeployment : Deployment {
    /// `has_root`: whether the root's certificate was supplied.
    explicit ChatDeployment(std::uint32_t version = 6, bool has_root = true);

    /// Certificates of fe1 and fe2, with all their names.
    void front_end_certificates(Handle issuer);
    /// The certificate of pc1, with all its names; the spec may say otherwise.
    Handle chat_certificate(CertificateSpec spec);
    Handle issuing_authority(const std::string& subject, Handle issuer);

    model::PoolId front_end;
    model::PoolId chat;
    Handle root_authority;
    Handle authority;
};

}  // namespace tests::support
