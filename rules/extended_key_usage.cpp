#include "rules/extended_key_usage.hpp"

#include <algorithm>

namespace rules {

bool permits_server_authentication(const parsers::model::Certificate& certificate) {
    namespace oid = parsers::model::oid;
    return !certificate.has_extended_key_usage ||
           std::ranges::any_of(
               certificate.extended_key_usage, [](const parsers::model::Oid& usage) {
                   return usage == oid::server_auth || usage == oid::any_extended_key_usage;
               });
}

}  // namespace rules
