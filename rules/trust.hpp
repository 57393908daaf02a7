#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rules/use.hpp"

/// What the trust graph tells rules: who issued a certificate, and whether that is the CA of the
/// internal servers. Part of the evidence.
namespace rules {

// ---- who issued it (semantics §4)

enum class IssuerState : std::uint8_t { self_signed, proven, refuted, unverifiable, claimed };

/// A CA: (subject name, public key) where proven, else (issuer name, authority key identifier).
struct Authority {
    std::string name;    ///< RFC 4514 text
    std::string key_id;  ///< hex of the subject or authority key identifier; may be empty
    NameId name_id;
    KeyId key;  ///< none unless proven
    bool is_proven = false;
    CertificateId certificate;         ///< a supplied CA certificate with that name and key, if any
    std::uint32_t family = 0;          ///< equal for a CA and its renewals
    std::vector<CertificateId> chain;  ///< from its certificate to the root as far as known: the
                                       ///< shortest that holds at the clock, else the shortest
    bool is_complete = false;          ///< some chain of it reaches a self-signed certificate
    std::vector<KeyId> root_keys;  ///< of every self-signed certificate its chains reach, sorted
    std::string topmost_name;      ///< incomplete: issuer name of the topmost certificate known
    std::string topmost_key_id;    ///< and its authority key identifier, hex
    NameId topmost_name_id;
    bool is_truncated = false;  ///< more chains than are followed (64, depth 16)
};

/// Who issued one certificate.
struct Issuance {
    IssuerState state = IssuerState::claimed;
    AuthorityId authority;  ///< none when self-signed
    /// The CA certificate the proof goes through. Refuted, unverifiable: the certificate that has
    /// the issuer's name. `by_non_authority`: the one that signed without being allowed to.
    CertificateId issuer;
    bool by_non_authority = false;  ///< a key verifies it whose certificate may not sign (TC2032),
                                    ///< and none that may
    bool is_truncated = false;  ///< no key found, and more have the issuer's name than are tried
};

/// An issuer certificate that nobody supplied, and who needs it.
struct MissingIssuer {
    std::string name;
    std::string key_id;                    ///< hex; empty when the certificates do not tell
    std::vector<CertificateId> needed_by;  ///< the certificates that name it as their issuer
};

/// A supplied CRL lists the certificate, and the key of the certificate's issuer verifies the CRL.
struct Revocation {
    CertificateId certificate;
    std::uint32_t list = 0;  ///< of Bundle::revocation_lists
    model::Instant revoked_at{};
};

struct Trust {
    std::vector<Issuance> issuances;  ///< by CertificateId
    std::vector<KeyId> keys;          ///< by CertificateId: its own public key
    std::vector<NameId> subjects;     ///< by CertificateId
    std::vector<Authority> authorities;
    std::vector<MissingIssuer> missing;   ///< sorted by name, key identifier
    std::vector<Revocation> revocations;  ///< by certificate, then list
    std::uint64_t verifications = 0;      ///< signatures checked, each (certificate, key) once

    const Issuance& issuance(CertificateId id) const { return issuances[id.value]; }
    const Authority& authority(AuthorityId id) const { return authorities[id.value]; }
    /// The CA certificates that prove who issued it, nearest first; empty when self-signed or
    /// nothing is known.
    std::span<const CertificateId> chain(CertificateId id) const {
        const AuthorityId issuer = issuances[id.value].authority;
        return issuer ? std::span<const CertificateId>(authority(issuer).chain)
                      : std::span<const CertificateId>();
    }
    /// Whether its chain reaches a self-signed certificate.
    bool is_complete(CertificateId id) const {
        const Issuance& issuance = issuances[id.value];
        return issuance.state == IssuerState::self_signed ||
               (issuance.state == IssuerState::proven && authority(issuance.authority).is_complete);
    }
};

// ---- the same CA? (semantics §5)

struct Vote {
    AuthorityId authority;
    std::vector<ServerId> servers;  ///< in topology order
};

struct Reference {
    AuthorityId authority;       ///< none: no internal certificate was supplied
    bool is_stated = false;      ///< by --internal-ca
    std::vector<Vote> votes;     ///< of the voting servers; most first
    std::vector<Vote> internal;  ///< CA → internal servers (all kinds), for TC1007; sorted by name
    CertificateId witness;  ///< a selected certificate of an internal server that this CA issued
};

/// The rows of the table in semantics §5, top down.
enum class SameCa : std::uint8_t {
    self_signed,
    refuted,
    holds_by_identity,  ///< a Standard Edition server whose own certificate is the only vote
    no_reference,
    holds,
    renewed,
    same_root,   ///< different CAs, common root key, both complete
    other_root,  ///< different CAs, no common root key, both complete
    unverifiable,
    names_another_issuer,  ///< incomplete, and the issuer names differ
    unproven,              ///< incomplete, names equal, key identifiers equal or absent
    possibly_renewed,      ///< incomplete, names equal, key identifiers differ
    root_missing,          ///< issuers differ, a root is missing, topmost known issuers agree
    other_topmost          ///< issuers differ, a root is missing, topmost known issuers disagree
};

/// One server's certificate against the reference CA.
struct Comparison {
    ServerId server;
    std::vector<Use> uses;  ///< Default, WebServicesInternal, or both when one certificate serves
    CertificateId certificate;
    Way way{};
    SameCa outcome{};
};

}  // namespace rules
