#include "parsers/certificate/pkcs12.hpp"

#include <deque>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/pbe.hpp"
#include "parsers/certificate/pbe_algorithms.hpp"
#include "parsers/certificate/safe_contents.hpp"
#include "parsers/certificate/unlocker.hpp"

namespace parsers::certificate {

using ber::Reader;
using ber::Source;
using model::Fault;
using model::FileStatus;

namespace {

constexpr EncodedOid data_oid = "1.2.840.113549.1.7.1"_oid;
constexpr EncodedOid encrypted_data_oid = "1.2.840.113549.1.7.6"_oid;

/// A PFX's outer structure.
struct Envelope {
    std::string_view safes;  ///< AuthenticatedSafe, encoded: what the MAC is over
    std::optional<Mac> mac;
    model::Location mac_place;
    std::optional<model::Problem> mac_problem;  ///< an algorithm that this program lacks
};

Envelope read_envelope(Source& source) {
    Envelope envelope;
    Reader outer(source);
    Reader pfx = outer.enter(tag::sequence, "PFX");
    pfx.number("PFX.version");
    Reader safe = pfx.enter(tag::sequence, "PFX.authSafe");
    const model::Oid type = safe.oid("PFX.authSafe.contentType");
    Reader content = safe.enter(tag::context_constructed(0), "PFX.authSafe.content");
    if (!source.problem() && !(data_oid == type.bytes)) {
        // public-key integrity (RFC 7292, 3.1) is not met outside of tests
        source.fail(content.rest(), Fault::unsupported_algorithm, algorithm_text(type));
    }
    envelope.safes = content.string(tag::octet_string, "PFX.authSafe.content");
    if (pfx.is_at_end()) {
        return envelope;
    }
    const Element data = pfx.next(tag::sequence, "PFX.macData");
    envelope.mac_place = source.locate(data.whole);
    Source mac_source = source.inside(data.contents);
    envelope.mac = read_mac(Reader(mac_source));
    if (mac_source.problem() && mac_source.problem()->fault == Fault::unsupported_algorithm) {
        envelope.mac_problem = mac_source.problem();
    } else if (mac_source.problem()) {
        source.fail(data.contents, mac_source.problem()->fault, mac_source.problem()->detail);
    }
    return envelope;
}

enum class Integrity : std::uint8_t { none, verified, failed, unknown };

/// Reads the safes of one PFX and judges what stayed closed.
class Pkcs12 {
  public:
    Pkcs12(MaterialBuilder& builder, Source& source)
        : builder_(&builder),
          start_(builder.mark()),
          source_(&source),
          unlocker_(&builder.unlocker()),
          contents_(builder, *unlocker_) {}

    void read(const Envelope& envelope);

  private:
    void check_integrity(const Envelope& envelope);
    void read_safes(std::string_view safes);
    void read_safe(Source& source);
    void read_encrypted(Source& source, Reader content);
    void judge(const Envelope& envelope);
    void tell_closed(const ClosedPart& part);
    void refuse(const model::Problem& why, FileStatus status);
    bool is_password_proven() const { return has_opened_part_ || contents_.has_opened_key(); }

