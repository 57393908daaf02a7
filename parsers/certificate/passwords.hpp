#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parsers/certificate/read.hpp"
#include "parsers/certificate/secret.hpp"

namespace parsers::certificate {

/// What a derivation takes a password as.
enum class PasswordForm : std::uint8_t {
    bmp_string,  ///< PKCS#12's own derivation: UTF-16BE with two zero octets (RFC 7292, B.1)
    octets,      ///< UTF-8 (RFC 8018, 3)
    any          ///< UTF-8, or the BMPString that NSS gave to PBES2 for a time
};

/// Bytes to try as a password.
struct Attempt {
    Secret bytes;
    std::size_t password =
        0;  ///< which password they come from: 0 none, 1 empty, 2… the given ones
};

/// Everything to try, without repetition: none, the empty one and the given ones as the standard
/// has them, then the same in the forms that programs made of passwords beyond ASCII or of a
/// derivation's other form.
std::vector<Attempt> attempts(const Passwords& given, PasswordForm form);

}  // namespace parsers::certificate
