#include <set>
#include <string_view>

#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"
#include "rules/trusted_roots/store.hpp"

namespace rules {

namespace {

constexpr std::int64_t longest_list = 16 * 1024;  ///< octets that Schannel sends

/// The octets of `certificate_authorities` in a CertificateRequest: each name once, behind two
/// octets for its length (RFC 5246, 7.4.4).
std::int64_t list_size(const Evidence& evidence, const RootStore& store) {
    std::set<std::string_view> names;
    std::int64_t size = 0;
    for (const CertificateId id : store.certificates) {
        const model::Certificate& certificate = evidence.certificate(id);
        const std::string_view name = certificate.bytes(certificate.subject.der);
        if (names.insert(name).second) {
            size += static_cast<std::int64_t>(name.size()) + 2;
        }
    }
    return size;
}

Hits judge_trusted_issuer_list_over_16k(const Evidence& evidence) {
    Hits hits;
    for (const RootStore& store : evidence.exports.root_stores) {
        // Windows Server 2008 to 2012 R2; Skype for Business Server 2019 needs a later one.
        if (!binds(evidence, store, 0, product_version::skype_2015)) {
            hits.push_back({.kind = Kind::not_applicable, .subject = subject_of(store)});
            continue;
        }
        const std::int64_t size = list_size(evidence, store);
        if (size > longest_list) {
            hits.push_back(
                {.subject = subject_of(store), .arguments = {store.path, size, longest_list}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule trusted_issuer_list_over_16k{
    .id = "TC6002",
    .name = "trusted-issuer-list-over-16k",
    .severity = Severity::error,
    .citation = {"SSL/TLS communication problems after you install KB 931125", "",
                 "https://learn.microsoft.com/troubleshoot/windows-server/windows-security/"
                 "ssltls-communication-problems-after-install-kb931125"},
    .needs = only(Need::trusted_roots),
    .since = "0.1",
    .summary = {"The names of all trusted roots fit into the 16 KB that Schannel sends to "
                "clients.",
                "Les noms de toutes les racines de confiance tiennent dans les 16 Ko que Schannel "
                "envoie aux clients.",
                "Имена всех доверенных корневых центров умещаются в 16 КБ, которые Schannel "
                "отправляет клиентам."},
    .message =
        {"The names in the root store '{0}' take '{1}' octets in the list of trusted "
         "issuers, more than the '{2}' that Schannel sends; it cuts the list off.",
         "Les noms du magasin racine '{0}' occupent '{1}' octets dans la liste des émetteurs "
         "approuvés, plus que les '{2}' que Schannel envoie ; il tronque la liste.",
         "Имена в корневом хранилище '{0}' занимают в списке доверенных издателей '{1}' "
         "октетов, больше допустимых для Schannel '{2}'; список будет обрезан."},
    .remedy =
        {"Remove the roots that nobody needs from LocalMachine\\Root with Remove-Item "
         "Cert:\\LocalMachine\\Root\\<thumbprint>, above all those that the update KB 931125 "
         "brought to servers; Windows fetches public roots itself when they are needed.",
         "Supprimez de LocalMachine\\Root les racines inutiles avec Remove-Item "
         "Cert:\\LocalMachine\\Root\\<empreinte>, surtout celles que la mise à jour KB 931125 a "
         "apportées aux serveurs ; Windows récupère lui-même les racines publiques au besoin.",
         "Удалите из LocalMachine\\Root ненужные корневые сертификаты командой Remove-Item "
         "Cert:\\LocalMachine\\Root\\<отпечаток>, прежде всего те, которые принесло на серверы "
         "обновление KB 931125; общедоступные корневые сертификаты Windows получает сама по мере "
         "надобности."},
    .check = judge_trusted_issuer_list_over_16k,
};

}  // namespace rules
