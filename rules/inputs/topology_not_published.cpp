#include "rules/catalogue.hpp"

namespace rules {

namespace {

// The deployment is the subject, not the file: a changed design is no new finding.
Hits judge_topology_not_published(const Evidence& evidence) {
    if (evidence.topology.is_published) {
        return {};
    }
    return {Hit{.arguments = {evidence.topology.file}}};
}

}  // namespace

constexpr Rule topology_not_published{
    .id = "TC9004",
    .name = "topology-not-published",
    .severity = Severity::note,
    .citation = {"Publish-CsTopology (Lync Server 2010)", "Detailed Description",
                 "https://learn.microsoft.com/en-us/previous-versions/office/skype-server-2010/"
                 "gg398953(v=ocs.14)"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"The audited topology is the published one.",
                "La topologie auditée est celle qui est publiée.",
                "Проверяемая топология опубликована."},
    .message = {"The topology in '{0}' is a design that was not published, so the findings speak "
                "of a plan and not of the running servers.",
                "La topologie de '{0}' est un projet non publié : les constats portent sur un plan "
                "et non sur les serveurs en service.",
                "Топология в '{0}' — неопубликованный проект, поэтому результаты относятся к "
                "плану, а не к работающим серверам."},
    .remedy =
        {"To judge the running servers, audit the output of (Get-CsTopology -AsXml).ToString() > "
         "<file>; to put the design into force, publish it in Topology Builder.",
         "Pour juger les serveurs en service, auditez le résultat de (Get-CsTopology "
         "-AsXml).ToString() > <fichier> ; pour appliquer le projet, publiez-le dans le Générateur "
         "de topologies.",
         "Чтобы оценить работающие серверы, проверьте результат команды (Get-CsTopology "
         "-AsXml).ToString() > <файл>; чтобы ввести проект в действие, опубликуйте его в "
         "построителе топологий."},
    .check = judge_topology_not_published,
};

}  // namespace rules
