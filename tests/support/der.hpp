#pragma once

#include <string>
#include <string_view>

namespace tests::support {

/// One TLV with a definite length (X.690, 8.1).
std::string tlv(int tag, std::string_view contents);

/// A Name (RFC 5280, 4.1.2.4) from `CN=fe1, O=Contoso, DC=com`, most specific part first; values
/// have the string type `value_tag`, DC always IA5String. No escapes: a comma ends a part.
std::string name_der(std::string_view text, int value_tag = 0x0c);

/// A SubjectPublicKeyInfo that no library can use, unique for `word`.
std::string fake_key_der(std::string_view word);

}  // namespace tests::support
