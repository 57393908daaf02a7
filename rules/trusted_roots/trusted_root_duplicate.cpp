#include <map>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"
#include "rules/trusted_roots/store.hpp"

namespace rules {

namespace {

/// Entries of one subject and key, which includes those with one thumbprint.
using Entries = std::map<std::pair<NameId, KeyId>, std::vector<CertificateId>>;

Entries group(const Evidence& evidence, const RootStore& store) {
    Entries entries;
    for (const CertificateId id : store.certificates) {
        entries[{evidence.trust.subjects[id.value], evidence.trust.keys[id.value]}].push_back(id);
    }
    return entries;
}

Hits judge_trusted_root_duplicate(const Evidence& evidence) {
    Hits hits;
    for (const RootStore& store : evidence.exports.root_stores) {
        if (!binds(evidence, store, product_version::lync_2013, product_version::skype_2015)) {
            hits.push_back({.kind = Kind::not_applicable, .subject = subject_of(store)});
            continue;
        }
        for (const auto& [name_and_key, same] : group(evidence, store)) {
            if (same.size() > 1) {
                hits.push_back({.subject = subject_of(store),
                                .arguments = {store.path, SubjectOf{same.front()},
                                              static_cast<std::int64_t>(same.size())},
                                .certificate = same.front(),
                                .identity = names_of(evidence, same.front())});
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule trusted_root_duplicate{
    .id = "TC6004",
    .name = "trusted-root-duplicate",
    .severity = Severity::note,
    .citation = {"Checks to do in the Lync/Skype4B Certificate Store", "Check #2",
                 "https://blogs.technet.microsoft.com/uclobby/2015/06/19/"
                 "checks-to-do-in-the-lyncskype4b-certificate-store/"},
    .needs = only(Need::trusted_roots),
    .since = "0.1",
    .summary = {"A root store holds each CA, by subject and key, once.",
                "Un magasin racine contient chaque autorité une seule fois, d'après son sujet et "
                "sa clé.",
                "Каждый центр сертификации, если судить по субъекту и ключу, находится в корневом "
                "хранилище один раз."},
    .message = {"The root store '{0}' holds the CA '{1}' more than once; entries: '{2}'.",
                "Le magasin racine '{0}' contient l'autorité '{1}' plusieurs fois ; entrées : "
                "'{2}'.",
                "В корневом хранилище '{0}' центр сертификации '{1}' встречается больше одного "
                "раза; записей: '{2}'."},
    .remedy =
        {"Keep the certificate that is valid longest and remove the others with Remove-Item "
         "Cert:\\LocalMachine\\Root\\<thumbprint>; entries with one thumbprint come from several "
         "sources, such as group policy and a manual import.",
         "Gardez le certificat valable le plus longtemps et supprimez les autres avec Remove-Item "
         "Cert:\\LocalMachine\\Root\\<empreinte> ; des entrées de même empreinte viennent de "
         "plusieurs sources, comme une stratégie de groupe et une importation manuelle.",
         "Оставьте сертификат с самым поздним сроком действия, а остальные удалите командой "
         "Remove-Item Cert:\\LocalMachine\\Root\\<отпечаток>; записи с одинаковым отпечатком "
         "появляются из разных источников, например из групповой политики и при импорте вручную."},
    .check = judge_trusted_root_duplicate,
};

}  // namespace rules
