#pragma once

#include <string>
#include <string_view>

namespace tests::support {

/// X.690: tags as octets.
namespace der_tag {
inline constexpr int integer = 0x02;
inline constexpr int bit_string = 0x03;
inline constexpr int object_identifier = 0x06;
inline constexpr int ia5_string = 0x16;
inline constexpr int utc_time = 0x17;
inline constexpr int sequence = 0x30;
inline constexpr int set = 0x31;
inline constexpr int context_0 = 0xa0;
}  // namespace der_tag

/// One TLV with a definite length (X.690, 8.1).
std::string tlv(int tag, std::string_view contents);

/// A Name (RFC 5280, 4.1.2.4) from `CN=fe1, O=Contoso, DC=com`, most specific part first; values
/// have the string type `value_tag`, DC always IA5String. No escapes: a comma ends a part.
std::string name_der(std::string_view text, int value_tag = 0x0c);

/// A SubjectPublicKeyInfo that no library can use, unique for `word`.
std::string fake_key_der(std::string_view word);

}  // namespace tests::support
