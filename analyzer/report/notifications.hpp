#pragma once

#include <array>
#include <string_view>

#include "parsers/model/problem.hpp"
#include "rules/text.hpp"

namespace analyzer::report {

/// What the audit says about itself: a SARIF notification descriptor.
struct Notification {
    std::string_view id;
    std::string_view name;
    std::string_view level;
    rules::Text summary;
    rules::Text help;
};

inline constexpr std::array notifications{
    Notification{.id = "TCN001",
                 .name = "TopologyMissing",
                 .level = "error",
                 .summary = {"There is no topology to audit.",
                             "Il n'y a pas de topologie à auditer.", "Нет топологии для проверки."},
                 .help = {"Add the output of Get-CsTopology -AsXml or a .tbxml file.",
                          "Ajoutez la sortie de Get-CsTopology -AsXml ou un fichier .tbxml.",
                          "Добавьте вывод Get-CsTopology -AsXml или файл .tbxml."}},
    Notification{.id = "TCN002",
                 .name = "InputNotRead",
                 .level = "error",
                 .summary = {"Something that was to be read could not be read.",
                             "Un élément à lire n'a pas pu être lu.",
                             "Не удалось прочитать то, что было указано."},
                 .help = {"Correct the path or the permissions and run again.",
                          "Corrigez le chemin ou les droits et relancez.",
                          "Исправьте путь или права доступа и запустите снова."}},
    Notification{
        .id = "TCN003",
        .name = "InputPassedOver",
        .level = "note",
        .summary = {"A file or link was passed over.",
                    "Un fichier ou un lien a été laissé de côté.", "Файл или ссылка пропущены."},
        .help = {"Nothing needs to be done unless it belongs to the audit.",
                 "Il n'y a rien à faire, sauf s'il fait partie de l'audit.",
                 "Ничего делать не нужно, если это не относится к проверке."}},
};

inline constexpr std::size_t topology_missing = 0;
inline constexpr std::size_t input_not_read = 1;
inline constexpr std::size_t input_passed_over = 2;

}  // namespace analyzer::report
