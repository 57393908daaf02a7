#include "parsers/certificate/trust_alias.hpp"

#include "parsers/certificate/der.hpp"
#include "parsers/certificate/strings.hpp"

namespace parsers::certificate {

std::string trust_alias(std::string_view block) {
    DerReader outer(block);
    if (!outer.next(tag::sequence)) {
        return {};
    }
    const auto aux = outer.next(tag::sequence);
    DerReader fields(aux ? aux->contents : std::string_view());
    while (const auto field = fields.next()) {
        if (field->tag == tag::utf8_string) {
            return valid_utf8(field->contents);
        }
    }
    return {};
}

}  // namespace parsers::certificate
