#pragma once

#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/certificate/der.hpp"
#include "parsers/certificate/secret.hpp"
#include "parsers/model/location.hpp"
#include "parsers/model/oid.hpp"
#include "parsers/model/problem.hpp"

namespace parsers::certificate::ber {

/// Whether a value is in pieces or has values inside (X.690, 8.1.2.5).
inline bool is_constructed(const Element& element) { return (element.tag & 0x20u) != 0; }
/// Same class and number, primitive or constructed: BER allows both for strings.
inline bool is_of_type(const Element& element, std::uint8_t tag) {
    return ((element.tag ^ tag) & ~0x20u) == 0;
}

/// BER-encoded bytes, where they stand in the file, and the first thing found wrong in them.
class Source {
  public:
    /// `is_verbatim`: the bytes stand in the file as they are, so that a problem's offset can be
    /// told; otherwise (decoded, decrypted) every problem is at `place`.
    Source(std::string_view bytes, model::Location place, bool is_verbatim, std::uint32_t nesting)
        : bytes_(bytes),
          place_(place),
          is_verbatim_(is_verbatim),
          nesting_(nesting),
          limit_(nesting) {}

    /// A source for bytes that were found in this one, in place or joined from pieces: one level
    /// deeper, or (`beside`) on the same.
    Source inside(std::string_view bytes) const;
    Source beside(std::string_view bytes) const;

    std::string_view bytes() const { return bytes_; }
    model::Location locate(std::string_view part) const;
    std::uint32_t nesting() const { return nesting_; }
    std::uint32_t limit() const { return limit_; }

    /// Remembers the first problem; later ones are usually its consequences.
    void fail(std::string_view where, model::Fault fault, std::string detail);
    const std::optional<model::Problem>& problem() const { return problem_; }

    /// The contents of a string that may come in pieces (X.690, 8.7.3).
    std::string_view joined(const Element& string);

  private:
    std::string_view bytes_;
    model::Location place_;
    bool is_verbatim_;
    std::uint32_t nesting_;  ///< how many levels further down may go
    std::uint32_t limit_;    ///< how many there were to begin with
    std::optional<model::Problem> problem_;
    std::forward_list<Secret> joined_;  ///< may be a key
};

/// Reads the values inside one encoding, from the front. Once the source has a problem every reader
/// over it is at its end and gives empty values, so that it is enough to look at
/// `Source::problem()` once. Values live as long as the source.
class Reader {
  public:
    explicit Reader(Source& source)
        : source_(&source), rest_(source.bytes()), depth_(source.nesting()) {}
    /// `name` is what the problem says was expected when the element is not constructed.
    Reader(const Reader& outer, const Element& element);

    bool is_at_end() const { return rest_.empty() || source_->problem().has_value(); }
    /// The identifier octet of the next value; 0 at the end.
    std::uint8_t peek() const {
        return is_at_end() ? std::uint8_t{0} : static_cast<std::uint8_t>(rest_.front());
    }
    std::string_view rest() const { return rest_; }
    Source& source() const { return *source_; }

    /// The next value of whatever kind; a problem at the end.
    Element next(std::string_view name);
    /// The next value, which must have that tag.
    Element next(std::uint8_t tag, std::string_view name);
    /// The next value if it has that tag, or its other form for strings.
    std::optional<Element> next_if(std::uint8_t tag);
    /// The next value, entered.
    Reader enter(std::uint8_t tag, std::string_view name);

    model::Oid oid(std::string_view name);
    /// A string's contents, pieces joined.
    std::string_view string(std::uint8_t tag, std::string_view name);
    /// An INTEGER from 0 to 2⁶³-1.
    std::uint64_t number(std::string_view name);

  private:
    void fail(model::Fault fault, std::string_view detail);

    Source* source_;
    std::string_view rest_;
    std::uint32_t depth_;
};

/// One value in DER.
std::string encode(std::uint8_t tag, std::string_view contents);

/// Whether the bytes are one SEQUENCE, from the first to the last: what decrypted bytes must be.
bool is_whole_sequence(std::string_view bytes);

}  // namespace parsers::certificate::ber
