#include <algorithm>

#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

constexpr Text no_reference{"no certificate of an internal server was supplied",
                            "aucun certificat d'un serveur interne n'a été fourni",
                            "ни один сертификат внутреннего сервера не предоставлен"};
constexpr Text stated_in_vain{
    "no supplied certificate was issued by the CA that --internal-ca states",
    "aucun certificat fourni n'a été émis par l'autorité qu'indique --internal-ca",
    "ни один предоставленный сертификат не издан центром, заданным через --internal-ca"};
constexpr Text unverifiable{"the signature algorithm {0} cannot be verified",
                            "l'algorithme de signature {0} ne peut pas être vérifié",
                            "алгоритм подписи {0} не поддаётся проверке"};
constexpr Text missing_authority{"the certificate of the CA {0} was not supplied",
                                 "le certificat de l'autorité {0} n'a pas été fourni",
                                 "сертификат центра сертификации {0} не предоставлен"};
constexpr Text no_authority{
    "the certificate supplied for the CA {0} may not sign certificates (TC2032)",
    "le certificat fourni pour l'autorité {0} n'a pas le droit de signer des certificats (TC2032)",
    "предоставленный сертификат центра сертификации {0} не вправе подписывать сертификаты "
    "(TC2032)"};
constexpr Text key_identifiers_differ{
    "the CA may have been renewed, for the key identifiers {0} differ",
    "l'autorité a peut-être été renouvelée, car les identificateurs de clé {0} diffèrent",
    "центр сертификации мог быть обновлён: идентификаторы ключа {0} различаются"};

constexpr Text only_exported{
    "the certificate was not supplied, only an export tells its issuer",
    "le certificat n'a pas été fourni, seul un export indique son émetteur",
    "сертификат не предоставлен, издателя называет только выгрузка"};

/// The CA certificate that a chain lacks; empty when it lacks none.
std::string missing_certificate(const Authority& authority) {
    if (!authority.is_proven) {
        return with_key_id(authority.name, authority.key_id);
    }
    return authority.is_complete ? std::string()
                                 : with_key_id(authority.topmost_name, authority.topmost_key_id);
}

std::string missing_certificate(const Evidence& evidence, CertificateId certificate) {
    const Trust& trust = evidence.trust;
    const AuthorityId own = trust.issuance(certificate).authority;
    const std::string missing = own ? missing_certificate(trust.authority(own)) : std::string();
    return missing.empty() ? missing_certificate(trust.authority(evidence.reference.authority))
                           : missing;
}

/// The certificates of both sides, from below.
std::vector<CertificateId> links_of(const Evidence& evidence, const Hit& hit) {
    std::vector<CertificateId> links{hit.certificate};
    links.insert(links.end(), hit.proof.begin(), hit.proof.end());
    if (evidence.reference.witness) {
        links.push_back(evidence.reference.witness);
    }
    links.insert(links.end(), hit.reference.begin(), hit.reference.end());
    return links;
}

/// What keeps the proof from going on: an issuer that was supplied and may not sign is not missing.
Phrase missing_proof(const Evidence& evidence, const Hit& hit) {
    for (const CertificateId link : links_of(evidence, hit)) {
        const Issuance& issuance = evidence.trust.issuance(link);
        if (issuance.by_non_authority && issuance.state == IssuerState::claimed) {
            const Authority& named = evidence.trust.authority(issuance.authority);
            return Phrase{&no_authority, with_key_id(named.name, named.key_id)};
        }
    }
    return Phrase{&missing_authority, missing_certificate(evidence, hit.certificate)};
}

/// The first signature on either side that nobody can verify.
std::string unverifiable_algorithm(const Evidence& evidence, const Hit& hit) {
    for (const CertificateId link : links_of(evidence, hit)) {
        if (evidence.trust.issuance(link).state == IssuerState::unverifiable) {
            return to_text(evidence.certificate(link).signature_algorithm.oid);
        }
    }
    return to_text(evidence.certificate(hit.certificate).signature_algorithm.oid);
}

std::string differing_keys(const Evidence& evidence, CertificateId certificate) {
    const Trust& trust = evidence.trust;
    const AuthorityId own = trust.issuance(certificate).authority;
    return (own ? trust.authority(own).key_id : std::string()) + " / " +
           trust.authority(evidence.reference.authority).key_id;
}

/// An export may leave out what a sentence needs.
Argument told(const std::string& text) {
    if (text.empty()) {
        return std::vector<std::string>{};  // reads as a dash
    }
    return text;
}

