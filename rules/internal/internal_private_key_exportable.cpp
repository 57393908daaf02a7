#include "rules/catalogue.hpp"

namespace rules {

namespace {

/// No export answers the question: Get-CsCertificate has no such property, and neither has a
/// certificate. A container with the key shows that it left some store once, not how the server's
/// store holds it now (Import-PfxCertificate without -Exportable). So nothing is judged.
Hits judge_internal_private_key_exportable(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : evidence.scope.internal_servers) {
        hits.push_back({.kind = Kind::open, .subject = server, .arguments = {server}});
    }
    return hits;
}

}  // namespace

constexpr Rule internal_private_key_exportable{
    .id = "TC3020",
    .name = "internal-private-key-exportable",
    .severity = Severity::note,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"The private keys of internal servers cannot be exported.",
                "Les clés privées des serveurs internes ne sont pas exportables.",
                "Закрытые ключи внутренних серверов нельзя экспортировать."},
    .message = {"The private key of the internal server '{0}' can be exported.",
                "La clé privée du serveur interne '{0}' est exportable.",
                "Закрытый ключ внутреннего сервера '{0}' можно экспортировать."},
    .remedy =
        {"Request certificates for internal servers without -PrivateKeyExportable $true; only the "
         "Edge Servers of a pool need to share a key. See with certutil -store My whether the key "
         "of a certificate is marked as exportable.",
         "Demandez les certificats des serveurs internes sans -PrivateKeyExportable $true ; seuls "
         "les serveurs Edge d'un pool doivent partager une clé. Vérifiez avec certutil -store My "
         "si la clé d'un certificat est marquée comme exportable.",
         "Запрашивайте сертификаты внутренних серверов без параметра -PrivateKeyExportable $true; "
         "общий ключ нужен только пограничным серверам одного пула. Помечен ли ключ сертификата "
         "как экспортируемый, показывает команда certutil -store My."},
    .check = judge_internal_private_key_exportable,
};

}  // namespace rules
