#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"
#include "rules/product_version.hpp"

namespace rules {

namespace {

Hits judge_pchat_role_in_2019_topology(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    std::vector<bool> is_told(evidence.topology.pools.size());
    for (const ServiceId id : evidence.scope.chat_services) {
        const PoolId pool = evidence.topology.service(id).pool;
        if (pool && !is_told[pool.value] &&
            evidence.scope.pool(pool).version >= product_version::skype_2019) {
            is_told[pool.value] = true;
            hits.push_back({.subject = pool, .arguments = {pool}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_role_in_2019_topology{
    .id = "TC1011",
    .name = "pchat-role-in-2019-topology",
    .severity = Severity::note,
    .citation = {"What is deprecated/removed in Skype for Business Server 2019",
                 "Persistent Chat for Skype for Business Server",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/deprecated"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary =
        {"No pool of Skype for Business Server 2019 or later has the Persistent Chat role.",
         "Aucun pool Skype for Business Server 2019 ou ultérieur n'a le rôle de conversation "
         "permanente.",
         "Ни в одном пуле Skype для бизнеса Server 2019 и новее нет роли сохраняемого чата."},
    .message = {"The pool '{0}' has the Persistent Chat role, which Skype for Business Server 2019 "
                "no longer offers; its certificates are judged as in 2015.",
                "Le pool '{0}' a le rôle de conversation permanente, que Skype for Business Server "
                "2019 n'offre plus ; ses certificats sont jugés comme en 2015.",
                "В пуле '{0}' есть роль сохраняемого чата, которой в Skype для бизнеса Server 2019 "
                "больше нет; сертификаты оцениваются, как в версии 2015."},
    .remedy =
        {"Check how the topology came to have this role; keep Persistent Chat in a Lync Server "
         "2013 or Skype for Business Server 2015 pool, or move the rooms to Microsoft Teams.",
         "Vérifiez d'où vient ce rôle dans la topologie ; gardez la conversation permanente dans "
         "un pool Lync Server 2013 ou Skype for Business Server 2015, ou déplacez les salles vers "
         "Microsoft Teams.",
         "Проверьте, откуда в топологии взялась эта роль; оставьте сохраняемый чат в пуле Lync "
         "Server 2013 или Skype для бизнеса Server 2015 либо перенесите комнаты в Microsoft "
         "Teams."},
    .check = judge_pchat_role_in_2019_topology,
};

}  // namespace rules
