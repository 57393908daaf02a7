#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parsers/model/certificate.hpp"
#include "parsers/model/held.hpp"
#include "parsers/model/id.hpp"
#include "parsers/model/location.hpp"
#include "parsers/model/problem.hpp"

namespace parsers::model {

/// What a file is, decided by its content alone.
enum class FileKind : std::uint8_t {
    unknown,
    topology,          ///< published XML
    topology_builder,  ///< .tbxml
    pem,               ///< armoured blocks, or bare base64
    certificate,       ///< one DER certificate
    pkcs12,
    pkcs7,
    serialized_store,        ///< Windows .sst
    serialized_certificate,  ///< one certificate with properties
    crl,
    request,
    private_key,
    clixml,          ///< Export-Clixml
    export_json,     ///< ConvertTo-Json of what a cmdlet gave
    export_csv,      ///< Export-Csv
    export_list,     ///< Format-List text
    management_log,  ///< CsMgmtLog, what `-Report` writes
    configuration,   ///< Export-CsConfiguration zip
    store_listing,   ///< certutil -store
    suppressions     ///< findings that the user accepts (--suppressions)
};

/// What became of a file.
enum class FileStatus : std::uint8_t { read, locked, malformed, unsupported, not_interpreted };

/// A file of the audit. No absolute path ever gets here.
struct InputFile {
    std::string path;  ///< as reports show it: relative, forward slashes, UTF-8
    std::string
        base;  ///< name of the SARIF uriBaseId the path is relative to; empty: working folder
    std::uint64_t size = 0;
    Sha256 sha256{};
    FileKind kind = FileKind::unknown;
    FileStatus status = FileStatus::not_interpreted;
};

/// Whether a certificate came with its private key.
enum class KeyPresence : std::uint8_t {
    not_applicable,  ///< a bare certificate: says nothing
    absent,          ///< from a container that carries keys, and none is for it
    present
};

/// What a Windows store says about trusting a certificate (wincrypt.h, CERT_*_PROP_ID).
struct StoreTrust {
    std::optional<Instant> disallowed_after;  ///< 104: distrusted as a whole after this moment
    std::optional<Instant> issued_before;     ///< 126: vouches for what was issued before only
    std::vector<Oid> usages;                  ///< 9: trusted for these only; empty: for all
    std::vector<Oid> disallowed_usages;       ///< 122

    friend bool operator==(const StoreTrust&, const StoreTrust&) = default;
};

/// What a container says of a certificate in it.
struct ContainerAttributes {
    std::string friendly_name{};
    std::string key_provider{};  ///< CSP or KSP name (PKCS#12 1.3.6.1.4.1.311.17.1, store
                                 ///< property 2)
    std::string local_key_id{};  ///< bytes of PKCS#9 localKeyId
    StoreTrust trust{};          ///< from a store

    friend bool operator==(const ContainerAttributes&, const ContainerAttributes&) = default;
};

/// A certificate as one file holds it.
struct SuppliedCertificate {
    Held<Certificate> certificate;
    Location place;                   ///< PEM: its block; else offset and size in the file
    std::uint32_t index = 0;          ///< position among the certificates of the file, from 0
    bool from_key_container = false;  ///< PKCS#12 or a store with key properties
    Rare<ContainerAttributes> attributes;
};

/// A certificate that a listing of a store (`certutil -store`) names without holding it.
struct ListedCertificate {
    Sha1 thumbprint{};
    Location place;           ///< the line of the thumbprint
    std::uint32_t index = 0;  ///< position among the certificates of the listing, from 0
    bool has_key = false;     ///< the listing names where its private key is
    std::string key_provider;
};

/// A private key: only what tells whose it is. Key material never leaves the reader.
struct SuppliedKey {
    Location place;
    std::string public_key;  ///< SubjectPublicKeyInfo, DER; empty when it could not be derived
    std::string local_key_id;
    std::string friendly_name;
    std::string key_provider;
    KeyAlgorithm algorithm{};
    bool was_encrypted = false;
    bool is_locked = false;  ///< encrypted, and no password opened it: known by its attributes only
};

struct RevokedCertificate {
    std::string serial;  ///< contents of the INTEGER
    Instant revoked_at{};
};

/// A certificate revocation list (RFC 5280, 5).
struct RevocationList {
    Location place;
    std::string der;
    Slice tbs;
    Slice issuer;  ///< Name
    std::string issuer_text;
    Instant this_update{};
    std::optional<Instant> next_update;
    SignatureAlgorithm signature_algorithm;
    Slice signature;
    std::string authority_key_id;
    std::vector<RevokedCertificate> revoked;
};

/// A certification request (PKCS#10, RFC 2986).
struct CertificateRequest {
    Location place;
    std::string subject_text;
    std::string public_key;  ///< SubjectPublicKeyInfo, DER
    KeyAlgorithm algorithm{};
    std::uint32_t bits = 0;
    std::vector<std::string> dns_names;
};

/// What one file of certificate material held, in file order. A whole file never fails: what could
/// be read is here, and what could not is a problem.
struct Material {
    FileKind kind = FileKind::unknown;
    FileStatus status = FileStatus::not_interpreted;
    std::vector<SuppliedCertificate> certificates;
    std::vector<SuppliedKey> keys;
    std::vector<RevocationList> revocation_lists;
    std::vector<CertificateRequest> requests;
    std::vector<ListedCertificate> listed;
    Problems problems;
};

/// One place where a certificate of the bundle was found, or is listed.
struct Occurrence {
    CertificateId certificate;
    Location place;
    std::uint32_t index = 0;  ///< position among the certificates of the file, from 0
    KeyPresence key = KeyPresence::not_applicable;
    Rare<ContainerAttributes> attributes;
};

/// Everything supplied, merged: each distinct certificate once (by SHA-256).
struct Bundle {
    std::vector<InputFile> files;                 ///< sorted by path
    std::vector<Held<Certificate>> certificates;  ///< sorted by SHA-256
    std::vector<Occurrence> occurrences;          ///< sorted by certificate, then place
    std::vector<std::uint32_t> first_occurrence;  ///< per certificate, and one past the last
    std::vector<SuppliedKey> keys;
    std::vector<RevocationList> revocation_lists;
    std::vector<CertificateRequest> requests;
    Problems problems;

    const Certificate& certificate(CertificateId id) const { return *certificates[id.value]; }
    const InputFile& file(FileId id) const { return files[id.value]; }
    /// Never empty for a certificate of the bundle.
    std::span<const Occurrence> occurrences_of(CertificateId id) const {
        return std::span(occurrences)
            .subspan(first_occurrence[id.value],
                     first_occurrence[id.value + 1] - first_occurrence[id.value]);
    }
};

}  // namespace parsers::model
