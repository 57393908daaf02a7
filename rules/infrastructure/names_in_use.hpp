#pragma once

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "rules/ascii.hpp"
#include "rules/rule.hpp"
#include "rules/selected.hpp"

/// The names that rules about the form of names look at: those of the topology, and those on the
/// certificates that are reached by name.
namespace rules {

inline constexpr Text in_topology{"in the topology", "dans la topologie", "в топологии"};
inline constexpr Text on_certificate{"on the certificate {0}", "sur le certificat {0}",
                                     "в сертификате {0}"};
Phrase on_certificate_of(const Evidence& evidence, CertificateId id);

/// A name of the topology, at the first element that has it.
struct TopologyName {
    std::string_view text;  ///< of the evidence's topology, lower case
    Subject subject = Deployment{};
    model::Location place{};        ///< for what is no subject: a SIP domain
    bool is_on_certificate = true;  ///< false: databases, file shares, gateways
};

/// Pools, servers, web services, external Edge names and SIP domains: every name once.
std::vector<TopologyName> topology_names(const Evidence& evidence);

/// The judged certificates but those for A/V authentication only, whose names nobody reads
/// (requirements §0.3).
std::vector<CertificateId> certificates_by_name(const Evidence& evidence);

/// A name to judge.
struct NameInUse {
    std::string_view text;  ///< lower case where it is of the topology, else as written
    bool is_common_name = false;
};

/// The names of one certificate: subject alternative names, then common names.
std::vector<NameInUse> names_on(const model::Certificate& certificate);

/// Whether an octet of UTF-8 continues a character rather than starting one.
constexpr bool continues_character(char octet) {
    return (static_cast<unsigned char>(octet) & 0xc0u) == 0x80;
}

/// Hits for the names in which `find_defect` (NameInUse → Defect) finds something: names of the
/// topology that certificates carry, then names on certificates that were not told of already. The
/// last argument of the message is the place.
template <class FindDefect>
Hits judge_names(const Evidence& evidence, FindDefect find_defect) {
    Hits hits;
    std::unordered_set<std::string_view> told;
    for (const TopologyName& name : topology_names(evidence)) {
        if (!name.is_on_certificate) {
            continue;
        }
        if (Defect defect = find_defect(NameInUse{.text = name.text})) {
            told.insert(name.text);
            defect->push_back(Phrase{&in_topology});
            hits.push_back({.subject = name.subject,
                            .arguments = std::move(*defect),
                            .identity = std::string(name.text),
                            .place = name.place});
        }
    }
    for (const CertificateId id : certificates_by_name(evidence)) {
        std::unordered_set<std::string_view> told_here;
        for (const NameInUse& name : names_on(evidence.certificate(id))) {
            Defect defect = find_defect(name);
            if (!defect || told.contains(to_lower(name.text)) ||
                !told_here.insert(name.text).second) {
                continue;
            }
            defect->push_back(on_certificate_of(evidence, id));
            hits.push_back({.subject = id,
                            .arguments = std::move(*defect),
                            .certificate = id,
                            .identity = to_lower(name.text)});
        }
    }
    return hits;
}

}  // namespace rules
