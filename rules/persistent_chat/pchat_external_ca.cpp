#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"
#include "rules/public_authority.hpp"

namespace rules {

namespace {

bool is_ldap(std::string_view address) {
    constexpr std::string_view scheme = "ldap:";
    return address.size() >= scheme.size() &&
           std::ranges::equal(scheme, address.substr(0, scheme.size()), [](char left, char right) {
               return left == (right >= 'A' && right <= 'Z' ? right + ('a' - 'A') : right);
           });
}

/// Whether a certificate bears a mark of a CA that Active Directory knows.
bool is_marked_internal(const model::Certificate& certificate) {
    return is_of_windows_ca(certificate) ||
           std::ranges::any_of(
               certificate.terms->crl_distribution_points,
               [&](model::TextSlice address) { return is_ldap(certificate.text(address)); });
}

Hits judge_pchat_external_ca(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    const AuthorityId reference = evidence.reference.authority;
    if (!reference) {
        return {};
    }
    const std::uint32_t family = evidence.trust.authority(reference).family;
    std::size_t issued = 0;
    for (const ServerId server : evidence.scope.internal_servers) {
        const Selection* selection = evidence.attribution.find(server, Use::default_);
        const CertificateId id = selection == nullptr ? CertificateId{} : selection->selected();
        const AuthorityId issuer = id ? evidence.trust.issuance(id).authority : AuthorityId{};
        if (!issuer || evidence.trust.authority(issuer).family != family) {
            continue;
        }
        if (is_marked_internal(evidence.certificate(id))) {
            return {};
        }
        ++issued;
    }
    if (issued == 0) {
        return {};
    }
    return {Hit{.subject = reference, .arguments = {reference}}};
}

}  // namespace

constexpr Rule pchat_external_ca{
    .id = "TC1008",
    .name = "pchat-external-ca",
    .severity = Severity::note,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Where the internal servers use an external CA, the lead time for the Persistent "
                "Chat certificates is planned.",
                "Si les serveurs internes utilisent une autorité de certification externe, le "
                "délai d'obtention des certificats de la conversation permanente est prévu.",
                "Если внутренние серверы используют внешний центр сертификации, срок получения "
                "сертификатов для сохраняемого чата запланирован."},
    .message =
        {"The internal servers' CA '{0}' appears to be external: its certificates have no "
         "Microsoft template, no DC= in the issuer name and no LDAP address of a CRL.",
         "L'autorité de certification '{0}' des serveurs internes semble externe : ses certificats "
         "n'ont ni modèle Microsoft, ni DC= dans le nom de l'émetteur, ni adresse LDAP de liste de "
         "révocation.",
         "Центр сертификации '{0}' внутренних серверов похож на внешний: в его сертификатах нет ни "
         "шаблона Microsoft, ни DC= в имени издателя, ни адреса LDAP для списка отзыва."},
    .remedy = {"Order the certificates of the Persistent Chat Servers and of their Front End "
               "Servers from that CA before you start the installation, with requests written by "
               "Request-CsCertificate -New -Type <uses> -Output <file>.",
               "Commandez à cette autorité les certificats des serveurs de conversation permanente "
               "et de leurs serveurs frontaux avant de commencer l'installation, avec des demandes "
               "produites par Request-CsCertificate -New -Type <utilisations> -Output <fichier>.",
               "Закажите в этом центре сертификаты серверов сохраняемого чата и их интерфейсных "
               "серверов до начала установки; запросы создаёт команда Request-CsCertificate -New "
               "-Type <назначения> -Output <файл>."},
    .check = judge_pchat_external_ca,
};

}  // namespace rules
