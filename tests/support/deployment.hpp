#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/evidence/build.hpp"
#include "analyzer/threads.hpp"
#include "parsers/model/assignment.hpp"
#include "rules/evidence.hpp"

/// Builders of values for tests: nothing here reads a file or makes a real signature.
namespace tests::support {

namespace model = parsers::model;

/// `2026-06-01` or an RFC 3339 instant.
model::Instant at(std::string_view text);

/// A certificate of a `Deployment`, by order of making. The bundle sorts by SHA-256: ask
/// `Deployment::id` for its CertificateId once the evidence is built.
struct Handle {
    std::size_t index = 0;
};

/// What a fake certificate says. Every member has a default; a certificate without an issuer is
/// signed with its own key.
struct CertificateSpec {
    std::string subject = {};              ///< `CN=fe1.contoso.com, O=Contoso`, as Windows shows it
    std::vector<std::string> dns = {};     ///< subject alternative names
    std::optional<Handle> issued_by = {};  ///< names the issuer, its key identifier and its key
    std::string issuer = {};               ///< another issuer name than that
    std::string key = {};                  ///< equal words are equal keys; empty: a key of its own
    std::string signed_with = {};          ///< word of the key that really signed
    std::string not_before = "2025-01-01";
    std::string not_after = "2028-01-01";
    std::optional<std::vector<std::string_view>> eku = {};  ///< else serverAuth, none for a CA
    std::vector<std::string> paths = {};  ///< where it lies; empty: a file of its own
    bool is_ca = false;
    bool signature_ok = true;   ///< false: no key verifies it
    bool is_verifiable = true;  ///< false: its signature cannot be verified by this build
    bool is_supplied = true;    ///< false: known to the others only as their issuer
    std::optional<std::string> subject_key_id = {};    ///< else from its key; "": no extension
    std::optional<std::string> authority_key_id = {};  ///< else the issuer's; "": no extension
    std::optional<std::uint32_t> path_length = {};
    std::optional<std::uint16_t> key_usage = {};
    std::vector<std::string> permitted_dns = {};
    std::vector<std::string> excluded_dns = {};
    std::uint8_t version = 3;
    model::KeyAlgorithm key_algorithm = model::KeyAlgorithm::rsa;
    std::uint32_t key_bits = 2048;
    model::SignatureScheme scheme = model::SignatureScheme::rsa_pkcs1;
    model::Hash hash = model::Hash::sha256;
    model::KeyPresence key_presence = model::KeyPresence::not_applicable;
    std::string friendly_name = {};
    std::string key_provider = {};
    std::vector<std::string> crl_distribution_points = {"http://crl.contoso.com/ca.crl"};
    std::string template_name = {};
    int name_tag = 0x0c;  ///< string type of its names' values: UTF8String
};

/// What a line of Get-CsCertificate says besides computer, use and certificate. Instants as `at`
/// takes them; empty: not said.
struct AssignmentSpec {
    std::string not_after = {};
    std::string effective_date = {};
    std::optional<Handle> previous = {};  ///< PreviousThumbprint
    bool is_local = false;                ///< its dates are printed without offset from UTC
    bool is_ambiguous = false;            ///< its effective date has more than one reading
    bool is_request = false;
    model::ExportForm form = model::ExportForm::clixml;
    std::optional<model::Fault> problem = {};  ///< something wrong in its file
    std::string path = {};                     ///< empty: `exports/`, the computer, `.xml`
};

/// A private key that was supplied.
struct KeySpec {
    std::string key = {};  ///< word, as in CertificateSpec; empty: it could not be read
    std::string path = "key.pem";
    bool was_encrypted = false;
    bool is_locked = false;
    model::KeyAlgorithm algorithm = model::KeyAlgorithm::rsa;
};

/// A certificate request that was supplied.
struct RequestSpec {
    std::string subject = {};
    std::string key = {};  ///< word, as in CertificateSpec
    std::vector<std::string> dns = {};
    std::string path = "request.csr";
};

/// One entry of a revocation list.
struct RevokedSpec {
    Handle certificate;
    std::string revoked_at = "2026-01-01";
    std::string extensions = {};  ///< encoded, as `extension_der` gives them
};

/// A certificate revocation list that was supplied.
struct RevocationListSpec {
    Handle issuer;
    std::vector<RevokedSpec> revoked = {};
    std::string this_update = "2026-05-01";
    std::string path = "ca.crl";
    std::string signed_with = {};  ///< word of the key that really signed; else the issuer's
    std::string extensions = {};   ///< encoded, as `extension_der` gives them
};

/// How a pool is unlike a plain Lync 2013 one.
struct PoolSpec {
    std::uint32_t version = 6;
    std::string site = "1";
    bool is_director = false;
    std::string web_external = {};  ///< with web services only; empty: the pool's name
    std::string web_internal = {};  ///< with web services only
};

/// A deployment and its certificates, as values.
class Deployment {
  public:
    Deployment& site(const std::string& key, bool is_branch = false);
    Deployment& sip_domain(const std::string& name);
    Deployment& simple_url(const std::string& component, const std::string& domain,
                           const std::string& url);

