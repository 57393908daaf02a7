#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/problem.hpp"

/// Exports of Get-CsCertificate and its like. Each form (Clixml, JSON, CSV, list text, log) is read
/// into the same plain values; what these mean is decided once, whatever the form.
namespace parsers::assignment {

/// What a file may cost.
struct Limits {
    std::uint32_t depth = 64;          ///< nesting of objects; exports reach 4 by default
    std::uint32_t values = 1'000'000;  ///< a file
    std::uint32_t problems = 1'000;    ///< a file; one `limit_exceeded` stands for all others
};

struct Member;

/// A value as PowerShell exported it.
struct Value {
    enum class Kind : std::uint8_t { null, text, number, boolean, list, object };

    Kind kind = Kind::null;
    std::string text;  ///< of text, number and boolean; what an object prints itself as, if said
    std::string type;  ///< of an object: full .NET name, without the mark of remoting; may be empty
    std::vector<Value> items;     ///< of a list
    std::vector<Member> members;  ///< of an object, in order
    std::size_t begin = 0;        ///< bytes in the document
    std::size_t end = 0;

    /// The member of that name, in any case; null when there is none.
    const Value* find(std::string_view name) const;
    /// The first of these that is there and not empty; null when none is.
    const Value* find_any(std::initializer_list<std::string_view> names) const;
    /// Without value: null, or text of nothing but space.
    bool is_empty() const;
};

struct Member {
    std::string name;
    Value value;
};

/// Something wrong in a document; a place is found for it when it becomes a problem.
struct Flaw {
    model::Fault fault;
    std::size_t begin = 0;  ///< bytes in the document
    std::size_t end = 0;
    std::string detail;
};

/// What a form gives: the top values of a file, in order, and what is wrong with it.
struct Values {
    std::vector<Value> values;
    std::vector<Flaw> flaws;
    bool is_request = false;  ///< what a certificate was asked for, not what it is used for
};

/// The flaw that stands for all that is beyond a limit.
Flaw beyond(std::string_view limit, std::uint32_t most, std::size_t at);

/// The text of a scalar, or of what prints itself; ConvertTo-Json of Windows PowerShell may wrap a
/// scalar as `{"value": …}`. Without directional marks, outer space trimmed.
std::string text_of(const Value& value);
/// `text_of` the member of that name, or an empty text.
std::string text_of(const Value& object, std::string_view member);

/// A value that stands for several: the items of a list, also one wrapped as `{"value": […]}`.
/// Null when it is no list.
const std::vector<Value>* items_of(const Value& value);

/// `text` without directional marks and zero-width characters, which copying from Windows dialogs
/// leaves behind; no-break spaces become spaces; trimmed.
std::string cleaned(std::string_view text);

/// Whether a text is what .NET prints for a collection whose contents are lost.
bool is_type_name(std::string_view text);

/// Several words in one text: `{a, b}`, `a,b`, `a b`, `a;b`; a trailing ellipsis is left out and
/// told.
struct Words {
    std::vector<std::string> words;
    bool is_cut = false;
};
Words split_words(std::string_view text);

}  // namespace parsers::assignment
