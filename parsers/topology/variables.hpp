#pragma once

#include <optional>
#include <string_view>

#include "parsers/topology/element.hpp"

namespace parsers::topology {

/// The first PowerShell variable (`$name`, `${name}`, `$(expression)`) that is not escaped with a
/// backtick, as it stands in `text`.
std::optional<std::string_view> find_variable(std::string_view text);

/// A variable left in the values of a file that is no script.
struct LeftVariable {
    Element element;
    std::string_view variable;
};

/// Looks through `root` and all below it. Windows allows a dollar sign inside the names of shares
/// and SQL instances, where only a value that starts with a variable counts; in host names, domains
/// and numbers it means that a script was to fill it in.
std::optional<LeftVariable> find_left_variable(Element root);

}  // namespace parsers::topology
