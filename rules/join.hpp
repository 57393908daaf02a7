#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/use.hpp"

namespace rules {

/// What `tell` makes of each item, with the separator between them.
template <class Items, class Tell = std::identity>
std::string join(const Items& items, std::string_view separator, Tell tell = {}) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) {
            text += separator;
        }
        text += std::invoke(tell, item);
    }
    return text;
}

inline std::string join(const std::vector<Use>& uses, std::string_view separator) {
    return join(uses, separator, [](Use use) { return to_text(use); });
}

}  // namespace rules
