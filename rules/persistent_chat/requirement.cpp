#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

/// The chain of the CA that the internal servers use, as one of their certificates shows it.
std::vector<CertificateId> reference_chain(const Evidence& evidence) {
    const Reference& reference = evidence.reference;
    if (reference.witness) {
        const auto chain = evidence.trust.chain(reference.witness);
        return {chain.begin(), chain.end()};
    }
    return reference.authority ? evidence.trust.authority(reference.authority).chain
                               : std::vector<CertificateId>{};
}

}  // namespace

Argument reference_argument(const Evidence& evidence) {
    if (evidence.reference.authority) {
        return evidence.reference.authority;
    }
    if (evidence.reference.is_stated) {
        return evidence.policy.internal_ca;
    }
    return std::vector<std::string>{};  // reads as a dash
}

Hits chat_not_applicable() { return {Hit{.kind = Kind::not_applicable}}; }

Hit comparison_hit(const Evidence& evidence, const Comparison& comparison, Kind kind) {
    const auto chain = evidence.trust.chain(comparison.certificate);
    return {.kind = kind,
            .subject = comparison.server,
            .arguments = {comparison.server, comparison.uses, SubjectOf{comparison.certificate},
                          IssuerOf{comparison.certificate}, reference_argument(evidence)},
            .certificate = comparison.certificate,
            .uses = comparison.uses,
            .proof = {chain.begin(), chain.end()},
            .reference = reference_chain(evidence)};
}

Hits hits_of(const Evidence& evidence, SameCa outcome) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    for (const Comparison& comparison : evidence.comparisons) {
        if (comparison.outcome == outcome) {
            hits.push_back(comparison_hit(evidence, comparison, Kind::fail));
        }
    }
    return hits;
}

std::string with_key_id(const std::string& name, const std::string& key_id) {
    return key_id.empty() ? name : name + " (" + key_id + ")";
}

std::vector<Use> bound_uses(const Evidence& evidence, const ChatMember& member) {
    std::vector<Use> uses{Use::default_};
    if (member.hosts_web_services &&
        evidence.attribution.find(member.server, Use::web_services_internal) != nullptr) {
        uses.push_back(Use::web_services_internal);
    }
    return uses;
}

}  // namespace rules
