#include "rules/catalogue.hpp"
#include "rules/inputs/problems.hpp"

namespace rules {

namespace {

Hits judge_dangling_reference(const Evidence& evidence) {
    Hits hits;
    for (const model::Problem* problem : problems_with(evidence, Consequence::dangling)) {
        hits.push_back({.arguments = {problem->detail, path_of(*problem)},
                        .identity = problem->detail,
                        .place = problem->place});
    }
    return hits;
}

}  // namespace

constexpr Rule dangling_reference{
    .id = "TC9003",
    .name = "dangling-reference",
    .severity = Severity::error,
    .citation = {"Get-CsTopology", "",
                 "https://learn.microsoft.com/en-us/powershell/module/skype/Get-CsTopology"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"Every key in the topology refers to an element of it.",
                "Chaque clé de la topologie renvoie à l'un de ses éléments.",
                "Каждый ключ в топологии ссылается на её элемент."},
    .message = {"The key '{0}' in the topology '{1}' refers to nothing.",
                "La clé '{0}' de la topologie '{1}' ne renvoie à rien.",
                "Ключ '{0}' в топологии '{1}' ни на что не ссылается."},
    .remedy = {"Open the topology in Topology Builder, repair or remove the element at this place, "
               "publish it, and export it again with (Get-CsTopology -AsXml).ToString() > <file>.",
               "Ouvrez la topologie dans le Générateur de topologies, réparez ou supprimez "
               "l'élément à cet endroit, publiez-la, puis exportez-la de nouveau avec "
               "(Get-CsTopology -AsXml).ToString() > <fichier>.",
               "Откройте топологию в построителе топологий, исправьте или удалите элемент в этом "
               "месте, опубликуйте её и экспортируйте заново командой (Get-CsTopology "
               "-AsXml).ToString() > <файл>."},
    .check = judge_dangling_reference,
};

}  // namespace rules
