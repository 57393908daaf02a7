#include <set>

#include "analyzer/analysis.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/join.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

std::string subject(rules::CertificateId id, const rules::Evidence& evidence) {
    const model::Certificate& certificate = evidence.certificate(id);
    if (!certificate.subject_text().empty()) {
        return std::string(certificate.subject_text());
    }
    const std::vector<std::string> names = rules::dns_names(certificate);
    return names.empty() ? model::to_hex(certificate.sha1) : names.front();
}

/// The Lync event log prints serial numbers with the bytes turned round; both orders, so that
/// either can be searched for.
std::string serial(const model::Certificate& certificate) {
    const std::string_view bytes = certificate.bytes(certificate.serial);
    return model::to_hex(bytes) + " (" + model::to_hex(std::string(bytes.rbegin(), bytes.rend())) +
           ")";
}

struct Renderer {
    const rules::Evidence& evidence;
    rules::Language language;

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(model::Instant instant) const { return model::to_text(instant); }
    std::string operator()(rules::ServerId id) const { return evidence.topology.server(id).fqdn; }
    std::string operator()(rules::PoolId id) const { return evidence.topology.pool(id).fqdn; }
    std::string operator()(rules::FileId id) const {
        return report::tell_file(evidence.bundle.file(id));
    }
    std::string operator()(rules::Use use) const { return std::string(rules::to_text(use)); }
    std::string operator()(rules::AuthorityId id) const {
        return evidence.trust.authority(id).name;
    }
    std::string operator()(rules::CertificateId id) const { return subject(id, evidence); }
    std::string operator()(rules::SubjectOf of) const { return subject(of.certificate, evidence); }
    std::string operator()(rules::IssuerOf of) const {
        return std::string(evidence.certificate(of.certificate).issuer_text());
    }
    std::string operator()(rules::ThumbprintOf of) const {
        return model::to_hex(evidence.certificate(of.certificate).sha1);
    }
    std::string operator()(rules::SerialOf of) const {
        return serial(evidence.certificate(of.certificate));
    }
    std::string operator()(const rules::Phrase& phrase) const {
        const std::string detail[]{phrase.detail};
        return fill(phrase.text->in(language), detail);
    }
    /// Renewed certificates bear one name: it is said once. The parts of a name have commas between
    /// them, so names have semicolons.
    std::string operator()(const std::vector<rules::CertificateId>& certificates) const {
        std::vector<std::string> names;
        std::set<std::string> known;
        for (const rules::CertificateId id : certificates) {
            if (std::string name = subject(id, evidence); known.insert(name).second) {
                names.push_back(std::move(name));
            }
        }
        return names.empty() ? "–" : rules::join(names, "; ");
    }
    template <class Item>
    std::string operator()(const std::vector<Item>& items) const {
        return items.empty() ? "–" : rules::join(items, ", ", *this);
    }
};

}  // namespace

std::string render(const rules::Argument& argument, const rules::Evidence& evidence,
                   rules::Language language) {
    return std::visit(Renderer{evidence, language}, argument);
}

std::string fill(std::string_view text, std::span<const std::string> arguments) {
    std::string result;
    std::size_t at = 0;
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', at)) {
        result += text.substr(at, open - at);
        // `rules::Text` knows one form of placeholder only: a digit in braces.
        const auto index = static_cast<std::size_t>(text[open + 1] - '0');
        result += index < arguments.size() ? arguments[index] : std::string();
        at = open + 3;
    }
    return result.append(text.substr(at));
}

}  // namespace analyzer
