#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"

namespace rules {

namespace {

Hits judge_group_chat_scope_unknown(const Evidence& evidence) {
    const std::vector<model::Service>& services = evidence.topology.services;
    // In a topology of several versions only the pools of 2010 come into question.
    const bool is_all_2010 = std::ranges::all_of(services, [](const model::Service& service) {
        return service.version <= product_version::lync_2010;
    });
    std::vector<std::string> pools;
    for (const model::Service& service : services) {
        if (service.role == model::Role::external_server && service.pool &&
            (service.version == product_version::lync_2010 || is_all_2010)) {
            pools.push_back(evidence.topology.pool(service.pool).fqdn);
        }
    }
    if (pools.empty()) {
        return {};
    }
    std::ranges::sort(pools);
    // Not std::ranges::unique: clang 14 refuses the view it returns.
    const auto repeated = std::unique(pools.begin(), pools.end());
    pools.erase(repeated, pools.end());
    return {Hit{.arguments = {std::move(pools)}}};
}

}  // namespace

constexpr Rule group_chat_scope_unknown{
    .id = "TC1015",
    .name = "group-chat-scope-unknown",
    .severity = Severity::note,
    .citation = {"Certificate requirements for Group Chat Server (Lync Server 2010)", "",
                 "https://learn.microsoft.com/ja-jp/previous-versions/office/skype-server-2010/"
                 "gg412990(v=ocs.14)"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"Every Lync Server 2010 Group Chat server has a certificate from the CA of the "
                "internal servers.",
                "Chaque serveur Group Chat de Lync Server 2010 a un certificat émis par l'autorité "
                "de certification des serveurs internes.",
                "У каждого сервера Group Chat Lync Server 2010 есть сертификат, изданный центром "
                "сертификации внутренних серверов."},
    .message = {"A Lync Server 2010 topology does not tell Group Chat servers from other trusted "
                "applications; they may be among '{0}'.",
                "Une topologie Lync Server 2010 ne distingue pas les serveurs Group Chat des "
                "autres applications approuvées ; ils sont peut-être parmi '{0}'.",
                "В топологии Lync Server 2010 серверы Group Chat неотличимы от других доверенных "
                "приложений; они могут быть среди '{0}'."},
    .remedy = {"If Group Chat runs on one of these pools, compare the issuer of each of its "
               "servers' certificates with that of the internal servers; both must be the same CA.",
               "Si Group Chat s'exécute sur l'un de ces pools, comparez l'émetteur du certificat "
               "de chacun de ses serveurs avec celui des serveurs internes ; ce doit être la même "
               "autorité de certification.",
               "Если в одном из этих пулов работает Group Chat, сравните издателя сертификата "
               "каждого его сервера с издателем сертификатов внутренних серверов: это должен быть "
               "один и тот же центр сертификации."},
    .check = judge_group_chat_scope_unknown,
};

}  // namespace rules
