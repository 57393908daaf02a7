#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/model/location.hpp"
#include "parsers/model/problem.hpp"

namespace parsers::certificate {

/// Names and values, in the order of the file, valid UTF-8.
using PemFields = std::vector<std::pair<std::string, std::string>>;

/// An armoured block (RFC 7468).
struct PemBlock {
    std::string label;      ///< between `-----BEGIN ` and `-----`
    std::string data;       ///< the body, decoded
    PemFields headers;      ///< RFC 1421 headers in the block: Proc-Type, DEK-Info
    PemFields attributes;   ///< what `openssl pkcs12` prints before a block under "Bag Attributes"
                            ///< and "Key Attributes": friendlyName, localKeyID (hexadecimal octets
                            ///< with blanks between), Microsoft CSP Name
    model::Location place;  ///< from `-----BEGIN` to the end of the END line; offsets in `text`

    /// The value of the first field of that name, without regard to case; empty when there is none.
    static std::string_view find(const PemFields& fields, std::string_view name);
};

/// Finds the armoured blocks of a text one after another, with whatever stands around them. A
/// damaged block is a problem and hides none of the others; one without END is kept too when its
/// body is a whole ASN.1 structure. Linear in the size of the text, which must outlive the scanner.
class PemScanner {
  public:
    PemScanner(std::string_view text, model::FileId file);

    /// The next block whose body could be decoded; nothing behind the last one.
    std::optional<PemBlock> next();

    /// Of the blocks passed so far: `Fault::malformed_pem`; detail: the label.
    const model::Problems& problems() const { return problems_; }
    /// Whether there was any `-----BEGIN …-` so far.
    bool found_armour() const { return found_armour_; }

  private:
    struct Frame;

    std::optional<Frame> next_frame();
    std::optional<PemBlock> read_frame(const Frame& frame);
    model::Location locate(std::size_t begin, std::size_t end);
    void advance(std::size_t until);

    std::string_view text_;
    model::FileId file_;
    std::size_t next_ = 0;      ///< where to look for the next BEGIN
    std::size_t counted_ = 0;   ///< up to where lines and columns were
    std::uint32_t line_ = 1;    ///< of `counted_`
    std::uint32_t column_ = 1;  ///< of `counted_`
    bool found_armour_ = false;
    model::Problems problems_;
};

}  // namespace parsers::certificate
