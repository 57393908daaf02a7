#include "rules/catalogue.hpp"
#include "rules/persistent_chat/presence.hpp"

namespace rules {

namespace {

Hits judge_pchat_web_services_certificate_missing(const Evidence& evidence) {
    return certificates_missing(evidence, ChatPart::web_services);
}

}  // namespace

constexpr Rule pchat_web_services_certificate_missing{
    .id = "TC1005",
    .name = "pchat-web-services-certificate-missing",
    .severity = Severity::error,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Every server that runs the Persistent Chat web services for file upload/download "
                "has a certificate.",
                "Chaque serveur qui exécute les services web de conversation permanente pour le "
                "téléchargement de fichiers a un certificat.",
                "У каждого сервера, на котором работает веб-служба отправки/загрузки файлов "
                "сохраняемого чата, есть сертификат."},
    .message = {"No certificate for '{1}' of the server '{0}', which runs the Persistent Chat web "
                "services for file upload/download, was supplied; locked containers that may hold "
                "it: '{2}'.",
                "Aucun certificat pour '{1}' du serveur '{0}', qui exécute les services web de "
                "conversation permanente pour le téléchargement de fichiers, n'a été fourni ; "
                "conteneurs verrouillés qui peuvent le contenir : '{2}'.",
                "Сертификат для '{1}' сервера '{0}', на котором работает веб-служба "
                "отправки/загрузки файлов сохраняемого чата, не предоставлен; закрытые паролем "
                "контейнеры, где он может находиться: '{2}'."},
    .remedy = {"If the server has a certificate, export it into a folder named after the server; "
               "if it has none, run Request-CsCertificate -New -Type "
               "Default,WebServicesInternal,WebServicesExternal -CA \"<CA host>\\<CA name>\" on it "
               "and assign the result with Set-CsCertificate -Type "
               "Default,WebServicesInternal,WebServicesExternal -Thumbprint <new thumbprint>; for "
               "locked containers give the passwords with --password-file.",
               "Si le serveur a un certificat, exportez-le dans un dossier portant le nom du "
               "serveur ; sinon, exécutez-y Request-CsCertificate -New -Type "
               "Default,WebServicesInternal,WebServicesExternal -CA \"<hôte de l'autorité>\\<nom "
               "de l'autorité>\" et affectez le résultat avec Set-CsCertificate -Type "
               "Default,WebServicesInternal,WebServicesExternal -Thumbprint <nouvelle empreinte> ; "
               "pour les conteneurs verrouillés, donnez les mots de passe avec --password-file.",
               "Если сертификат на сервере есть, экспортируйте его в папку с именем сервера; если "
               "нет, выполните на сервере команду Request-CsCertificate -New -Type "
               "Default,WebServicesInternal,WebServicesExternal -CA \"<узел ЦС>\\<имя ЦС>\" и "
               "назначьте результат командой Set-CsCertificate -Type "
               "Default,WebServicesInternal,WebServicesExternal -Thumbprint <новый отпечаток>; для "
               "закрытых контейнеров укажите пароли параметром --password-file."},
    .check = judge_pchat_web_services_certificate_missing,
};

}  // namespace rules
