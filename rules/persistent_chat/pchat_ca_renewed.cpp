#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

Hits judge_pchat_ca_renewed(const Evidence& evidence) {
    Hits hits = hits_of(evidence, SameCa::renewed);
    for (Hit& hit : hits) {
        if (hit.kind == Kind::fail) {
            const Trust& trust = evidence.trust;
            const AuthorityId own = trust.issuance(hit.certificate).authority;
            hit.arguments.emplace_back(trust.authority(own).key_id);
            hit.arguments.emplace_back(trust.authority(evidence.reference.authority).key_id);
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_ca_renewed{
    .id = "TC1013",
    .name = "pchat-ca-renewed",
    .severity = Severity::note,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificates that Persistent Chat relies on were signed with the same key of "
                "the CA as those of the internal servers.",
                "Les certificats dont dépend la conversation permanente ont été signés avec la "
                "même clé de l'autorité de certification que ceux des serveurs internes.",
                "Сертификаты, от которых зависит сохраняемый чат, подписаны тем же ключом центра "
                "сертификации, что и сертификаты внутренних серверов."},
    .message = {"The certificate '{2}' of the server '{0}' for '{1}' was signed with the key '{5}' "
                "of the CA '{3}', while the internal servers' CA '{4}' signed with the key '{6}' "
                "before or after its renewal.",
                "Le certificat '{2}' du serveur '{0}' pour '{1}' a été signé avec la clé '{5}' de "
                "l'autorité '{3}', alors que l'autorité de certification '{4}' des serveurs "
                "internes a signé avec la clé '{6}', avant ou après son renouvellement.",
                "Сертификат '{2}' сервера '{0}' для '{1}' подписан ключом '{5}' центра "
                "сертификации '{3}', а центр сертификации '{4}' внутренних серверов подписывал "
                "ключом '{6}' — до или после обновления."},
    .remedy = {"Nothing has to be done while every server trusts the root of both keys; keep both "
               "CA certificates in the intermediate store of every server until all certificates "
               "come from the new key.",
               "Il n'y a rien à faire tant que chaque serveur approuve la racine des deux clés ; "
               "gardez les deux certificats de l'autorité dans le magasin intermédiaire de chaque "
               "serveur jusqu'à ce que tous les certificats viennent de la nouvelle clé.",
               "Ничего делать не нужно, пока каждый сервер доверяет корню обоих ключей; храните "
               "оба сертификата центра сертификации в хранилище промежуточных центров каждого "
               "сервера, пока все сертификаты не будут подписаны новым ключом."},
    .check = judge_pchat_ca_renewed,
};

}  // namespace rules
