#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"
#include "rules/trusted_roots/store.hpp"

namespace rules {

namespace {

constexpr std::size_t most_roots = 100;

Hits judge_trusted_root_count_high(const Evidence& evidence) {
    Hits hits;
    for (const RootStore& store : evidence.exports.root_stores) {
        if (!binds(evidence, store, product_version::lync_2013, product_version::skype_2015)) {
            hits.push_back({.kind = Kind::not_applicable, .subject = subject_of(store)});
            continue;
        }
        const std::size_t count = distinct_certificates(store).size();
        if (count > most_roots) {
            hits.push_back({.subject = subject_of(store),
                            .arguments = {store.path, static_cast<std::int64_t>(count),
                                          static_cast<std::int64_t>(most_roots)}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule trusted_root_count_high{
    .id = "TC6003",
    .name = "trusted-root-count-high",
    .severity = Severity::warning,
    .citation = {"Checks to do in the Lync/Skype4B Certificate Store", "Check #3",
                 "https://blogs.technet.microsoft.com/uclobby/2015/06/19/"
                 "checks-to-do-in-the-lyncskype4b-certificate-store/"},
    .needs = only(Need::trusted_roots),
    .since = "0.1",
    .summary = {"A root store holds no more than 100 certificates.",
                "Un magasin racine ne contient pas plus de 100 certificats.",
                "В корневом хранилище не больше 100 сертификатов."},
    .message = {"The root store '{0}' holds more than '{2}' certificates: '{1}'; sign-in may fail.",
                "Le magasin racine '{0}' contient plus de '{2}' certificats : '{1}' ; la connexion "
                "peut échouer.",
                "В корневом хранилище '{0}' больше '{2}' сертификатов: '{1}'; вход может не "
                "удаться."},
    .remedy =
        {"Remove the roots that nobody needs from LocalMachine\\Root with Remove-Item "
         "Cert:\\LocalMachine\\Root\\<thumbprint>; keep those of the deployment's own CAs and "
         "those that Windows needs.",
         "Supprimez de LocalMachine\\Root les racines inutiles avec Remove-Item "
         "Cert:\\LocalMachine\\Root\\<empreinte> ; gardez celles des autorités du déploiement et "
         "celles dont Windows a besoin.",
         "Удалите из LocalMachine\\Root ненужные корневые сертификаты командой Remove-Item "
         "Cert:\\LocalMachine\\Root\\<отпечаток>; оставьте сертификаты центров сертификации "
         "развёртывания и те, что нужны самой Windows."},
    .check = judge_trusted_root_count_high,
};

}  // namespace rules
