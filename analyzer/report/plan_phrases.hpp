#pragma once

#include "rules/text.hpp"

/// What `topocert plan` says. `{0}`, `{1}` are names, numbers and dates.
namespace analyzer::report::phrases {

using rules::Text;

// ---- what became of it: before the thumbprint and what is wrong ---------------------------------

inline constexpr Text state{"state", "état", "состояние"};
inline constexpr Text satisfied{"satisfied by {0}, until {1}", "satisfait par {0}, jusqu'au {1}",
                                "есть {0}, до {1}"};
inline constexpr Text expires_soon{"satisfied by {0}, only until {1}",
                                   "satisfait par {0}, seulement jusqu'au {1}",
                                   "есть {0}, но только до {1}"};
inline constexpr Text unproven_ca{
    "CA not proven: {0} names the issuer {1}",
    "autorité de certification non prouvée : {0} nomme l'émetteur {1}",
    "центр сертификации не доказан: в {0} указан издатель {1}"};
inline constexpr Text defective{"defective: {0}", "défectueux : {0}", "с ошибками: {0}"};
inline constexpr Text wrong_names{"wrong names: {0} lacks {1}",
                                  "noms incorrects : {0} ne porte pas {1}",
                                  "неверные имена: в {0} нет {1}"};
inline constexpr Text wrong_ca{"wrong CA: {0} names the issuer {1}",
                               "autorité de certification incorrecte : {0} nomme l'émetteur {1}",
                               "неверный центр сертификации: в {0} указан издатель {1}"};
inline constexpr Text unusable{"unusable: {0}, valid from {1} to {2}",
                               "inutilisable : {0}, valide du {1} au {2}",
                               "непригоден: {0}, действителен с {1} до {2}"};
inline constexpr Text not_supplied{"assigned, but not among the files: {0}",
                                   "affecté, mais absent des fichiers : {0}",
                                   "назначен, но среди файлов его нет: {0}"};
inline constexpr Text missing{"missing", "manquant", "отсутствует"};
inline constexpr Text state_for{"{0} ({1})", "{0} ({1})", "{0} ({1})"};
inline constexpr Text audit_errors{"errors of the audit", "erreurs de l'audit", "ошибки проверки"};
inline constexpr Text advised{"lacks, where clients ask for it",
                              "n'a pas, si des clients le demandent",
                              "нет имён, нужных некоторым клиентам"};

// ---- what to ask for ----------------------------------------------------------------------------

inline constexpr Text deployment{"the whole deployment", "tout le déploiement",
                                 "развёртывание в целом"};
inline constexpr Text planned_subject{"subject", "sujet", "субъект"};
inline constexpr Text planned_names{"subject alternative names", "autres noms du sujet",
                                    "альтернативные имена субъекта"};
inline constexpr Text unfit_names{"names that no certificate can bear",
                                  "noms qu'aucun certificat ne peut porter",
                                  "имена, невозможные в сертификате"};
inline constexpr Text no_subject{"no name is fit for it", "aucun nom ne convient",
                                 "подходящего имени нет"};
inline constexpr Text planned_key{"key", "clé", "ключ"};
inline constexpr Text key_exportable{"RSA {0}, exportable", "RSA {0}, exportable",
                                     "RSA {0}, экспортируемый"};
inline constexpr Text key_not_exportable{"RSA {0}, not exportable", "RSA {0}, non exportable",
                                         "RSA {0}, неэкспортируемый"};
inline constexpr Text planned_usage{"enhanced key usage", "utilisation améliorée de la clé",
                                    "расширенное использование ключа"};
inline constexpr Text planned_ca{"CA", "autorité de certification", "центр сертификации"};
inline constexpr Text ca_reference{
    "{0}: the same as for the internal servers, for Persistent Chat",
    "{0} : la même que pour les serveurs internes, pour la conversation permanente",
    "{0}: тот же, что у внутренних серверов, этого требует сохраняемый чат"};
inline constexpr Text ca_internal{"{0}, or another that the servers trust",
                                  "{0}, ou une autre que les serveurs approuvent",
                                  "{0} или другой, которому доверяют серверы"};
inline constexpr Text ca_public{"a public one", "une autorité publique", "общедоступный"};
inline constexpr Text ca_unknown{"that of the internal servers", "celle des serveurs internes",
                                 "как у внутренних серверов"};
inline constexpr Text ca_with_thumbprint{"{0} (SHA-1 {1})", "{0} (SHA-1 {1})", "{0} (SHA-1 {1})"};
inline constexpr Text simple_urls{"simple URLs", "URL simples", "простые URL-адреса"};
inline constexpr Text not_known{"not known", "inconnues", "неизвестны"};

// ---- the end ------------------------------------------------------------------------------------

inline constexpr Text plan_counts{
    "certificates: {0}, satisfied: {1}, not to be judged for lack of evidence: {2}, to request: "
    "{3}",
    "certificats : {0}, satisfaits : {1}, impossibles à juger faute d'éléments : {2}, à demander : "
    "{3}",
    "сертификатов: {0}, есть: {1}, не проверить из-за нехватки данных: {2}, запросить: {3}"};

inline constexpr Text simple_urls_unknown{
    "simple URLs: not in this topology; add the output of Get-CsSimpleUrlConfiguration to the "
    "paths, or the hosts of the meet, dial-in and admin URLs to the names",
    "URL simples : absentes de cette topologie ; ajoutez aux chemins la sortie de "
    "Get-CsSimpleUrlConfiguration, ou aux noms les hôtes des URL de réunion, d'accès par téléphone "
    "et d'administration",
    "простые URL-адреса: в этой топологии их нет; добавьте к путям вывод "
    "Get-CsSimpleUrlConfiguration либо к именам узлы URL-адресов собраний, телефонного доступа и "
    "администрирования"};

// ---- comments of the script ---------------------------------------------------------------------

inline constexpr Text script_where{
    "Each call runs in the Management Shell of the server that stands above it.",
    "Chaque appel s'exécute dans le Management Shell du serveur indiqué au-dessus.",
    "Каждая команда выполняется в командной консоли (Management Shell) сервера, указанного над "
    "ней."};
inline constexpr Text script_ca{
    "In place of '{0}' put what 'certutil' prints as the CA's Config.",
    "À la place de '{0}', mettez ce que 'certutil' affiche comme Config de l'autorité.",
    "Вместо '{0}' подставьте значение Config центра сертификации, которое выводит 'certutil'."};
inline constexpr Text script_one_server{"on one Front End Server, for all",
                                        "sur un seul serveur frontal, pour tous",
                                        "на одном интерфейсном сервере, для всех"};
inline constexpr Text script_public{
    "Send the request to a public CA, and import the answer on this server.",
    "Envoyez la demande à une autorité publique et importez la réponse sur ce serveur.",
    "Отправьте запрос в общедоступный центр сертификации и импортируйте ответ на этом сервере."};
inline constexpr Text script_copy{
    "Then import the certificate with its private key on {0} too.",
    "Importez ensuite le certificat avec sa clé privée également sur {0}.",
    "Затем импортируйте сертификат вместе с закрытым ключом и на {0}."};
inline constexpr Text script_elsewhere{
    "No server of the product: request it with the files of --certreq or --openssl.",
    "Ce n'est pas un serveur du produit : demandez le certificat avec les fichiers de --certreq "
    "ou --openssl.",
    "Это не сервер продукта: запросите сертификат с помощью файлов --certreq или --openssl."};
inline constexpr Text script_unfit{"No name that a request can bear.",
                                   "Aucun nom qu'une demande puisse porter.",
                                   "Нет имени, возможного в запросе."};

}  // namespace analyzer::report::phrases
