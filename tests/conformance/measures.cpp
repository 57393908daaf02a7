#include "tests/conformance/measures.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace conformance {

namespace model = parsers::model;
using model::Fault;
using model::FileStatus;

namespace {

using Judge = std::function<std::string(const Outcome&)>;  ///< why not; empty when reached
using Filter = std::function<bool(const Outcome&)>;

std::string_view name_of(Fault fault) {
    switch (fault) {
        case Fault::wrong_password:
            return "wrong password";
        case Fault::unsupported_algorithm:
            return "unsupported";
        case Fault::integrity_failed:
            return "integrity";
        case Fault::malformed_der:
            return "malformed";
        case Fault::limit_exceeded:
            return "limit";
        default:
            return "other";
    }
}

std::string problems_of(const Outcome& outcome) {
    std::string text = "[status " + std::to_string(int(outcome.material.status)) + "]";
    for (const model::Problem& problem : outcome.material.problems) {
        text += " " + std::string(name_of(problem.fault)) + " " +
                std::to_string(static_cast<int>(problem.fault)) + " at " +
                std::to_string(problem.place.offset) + " (" + problem.detail + ")";
    }
    return text;
}

bool has_fault(const Outcome& outcome, Fault fault) {
    return std::ranges::any_of(outcome.material.problems, [&](const model::Problem& problem) {
        return problem.fault == fault;
    });
}

std::string judge_count(const Outcome& outcome) {
    const std::size_t found = outcome.material.certificates.size();
    const std::string expected(value(outcome.row, "certs"));
    return std::to_string(found) == expected ? ""
                                             : std::to_string(found) + " of " + expected +
                                                   " certificates " + problems_of(outcome);
}

/// Names by kind of bag, as the manifest calls them.
using Names = std::multimap<std::string, std::string>;

/// `cert=A|shro=B`. The manifest keeps the zero that some programs write behind a name.
Names expected_names(const Row& row) {
    Names names;
    for (const std::string& entry : split(value(row, "friendly_names"), '|')) {
        std::string name = entry.substr(std::min(entry.find('=') + 1, entry.size()));
        name.resize(std::min(name.find('\0'), name.size()));
        if (!name.empty()) {
            names.emplace(entry.substr(0, entry.find('=')), name);
        }
    }
    return names;
}

Names found_names(const model::Material& material) {
    Names names;
    for (const auto& certificate : material.certificates) {
        if (!certificate.attributes->friendly_name.empty()) {
            names.emplace("cert", certificate.attributes->friendly_name);
        }
    }
    for (const auto& key : material.keys) {
        if (!key.friendly_name.empty()) {
            names.emplace(key.was_encrypted ? "shro" : "keyB", key.friendly_name);
        }
    }
    return names;
}

std::vector<std::string> names_of_kind(const Names& names, const std::string& kind) {
    std::vector<std::string> result;
    for (auto [at, end] = names.equal_range(kind); at != end; ++at) {
        result.push_back(at->second);
    }
    std::ranges::sort(result);
    return result;
}

std::string judge_names(const Outcome& outcome) {
    const Names expected = expected_names(outcome.row);
    const Names found = found_names(outcome.material);
    for (const std::string kind : {"cert", "shro", "keyB"}) {
        // the manifest's reader did not open every bag that the stock tools opened
        const bool is_known = value(outcome.row, "bags").find(kind) != std::string_view::npos;
        if (is_known && names_of_kind(expected, kind) != names_of_kind(found, kind)) {
            std::string text = "names of " + kind + ":";
            for (const std::string& name : names_of_kind(found, kind)) {
                text += " '" + name + "'";
            }
            return text;
        }
    }
    return "";
}

std::string judge_opens(const Outcome& outcome) {
    // where the manifest's own reader could not read on, its count of nothing says nothing
    const bool is_counted = value(outcome.row, "certs") != "0" ||
                            value(outcome.row, "notes").find("read:") == std::string_view::npos;
    if (!is_counted && outcome.material.certificates.empty()) {
        return "nothing read " + problems_of(outcome);
    }
    const std::string count = is_counted ? judge_count(outcome) : "";
    return count.empty() ? judge_names(outcome) : count;
}

std::string judge_refused(const Outcome& outcome) {
    if (!outcome.material.certificates.empty() || outcome.material.status == FileStatus::read) {
        return "not refused " + problems_of(outcome);
    }
    const std::string_view category = value(outcome.row, "category");
    if (category == "malformed") {
        return has_fault(outcome, Fault::malformed_der) ||
                       has_fault(outcome, Fault::integrity_failed)
                   ? ""
                   : problems_of(outcome);
    }
    if (has_fault(outcome, Fault::wrong_password)) {
        return "";
    }
    // what is encrypted with an algorithm nobody here has: no password can be tried
    const bool is_foreign = value(outcome.row, "encryption").find("1.2.643") != std::string::npos;
    return is_foreign && has_fault(outcome, Fault::unsupported_algorithm) ? ""
                                                                          : problems_of(outcome);
}

/// Certificates by their column, revocation lists by `crl=` in the notes.
std::string judge_store(const Outcome& outcome) {
    const std::string lists = "crl=" + std::to_string(outcome.material.revocation_lists.size());
    const bool is_right =
        (std::string(value(outcome.row, "notes")) + " ").find(lists + " ") != std::string::npos;
    const std::string count = judge_count(outcome);
    return is_right || !count.empty() ? count : lists;
}

/// Not every SignedData holds a certificate; there the structure itself must be read.
std::string judge_pkcs7(const Outcome& outcome) {
    const bool is_answered = outcome.material.status == FileStatus::read ||
                             outcome.material.status == FileStatus::unsupported;
    return is_answered ? "" : problems_of(outcome);
}

std::string judge_some_certificate(const Outcome& outcome) {
    const bool is_told = outcome.material.status == FileStatus::unsupported;
    return outcome.material.certificates.empty() && !is_told ? problems_of(outcome) : "";
}

std::string judge_time(const Outcome& outcome) {
    return outcome.seconds < 5 ? "" : std::to_string(outcome.seconds) + " s";
}

class Table {
  public:
    explicit Table(const std::vector<Outcome>& outcomes) : outcomes_(outcomes) {}

