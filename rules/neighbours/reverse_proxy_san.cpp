#include "rules/catalogue.hpp"
#include "rules/neighbours/reverse_proxy.hpp"

namespace rules {

namespace {

// Autodiscover has a rule of its own (TC5003): it may be published on port 80.
Hits judge_reverse_proxy_san(const Evidence& evidence) {
    Hits hits =
        lacking_proxy_names(evidence, {NameReason::web_external, NameReason::meet_url,
                                       NameReason::dialin_url, NameReason::office_web_apps});
    const Selection* const selection = proxy_selection(evidence);
    if (selection != nullptr && selection->selected() && !evidence.topology.has_simple_urls) {
        // A published topology does not carry them, a Topology Builder file does.
        const CertificateId id = selection->selected();
        hits.push_back({.kind = Kind::open,
                        .arguments = {SubjectOf{id}, ThumbprintOf{id}, std::vector<std::string>{}},
                        .certificate = id});
    }
    return hits;
}

}  // namespace

constexpr Rule reverse_proxy_san{
    .id = "TC5002",
    .name = "reverse-proxy-san",
    .severity = Severity::error,
    .citation =
        {"Request and configure a certificate for your reverse HTTP proxy in Lync Server "
         "2013",
         "",
         "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
         "lync-server-2013-request-and-configure-a-certificate-for-your-reverse-http-proxy"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of the reverse proxy has the external web FQDN of every pool "
                "and Director, the meeting and dial-in simple URLs, and Office Web Apps.",
                "Le certificat du proxy inverse contient le nom de domaine complet web externe "
                "de chaque pool et directeur, les URL simples de réunion et de conférence "
                "rendez-vous, et Office Web Apps.",
                "В сертификате обратного прокси-сервера есть внешнее полное доменное имя "
                "веб-служб каждого пула и Директора, простые URL-адреса собраний и телефонного "
                "подключения и Office Web Apps."},
    .message = {"None of the certificates supplied for the reverse proxy has the names '{2}' "
                "among its subject alternative names; selected is '{0}' (thumbprint '{1}').",
                "Aucun des certificats fournis pour le proxy inverse n'a les noms '{2}' parmi "
                "ses autres noms du sujet ; celui retenu est '{0}' (empreinte '{1}').",
                "Ни в одном из сертификатов, предоставленных для обратного прокси-сервера, нет "
                "имён '{2}' среди альтернативных имён субъекта; выбран '{0}' (отпечаток '{1}')."},
    .remedy = {"Request a certificate with these names as subject alternative names on the "
               "reverse proxy and bind it to the listener; a wildcard may stand for them; if "
               "another listener serves these names, supply its certificate in a folder "
               "ReverseProxy.",
               "Demandez sur le proxy inverse un certificat avec ces noms comme autres noms du "
               "sujet et liez-le au port d'écoute ; un caractère générique peut les remplacer ; "
               "si un autre port d'écoute dessert ces noms, fournissez son certificat dans un "
               "dossier ReverseProxy.",
               "Запросите на обратном прокси-сервере сертификат с этими именами среди "
               "альтернативных имён субъекта и привяжите его к прослушивателю; их может заменить "
               "подстановочный знак; если эти имена обслуживает другой прослушиватель, "
               "предоставьте его сертификат в папке ReverseProxy."},
    .check = judge_reverse_proxy_san,
};

}  // namespace rules
