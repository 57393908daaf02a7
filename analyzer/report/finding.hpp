#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "analyzer/report/audit.hpp"

namespace analyzer::report {

/// Colours, or none.
class Paint {
  public:
    explicit Paint(bool is_on) : is_on_(is_on) {}

    std::string bold(std::string_view text) const { return in("1", text); }
    std::string faint(std::string_view text) const { return in("2", text); }
    std::string error(std::string_view text) const { return in("1;31", text); }
    std::string warning(std::string_view text) const { return in("1;33", text); }
    std::string note(std::string_view text) const { return in("1;36", text); }
    std::string pass(std::string_view text) const { return in("1;32", text); }

  private:
    std::string in(std::string_view code, std::string_view text) const {
        return is_on_ ? "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m"
                      : std::string(text);
    }

    bool is_on_;
};

/// One finding: place, level, rule, fact, line of the topology, proof, remedy, help address.
void write_finding(const Audit& audit, const Finding& finding, const Paint& paint,
                   std::ostream& out);

/// `private keys, assignment export`.
std::string tell_needs(rules::Needs needs, rules::Language language);

/// How the certificate of a finding came to its server; nothing when it belongs to none.
std::optional<rules::Way> way(const Finding& finding, const rules::Evidence& evidence);
const rules::Text& tell_way(rules::Way way);
/// `assignment`, `folder`, `name`: for machines.
std::string_view to_text(rules::Way way);

/// A word before its value: `certificate:`, in French `certificat :`.
std::string label(const rules::Text& word, rules::Language language);

}  // namespace analyzer::report
