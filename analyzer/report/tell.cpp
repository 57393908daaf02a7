#include "analyzer/report/tell.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzer/analysis.hpp"
#include "analyzer/report/audit.hpp"
#include "rules/inputs/faults.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

/// Kinds of files that hold certificates without lines.
bool is_container(model::FileKind kind) {
    return kind == model::FileKind::pkcs12 || kind == model::FileKind::pkcs7 ||
           kind == model::FileKind::serialized_store;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> curves{
    {{"1.2.840.10045.3.1.7", "P-256"},
     {"1.3.132.0.34", "P-384"},
     {"1.3.132.0.35", "P-521"},
     {"1.3.132.0.33", "P-224"},
     {"1.3.132.0.10", "secp256k1"}}};

std::string curve_name(const model::Oid& oid) {
    const std::string dotted = model::to_text(oid);
    const auto known =
        std::ranges::find(curves, dotted, &std::pair<std::string_view, std::string_view>::first);
    return known == curves.end() ? dotted : std::string(known->second);
}

}  // namespace

std::string tell_file(const model::InputFile& file) {
    return file.base.empty() ? file.path : file.base + (file.path == "." ? "" : "/" + file.path);
}

std::string tell_place(const model::Location& place, const model::Bundle& bundle) {
    if (!place.file || place.file.value >= bundle.files.size()) {
        return {};
    }
    std::string text = tell_file(bundle.file(place.file));
    if (place.line != 0) {
        text += ":" + std::to_string(place.line);
        text += place.column == 0 ? "" : ":" + std::to_string(place.column);
    } else if (place.offset != 0) {
        text += "@" + std::to_string(place.offset);
    }
    return text;
}

std::string tell_occurrence(const model::Occurrence& occurrence, const model::Bundle& bundle) {
    const model::InputFile& file = bundle.file(occurrence.place.file);
    if (is_container(file.kind) && occurrence.place.line == 0) {
        return tell_file(file) + "[" + std::to_string(occurrence.index) + "]";
    }
    const std::string line =
        occurrence.place.line == 0 ? std::string() : ":" + std::to_string(occurrence.place.line);
    return tell_file(file) + line;
}

std::string tell_certificate(rules::CertificateId id, const rules::Evidence& evidence) {
    return tell_occurrence(evidence.bundle.occurrences_of(id).front(), evidence.bundle);
}

std::string subject(rules::CertificateId id, const rules::Evidence& evidence) {
    return render(rules::SubjectOf{id}, evidence, rules::Language::english);
}

std::string explain(const model::Problem& problem, rules::Language language) {
    return fill(rules::explanation(problem.fault).in(language), std::span(&problem.detail, 1));
}

std::string describe(const model::Problem& problem, const model::Bundle& bundle,
                     rules::Language language) {
    const std::string place = tell_place(problem.place, bundle);
    return place + (place.empty() ? "" : ": ") + explain(problem, language) + ".";
}

model::Problems remarks(const Audit& audit) {
    model::Problems result;
    for (const model::Problems* problems :
         {&audit.evidence.topology_problems, &audit.evidence.bundle.problems}) {
        for (const model::Problem& problem : *problems) {
            const bool is_told =
                std::ranges::find(audit.obstacles, problem) != audit.obstacles.end();
            if (!is_told && rules::consequence(problem.fault) == rules::Consequence::mention) {
                result.push_back(problem);
            }
        }
    }
    std::ranges::stable_sort(result, {}, &model::Problem::place);
    return result;
}

std::string_view to_text(model::FileKind kind) {
    constexpr std::array<std::string_view, 20> words{
        "unknown",       "topology",         "topology-builder",
        "pem",           "certificate",      "pkcs12",
        "pkcs7",         "serialized-store", "serialized-certificate",
        "crl",           "request",          "private-key",
        "clixml",        "export-json",      "export-csv",
        "export-list",   "management-log",   "configuration",
        "store-listing", "suppressions"};
    static_assert(words.size() == static_cast<std::size_t>(model::FileKind::suppressions) + 1);
    return words[static_cast<std::size_t>(kind)];
}

std::string_view to_text(model::FileStatus status) {
    constexpr std::array<std::string_view, 5> words{"read", "locked", "malformed", "unsupported",
                                                    "not-interpreted"};
    return words[static_cast<std::size_t>(status)];
}

std::string_view to_text(model::KeyAlgorithm algorithm) {
    constexpr std::array<std::string_view, 12> words{"?",      "RSA",  "RSASSA-PSS", "EC",
                                                     "DSA",    "DH",   "Ed25519",    "Ed448",
                                                     "X25519", "X448", "GOST",       "SM2"};
    return words[static_cast<std::size_t>(algorithm)];
}

std::string tell_key(const model::PublicKey& key) {
    if (key.algorithm == model::KeyAlgorithm::unknown) {
        return model::to_text(key.oid);
    }
    std::string text(to_text(key.algorithm));
    if (key.algorithm == model::KeyAlgorithm::ec && !key.curve.empty()) {
        return text + " " + curve_name(key.curve);
    }
    return key.bits == 0 ? text : text + " " + std::to_string(key.bits);
}

std::string tell_source(const rules::Citation& citation) {
    std::string text(citation.title);
    return citation.section.empty() ? text : text + ", " + std::string(citation.section);
}

std::string printable(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    // Nearly all that is told has nothing to hide.
    if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; })) {
        return std::string(text);
    }
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // C1 controls are U+0080 to U+009F: C2 80 to C2 9F.
        const bool is_c1 =
            byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_c1) {
            const auto shown = is_c1 ? static_cast<unsigned char>(text[++at]) : byte;
            result += "\\x";
            result += digits[shown >> 4];
            result += digits[shown & 0xF];
        } else {
            result += text[at];
        }
    }
    return result;
}

}  // namespace analyzer::report