std::optional<Phrase> reason(const Evidence& evidence, SameCa outcome, const Hit& hit) {
    switch (outcome) {
        case SameCa::no_reference:
            return Phrase{evidence.reference.is_stated ? &stated_in_vain : &no_reference};
        case SameCa::unverifiable:
            return Phrase{&unverifiable, unverifiable_algorithm(evidence, hit)};
        case SameCa::unproven:
        case SameCa::root_missing:
            return missing_proof(evidence, hit);
        case SameCa::possibly_renewed:
            return Phrase{&key_identifiers_differ, differing_keys(evidence, hit.certificate)};
        case SameCa::self_signed:
        case SameCa::refuted:
        case SameCa::holds_by_identity:
        case SameCa::holds:
        case SameCa::renewed:
        case SameCa::same_root:
        case SameCa::other_root:
        case SameCa::names_another_issuer:
        case SameCa::other_topmost:
            break;
    }
    return std::nullopt;
}

Hit unsupplied_hit(const Evidence& evidence, ServerId server, const AssignedCertificate& line) {
    return {.subject = server,
            .arguments = {server, std::vector<Use>{}, told(line.exported.subject),
                          told(line.exported.issuer), reference_argument(evidence),
                          Phrase{&only_exported}}};
}

/// Certificates that an export names and nobody supplied: of those with one thumbprint, one hit.
void add_unsupplied(const Evidence& evidence, const ChatMember& member, Hits& hits) {
    std::vector<std::string> thumbprints;
    const std::size_t first = hits.size();
    for (const Use use : bound_uses(evidence, member)) {
        if (!is_assigned_unsupplied(evidence, member.server, use)) {
            continue;
        }
        const AssignedCertificate& line =
            *current_lines(lines_of(evidence.exports, member.server, use)).front();
        const auto known = std::ranges::find(thumbprints, line.exported.thumbprint);
        const auto at = first + static_cast<std::size_t>(known - thumbprints.begin());
        if (known == thumbprints.end()) {
            thumbprints.push_back(line.exported.thumbprint);
            hits.push_back(unsupplied_hit(evidence, member.server, line));
        }
        hits[at].uses.push_back(use);
        hits[at].arguments[1] = hits[at].uses;
    }
}

Hits judge_pchat_issuer_unproven(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    for (const ChatMember& member : evidence.scope.chat_members) {
        add_unsupplied(evidence, member, hits);
    }
    for (const Comparison& comparison : evidence.comparisons) {
        Hit hit = comparison_hit(evidence, comparison, Kind::fail);
        if (std::optional<Phrase> phrase = reason(evidence, comparison.outcome, hit)) {
            hit.arguments.emplace_back(std::move(*phrase));
            hits.push_back(std::move(hit));
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_issuer_unproven{
    .id = "TC1003",
    .name = "pchat-issuer-unproven",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"What was supplied proves that the certificates Persistent Chat relies on come "
                "from the CA of the internal servers.",
                "Les fichiers fournis prouvent que les certificats dont dépend la conversation "
                "permanente viennent de l'autorité de certification des serveurs internes.",
                "Предоставленные файлы доказывают, что сертификаты, от которых зависит сохраняемый "
                "чат, изданы центром сертификации внутренних серверов."},
    .message = {"It is not proven that the certificate '{2}' of the server '{0}' for '{1}', issued "
                "by '{3}', comes from the internal servers' CA '{4}': '{5}'.",
                "Il n'est pas prouvé que le certificat '{2}' du serveur '{0}' pour '{1}', émis par "
                "'{3}', vient de l'autorité de certification '{4}' des serveurs internes : '{5}'.",
                "Не доказано, что сертификат '{2}' сервера '{0}' для '{1}', изданный '{3}', "
                "происходит от центра сертификации '{4}' внутренних серверов: '{5}'."},
    .remedy = {"Add what the message names to the audited folder: the certificates of the internal "
               "servers, or the CA certificate with certutil -ca.cert <file> on the CA; then audit "
               "again.",
               "Ajoutez au dossier audité ce que le message indique : les certificats des serveurs "
               "internes, ou le certificat de l'autorité obtenu avec certutil -ca.cert <fichier> "
               "sur celle-ci ; puis relancez l'audit.",
               "Добавьте в проверяемую папку то, что указано в сообщении: сертификаты внутренних "
               "серверов либо сертификат центра сертификации, полученный на нём командой certutil "
               "-ca.cert <файл>; затем повторите проверку."},
    .check = judge_pchat_issuer_unproven,
};

}  // namespace rules
