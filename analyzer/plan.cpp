#include "analyzer/plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "analyzer/plan_names.hpp"
#include "analyzer/plan_standing.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"

namespace analyzer {

namespace {

namespace model = parsers::model;
using rules::PoolKind;
using rules::RequiredNames;
using rules::ServerId;
using rules::Use;

/// Uses of the same family can be served by one certificate: all of an internal server's, all of an
/// Edge's outer side (requirements rows 65, 69-76); its inner side has other names and another CA.
enum class Family : std::uint8_t { internal, edge_inside, edge_outside, token_issuer, proxy };

Family family_of(Use use) {
    switch (use) {
        case Use::edge_internal:
            return Family::edge_inside;
        case Use::access_edge_external:
        case Use::data_edge_external:
        case Use::audio_video_authentication:
        case Use::xmpp_server:
            return Family::edge_outside;
        case Use::oauth_token_issuer:
            return Family::token_issuer;
        case Use::reverse_proxy:
            return Family::proxy;
        default:
            return Family::internal;
    }
}

bool serves_simple_urls(Use use) {
    return use == Use::web_services_internal || use == Use::web_services_external ||
           use == Use::reverse_proxy;
}

/// A topology can name so many domains that none may be compared with each.
void append_new(std::vector<std::string>& into, const std::vector<std::string>& more) {
    std::unordered_set<std::string> known(into.begin(), into.end());
    for (const std::string& name : more) {
        if (known.insert(name).second) {
            into.push_back(name);
        }
    }
}

/// A certificate that serves several uses of a server gets one answer, the worst: its issuer may be
/// judged for one of them alone.
void add_use(std::vector<Held>& own, Held held) {
    const auto known = std::ranges::find_if(own, [&](const Held& other) {
        return other.certificate == held.certificate && other.assigned == held.assigned;
    });
    if (known == own.end()) {
        own.push_back(std::move(held));
        return;
    }
    known->standing = std::max(known->standing, held.standing);
    known->uses.insert(known->uses.end(), held.uses.begin(), held.uses.end());
    append_new(known->lacking, held.lacking);
    append_new(known->advised, held.advised);
}

/// A row under construction, and where its answers are.
struct Draft {
    PlannedCertificate planned;
    Family family{};
    std::map<std::tuple<Standing, rules::CertificateId, std::vector<Use>, std::vector<std::string>,
                        std::string>,
             std::size_t>
        places;

    void add(std::vector<Held> own) {
        for (Held& held : own) {
            const auto [place, is_new] = places.try_emplace(
                {held.standing, held.certificate, held.uses, held.lacking, held.assigned},
                planned.held.size());
            if (is_new) {
                planned.held.push_back(std::move(held));
            } else {
                std::vector<ServerId>& servers = planned.held[place->second].servers;
                servers.insert(servers.end(), held.servers.begin(), held.servers.end());
            }
        }
    }
};

class Planner {
  public:
    Planner(const rules::Evidence& evidence, bool is_separate)
        : evidence_(evidence), is_separate_(is_separate), judge_(evidence) {
        is_chat_host_.resize(evidence.topology.servers.size());
        is_chat_member_.resize(evidence.topology.servers.size());
        for (const rules::ChatMember& member : evidence.scope.chat_members) {
            is_chat_member_[member.server.value] = true;
            is_chat_host_[member.server.value] = member.hosts_web_services;
        }
    }

    Plan plan() {
        for (std::uint32_t pool = 0; pool < evidence_.topology.pools.size(); ++pool) {
            add_pool({pool});
        }
        const std::vector<RequiredNames>& names = evidence_.deployment_names;
        for (std::size_t index = 0; index < names.size(); ++index) {
            if (names[index].use != Use::oauth_token_issuer || has_token_issuer()) {
                add_deployment_use(index);
            }
        }
        return std::move(plan_);
    }

  private:
    using Uses = std::vector<const RequiredNames*>;

    /// Lync 2010 knows no OAuth.
    bool has_token_issuer() const {
        return std::ranges::any_of(evidence_.scope.pools, [](const rules::PoolFacts& facts) {
            return rules::is_front_end(facts) && facts.version != rules::product_version::lync_2010;
        });
    }

    /// Uses that one certificate is planned for.
    std::vector<Uses> group(const std::vector<RequiredNames>& names) const {
        std::vector<Uses> groups;
        for (const RequiredNames& required : names) {
            const auto same = std::ranges::find_if(groups, [&](const Uses& uses) {
                return !is_separate_ && family_of(uses.front()->use) == family_of(required.use);
            });
            if (same == groups.end()) {
                groups.push_back({&required});
            } else {
                same->push_back(&required);
            }
        }
        return groups;
    }

    /// Servers of a pool share what must bear the same names on each: the outer and the inner side
    /// of an Edge, Office Web Apps. Where each bears its own name, its key stays where it is
    /// (requirements row 68).
    void add_pool(rules::PoolId id) {
        std::vector<Draft> drafts;
        std::map<std::pair<Family, std::string>, std::size_t> places;
        for (const ServerId server : evidence_.topology.pool(id).servers) {
            for (const Uses& uses : group(evidence_.names[server.value])) {
                Draft draft = make_draft(id, server, uses);
                std::string key;
                for (const PlannedName& name : draft.planned.names) {
                    key += name.name + '\n';
                }
                const auto [place, is_new] =
                    places.try_emplace({draft.family, std::move(key)}, drafts.size());
                if (is_new || is_separate_) {
                    place->second = drafts.size();
                    drafts.push_back(std::move(draft));
                }
                add_server(drafts[place->second], server, uses);
            }
        }
        for (Draft& draft : drafts) {
            finish(std::move(draft));
        }
    }

