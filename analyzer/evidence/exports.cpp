#include "analyzer/evidence/exports.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzer/evidence/directory.hpp"
#include "parsers/assignment/computer.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using model::ServerId;
using parsers::assignment::Computer;
using parsers::assignment::KnownServers;
using rules::AssignedCertificate;

std::vector<std::string> names_of(const model::Topology& topology) {
    std::vector<std::string> names;
    names.reserve(topology.servers.size());
    for (const model::Server& server : topology.servers) {
        names.push_back(server.fqdn);
    }
    return names;
}

parsers::assignment::PathHints hints_of(std::string_view path, const KnownServers& known) {
    parsers::assignment::PathHints hints;
    hints.known = &known;
    const std::size_t slash = path.rfind('/');
    hints.file_name = path.substr(slash == path.npos ? 0 : slash + 1);
    path = path.substr(0, slash == path.npos ? 0 : slash);
    while (!path.empty()) {
        const std::size_t last = path.rfind('/');
        hints.folders.emplace_back(path.substr(last == path.npos ? 0 : last + 1));
        path = path.substr(0, last == path.npos ? 0 : last);
    }
    return hints;
}

/// The 20 octets that 40 hexadecimal digits say.
model::Sha1 octets(std::string_view digits) {
    const auto value = [](char digit) {
        return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'A' + 10);
    };
    model::Sha1 result{};
    for (std::size_t at = 0; at < result.size() && 2 * at + 1 < digits.size(); ++at) {
        result[at] =
            static_cast<std::uint8_t>(value(digits[2 * at]) << 4 | value(digits[2 * at + 1]));
    }
    return result;
}

/// Whether nothing that the file told was lost: a date more or less hides no use.
bool is_whole(const model::AssignmentExport& exported) {
    return exported.form != model::ExportForm::management_log &&
           std::ranges::all_of(exported.problems, [](const model::Problem& problem) {
               return problem.fault == model::Fault::ambiguous_date ||
                      problem.fault == model::Fault::undecodable_text;
           });
}

class Deriver {
  public:
    Deriver(const rules::Evidence& evidence, const Directory& directory)
        : evidence_(evidence),
          directory_(directory),
          fqdns_(names_of(evidence.topology)),
          known_(fqdns_) {
        const auto& certificates = evidence.bundle.certificates;
        for (std::uint32_t index = 0; index < certificates.size(); ++index) {
            // Of several with one SHA-1 the first, which has the smallest SHA-256.
            certificates_.emplace(key(certificates[index]->sha1), CertificateId{index});
        }
        result_.has_assignments.resize(evidence.topology.servers.size());
    }

    void add(const model::AssignmentExport& exported) {
        const Computer by_path =
            computer_of(hints_of(evidence_.bundle.file(exported.file).path, known_));
        const bool is_complete = is_whole(exported);
        for (const model::Assignment& assignment : exported.assignments) {
            if (assignment.is_request) {
                continue;
            }
            model::Assignment line = assignment;
            if (line.computer_source != model::ComputerSource::exported) {
                line.computer = by_path.name;
                line.computer_source = by_path.source;
            }
            add(line, is_complete);
        }
    }

    rules::Exports take() {
        add_previous();
        std::ranges::stable_sort(result_.assignments, [](const auto& left, const auto& right) {
            return order(left) < order(right);
        });
        return std::move(result_);
    }

  private:
    static std::string_view key(const model::Sha1& sha1) {
        return {reinterpret_cast<const char*>(sha1.data()), sha1.size()};
    }

    /// Lines without a known use come last of a server's.
    static std::tuple<ServerId, std::size_t, const model::Location&> order(
        const AssignedCertificate& line) {
        return {line.server, line.use ? static_cast<std::size_t>(*line.use) : rules::use_count,
                line.exported.place};
    }

    CertificateId find(std::string_view thumbprint) const {
        const model::Sha1 sha1 = octets(thumbprint);
        const auto found = certificates_.find(key(sha1));
        return found == certificates_.end() ? CertificateId{} : found->second;
    }

    void add(const model::Assignment& exported, bool is_complete) {
        AssignedCertificate line;
        line.use = rules::parse_use(exported.use);
        line.certificate = find(exported.thumbprint);
        line.is_staged =
            exported.effective_date.value && *exported.effective_date.value > evidence_.clock;
        line.exported = exported;
        const auto servers = servers_of(exported.computer);
        for (const ServerId server : servers) {
            line.server = server;
            result_.assignments.push_back(line);
            // `-Type OAuthTokenIssuer` and `-Identity global` give nothing else.
            if (is_complete && line.use != rules::Use::oauth_token_issuer) {
                result_.has_assignments[server.value] = true;
            }
        }
        if (servers.empty()) {
            result_.assignments.push_back(std::move(line));
        }
    }

    std::span<const ServerId> servers_of(const std::string& computer) const {
        const std::vector<ServerId>& servers = directory_.find(computer).servers;
        return servers.empty() ? directory_.servers_by_host(computer) : servers;
    }

    /// Until a staged certificate takes over, the one before it is in use.
    void add_previous() {
        std::set<std::tuple<ServerId, std::optional<rules::Use>, std::string>> known;
        for (const AssignedCertificate& line : result_.assignments) {
            known.emplace(line.server, line.use, line.exported.thumbprint);
        }
        std::vector<AssignedCertificate> previous;
        for (const AssignedCertificate& line : result_.assignments) {
            const std::string& thumbprint = line.exported.previous_thumbprint;
            if (line.is_staged && !thumbprint.empty() &&
                known.emplace(line.server, line.use, thumbprint).second) {
                previous.push_back(previous_of(line));
            }
        }
        std::ranges::move(previous, std::back_inserter(result_.assignments));
    }

    AssignedCertificate previous_of(const AssignedCertificate& staged) const {
        AssignedCertificate line;
        line.server = staged.server;
        line.use = staged.use;
        line.certificate = find(staged.exported.previous_thumbprint);
        line.exported.computer = staged.exported.computer;
        line.exported.computer_source = staged.exported.computer_source;
        line.exported.use = staged.exported.use;
        line.exported.thumbprint = staged.exported.previous_thumbprint;
        line.exported.source_scope = staged.exported.source_scope;
        line.exported.place = staged.exported.place;
        return line;
    }

    const rules::Evidence& evidence_;
    const Directory& directory_;
    std::vector<std::string> fqdns_;
    KnownServers known_;
    std::unordered_map<std::string_view, CertificateId> certificates_;  ///< by SHA-1
    rules::Exports result_;
};

}  // namespace

rules::Exports derive_exports(const rules::Evidence& evidence, const Directory& directory,
                              std::span<const model::AssignmentExport> exports) {
    if (exports.empty()) {
        rules::Exports none;
        none.has_assignments.resize(evidence.topology.servers.size());
        return none;
    }
    Deriver deriver(evidence, directory);
    for (const model::AssignmentExport& exported : exports) {
        deriver.add(exported);
    }
    return deriver.take();
}

model::Problems unplaced(const rules::Exports& exports) {
    std::set<model::FileId> told;
    model::Problems problems;
    for (const AssignedCertificate& line : exports.assignments) {
        // OAuthTokenIssuer is global: it needs no server.
        const bool is_lost = !line.server && line.use && line.use != rules::Use::oauth_token_issuer;
        if (is_lost && told.insert(line.exported.place.file).second) {
            problems.push_back({model::Fault::unknown_computer, line.exported.place, {}});
        }
    }
    return problems;
}

}  // namespace analyzer::evidence
