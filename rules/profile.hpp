#pragma once

#include <cstdint>
#include <string>

#include "rules/rule.hpp"

/// What the catalogue tells of a rule beside the rule itself.
namespace rules {

/// Rules with ids of one thousand, in a folder of their own.
enum class Family : std::uint8_t {
    persistent_chat = 1,
    infrastructure = 2,
    internal = 3,
    edge = 4,
    neighbours = 5,
    trusted_roots = 6,
    inputs = 9,
};
Family family_of(const Rule& rule);
const Text& title_of(Family family);

/// The versions of the product that a rule is about, as bits.
struct Products {
    std::uint8_t bits = 0;
    friend constexpr bool operator==(Products, Products) = default;
};
constexpr Products operator|(Products left, Products right) {
    return {static_cast<std::uint8_t>(left.bits | right.bits)};
}
inline constexpr Products lync_2010{1 << 0};
inline constexpr Products lync_2013{1 << 1};
inline constexpr Products skype_2015{1 << 2};
inline constexpr Products skype_2019{1 << 3};  ///< and Subscription Edition
inline constexpr Products every_product{0xf};

/// `Lync Server 2013, Skype for Business Server 2015`; the same in every language.
std::string product_names(Products products);
/// `2013, 2015`.
std::string product_years(Products products);

struct Profile {
    Products products = every_product;
    const Text* why = nullptr;  ///< what goes wrong where it does not hold; of static storage
};
/// Of a rule without a line of its own in profiles.inc: every version, and its family's reason.
Profile profile_of(const Rule& rule);

}  // namespace rules
