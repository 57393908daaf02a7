#include "rules/profile.hpp"

#include <algorithm>
#include <array>

#include "rules/why.hpp"
#include "rules/why_roles.hpp"

namespace rules {

namespace {

struct ProfileLine {
    std::string_view id;
    Profile profile;
};
constexpr std::array profiles{
#define PROFILE(ID, PRODUCTS, WHY) ProfileLine{#ID, {.products = PRODUCTS, .why = &why::WHY}},
#include "rules/profiles.inc"
#undef PROFILE
};
static_assert(std::ranges::adjacent_find(profiles, std::ranges::greater_equal(),
                                         &ProfileLine::id) == profiles.end(),
              "profiles.inc is sorted by id, each once");

constexpr Text chat_title{"Persistent Chat", "Conversation permanente", "Сохраняемый чат"};
constexpr Text infrastructure_title{"Every server certificate", "Tout certificat de serveur",
                                    "Любой сертификат сервера"};
constexpr Text internal_title{"Internal servers", "Serveurs internes", "Внутренние серверы"};
constexpr Text edge_title{"Edge Servers", "Serveurs Edge", "Пограничные серверы"};
constexpr Text neighbours_title{"Reverse proxy, partners and devices",
                                "Proxy inverse, partenaires et appareils",
                                "Обратный прокси-сервер, партнёры и устройства"};
constexpr Text roots_title{"Trusted roots", "Racines de confiance", "Доверенные корни"};
constexpr Text inputs_title{"What was supplied", "Ce qui a été fourni", "Исходные данные"};

struct Product {
    Products bit;
    std::string_view name;
    std::string_view year;
};
constexpr std::array products{
    Product{lync_2010, "Lync Server 2010", "2010"}, Product{lync_2013, "Lync Server 2013", "2013"},
    Product{skype_2015, "Skype for Business Server 2015", "2015"},
    Product{skype_2019, "Skype for Business Server 2019 / SE", "2019/SE"}};

std::string list_products(Products wanted, std::string_view Product::*part) {
    std::string text;
    for (const Product& product : products) {
        if ((wanted.bits & product.bit.bits) != 0) {
            text += (text.empty() ? "" : ", ") + std::string(product.*part);
        }
    }
    return text;
}

/// What fails first where a rule of that family is broken.
const Text& usual_reason(Family family) {
    switch (family) {
        case Family::persistent_chat:
            return why::same_ca;
        case Family::edge:
            return why::outside_names;
        case Family::neighbours:
            return why::web;
        case Family::trusted_roots:
            return why::issuer_list;
        case Family::inputs:
            return why::not_read;
        default:
            return why::mutual_tls;
    }
}

}  // namespace

Family family_of(const Rule& rule) { return static_cast<Family>(rule.id[2] - '0'); }

const Text& title_of(Family family) {
    switch (family) {
        case Family::persistent_chat:
            return chat_title;
        case Family::infrastructure:
            return infrastructure_title;
        case Family::internal:
            return internal_title;
        case Family::edge:
            return edge_title;
        case Family::neighbours:
            return neighbours_title;
        case Family::trusted_roots:
            return roots_title;
        default:
            return inputs_title;
    }
}

std::string product_names(Products wanted) { return list_products(wanted, &Product::name); }

std::string product_years(Products wanted) { return list_products(wanted, &Product::year); }

Profile profile_of(const Rule& rule) {
    const auto line = std::ranges::lower_bound(profiles, rule.id, {}, &ProfileLine::id);
    return line != profiles.end() && line->id == rule.id
               ? line->profile
               : Profile{.products = every_product, .why = &usual_reason(family_of(rule))};
}

}  // namespace rules
