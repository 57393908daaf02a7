#pragma once

#include "rules/text.hpp"

/// What the reports say besides the rules. `{0}`, `{1}` … are names, numbers and places.
namespace analyzer::report::phrases {

using rules::Text;

// ---- levels ------------------------------------------------------------------------------------

inline constexpr Text error{"error", "erreur", "ошибка"};
inline constexpr Text warning{"warning", "avertissement", "предупреждение"};
inline constexpr Text note{"note", "remarque", "замечание"};
inline constexpr Text pass{"holds", "respecté", "соблюдено"};
inline constexpr Text holds_for{
    "Holds for '{0}': ", "Respecté pour '{0}' : ", "Соблюдено для '{0}': "};
inline constexpr Text whole_deployment{"the whole deployment", "tout le déploiement",
                                       "всё развёртывание"};

// ---- the evidence of a finding -----------------------------------------------------------------

inline constexpr Text certificate{"certificate", "certificat", "сертификат"};
inline constexpr Text used_for{"used for", "utilisé pour", "назначение"};
inline constexpr Text attributed{"attributed", "attribué", "принадлежность"};
inline constexpr Text by_assignment{"by the assignment export", "par l'export des affectations",
                                    "по выгрузке назначений"};
inline constexpr Text by_folder{"by the folder it lies in", "par le dossier qui le contient",
                                "по папке, в которой лежит"};
inline constexpr Text by_name{"by its names", "par ses noms", "по именам в сертификате"};
inline constexpr Text issued_by{"issued by", "émis par", "издатель"};
inline constexpr Text proven{"proven by signature", "prouvé par la signature", "доказано подписью"};
inline constexpr Text self_signed{"self-signed", "auto-signé", "самозаверяющий"};
inline constexpr Text compared_with{"compared with", "comparé avec", "сравнение с"};
inline constexpr Text remedy{"remedy", "remède", "что делать"};
inline constexpr Text help{"help", "aide", "справка"};

// ---- what could not be done --------------------------------------------------------------------

inline constexpr Text no_topology{
    "No topology was audited: add the output of Get-CsTopology -AsXml or a .tbxml file to the "
    "paths; what was read is listed.",
    "Aucune topologie n'a été auditée : ajoutez aux chemins la sortie de Get-CsTopology -AsXml ou "
    "un fichier .tbxml ; ce qui a été lu est énuméré.",
    "Топология не проверена: добавьте к путям вывод Get-CsTopology -AsXml или файл .tbxml; "
    "прочитанное перечислено."};
inline constexpr Text no_topology_to_plan{
    "There is no topology to plan for: add the output of Get-CsTopology -AsXml or a .tbxml file to "
    "the paths.",
    "Aucune topologie à planifier : ajoutez aux chemins la sortie de Get-CsTopology -AsXml ou un "
    "fichier .tbxml.",
    "Нет топологии, для которой нужен план: добавьте к путям вывод Get-CsTopology -AsXml или файл "
    ".tbxml."};
inline constexpr Text ask_password{
    "Password (containers still locked: {0}; empty line: go on without): ",
    "Mot de passe (conteneurs encore verrouillés : {0} ; ligne vide : continuer sans) : ",
    "Пароль (контейнеров ещё закрыто: {0}; пустая строка — продолжить без него): "};

// ---- the summary -------------------------------------------------------------------------------

inline constexpr Text summary{"Summary", "Bilan", "Итог"};
inline constexpr Text counts{"errors: {0}, warnings: {1}, notes: {2}",
                             "erreurs : {0}, avertissements : {1}, remarques : {2}",
                             "ошибок: {0}, предупреждений: {1}, замечаний: {2}"};
inline constexpr Text suppressed{"suppressed: {0}", "masquées : {0}", "скрыто исключениями: {0}"};
inline constexpr Text counts_with_passes{
    "errors: {0}, warnings: {1}, notes: {2}, held: {3}",
    "erreurs : {0}, avertissements : {1}, remarques : {2}, respectées : {3}",
    "ошибок: {0}, предупреждений: {1}, замечаний: {2}, соблюдено: {3}"};
inline constexpr Text files_read{"read: files: {0}, certificates: {1}",
                                 "lus : fichiers : {0}, certificats : {1}",
                                 "прочитано: файлов: {0}, сертификатов: {1}"};
inline constexpr Text requirement_binds{
    "Persistent Chat: the same-CA requirement binds {0}",
    "conversation permanente : l'exigence d'une même autorité de certification s'applique à {0}",
    "сохраняемый чат: требование единого центра сертификации распространяется на {0}"};
inline constexpr Text scope_inferred{
    "Persistent Chat: the topology names no next hop; the scope was inferred",
    "conversation permanente : la topologie n'indique pas de tronçon suivant ; la portée a été "
    "déduite",
    "сохраняемый чат: следующий прыжок в топологии не указан, охват определён по косвенным "
    "данным"};
inline constexpr Text requirement_absent{
    "Persistent Chat: not in this topology; the same-CA requirement does not apply",
    "conversation permanente : absente de cette topologie ; l'exigence d'une même autorité de "
    "certification ne s'applique pas",
    "сохраняемый чат: в этой топологии его нет; требование единого центра сертификации не "
    "применяется"};
inline constexpr Text reference_voted{
    "reference CA: {0} (votes: {1} of {2})",
    "autorité de certification de référence : {0} (voix : {1} sur {2})",
    "эталонный центр сертификации: {0} (голосов: {1} из {2})"};
inline constexpr Text reference_stated{
    "reference CA: {0} (stated with --internal-ca)",
    "autorité de certification de référence : {0} (indiquée par --internal-ca)",
    "эталонный центр сертификации: {0} (задан через --internal-ca)"};
inline constexpr Text reference_absent{
    "reference CA: none; no internal server's certificate tells one",
    "autorité de certification de référence : aucune ; aucun certificat de serveur interne n'en "
    "indique",
    "эталонный центр сертификации: нет; ни один сертификат внутреннего сервера его не указывает"};
inline constexpr Text reference_unknown{
    "reference CA: none; no supplied certificate was issued by '{0}', stated with --internal-ca",
    "autorité de certification de référence : aucune ; aucun certificat fourni n'a été émis par "
    "'{0}', indiquée par --internal-ca",
    "эталонный центр сертификации: нет; ни один предоставленный сертификат не издан центром '{0}', "
    "заданным через --internal-ca"};
inline constexpr Text clock_present{"clock: {0}, the present time; --as-of fixes it",
                                    "horloge : {0}, l'heure actuelle ; --as-of la fixe",
                                    "время проверки: {0}, текущее; --as-of задаёт его явно"};
inline constexpr Text clock_given{"clock: {0}", "horloge : {0}", "время проверки: {0}"};
inline constexpr Text not_judged{"not judged ({0} missing): {1}",
                                 "non jugées (il manque {0}) : {1}",
                                 "не проверено (нет данных: {0}): {1}"};
inline constexpr Text not_judged_subjects{"not judged for lack of evidence: {0}",
                                          "non jugées faute d'éléments : {0}",
                                          "не проверено из-за нехватки данных: {0}"};
inline constexpr Text need_topology{"topology", "la topologie", "топология"};
inline constexpr Text need_certificates{"certificates", "des certificats", "сертификаты"};
inline constexpr Text need_private_key{"private keys", "des clés privées", "закрытые ключи"};
inline constexpr Text need_assignments{"assignment export", "l'export des affectations",
                                       "выгрузка назначений"};
inline constexpr Text need_trusted_roots{
    "trusted root listing", "la liste des racines de confiance", "список доверенных корней"};
inline constexpr Text need_suppressions{"suppressions", "des suppressions", "исключения"};
inline constexpr Text remarks{"Remarks", "Observations", "Примечания"};
inline constexpr Text certificates_read{"Certificates read", "Certificats lus",
                                        "Прочитанные сертификаты"};

// ---- rules and inspection ----------------------------------------------------------------------

inline constexpr Text what{"must hold", "à respecter", "должно выполняться"};
inline constexpr Text found{"when it does not", "sinon", "иначе сообщается"};
inline constexpr Text severity{"severity", "gravité", "уровень"};
inline constexpr Text needs{"needs", "nécessite", "требуется"};
inline constexpr Text source{"source", "source", "источник"};
inline constexpr Text since{"since", "depuis", "начиная с"};
inline constexpr Text rule{"rule", "règle", "правило"};
inline constexpr Text subject{"subject", "sujet", "субъект"};
inline constexpr Text issuer{"issuer", "émetteur", "издатель"};
inline constexpr Text names{"names", "noms", "имена"};
inline constexpr Text valid{"valid", "validité", "действителен"};
inline constexpr Text key{"key", "clé", "ключ"};
inline constexpr Text private_key_present{"private key present", "clé privée présente",
                                          "закрытый ключ есть"};
inline constexpr Text private_key_absent{"private key absent", "clé privée absente",
                                         "закрытого ключа нет"};
inline constexpr Text serial{"serial", "numéro de série", "серийный номер"};
inline constexpr Text friendly_name{"friendly name", "nom convivial", "понятное имя"};
inline constexpr Text servers{"servers", "serveurs", "серверы"};
inline constexpr Text chain{"chain", "chaîne", "цепочка"};
inline constexpr Text state_self_signed{"self-signed", "auto-signé", "самозаверяющий"};
inline constexpr Text state_proven{"proven by signature", "prouvé par la signature",
                                   "доказан подписью"};
inline constexpr Text state_refuted{"refuted: that key did not sign it",
                                    "réfuté : cette clé ne l'a pas signé",
                                    "опровергнут: подписано не этим ключом"};
inline constexpr Text state_unverifiable{"cannot be verified: algorithm",
                                         "invérifiable : algorithme", "проверить нельзя: алгоритм"};
inline constexpr Text state_claimed{"claimed by name alone", "affirmé par le seul nom",
                                    "указан только по имени"};
inline constexpr Text keys_count{"keys: {0}, revocation lists: {1}, requests: {2}",
                                 "clés : {0}, listes de révocation : {1}, demandes : {2}",
                                 "ключей: {0}, списков отзыва: {1}, запросов: {2}"};
inline constexpr Text problem{"problem", "problème", "проблема"};
inline constexpr Text no_certificate{"no certificate", "aucun certificat", "сертификата нет"};
inline constexpr Text selected{"selected", "retenu", "выбран"};

// ---- SARIF -------------------------------------------------------------------------------------

inline constexpr Text sarif_certificate{"The certificate '{0}'.", "Le certificat '{0}'.",
                                        "Сертификат '{0}'."};
inline constexpr Text sarif_proof{"The CA certificate '{0}', proven by signature.",
                                  "Le certificat d'autorité '{0}', prouvé par la signature.",
                                  "Сертификат центра сертификации '{0}', доказано подписью."};
inline constexpr Text sarif_reference{
    "The CA certificate '{0}' it is compared with.",
    "Le certificat d'autorité '{0}' auquel il est comparé.",
    "Сертификат центра сертификации '{0}', с которым сравнивают."};
inline constexpr Text sarif_chain{"From the server's certificate to its root.",
                                  "Du certificat du serveur à sa racine.",
                                  "От сертификата сервера до его корня."};
inline constexpr Text sarif_reference_chain{"The chain it is compared with.",
                                            "La chaîne à laquelle il est comparé.",
                                            "Цепочка, с которой сравнивают."};
inline constexpr Text working_folder{"The folder the audit was started in.",
                                     "Le dossier où l'audit a été lancé.",
                                     "Папка, в которой запущена проверка."};
inline constexpr Text given_folder{"The folder '{0}' of the command line.",
                                   "Le dossier '{0}' de la ligne de commande.",
                                   "Папка '{0}' из командной строки."};
inline constexpr Text tool_description{
    "Offline certificate audit for Lync Server and Skype for Business Server.",
    "Audit hors ligne des certificats de Lync Server et de Skype for Business Server.",
    "Автономная проверка сертификатов Lync Server и Skype for Business Server."};
inline constexpr Text exit_clean{"Nothing at or above the threshold.",
                                 "Rien au niveau du seuil ou au-dessus.",
                                 "Ничего на уровне порога и выше."};
inline constexpr Text exit_findings{"Findings at or above the threshold.",
                                    "Constats au niveau du seuil ou au-dessus.",
                                    "Есть результаты на уровне порога и выше."};
inline constexpr Text exit_not_done{"The audit could not be done as asked.",
                                    "L'audit n'a pas pu être fait comme demandé.",
                                    "Проверку не удалось выполнить так, как запрошено."};

}  // namespace analyzer::report::phrases
