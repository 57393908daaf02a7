#include "rules/catalogue.hpp"
#include "rules/neighbours/reverse_proxy.hpp"

namespace rules {

namespace {

Hits judge_reverse_proxy_lyncdiscover(const Evidence& evidence) {
    return lacking_proxy_names(evidence, {NameReason::lyncdiscover});
}

}  // namespace

constexpr Rule reverse_proxy_lyncdiscover{
    .id = "TC5003",
    .name = "reverse-proxy-lyncdiscover",
    .severity = Severity::warning,
    .citation = {"Certificate summary - Autodiscover in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-summary-autodiscover"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of the reverse proxy has lyncdiscover.<domain> for every SIP "
                "domain, unless discovery begins on port 80.",
                "Le certificat du proxy inverse contient lyncdiscover.<domaine> pour chaque "
                "domaine SIP, sauf si la découverte commence sur le port 80.",
                "В сертификате обратного прокси-сервера есть lyncdiscover.<домен> для каждого "
                "домена SIP, если обнаружение не начинается с порта 80."},
    .message = {"None of the certificates supplied for the reverse proxy has the Autodiscover "
                "names '{2}' among its subject alternative names; selected is '{0}' (thumbprint "
                "'{1}').",
                "Aucun des certificats fournis pour le proxy inverse n'a les noms de découverte "
                "automatique '{2}' parmi ses autres noms du sujet ; celui retenu est '{0}' "
                "(empreinte '{1}').",
                "Ни в одном из сертификатов, предоставленных для обратного прокси-сервера, нет "
                "имён автообнаружения '{2}' среди альтернативных имён субъекта; выбран '{0}' "
                "(отпечаток '{1}')."},
    .remedy = {"Request a certificate with these names as subject alternative names on the "
               "reverse proxy and bind it to the listener of port 443, or publish these names on "
               "port 80, where mobile clients ask first without TLS and no certificate is needed.",
               "Demandez sur le proxy inverse un certificat avec ces noms comme autres noms du "
               "sujet et liez-le au port d'écoute 443, ou publiez ces noms sur le port 80, où "
               "les clients mobiles demandent d'abord sans TLS et où aucun certificat n'est "
               "nécessaire.",
               "Запросите на обратном прокси-сервере сертификат с этими именами среди "
               "альтернативных имён субъекта и привяжите его к прослушивателю порта 443 либо "
               "опубликуйте эти имена на порту 80, куда мобильные клиенты обращаются сначала без "
               "TLS и где сертификат не нужен."},
    .check = judge_reverse_proxy_lyncdiscover,
};

}  // namespace rules