    model::PoolId pool(const std::string& fqdn, const std::vector<std::string>& machines,
                       const std::vector<model::Role>& roles, const PoolSpec& spec = {});
    /// A Standard Edition server: Registrar, UserServices, WebServices and its own UserStore.
    model::PoolId standard_edition(const std::string& fqdn, const PoolSpec& spec = {});
    /// An Enterprise pool with its UserStore on `sql.<…>`.
    model::PoolId enterprise(const std::string& fqdn, const std::vector<std::string>& machines,
                             const PoolSpec& spec = {});
    /// Persistent Chat with `next_hop` as its Registrar.
    model::PoolId persistent_chat(const std::string& fqdn, const std::vector<std::string>& machines,
                                  model::PoolId next_hop, const PoolSpec& spec = {});
    /// One more role on a pool; gives its service.
    model::ServiceId service(model::PoolId pool, model::Role role, std::uint32_t version = 6);
    /// The first service of a pool with that role.
    model::ServiceId find(model::PoolId pool, model::Role role) const;
    void depends(model::ServiceId from, model::ServiceId on);
    void depends(model::PoolId from, model::Role role, model::PoolId on, model::Role on_role);
    /// `owner`: AccessEdge, DataEdge, MediaRelayEdge, XmppFederationProxy.
    void edge_name(model::PoolId edge, const std::string& owner, const std::string& fqdn);
    model::ServerId server(std::string_view fqdn) const;  ///< first with that name
    model::Topology& topology() { return topology_; }

    Handle certificate(CertificateSpec spec);
    /// A self-signed CA certificate.
    Handle root(const std::string& subject);
    /// A server certificate: CN is the first name, all of them are in the SAN.
    Handle leaf(const std::vector<std::string>& names, Handle issuer,
                const std::vector<std::string>& paths = {});
    /// A line of Get-CsCertificate. The certificate need not be supplied.
    void assignment(const std::string& computer, const std::string& use, Handle certificate,
                    const AssignmentSpec& spec = {});
    /// A folder `Root` of a server with these certificates, one entry each; without a server, a
    /// folder of --trusted-roots. Certificates that are not supplied otherwise are so by this.
    void root_store(const std::string& server, const std::vector<Handle>& entries);
    void key(const KeySpec& spec);
    void request(const RequestSpec& spec);
    void revocation_list(const RevocationListSpec& spec);
    void problem(model::Fault fault, const std::string& path, const std::string& detail = {},
                 model::FileStatus status = model::FileStatus::malformed,
                 model::FileKind kind = model::FileKind::unknown);
    void topology_problem(model::Fault fault, const std::string& detail, model::Location place);

    /// Runs the real derivation with a fake verifier that knows which key signed what.
    rules::Evidence evidence(model::Instant clock = at("2026-06-01"),
                             const rules::Policy& policy = {},
                             const analyzer::Threads& threads = {}) const;
    /// The same inputs for callers that bring their own verifier.
    analyzer::evidence::Inputs inputs(model::Instant clock, const rules::Policy& policy) const;
    analyzer::evidence::VerifySignatures verifier() const;

    model::CertificateId id(const rules::Evidence& evidence, Handle handle) const;
    const model::Certificate& value(Handle handle) const { return made_[handle.index].value; }
    std::string thumbprint(Handle handle) const { return model::to_hex(value(handle).sha1); }

  private:
    struct Made {
        CertificateSpec spec;
        model::Certificate value;
        std::string signer;  ///< SubjectPublicKeyInfo of the key that verifies it; empty: none
        std::vector<std::string> listed = {};  ///< files of root stores that hold it
    };
    struct FileProblem {
        model::Problem problem;
        std::string path;
        model::FileStatus status;
        model::FileKind kind;
    };
    struct Container {
        model::InputFile file;
        model::Material material;
    };

    /// The file of that path; a new one is of that kind.
    static Container& file_at(std::map<std::string, Container>& files, const std::string& path,
                              model::FileKind kind);
    void add_other_material(std::map<std::string, Container>& files) const;
    model::Location next_place();
    std::map<std::string, Container> containers() const;
    static std::vector<std::string> paths_of(const Made& made, std::size_t index);

    model::Topology topology_;
    model::Problems topology_problems_;
    std::deque<Made> made_;  ///< keeps references while it grows
    std::vector<FileProblem> problems_;
    std::map<std::string, model::AssignmentExport> exports_;  ///< by path
    std::map<std::string, std::vector<std::string>> listed_;  ///< --trusted-roots: folder → files
    std::vector<std::pair<std::string, model::SuppliedKey>> keys_;  ///< by path
    std::vector<std::pair<std::string, model::CertificateRequest>> requests_;
    std::vector<std::pair<std::string, model::RevocationList>> revocation_lists_;
    std::uint32_t line_ = 1;
};

}  // namespace tests::support
