#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"
#include "rules/trusted_roots/store.hpp"

namespace rules {

namespace {

using NameAndKey = std::pair<NameId, KeyId>;

/// A Front End Server that phones sign in to by PIN (KB: Lync Server 2010 and 2013).
bool is_judged(const Evidence& evidence, ServerId server) {
    const PoolFacts* const facts = pool_facts(evidence, server);
    return facts != nullptr && is_front_end(*facts) &&
           facts->version >= product_version::lync_2010 &&
           facts->version <= product_version::lync_2013;
}

/// CA → its family: equal for a CA and its renewals.
using Families = std::map<NameAndKey, std::uint32_t>;

Families find_families(const Evidence& evidence) {
    Families families;
    for (const Authority& authority : evidence.trust.authorities) {
        if (authority.is_proven) {
            families.emplace(NameAndKey(authority.name_id, authority.key), authority.family);
        }
    }
    return families;
}

/// The CAs above the certificates of the Front End Servers that a store concerns.
class Chains {
  public:
    Chains(const Evidence& evidence, const Families& families)
        : evidence_(evidence), families_(families) {}

    void add(ServerId server) {
        const Selection* const selection = evidence_.attribution.find(server, Use::default_);
        const CertificateId id = selection == nullptr ? CertificateId{} : selection->selected();
        if (!id || evidence_.trust.issuance(id).state != IssuerState::proven) {
            return;
        }
        for (const CertificateId link : evidence_.trust.chain(id)) {
            const NameAndKey own = name_and_key(link);
            keys_.try_emplace(own, server);
            names_.try_emplace(own.first, own.second);
        }
    }

    bool empty() const { return keys_.empty(); }

    /// A server whose CA has the certificate's name, but another key that is no renewed one.
    std::optional<ServerId> find_namesake(CertificateId id) const {
        const NameAndKey other = name_and_key(id);
        const auto name = names_.find(other.first);
        if (name == names_.end() || keys_.contains(other)) {
            return std::nullopt;
        }
        const NameAndKey own(other.first, name->second);
        const auto family = families_.find(other);
        const auto own_family = families_.find(own);
        const bool is_renewed = family != families_.end() && own_family != families_.end() &&
                                family->second == own_family->second;
        return is_renewed ? std::nullopt : std::optional(keys_.at(own));
    }

  private:
    NameAndKey name_and_key(CertificateId id) const {
        return {evidence_.trust.subjects[id.value], evidence_.trust.keys[id.value]};
    }

    const Evidence& evidence_;
    const Families& families_;
    std::map<NameAndKey, ServerId> keys_;  ///< CA → the first server below it
    std::map<NameId, KeyId> names_;
};

Hits check_store(const Evidence& evidence, const RootStore& store, const Families& families,
                 std::span<const ServerId> servers) {
    if (servers.empty()) {
        return {{.kind = Kind::not_applicable, .subject = subject_of(store)}};
    }
    Chains chains(evidence, families);
    for (const ServerId server : servers) {
        chains.add(server);
    }
    if (chains.empty()) {
        return {{.kind = Kind::open,
                 .subject = subject_of(store),
                 .arguments = {store.path, std::vector<std::string>{}, std::vector<std::string>{},
                               std::vector<std::string>{}}}};
    }
    Hits hits;
    for (const CertificateId id : distinct_certificates(store)) {
        if (const auto server = chains.find_namesake(id)) {
            hits.push_back({.subject = subject_of(store),
                            .arguments = {store.path, SubjectOf{id}, ThumbprintOf{id}, *server},
                            .certificate = id,
                            .identity = names_of(evidence, id)});
        }
    }
    return hits;
}

Hits judge_foreign_chain_matching_name(const Evidence& evidence) {
    std::vector<ServerId> all;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        if (is_judged(evidence, ServerId{index})) {
            all.push_back({index});
        }
    }
    const Families families = find_families(evidence);
    Hits hits;
    for (const RootStore& store : evidence.exports.root_stores) {
        std::span<const ServerId> servers = all;
        if (store.server) {
            const bool is_one = is_judged(evidence, store.server);
            servers = std::span(&store.server, is_one ? 1 : 0);
        }
        Hits found = check_store(evidence, store, families, servers);
        std::ranges::move(found, std::back_inserter(hits));
    }
    return hits;
}

}  // namespace

constexpr Rule foreign_chain_matching_name{
    .id = "TC6005",
    .name = "foreign-chain-matching-name",
    .severity = Severity::warning,
    .citation = {"Authentication fails during Lync Phone Edition PIN sign-in", "Cause",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/troubleshoot/server-sign-in/"
                 "authentication-fails-pin-sign-in"},
    .needs = Need::certificates | Need::trusted_roots,
    .since = "0.1",
    .summary = {"No trusted root has the name of a CA of a Front End Server's certificate, but "
                "another key.",
                "Aucune racine de confiance ne porte le nom d'une autorité du certificat d'un "
                "serveur frontal avec une autre clé.",
                "Ни один доверенный корневой сертификат не носит имя центра сертификации из "
                "цепочки интерфейсного сервера с другим ключом."},
    .message = {"The root store '{0}' holds '{1}' (thumbprint '{2}'), which has the name of a CA "
                "of the Front End Server '{3}' but another key; PIN sign-in of phones may fail.",
                "Le magasin racine '{0}' contient '{1}' (empreinte '{2}'), qui porte le nom d'une "
                "autorité du serveur frontal '{3}' avec une autre clé ; la connexion des "
                "téléphones par code PIN peut échouer.",
                "В корневом хранилище '{0}' находится '{1}' (отпечаток '{2}') с именем центра "
                "сертификации интерфейсного сервера '{3}', но с другим ключом; вход с телефона по "
                "ПИН-коду может не удаться."},
    .remedy =
        {"If no certificate in use was issued by that CA, remove it from the Front End Servers "
         "with Remove-Item Cert:\\LocalMachine\\Root\\<its thumbprint>; if it is the own CA before "
         "or after a renewal, add its cross-certificates to the audited folder.",
         "Si aucun certificat utilisé n'a été émis par cette autorité, supprimez-la des serveurs "
         "frontaux avec Remove-Item Cert:\\LocalMachine\\Root\\<son empreinte> ; s'il s'agit de "
         "votre autorité avant ou après un renouvellement, ajoutez ses certificats croisés au "
         "dossier audité.",
         "Если этот центр сертификации не издал ни одного используемого сертификата, удалите его с "
         "интерфейсных серверов командой Remove-Item Cert:\\LocalMachine\\Root\\<его отпечаток>; "
         "если это ваш центр сертификации до или после обновления, добавьте в проверяемую папку "
         "его перекрёстные сертификаты."},
    .check = judge_foreign_chain_matching_name,
};

}  // namespace rules
