#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

/// No table gives these names: they follow the pattern of the other pools. The common name counts
/// where there is no alternative name.
Hits judge_trusted_application_certificate(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : servers_of(evidence, {PoolKind::trusted_application})) {
        // Its certificate often lies with another team; without it nothing is known.
        if (!selected_certificate(evidence, server, Use::default_)) {
            hits.push_back(open_hit(server, {Use::default_}));
            continue;
        }
        add_lacking(hits, server,
                    lacking_names(evidence, server, {Use::default_},
                                  {NameReason::trusted_application}, NamePlace::any));
    }
    return hits;
}

}  // namespace

constexpr Rule trusted_application_certificate{
    .id = "TC3019",
    .name = "trusted-application-certificate",
    .severity = Severity::warning,
    .citation = {"General Application Activation", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/developer/lync-2010/"
                 "hh347354(v=office.14)"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of a trusted application server has the FQDNs of its pool and of "
                "the computer.",
                "Le certificat d'un serveur d'applications approuvées porte les noms de domaine "
                "complets (FQDN) de son pool et de l'ordinateur.",
                "В сертификате сервера доверенных приложений есть полные доменные имена его пула и "
                "компьютера."},
    .message = {"The certificate '{2}' (thumbprint '{3}') of the trusted application server '{0}' "
                "lacks the names '{4}', so Front End Servers may refuse its MTLS connections.",
                "Le certificat '{2}' (empreinte '{3}') du serveur d'applications approuvées '{0}' "
                "ne porte pas les noms '{4}' ; les serveurs frontaux peuvent donc refuser ses "
                "connexions MTLS.",
                "В сертификате '{2}' (отпечаток '{3}') сервера доверенных приложений '{0}' нет "
                "имён '{4}', поэтому интерфейсные серверы могут отклонить его подключения MTLS."},
    .remedy =
        {"Request a certificate for the application computer with the pool's FQDN as common name "
         "and both FQDNs as subject alternative names, on a computer with the management tools by "
         "Request-CsCertificate -New -Type Default -ComputerFqdn <computer> -CA \"<CA host>\\<CA "
         "name>\", and choose it in the application; no Microsoft table lists these names, so this "
         "follows the pattern of the other pools.",
         "Demandez pour l'ordinateur de l'application un certificat qui a pour nom commun le nom "
         "de domaine complet du pool et pour autres noms du sujet les deux noms, depuis un "
         "ordinateur doté des outils d'administration, avec Request-CsCertificate -New -Type "
         "Default -ComputerFqdn <ordinateur> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\", et "
         "choisissez-le dans l'application ; aucun tableau de Microsoft n'indique ces noms, la "
         "règle suit donc le modèle des autres pools.",
         "Запросите для компьютера приложения сертификат, в котором общее имя — полное доменное "
         "имя пула, а оба имени указаны как альтернативные, на компьютере со средствами управления "
         "командой Request-CsCertificate -New -Type Default -ComputerFqdn <компьютер> -CA \"<узел "
         "ЦС>\\<имя ЦС>\" и выберите его в приложении; в таблицах Microsoft этих имён нет, поэтому "
         "правило следует образцу остальных пулов."},
    .check = judge_trusted_application_certificate,
};

}  // namespace rules
