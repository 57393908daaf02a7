#include "tests/conformance/measures.hpp"

#include <algorithm>
#include <functional>
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

/// `cert=A|shro=B`: names of certificates and keys, in any order.
std::string judge_names(const Outcome& outcome) {
    std::vector<std::string> expected;
    if (!value(outcome.row, "friendly_names").empty()) {
        expected = split(value(outcome.row, "friendly_names"), '|');
    }
    std::vector<std::string> found;
    for (const auto& certificate : outcome.material.certificates) {
        if (!certificate.friendly_name.empty()) {
            found.push_back("cert=" + certificate.friendly_name);
        }
    }
    for (const auto& key : outcome.material.keys) {
        if (!key.friendly_name.empty()) {
            found.push_back((key.was_encrypted ? "shro=" : "keyB=") + key.friendly_name);
        }
    }
    std::ranges::sort(expected);
    std::ranges::sort(found);
    if (expected == found || expected.empty()) {
        return "";
    }
    std::string text = "names:";
    for (const std::string& name : found) {
        text += " '" + name + "'";
    }
    return text;
}

std::string judge_opens(const Outcome& outcome) {
    // where the manifest's own reader found nothing, its count says nothing
    const bool is_counted = value(outcome.row, "certs") != "0" ||
                            !value(outcome.row, "cert_sha1").empty() ||
                            !value(outcome.row, "bags").empty();
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
    table.add("pkcs12", "read within 5 s", all, judge_time);
    table.add("sst", "certificates", opens, judge_count);
    table.add("pkcs7", "opens: read, or content type named", where("expected", ""),
              judge_some_certificate);
    table.add("pkcs7", "read within 5 s", all, judge_time);
    const Filter openssl = where("openssl_3.0", "ok");
    for (const std::string corpus : {"x509-zlint", "x509-odd"}) {
        table.add(corpus, "opens: read", opens, judge_some_certificate);
        table.add(corpus, "OpenSSL 3.0 parses: read", openssl, judge_some_certificate);
        table.add(corpus, "read within 5 s", all, judge_time);
    }
    return table.take();
}

}  // namespace conformance
