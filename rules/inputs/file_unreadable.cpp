#include "rules/catalogue.hpp"
#include "rules/inputs/problems.hpp"

namespace rules {

namespace {

Hits judge_file_unreadable(const Evidence& evidence) {
    Hits hits;
    for (const model::Problem* problem : problems_with(evidence, Consequence::unreadable)) {
        hits.push_back({.subject = file_of(*problem),
                        .arguments = {path_of(*problem),
                                      Phrase{&explanation(problem->fault), problem->detail}},
                        .identity = std::string(to_text(problem->fault)),
                        .place = problem->place,
                        .remedy = &remedy(problem->fault)});
    }
    return hits;
}

}  // namespace

constexpr Rule file_unreadable{
    .id = "TC9001",
    .name = "file-unreadable",
    .severity = Severity::warning,
    .citation = {"RFC 7468: Textual Encodings of PKIX, PKCS, and CMS Structures",
                 "2. General Considerations", "https://www.rfc-editor.org/rfc/rfc7468#section-2"},
    .needs = {},
    .since = "0.1",
    .summary =
        {"Every file that holds a topology or certificates can be read completely.",
         "Chaque fichier contenant une topologie ou des certificats est entièrement lisible.",
         "Каждый файл с топологией или сертификатами читается полностью."},
    .message = {"The file '{0}' could not be read completely: '{1}'.",
                "Le fichier '{0}' n'a pas pu être lu entièrement : '{1}'.",
                "Файл '{0}' не удалось прочитать полностью: '{1}'."},
    .remedy =
        {"Export the file again and do not edit it: certificates with Export-Certificate or "
         "Export-PfxCertificate, the topology with (Get-CsTopology -AsXml).ToString() > <file>.",
         "Exportez de nouveau le fichier sans le modifier : les certificats avec "
         "Export-Certificate ou Export-PfxCertificate, la topologie avec (Get-CsTopology "
         "-AsXml).ToString() > <fichier>.",
         "Экспортируйте файл заново и не редактируйте его: сертификаты — командой "
         "Export-Certificate или Export-PfxCertificate, топологию — командой (Get-CsTopology "
         "-AsXml).ToString() > <файл>."},
    .check = judge_file_unreadable,
};

}  // namespace rules