    Draft make_draft(rules::PoolId id, ServerId server, const Uses& uses) const {
        const rules::PoolFacts& facts = evidence_.scope.pool(id);
        const std::string& pool = evidence_.topology.pool(id).fqdn;
        Draft draft;
        PlannedCertificate& planned = draft.planned;
        draft.family = family_of(uses.front()->use);
        planned.pool = id;
        planned.has_cmdlet = facts.kind != PoolKind::other;
        describe(planned, uses);
        const bool is_called_by_pool = draft.family == Family::internal && planned.has_cmdlet;
        std::string wanted =
            is_called_by_pool || planned.names.empty() ? pool : planned.names.front().name;
        if (const RequiredNames* access =
                evidence_.required_names(server, Use::access_edge_external);
            planned.names.empty() && access != nullptr && !access->names.empty()) {
            wanted = access->names.front().name;  // A/V authentication asks for no name (row 78)
        }
        planned.subject = choose_subject(wanted, planned.names);
        if (planned.names.empty() && !planned.subject.empty()) {
            planned.names.push_back({planned.subject, {}});
        }
        planned.authority = authority_of(draft.family, server, uses);
        return draft;
    }

    void describe(PlannedCertificate& planned, const Uses& uses) const {
        NameList list = list_names(uses);
        planned.names = std::move(list.names);
        planned.unfit = std::move(list.unfit);
        for (const RequiredNames* required : uses) {
            planned.uses.push_back(required->use);
        }
        const bool knows_simple_urls =
            evidence_.topology.has_simple_urls || !evidence_.topology.simple_urls.empty();
        planned.lacks_simple_urls =
            !knows_simple_urls && std::ranges::any_of(planned.uses, serves_simple_urls);
    }

    PlannedAuthority authority_of(Family family, ServerId server, const Uses& uses) const {
        if (family == Family::edge_outside || family == Family::proxy) {
            return PlannedAuthority::public_;
        }
        const bool is_bound = std::ranges::any_of(uses, [&](const RequiredNames* required) {
            return (required->use == Use::default_ && is_chat_member_[server.value]) ||
                   (required->use == Use::web_services_internal && is_chat_host_[server.value]);
        });
        return is_bound ? PlannedAuthority::reference : PlannedAuthority::internal;
    }

    void add_server(Draft& draft, ServerId server, const Uses& uses) {
        draft.planned.servers.push_back(server);
        std::vector<Held> own;
        for (const RequiredNames* required : uses) {
            add_use(own, judge_.judge(server, evidence_.attribution.find(server, required->use),
                                      *required, draft.planned.authority));
        }
        draft.add(std::move(own));
    }

    void add_deployment_use(std::size_t index) {
        const RequiredNames& required = evidence_.deployment_names[index];
        Draft draft;
        PlannedCertificate& planned = draft.planned;
        draft.family = family_of(required.use);
        describe(planned, {&required});
        planned.has_cmdlet = draft.family == Family::token_issuer;
        planned.subject = choose_subject({}, planned.names);
        planned.authority =
            draft.family == Family::proxy ? PlannedAuthority::public_ : PlannedAuthority::internal;
        draft.add({judge_.judge({}, &evidence_.attribution.deployment[index], required,
                                planned.authority)});
        finish(std::move(draft));
    }

    void finish(Draft draft) {
        PlannedCertificate& planned = draft.planned;
        const model::Topology& topology = evidence_.topology;
        const std::string host = planned.servers.size() == 1
                                     ? topology.server(planned.servers.front()).fqdn
                                 : planned.pool ? topology.pool(planned.pool).fqdn
                                                : std::string();
        planned.id = stems_.next(host, planned.uses.front());
        // The outer side of an Edge by its own row (77); the token issuer's key goes to every Front
        // End Server (60).
        planned.is_exportable = planned.servers.size() > 1 ||
                                draft.family == Family::edge_outside ||
                                draft.family == Family::token_issuer;
        std::ranges::stable_sort(planned.held, std::greater<>(), &Held::standing);
        planned.standing = planned.held.front().standing;
        if (planned.standing <= Standing::expires_soon) {
            for (const Held& held : planned.held) {
                const model::Instant end = evidence_.certificate(held.certificate).not_after;
                planned.until = std::min(planned.until.value_or(end), end);
            }
        }
        plan_.certificates.push_back(std::move(planned));
    }

    const rules::Evidence& evidence_;
    bool is_separate_;
    Judge judge_;
    std::vector<bool> is_chat_member_;  ///< by ServerId
    std::vector<bool> is_chat_host_;
    FileStems stems_;
    Plan plan_;
};

}  // namespace

Plan make_plan(const rules::Evidence& evidence, bool is_separate) {
    Plan plan = Planner(evidence, is_separate).plan();
    plan.authority = evidence.reference.authority;
    return plan;
}

}  // namespace analyzer