    void add(std::string corpus, std::string what, const Filter& filter, const Judge& judge) {
        Measure measure{std::move(corpus), std::move(what), 0, 0, {}};
        for (const Outcome& outcome : outcomes_) {
            if (outcome.folder != measure.corpus || !filter(outcome)) {
                continue;
            }
            ++measure.of;
            const std::string why = judge(outcome);
            if (why.empty()) {
                ++measure.reached;
            } else {
                measure.misses.push_back(std::string(value(outcome.row, "file")) + ": " + why);
            }
        }
        measures_.push_back(std::move(measure));
    }
    std::vector<Measure> take() { return std::move(measures_); }

  private:
    const std::vector<Outcome>& outcomes_;
    std::vector<Measure> measures_;
};

Filter where(std::string column, std::string wanted) {
    return [=](const Outcome& outcome) { return value(outcome.row, column) == wanted; };
}

}  // namespace

std::vector<Measure> measure(const std::vector<Outcome>& outcomes) {
    const Filter opens = where("expected", "opens");
    const Filter all = [](const Outcome&) { return true; };
    Table table(outcomes);
    table.add("pkcs12", "opens: certificates and friendly names", opens, judge_opens);
    for (const std::string category :
         {"legacy", "modern", "plain", "exotic", "ber", "dos", "malformed-key"}) {
        table.add(
            "pkcs12", "  of them " + category,
            [&](const Outcome& outcome) {
                return opens(outcome) && value(outcome.row, "category") == category;
            },
            judge_opens);
    }
    table.add("pkcs12", "fails: refused for the right reason", where("expected", "fails"),
              judge_refused);
    table.add("pkcs12", "read in less than 5 s", all, judge_time);
    table.add("sst", "certificates and revocation lists", opens, judge_store);
    table.add("pkcs7", "opens: read, or content type named", where("expected", ""), judge_pkcs7);
    table.add("pkcs7", "read in less than 5 s", all, judge_time);
    const Filter openssl = where("openssl_3.0", "ok");
    for (const std::string corpus : {"x509-zlint", "x509-odd"}) {
        table.add(corpus, "opens: read", opens, judge_some_certificate);
        table.add(corpus, "OpenSSL 3.0 parses: read", openssl, judge_some_certificate);
        table.add(corpus, "read in less than 5 s", all, judge_time);
    }
    return table.take();
}

}  // namespace conformance