    MaterialBuilder* builder_;
    MaterialBuilder::Mark start_;
    Source* source_;
    Unlocker* unlocker_;
    SafeContents contents_;
    // what the keys met refer to, until they are read
    std::deque<Source> safes_;
    std::deque<Secret> opened_;
    std::vector<ClosedPart> closed_;
    Integrity integrity_ = Integrity::none;
    bool has_opened_part_ = false;
};

void Pkcs12::read(const Envelope& envelope) {
    check_integrity(envelope);
    read_safes(envelope.safes);
    contents_.read_keys();
    judge(envelope);
    builder_->share_key_providers(start_);
}

void Pkcs12::check_integrity(const Envelope& envelope) {
    if (envelope.mac_problem) {
        integrity_ = Integrity::unknown;
    } else if (envelope.mac) {
        const Unlocking outcome = unlocker_->verify(*envelope.mac, envelope.safes);
        integrity_ = outcome == Unlocking::opened   ? Integrity::verified
                     : outcome == Unlocking::closed ? Integrity::failed
                                                    : Integrity::unknown;
        if (outcome == Unlocking::over_limit) {
            builder_->add(
                model::Problem{Fault::limit_exceeded, envelope.mac_place, unlocker_->limit_text()});
        }
    }
}

void Pkcs12::read_safes(std::string_view safes) {
    Source source = source_->inside(safes);
    Reader outer(source);
    Reader infos = outer.enter(tag::sequence, "AuthenticatedSafe");
    while (!infos.is_at_end()) {
        const Element info = infos.next(tag::sequence, "ContentInfo");
        if (!source.problem()) {
            read_safe(safes_.emplace_back(source.inside(info.whole)));
        }
    }
    builder_->add_problem_of(source);
}

void Pkcs12::read_safe(Source& source) {
    Reader outer(source);
    Reader info = outer.enter(tag::sequence, "ContentInfo");
    const model::Oid type = info.oid("ContentInfo.contentType");
    Reader content = info.enter(tag::context_constructed(0), "ContentInfo.content");
    if (data_oid == type.bytes) {
        const std::string_view plain = content.string(tag::octet_string, "SafeContents");
        if (!source.problem()) {
            contents_.read(source.inside(plain), Enclosure::plain);
        }
    } else if (encrypted_data_oid == type.bytes) {
        read_encrypted(source, content);
    } else {
        content.enter(tag::sequence, "EnvelopedData").number("EnvelopedData.version");
        source.fail(source.bytes(), Fault::unsupported_algorithm, algorithm_text(type));
    }
    builder_->add_problem_of(source);
}

void Pkcs12::read_encrypted(Source& source, Reader content) {
    Reader data = content.enter(tag::sequence, "EncryptedData");
    data.number("EncryptedData.version");
    Reader info = data.enter(tag::sequence, "EncryptedContentInfo");
    info.oid("EncryptedContentInfo.contentType");
    const Pbe pbe =
        read_pbe(info.enter(tag::sequence, "EncryptedContentInfo.contentEncryptionAlgorithm"));
    const std::string_view encrypted =
        info.string(tag::context(0), "EncryptedContentInfo.encryptedContent");
    if (source.problem()) {
        return;
    }
    Unlocked unlocked = unlocker_->open(pbe, encrypted);
    const model::Location place = source.locate(source.bytes());
    if (unlocked.outcome != Unlocking::opened) {
        closed_.push_back({unlocked.outcome, place});
        return;
    }
    has_opened_part_ = true;
    const Secret& plain = opened_.emplace_back(std::move(unlocked.plain));
    contents_.read(Source(view(plain), place, false, source.nesting()), Enclosure::encrypted);
}

void Pkcs12::tell_closed(const ClosedPart& part) {
    if (part.outcome == Unlocking::over_limit) {
        builder_->add(model::Problem{Fault::limit_exceeded, part.place, unlocker_->limit_text()});
    } else if (is_password_proven()) {
        // the password opens another part, so this one is damaged
        builder_->add(model::Problem{Fault::integrity_failed, part.place, {}});
    } else {
        builder_->add(model::Problem{Fault::wrong_password, part.place,
                                     integrity_ == Integrity::verified ? "encryption" : ""});
    }
}

void Pkcs12::refuse(const model::Problem& why, FileStatus status) {
    builder_->discard_since(start_);
    builder_->add(why);
    builder_->set_status(status);
}

void Pkcs12::judge(const Envelope& envelope) {
    if (integrity_ == Integrity::failed && is_password_proven()) {
        refuse({Fault::integrity_failed, envelope.mac_place, {}}, FileStatus::malformed);
        return;
    }
    if (integrity_ == Integrity::failed) {
        // What is not encrypted is told nevertheless: certificates prove themselves.
        builder_->add(model::Problem{Fault::wrong_password, envelope.mac_place, {}});
        builder_->set_status(FileStatus::locked);
        return;
    }
    if (envelope.mac_problem && builder_->has_fault_since(start_, Fault::malformed_der)) {
        // damage that no integrity check can tell from tampering
        refuse(*envelope.mac_problem, FileStatus::malformed);
        return;
    }
    for (const ClosedPart& part : closed_) {
        tell_closed(part);
    }
    if (!closed_.empty() && !builder_->has_certificates_since(start_)) {
        const bool is_damaged =
            is_password_proven() && !builder_->has_fault_since(start_, Fault::limit_exceeded);
        builder_->set_status(is_damaged ? FileStatus::malformed : FileStatus::locked);
    }
    for (const ClosedPart& part : contents_.closed_keys()) {
        tell_closed(part);
    }
    if (envelope.mac_problem) {
        builder_->add(*envelope.mac_problem);
    }
}

}  // namespace

void read_pkcs12(MaterialBuilder& builder, Source& source) {
    builder.set_kind(model::FileKind::pkcs12);
    const Envelope envelope = read_envelope(source);
    if (source.problem()) {
        builder.add_problem_of(source);
        return;
    }
    Pkcs12(builder, source).read(envelope);
}

}  // namespace parsers::certificate
