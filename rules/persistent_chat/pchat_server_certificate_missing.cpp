#include "rules/catalogue.hpp"
#include "rules/persistent_chat/presence.hpp"

namespace rules {

namespace {

Hits judge_pchat_server_certificate_missing(const Evidence& evidence) {
    return certificates_missing(evidence, ChatPart::chat_server);
}

}  // namespace

constexpr Rule pchat_server_certificate_missing{
    .id = "TC1004",
    .name = "pchat-server-certificate-missing",
    .severity = Severity::error,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Every Persistent Chat Server has a certificate before its installation begins.",
                "Chaque serveur de conversation permanente a un certificat avant le début de son "
                "installation.",
                "У каждого сервера сохраняемого чата есть сертификат до начала установки."},
    .message = {"No certificate for '{1}' of the Persistent Chat Server '{0}' was supplied; locked "
                "containers that may hold it: '{2}'.",
                "Aucun certificat pour '{1}' du serveur de conversation permanente '{0}' n'a été "
                "fourni ; conteneurs verrouillés qui peuvent le contenir : '{2}'.",
                "Сертификат для '{1}' сервера сохраняемого чата '{0}' не предоставлен; закрытые "
                "паролем контейнеры, где он может находиться: '{2}'."},
    .remedy = {"If the server has a certificate, export it into a folder named after the server; "
               "if it has none, run Request-CsCertificate -New -Type Default -CA \"<CA host>\\<CA "
               "name>\" on it with the internal servers' CA and assign the result with "
               "Set-CsCertificate -Type Default -Thumbprint <new thumbprint>; for locked "
               "containers give the passwords with --password-file.",
               "Si le serveur a un certificat, exportez-le dans un dossier portant le nom du "
               "serveur ; sinon, exécutez-y Request-CsCertificate -New -Type Default -CA \"<hôte "
               "de l'autorité>\\<nom de l'autorité>\" auprès de l'autorité de certification des "
               "serveurs internes et affectez le résultat avec Set-CsCertificate -Type Default "
               "-Thumbprint <nouvelle empreinte> ; pour les conteneurs verrouillés, donnez les "
               "mots de passe avec --password-file.",
               "Если сертификат на сервере есть, экспортируйте его в папку с именем сервера; если "
               "нет, выполните на сервере команду Request-CsCertificate -New -Type Default -CA "
               "\"<узел ЦС>\\<имя ЦС>\" с центром сертификации внутренних серверов и назначьте "
               "результат командой Set-CsCertificate -Type Default -Thumbprint <новый отпечаток>; "
               "для закрытых контейнеров укажите пароли параметром --password-file."},
    .check = judge_pchat_server_certificate_missing,
};

}  // namespace rules
