#include "analyzer/plan_standing.hpp"

#include <algorithm>
#include <chrono>

#include "rules/host_name.hpp"
#include "rules/required_names.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

using rules::NameReason;
using rules::SameCa;
using rules::Use;

/// Names whose absence hurts only under conditions that no export tells: automatic sign-in with
/// strict matching, mobile clients, XMPP partners (requirements rows 47, 58, 63, 72, 83, 97). A
/// branch appliance is reached by sip.<domain> alone (row 57).
bool is_advised(NameReason reason, const rules::PoolFacts* facts) {
    switch (reason) {
        case NameReason::sip_domain:
            return facts == nullptr || facts->kind != rules::PoolKind::branch;
        case NameReason::lyncdiscover:
        case NameReason::lyncdiscover_internal:
        case NameReason::xmpp_domain:
            return true;
        default:
            return false;
    }
}

/// Where the common name counts beside subject alternative names: Edge Internal is called by it,
/// Office Web Apps may be (rows 79, 99), and OAuth tokens tell the subject (row 63).
bool counts_common_name(Use use, NameReason reason) {
    return use == Use::edge_internal || use == Use::oauth_token_issuer ||
           reason == NameReason::office_web_apps;
}

/// The same as `rules::bears`, for names that are sorted.
bool covers(const std::vector<std::string>& names, const rules::RequiredName& required) {
    if (std::ranges::binary_search(names, required.name)) {
        return true;
    }
    const std::size_t dot = required.name.find('.');
    return rules::may_be_wildcard(required.reason) && dot != std::string::npos && dot > 0 &&
           std::ranges::binary_search(names, "*" + required.name.substr(dot));
}

Standing worse(Standing left, Standing right) { return std::max(left, right); }

}  // namespace

Judge::Judge(const rules::Evidence& evidence) : evidence_(evidence) {
    for (const rules::Comparison& comparison : evidence.comparisons) {
        for (const Use use : comparison.uses) {
            comparisons_[{comparison.server, use}] = comparison.outcome;
        }
    }
    for (const rules::AssignedCertificate& assigned : evidence.exports.assignments) {
        if (assigned.server && assigned.use && !assigned.certificate && !assigned.is_staged) {
            assigned_.try_emplace({assigned.server, *assigned.use}, &assigned);
        }
    }
}

Held Judge::judge(rules::ServerId server, const rules::Selection* selection,
                  const rules::RequiredNames& required, PlannedAuthority authority) {
    Held held;
    held.uses = {required.use};
    if (server) {
        held.servers = {server};
    }
    if (selection == nullptr || selection->candidates.empty()) {
        const auto known = assigned_.find({server, required.use});
        held.standing = known == assigned_.end() ? Standing::missing : Standing::not_supplied;
        held.assigned = known == assigned_.end() ? "" : known->second->exported.thumbprint;
        return held;
    }
    held.certificate = selection->selected();
    judge_names(held, server, required);
    if (!selection->is_usable) {
        held.standing = Standing::unusable;
        return held;
    }
    const model::Instant end = evidence_.certificate(held.certificate).not_after;
    const std::chrono::days margin(evidence_.policy.expiry_days);
    held.standing = end - evidence_.clock <= margin ? Standing::expires_soon : Standing::satisfied;
    if (!held.lacking.empty()) {
        held.standing = Standing::wrong_names;
    }
    held.standing = worse(held.standing, judge_authority(held, server, required.use, authority));
    return held;
}

const Judge::Names& Judge::names_of(rules::CertificateId id) {
    const auto [known, is_new] = names_.try_emplace(id);
    if (is_new) {
        const model::Certificate& certificate = evidence_.certificate(id);
        known->second.presented = rules::dns_names(certificate);
        known->second.all = rules::alternative_names(certificate);
        const std::vector<std::string> common = rules::common_names(certificate);
        known->second.all.insert(known->second.all.end(), common.begin(), common.end());
        std::ranges::sort(known->second.presented);
        std::ranges::sort(known->second.all);
    }
    return known->second;
}

void Judge::judge_names(Held& held, rules::ServerId server, const rules::RequiredNames& required) {
    const Names& names = names_of(held.certificate);
    const rules::PoolFacts* facts = server ? rules::pool_facts(evidence_, server) : nullptr;
    for (const rules::RequiredName& name : required.names) {
        if (covers(counts_common_name(required.use, name.reason) ? names.all : names.presented,
                   name)) {
            continue;
        }
        (is_advised(name.reason, facts) ? held.advised : held.lacking).push_back(name.name);
    }
}

Standing Judge::judge_authority(const Held& held, rules::ServerId server, Use use,
                                PlannedAuthority authority) const {
    const rules::IssuerState state = evidence_.trust.issuance(held.certificate).state;
    if (state == rules::IssuerState::self_signed || state == rules::IssuerState::refuted) {
        return Standing::wrong_ca;
    }
    switch (authority) {
        case PlannedAuthority::reference:
            return judge_reference(server, use);
        case PlannedAuthority::public_: {
            // DC= in the issuer's name is how Active Directory names its CAs (row 69).
            const bool is_private =
                evidence_.certificate(held.certificate).issuer.has_domain_component;
            return is_private && !evidence_.policy.accepts_private_edge_ca ? Standing::wrong_ca
                                                                           : Standing::satisfied;
        }
        default:
            return Standing::satisfied;
    }
}

/// The outcomes of semantics §5. Uses that the requirement does not bind are not compared.
Standing Judge::judge_reference(rules::ServerId server, Use use) const {
    const auto known = comparisons_.find({server, use});
    if (known == comparisons_.end()) {
        return Standing::satisfied;
    }
    switch (known->second) {
        case SameCa::holds:
        case SameCa::holds_by_identity:
        case SameCa::renewed:
            return Standing::satisfied;
        case SameCa::same_root:
            return evidence_.policy.same_ca == rules::SameCaPolicy::root ? Standing::satisfied
                                                                         : Standing::wrong_ca;
        case SameCa::self_signed:
        case SameCa::refuted:
        case SameCa::other_root:
        case SameCa::names_another_issuer:
        case SameCa::other_topmost:
            return Standing::wrong_ca;
        default:
            return Standing::unproven_ca;
    }
}

}  // namespace analyzer
