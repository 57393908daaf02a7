#include "rules/neighbours/exchange.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "rules/ascii.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

ExchangePart part_of(std::string_view application) {
    const std::string id = to_lower(application);
    const auto has = [&](std::string_view word) { return id.find(word) != id.npos; };
    if (has("outlook") || has("owa")) {
        return ExchangePart::outlook_web_app;
    }
    return has("exchange") || has("exum") || id == "um" ? ExchangePart::other : ExchangePart::none;
}

}  // namespace

ExchangePart exchange_part(const Evidence& evidence, ServerId server) {
    const PoolFacts* const facts = pool_facts(evidence, server);
    ExchangePart part = ExchangePart::none;
    if (facts == nullptr || facts->kind != PoolKind::trusted_application) {
        return part;
    }
    for (const ServiceId id : evidence.topology.pool_of(server).services) {
        const model::Service& service = evidence.topology.service(id);
        for (const model::Port& port : service.ports) {
            const ExchangePart found = part_of(port.owner);
            if (found == ExchangePart::outlook_web_app) {
                return found;
            }
            part = found == ExchangePart::none ? part : found;
        }
    }
    return part;
}

bool has_voice_mail(const Evidence& evidence, ServerId server) {
    return exchange_part(evidence, server) != ExchangePart::none &&
           pool_facts(evidence, server)->version <= product_version::skype_2015;
}

bool is_exchange_auth(const model::Certificate& certificate) {
    return std::ranges::any_of(certificate.common_names, [&](model::TextSlice name) {
        return to_lower(certificate.text(name)) == "microsoft exchange server auth certificate";
    });
}

}  // namespace rules
