#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analyzer/plan.hpp"

namespace analyzer {

namespace {

/// Which planned certificates a finding can be about.
class Index {
  public:
    explicit Index(const Plan& plan) : plan_(plan) {
        for (std::size_t row = 0; row < plan.certificates.size(); ++row) {
            const PlannedCertificate& planned = plan.certificates[row];
            for (const rules::ServerId server : planned.servers) {
                by_server_[server].push_back(row);
            }
            by_pool_[planned.pool].push_back(row);
            for (const Held& held : planned.held) {
                by_certificate_[held.certificate].push_back(row);
            }
        }
    }

    std::vector<std::size_t> rows(const rules::Hit& hit) const {
        std::vector<std::size_t> found;
        for (const std::size_t row : rows_of_subject(hit)) {
            if (is_about(hit, plan_.certificates[row])) {
                found.push_back(row);
            }
        }
        return found;
    }

  private:
    using Rows = std::vector<std::size_t>;

    template <class Key>
    static Rows look_up(const std::map<Key, Rows>& index, Key key) {
        const auto known = index.find(key);
        return known == index.end() ? Rows() : known->second;
    }

    Rows rows_of_subject(const rules::Hit& hit) const {
        if (const auto* server = std::get_if<rules::ServerId>(&hit.subject)) {
            return look_up(by_server_, *server);
        }
        if (const auto* pool = std::get_if<rules::PoolId>(&hit.subject)) {
            return look_up(by_pool_, *pool);
        }
        return look_up(by_certificate_, hit.certificate);
    }

    static bool is_about(const rules::Hit& hit, const PlannedCertificate& planned) {
        const bool is_held = std::ranges::any_of(
            planned.held, [&](const Held& held) { return held.certificate == hit.certificate; });
        return is_held && (hit.uses.empty() || std::ranges::any_of(hit.uses, [&](rules::Use use) {
                               return std::ranges::find(planned.uses, use) != planned.uses.end();
                           }));
    }

    const Plan& plan_;
    std::map<rules::ServerId, Rows> by_server_;
    std::map<rules::PoolId, Rows> by_pool_;
    std::map<rules::CertificateId, Rows> by_certificate_;
};

}  // namespace

void add_findings(Plan& plan, const Analysis& analysis) {
    const Index index(plan);
    // A rule may find the same fault in a certificate more than once.
    std::set<std::pair<std::string_view, rules::CertificateId>> told;
    for (const Finding& finding : analysis.findings) {
        const rules::Hit& hit = finding.hit;
        if (hit.kind != rules::Kind::fail || finding.severity != rules::Severity::error ||
            !hit.certificate) {
            continue;
        }
        const bool is_of_certificate = std::holds_alternative<rules::CertificateId>(hit.subject);
        if (is_of_certificate && !told.emplace(finding.rule->id, hit.certificate).second) {
            continue;
        }
        for (const std::size_t row : index.rows(hit)) {
            plan.certificates[row].rules.push_back(finding.rule->id);
        }
    }
    for (PlannedCertificate& planned : plan.certificates) {
        std::ranges::sort(planned.rules);
        planned.rules.erase(std::unique(planned.rules.begin(), planned.rules.end()),
                            planned.rules.end());
        if (!planned.rules.empty() && planned.standing < Standing::defective) {
            planned.standing = Standing::defective;
            planned.until.reset();
        }
    }
}

}  // namespace analyzer
