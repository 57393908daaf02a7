#pragma once

#include "rules/text.hpp"

/// What `inspect` says of exports, topologies and listings of roots.
namespace analyzer::report::phrases {

using rules::Text;

inline constexpr Text topology_counts{
    "topology: sites: {0}, pools: {1}, servers: {2}, services: {3}",
    "topologie : sites : {0}, pools : {1}, serveurs : {2}, services : {3}",
    "топология: сайтов: {0}, пулов: {1}, серверов: {2}, служб: {3}"};
inline constexpr Text topology_audited{"the one that is audited", "celle qui est auditée",
                                       "проверяется она"};
inline constexpr Text sip_domains{"SIP domains", "domaines SIP", "домены SIP"};
inline constexpr Text simple_urls_lost{"the export lost them", "l'export les a perdues",
                                       "в выгрузке они потеряны"};
inline constexpr Text assigned{"assigned", "affecté", "назначен"};
inline constexpr Text staged{"staged", "préparé", "подготовлен"};
inline constexpr Text requested{"requested or imported, not assigned",
                                "demandé ou importé, non affecté",
                                "запрошен или импортирован, не назначен"};
inline constexpr Text use_unknown{"unknown use", "utilisation inconnue", "назначение неизвестно"};
inline constexpr Text computer{"computer", "ordinateur", "компьютер"};
inline constexpr Text computer_unknown{"not known", "inconnu", "неизвестен"};
inline constexpr Text computer_by_file{"by the name of the file", "par le nom du fichier",
                                       "по имени файла"};
inline constexpr Text computer_by_folder{"by a folder", "par un dossier", "по папке"};
inline constexpr Text computer_foreign{"not of this topology", "absent de cette topologie",
                                       "нет в этой топологии"};
inline constexpr Text certificate_not_supplied{"not supplied", "non fourni", "не предоставлен"};
inline constexpr Text takes_effect{"comes into effect", "prend effet", "вступает в силу"};
inline constexpr Text replaces{"replaces", "remplace", "заменяет"};
inline constexpr Text chat_service{"Persistent Chat", "conversation permanente", "сохраняемый чат"};
inline constexpr Text next_hop{"next hop", "tronçon suivant", "следующий прыжок"};
inline constexpr Text root_stores{"root stores", "magasins de racines", "хранилища корней"};
inline constexpr Text no_certain_server{"of no server in particular", "d'aucun serveur précis",
                                        "без указания сервера"};
inline constexpr Text certificates_count{"certificates: {0}", "certificats : {0}",
                                         "сертификатов: {0}"};

}  // namespace analyzer::report::phrases
