#pragma once

#include <string_view>

#include "parsers/model/oid.hpp"

namespace rules {

/// The curves behind ECDH_P256, ECDH_P384 and ECDH_P521, as Request-CsCertificate calls them (SEC
/// 2, A.2.1): 1.2.840.10045.3.1.7, 1.3.132.0.34, 1.3.132.0.35.
inline bool is_listed_curve(const parsers::model::Oid& curve) {
    using namespace std::string_view_literals;
    return curve == "\x2a\x86\x48\xce\x3d\x03\x01\x07"sv || curve == "\x2b\x81\x04\x00\x22"sv ||
           curve == "\x2b\x81\x04\x00\x23"sv;
}

}  // namespace rules
