#include "analyzer/evidence/same_ca.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using rules::Authority;
using rules::IssuerState;
using rules::SameCa;
using rules::Use;

/// The highest issuer known: a root, or the name that stands for a missing certificate.
struct Topmost {
    rules::NameId name;
    std::string key_id;
};

/// An identifier that is absent on either side contradicts nothing.
bool agree(std::string_view left, std::string_view right) {
    return left.empty() || right.empty() || left == right;
}

class Comparer {
  public:
    explicit Comparer(const rules::Evidence& evidence) : evidence_(evidence) {
        for (std::uint32_t index = 0; index < evidence.trust.issuances.size(); ++index) {
            if (evidence.trust.issuances[index].state == IssuerState::self_signed) {
                roots_[evidence.trust.keys[index]].push_back({index});
            }
        }
        const std::vector<rules::Vote>& votes = evidence.reference.votes;
        if (!evidence.reference.is_stated && votes.size() == 1 &&
            votes.front().servers.size() == 1) {
            only_voter_ = votes.front().servers.front();
        }
    }

    std::vector<rules::Comparison> run() const {
        std::vector<rules::Comparison> comparisons;
        for (const rules::ChatMember& member : evidence_.scope.chat_members) {
            const std::size_t first = comparisons.size();
            add(comparisons, first, member.server, Use::default_);
            if (member.hosts_web_services) {
                add(comparisons, first, member.server, Use::web_services_internal);
            }
        }
        return comparisons;
    }

  private:
    /// One certificate that serves both uses is compared once; `first` is where this server's
    /// comparisons start.
    void add(std::vector<rules::Comparison>& comparisons, std::size_t first, model::ServerId server,
             Use use) const {
        const rules::Selection* const selection = evidence_.attribution.find(server, use);
        if (selection == nullptr || !selection->is_usable) {
            return;
        }
        const CertificateId id = selection->selected();
        for (std::size_t at = first; at < comparisons.size(); ++at) {
            if (comparisons[at].certificate == id) {
                comparisons[at].uses.push_back(use);
                return;
            }
        }
        comparisons.push_back({.server = server,
                               .uses = {use},
                               .certificate = id,
                               .way = selection->candidates.front().way,
                               .outcome = compare(server, id)});
    }

    /// The rows of the table, top down.
    SameCa compare(model::ServerId server, CertificateId id) const {
        const rules::Issuance& issuance = evidence_.trust.issuance(id);
        if (issuance.state == IssuerState::self_signed) {
            return SameCa::self_signed;
        }
        if (issuance.state == IssuerState::refuted) {
            return SameCa::refuted;
        }
        if (is_only_vote(server, id)) {
            return SameCa::holds_by_identity;
        }
        if (!evidence_.reference.authority) {
            return SameCa::no_reference;
        }
        const Authority& own = evidence_.trust.authority(issuance.authority);
        const Authority& reference = evidence_.trust.authority(evidence_.reference.authority);
        if (own.is_proven && reference.is_proven) {
            return compare_proven(own, reference);
        }
        return issuance.state == IssuerState::unverifiable || is_reference_unverifiable()
                   ? SameCa::unverifiable
                   : compare_names(own, reference);
    }

    /// A Standard Edition server cannot differ from itself. Its other certificates can.
    bool is_only_vote(model::ServerId server, CertificateId id) const {
        const rules::PoolFacts& pool = evidence_.scope.pool(evidence_.topology.server(server).pool);
        const rules::Selection* const voting = evidence_.attribution.find(server, Use::default_);
        return pool.kind == rules::PoolKind::standard && only_voter_ == server &&
               voting != nullptr && voting->selected() == id;
    }

    bool is_reference_unverifiable() const {
        const CertificateId witness = evidence_.reference.witness;
        return witness && evidence_.trust.issuance(witness).state == IssuerState::unverifiable;
    }

    /// Both keys are known. Where a root is missing, equal names leave a renewed CA possible, and
    /// with different names the topmost known issuers decide.
    SameCa compare_proven(const Authority& own, const Authority& reference) const {
        if (own.name_id == reference.name_id && own.key == reference.key) {
            return SameCa::holds;
        }
        if (own.family == reference.family) {
            return SameCa::renewed;
        }
        if (own.is_complete && reference.is_complete) {
            std::vector<rules::KeyId> common;
            std::ranges::set_intersection(own.root_keys, reference.root_keys,
                                          std::back_inserter(common));
            return common.empty() ? SameCa::other_root : SameCa::same_root;
        }
        if (own.name_id == reference.name_id) {
            return compare_names(own, reference);
        }
        return topmost_agree(own, reference) ? SameCa::root_missing : SameCa::other_topmost;
    }

    /// A key that nobody supplied: only names and key identifiers speak.
    static SameCa compare_names(const Authority& own, const Authority& reference) {
        if (own.name_id != reference.name_id) {
            return SameCa::names_another_issuer;
        }
        return agree(own.key_id, reference.key_id) ? SameCa::unproven : SameCa::possibly_renewed;
    }

    std::vector<Topmost> topmost_of(const Authority& authority) const {
        if (!authority.is_complete) {
            return {{authority.topmost_name_id, authority.topmost_key_id}};
        }
        std::vector<Topmost> found;
        for (const rules::KeyId key : authority.root_keys) {
            for (const CertificateId id : roots_.at(key)) {
                const model::Certificate& root = evidence_.certificate(id);
                found.push_back({evidence_.trust.subjects[id.value],
                                 model::to_hex(root.bytes(root.subject_key_id))});
            }
        }
        return found;
    }

    bool topmost_agree(const Authority& own, const Authority& reference) const {
        const std::vector<Topmost> others = topmost_of(reference);
        return std::ranges::any_of(topmost_of(own), [&](const Topmost& left) {
            return std::ranges::any_of(others, [&](const Topmost& right) {
                return left.name == right.name && agree(left.key_id, right.key_id);
            });
        });
    }

    const rules::Evidence& evidence_;
    std::unordered_map<rules::KeyId, std::vector<CertificateId>> roots_;
    model::ServerId only_voter_;
};

}  // namespace

std::vector<rules::Comparison> compare_authorities(const rules::Evidence& evidence) {
    return Comparer(evidence).run();
}

}  // namespace analyzer::evidence
