#pragma once

#include "rules/text.hpp"

/// What goes wrong where rules about keys, names, roles and inputs do not hold: one sentence each.
namespace rules::why {

inline constexpr Text no_key{
    "Without its private key a certificate is not offered for assignment, and no server can use "
    "it.",
    "Sans sa clé privée, un certificat n'est pas proposé à l'affectation et aucun serveur ne peut "
    "l'utiliser.",
    "Без закрытого ключа сертификат не предлагается для назначения, и сервер не может его "
    "использовать."};
inline constexpr Text friendly_name{
    "Administrators and scripts tell the certificates of a store apart by their friendly names.",
    "Les administrateurs et les scripts distinguent les certificats d'un magasin par leur nom "
    "convivial.",
    "По понятным именам администраторы и сценарии различают сертификаты в хранилище."};
inline constexpr Text common_name{
    "The certificate wizard and desk phones know a certificate by its common name.",
    "L'assistant Certificat et les téléphones reconnaissent un certificat à son nom commun.",
    "Мастер сертификатов и телефоны узнают сертификат по общему имени."};
inline constexpr Text odd_name{
    "DNS servers, public CAs and partners refuse such names, or do not find them.",
    "Les serveurs DNS, les autorités publiques et les partenaires refusent de tels noms, ou ne les "
    "trouvent pas.",
    "DNS-серверы, общедоступные центры сертификации и партнёры отклоняют такие имена или не "
    "находят их."};
inline constexpr Text extension_size{
    "A Windows CA refuses the request when the extension is too large (0xC80005E2).",
    "Une autorité Windows refuse la demande quand l'extension est trop grande (0xC80005E2).",
    "Центр сертификации Windows отклоняет запрос со слишком большим расширением (0xC80005E2)."};
inline constexpr Text wildcard{
    "Servers and desk phones compare names letter by letter and take no wildcard for a match.",
    "Les serveurs et les téléphones comparent les noms lettre à lettre et n'acceptent pas de "
    "caractère générique.",
    "Серверы и телефоны сравнивают имена буква в букву и не принимают подстановочный знак."};
inline constexpr Text confusion{
    "A certificate that nobody uses is easily assigned by mistake, or hides that one is missing.",
    "Un certificat que personne n'utilise est vite affecté par erreur, ou cache qu'il en manque "
    "un.",
    "Никем не используемый сертификат легко назначить по ошибке, или он скрывает, что нужного "
    "нет."};
inline constexpr Text key_exposed{"Whoever gets hold of the private key can pose as the server.",
                                  "Qui obtient la clé privée peut se faire passer pour le serveur.",
                                  "Завладевший закрытым ключом может выдать себя за сервер."};
inline constexpr Text sign_in{
    "Clients that look for their server as sip.<domain> cannot sign in.",
    "Les clients qui cherchent leur serveur sous sip.<domaine> ne peuvent pas se connecter.",
    "Клиенты, которые ищут свой сервер как sip.<домен>, не могут войти."};
inline constexpr Text web{
    "Browsers warn and clients give up where the name they called is not in the certificate: "
    "nobody joins a meeting.",
    "Les navigateurs avertissent et les clients renoncent quand le nom appelé n'est pas dans le "
    "certificat : personne ne rejoint de réunion.",
    "Если имени, к которому обратились, нет в сертификате, браузеры предупреждают, а клиенты "
    "отказываются: к собранию не присоединиться."};
inline constexpr Text meet_url{
    "Meetings of users in a domain without a URL have no address.",
    "Les réunions des utilisateurs d'un domaine sans URL n'ont pas d'adresse.",
    "У собраний пользователей домена без URL-адреса нет адреса."};
inline constexpr Text clash{
    "Where two places have one name, requests reach the wrong one.",
    "Quand deux emplacements portent le même nom, des demandes arrivent au mauvais.",
    "Если у двух мест одно имя, запросы попадают не туда."};
inline constexpr Text mobile{
    "Mobile clients that find the service through lyncdiscover end the connection at once.",
    "Les clients mobiles qui trouvent le service par lyncdiscover coupent aussitôt la connexion.",
    "Мобильные клиенты, которые находят службу через lyncdiscover, сразу разрывают соединение."};
inline constexpr Text trust_prompt{
    "Clients ask their users whether to trust a server outside the domain they sign in with.",
    "Les clients demandent à leurs utilisateurs s'il faut approuver un serveur hors du domaine de "
    "connexion.",
    "Клиенты спрашивают пользователей, доверять ли серверу вне их домена входа."};
inline constexpr Text oauth{
    "Exchange, SharePoint and the deployment's own servers do not accept each other's tokens.",
    "Exchange, SharePoint et les serveurs du déploiement n'acceptent pas leurs jetons mutuels.",
    "Exchange, SharePoint и серверы самого развёртывания не принимают маркеры друг друга."};
inline constexpr Text no_certificate{"A service without a certificate does not start.",
                                     "Un service sans certificat ne démarre pas.",
                                     "Служба без сертификата не запускается."};
inline constexpr Text outside_trust{
    "Remote users and partners trust public CAs; an internal one they do not know.",
    "Les utilisateurs distants et les partenaires approuvent les autorités publiques ; ils n'en "
    "connaissent pas d'interne.",
    "Удалённые пользователи и партнёры доверяют общедоступным центрам сертификации; внутренний им "
    "неизвестен."};
inline constexpr Text outside_names{
    "From outside, sign-in, web conferences and federation fail under the missing name.",
    "De l'extérieur, la connexion, les conférences web et la fédération échouent sous le nom "
    "manquant.",
    "Извне вход, веб-конференции и федерация по недостающему имени не работают."};
inline constexpr Text older_partners{
    "Partners with older versions read the common name alone.",
    "Les partenaires aux versions anciennes ne lisent que le nom commun.",
    "Партнёры со старыми версиями читают только общее имя."};
inline constexpr Text media{
    "What one Edge Server of a pool issues the others do not accept, and calls break off.",
    "Ce qu'un serveur Edge d'un pool émet, les autres ne l'acceptent pas, et des appels sont "
    "coupés.",
    "Выданное одним пограничным сервером пула другие не принимают, и вызовы обрываются."};
inline constexpr Text replication{
    "The Central Management store does not replicate to an Edge Server that it cannot verify.",
    "Le magasin central de gestion ne se réplique pas vers un serveur Edge qu'il ne peut pas "
    "vérifier.",
    "Центральное хранилище управления не реплицируется на пограничный сервер, который не может "
    "проверить."};
inline constexpr Text xmpp{"XMPP partners do not accept the connection.",
                           "Les partenaires XMPP n'acceptent pas la connexion.",
                           "Партнёры XMPP не принимают соединение."};
inline constexpr Text staging{
    "Tokens handed out under the old certificate fail before their time, and users are cut off.",
    "Des jetons émis sous l'ancien certificat échouent avant leur terme, et des utilisateurs sont "
    "coupés.",
    "Маркеры, выданные по старому сертификату, отказывают раньше срока, и связь прерывается."};
inline constexpr Text office{"Presentations are not shown in conferences.",
                             "Les présentations ne s'affichent pas dans les conférences.",
                             "Презентации в конференциях не показываются."};
inline constexpr Text voice_mail{"Voice mail and auto attendants do not answer.",
                                 "La messagerie vocale et les standards automatiques ne répondent "
                                 "pas.",
                                 "Голосовая почта и автосекретари не отвечают."};
inline constexpr Text web_mail{"Presence and messages are missing from Outlook Web App.",
                               "La présence et les messages manquent dans Outlook Web App.",
                               "В Outlook Web App нет сведений о присутствии и сообщений."};
inline constexpr Text trunk{"Calls over the trunk fail.", "Les appels par la jonction échouent.",
                            "Вызовы через магистраль не проходят."};
inline constexpr Text root_store{
    "Windows Server 2012 and later then stop trusting the certificates of servers: the Front End "
    "service does not start.",
    "Windows Server 2012 et ultérieur n'approuve alors plus les certificats des serveurs : le "
    "service frontal ne démarre pas.",
    "Windows Server 2012 и новее тогда перестаёт доверять сертификатам серверов: интерфейсная "
    "служба не запускается."};
inline constexpr Text issuer_list{
    "Windows cuts off the list of trusted issuers that it sends; for those beyond it sign-in and "
    "mutual TLS fail.",
    "Windows tronque la liste des émetteurs approuvés qu'il envoie ; pour les autres, la connexion "
    "et le TLS mutuel échouent.",
    "Windows обрезает отправляемый список доверенных издателей; для не попавших в него вход и "
    "взаимная проверка TLS не удаются."};
inline constexpr Text phone_pin{"Desk phones that sign in with a PIN do not get past it.",
                                "Les téléphones qui se connectent par code PIN restent bloqués.",
                                "Телефоны, входящие по ПИН-коду, не проходят дальше."};
inline constexpr Text not_read{
    "What was not read was not judged: findings may be missing.",
    "Ce qui n'a pas été lu n'a pas été jugé : des constats peuvent "
    "manquer.",
    "Непрочитанное не проверено: часть результатов может отсутствовать."};
inline constexpr Text damaged{
    "A topology that was damaged or edited by hand may lead to wrong findings.",
    "Une topologie endommagée ou modifiée à la main peut conduire à de faux constats.",
    "Повреждённая или исправленная вручную топология может дать неверные результаты."};
inline constexpr Text design{"What is designed may differ from what runs.",
                             "Ce qui est conçu peut différer de ce qui fonctionne.",
                             "Задуманное может отличаться от того, что работает."};
inline constexpr Text stale_exception{
    "An exception that nobody needs any more may hide the next finding.",
    "Une exception dont personne n'a plus besoin peut cacher le prochain constat.",
    "Ненужное более исключение может скрыть следующий результат."};

}  // namespace rules::why
