#include "parsers/certificate/extension_values.hpp"

#include <algorithm>

#include "parsers/certificate/der.hpp"
#include "parsers/certificate/general_names.hpp"
#include "parsers/certificate/integer.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/strings.hpp"

namespace parsers::certificate {

namespace {

using model::GeneralName;
using model::NameKind;
using model::Oid;

constexpr auto ocsp_method = "1.3.6.1.5.5.7.48.1"_oid;
constexpr auto ca_issuers_method = "1.3.6.1.5.5.7.48.2"_oid;

/// Calls `read` for each element inside the SEQUENCE that `value` is, until one cannot be read or
/// the certificate has too many names.
template <class Read>
bool for_each(Draft& draft, std::string_view sequence, Read read) {
    DerReader list(sequence);
    while (!list.at_end()) {
        const auto element = list.next();
        if (!element || !draft.count_name() || !read(*element)) {
            return false;
        }
    }
    return true;
}

template <class Read>
bool for_each_in_sequence(Draft& draft, std::string_view value, Read read) {
    const auto sequence = contents_of(value, tag::sequence);
    return sequence && for_each(draft, *sequence, read);
}

std::size_t count_elements(std::string_view sequence) {
    DerReader list(sequence);
    std::size_t count = 0;
    while (list.next()) {
        ++count;
    }
    return count;
}

bool read_oids(Draft& draft, std::string_view value, std::vector<Oid>& oids) {
    return for_each_in_sequence(draft, value, [&](const Element& element) {
        oids.push_back(Oid{std::string(element.contents)});
        return element.tag == tag::oid;
    });
}

std::optional<GeneralName> general_name(Draft& draft, const Element& element) {
    const auto name = read_general_name(element);
    if (!name) {
        return std::nullopt;
    }
    return GeneralName{name->kind, draft.keep(name->value, name->contents),
                       draft.slice(name->contents)};
}

bool add_uri(Draft& draft, const Element& element, std::vector<model::TextSlice>& uris) {
    const auto name = read_general_name(element);
    if (name && name->kind == NameKind::uri) {
        uris.push_back(draft.keep(name->value, name->contents));
    }
    return name.has_value();
}

bool add_distribution_point(Draft& draft, const Element& point) {
    DerReader fields(point.contents);
    const auto name = fields.next(tag::context_constructed(0));
    if (point.tag != tag::sequence || (!name && !fields.at_end() && !fields.next())) {
        return false;
    }
    // DistributionPointName: [0] fullName; [1] is relative to the CRL's issuer and names no place.
    DerReader choice(name ? name->contents : std::string_view());
    const auto full_name = choice.next(tag::context_constructed(0));
    return !full_name || for_each(draft, full_name->contents, [&](const Element& element) {
        return add_uri(draft, element, draft.certificate.terms->crl_distribution_points);
    });
}

bool add_access(Draft& draft, const Element& description) {
    DerReader fields(description.contents);
    const auto method = fields.next(tag::oid);
    const auto location = fields.next();
    if (description.tag != tag::sequence || !method || !location) {
        return false;
    }
    if (ocsp_method == method->contents) {
        return add_uri(draft, *location, draft.certificate.terms->ocsp);
    }
    if (ca_issuers_method == method->contents) {
        return add_uri(draft, *location, draft.certificate.terms->ca_issuers);
    }
    return true;
}

/// GeneralSubtrees: RFC 5280 has minimum 0 and maximum absent always.
bool read_subtrees(Draft& draft, std::string_view sequence, std::vector<GeneralName>& names) {
    return for_each(draft, sequence, [&](const Element& subtree) {
        DerReader fields(subtree.contents);
        const auto base = fields.next();
        const auto name = base ? general_name(draft, *base) : std::nullopt;
        const auto minimum = fields.next(tag::context(0));
        const bool has_minimum =
            minimum && minimum->contents.find_first_not_of('\0') != std::string_view::npos;
        if (has_minimum || !fields.at_end()) {
            draft.certificate.rare->name_constraints.has_unsupported_range = true;
        }
        if (name) {
            names.push_back(*name);
        }
        return subtree.tag == tag::sequence && name.has_value();
    });
}

}  // namespace

bool read_key_usage(Draft& draft, std::string_view value) {
    const auto bits = contents_of(value, tag::bit_string);
    if (!bits || bits->empty()) {
        return false;
    }
    const std::string_view octets = bits->substr(1);
    std::uint16_t usage = 0;
    for (unsigned bit = 0; bit < 9 && bit / 8 < octets.size(); ++bit) {
        const auto octet = static_cast<std::uint8_t>(octets[bit / 8]);
        if ((octet & (0x80u >> (bit % 8))) != 0) {
            usage = static_cast<std::uint16_t>(usage | (1u << bit));
        }
    }
    draft.certificate.key_usage = usage;
    return true;
}

bool read_extended_key_usage(Draft& draft, std::string_view value) {
    draft.certificate.has_extended_key_usage = true;
    return read_oids(draft, value, draft.certificate.extended_key_usage);
}

bool read_alternative_names(Draft& draft, std::string_view value) {
    draft.certificate.alternative_names_size = static_cast<std::uint32_t>(value.size());
    const auto sequence = contents_of(value, tag::sequence);
    if (!sequence) {
        return false;
    }
    auto& names = draft.certificate.alternative_names;
    names.reserve(std::min<std::size_t>(count_elements(*sequence), draft.max_names()));
    return for_each(draft, *sequence, [&](const Element& element) {
        const auto name = general_name(draft, element);
        if (name) {
            names.push_back(*name);
        }
        return name.has_value();
    });
}

bool read_basic_constraints(Draft& draft, std::string_view value) {
    const auto sequence = contents_of(value, tag::sequence);
    DerReader fields(sequence.value_or(std::string_view()));
    model::BasicConstraints constraints;
    if (const auto ca = fields.next(tag::boolean)) {
        constraints.is_ca = ca->contents.find_first_not_of('\0') != std::string_view::npos;
    }
    const bool has_path_length = fields.is_next(tag::integer);
    if (has_path_length) {
        constraints.path_length = small_integer(fields.rest());
    }
    draft.certificate.basic_constraints = constraints;
    return sequence && (has_path_length ? constraints.path_length.has_value() : fields.at_end());
}

bool read_subject_key_id(Draft& draft, std::string_view value) {
    const auto id = contents_of(value, tag::octet_string);
    draft.certificate.subject_key_id = draft.slice(id.value_or(std::string_view()));
    return id.has_value();
}

bool read_authority_key_id(Draft& draft, std::string_view value) {
    const auto sequence = contents_of(value, tag::sequence);
    DerReader fields(sequence.value_or(std::string_view()));
    if (const auto id = fields.next(tag::context(0))) {
        draft.certificate.authority_key_id = draft.slice(id->contents);
    }
    return sequence && for_each(draft, fields.rest(), [](const Element&) { return true; });
}

bool read_crl_distribution_points(Draft& draft, std::string_view value) {
    return for_each_in_sequence(
        draft, value, [&](const Element& point) { return add_distribution_point(draft, point); });
}

bool read_authority_information_access(Draft& draft, std::string_view value) {
    return for_each_in_sequence(
        draft, value, [&](const Element& description) { return add_access(draft, description); });
}

bool read_policies(Draft& draft, std::string_view value) {
    return for_each_in_sequence(draft, value, [&](const Element& information) {
        const auto policy = contents_of(information.contents, tag::oid);
        if (policy) {
            draft.certificate.terms->policies.push_back(Oid{std::string(*policy)});
        }
        return information.tag == tag::sequence && policy.has_value();
    });
}

bool read_template_name(Draft& draft, std::string_view value) {
    const auto name = DerReader(value).next();
    if (!name || !is_string(name->tag)) {
        return false;
    }
    draft.certificate.terms->microsoft_template.name =
        draft.keep(string_text(name->tag, name->contents), name->contents);
    return true;
}

bool read_template(Draft& draft, std::string_view value) {
    // CertificateTemplateOID: templateID, majorVersion, minorVersion (MS-WCCE, 2.2.2.7.7.2).
    const auto sequence = contents_of(value, tag::sequence);
    const auto oid = contents_of(sequence.value_or(std::string_view()), tag::oid);
    draft.certificate.terms->microsoft_template.oid.bytes = oid.value_or(std::string_view());
    return oid.has_value();
}

bool read_name_constraints(Draft& draft, std::string_view value) {
    auto& constraints = draft.certificate.rare->name_constraints;
    draft.certificate.rare->has_name_constraints = true;
    const auto sequence = contents_of(value, tag::sequence);
    DerReader fields(sequence.value_or(std::string_view()));
    bool is_readable = sequence.has_value();
    if (const auto permitted = fields.next(tag::context_constructed(0))) {
        is_readable &= read_subtrees(draft, permitted->contents, constraints.permitted);
    }
    if (const auto excluded = fields.next(tag::context_constructed(1))) {
        is_readable &= read_subtrees(draft, excluded->contents, constraints.excluded);
    }
    return is_readable && fields.at_end();
}

bool read_inhibit_any_policy(Draft& draft, std::string_view value) {
    draft.certificate.rare->inhibit_any_policy = small_integer(value);
    return draft.certificate.rare->inhibit_any_policy.has_value();
}

bool skip_sequence(Draft&, std::string_view value) {
    return contents_of(value, tag::sequence).has_value();
}

}  // namespace parsers::certificate
