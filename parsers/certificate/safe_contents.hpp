#pragma once

#include <cstdint>
#include <vector>

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"
#include "parsers/certificate/unlocker.hpp"

namespace parsers::certificate {

/// An encrypted part that stayed closed.
struct ClosedPart {
    Unlocking outcome{};
    model::Location place;
};

/// Whether the bags stand in the open or inside of something encrypted (RFC 7292, 4.1).
enum class Enclosure : std::uint8_t { plain, encrypted };

/// Reads the bags of PKCS#12 (RFC 7292, 4.2) into a builder: certificates and CRLs at once; keys in
/// the end, since a damaged or costly key must not keep a certificate from being read.
class SafeContents {
  public:
    SafeContents(MaterialBuilder& builder, Unlocker& unlocker)
        : builder_(&builder), unlocker_(&unlocker) {}

    /// Reads one SafeContents, nested ones included. The bytes must live until `read_keys`.
    void read(ber::Source contents, Enclosure enclosure);
    /// Reads the keys met so far.
    void read_keys();

    /// Whether an encrypted key opened: proof that its password is right.
    bool has_opened_key() const { return has_opened_key_; }
    const std::vector<ClosedPart>& closed_keys() const { return closed_keys_; }

  private:
    struct Key {
        ber::Source bag;  ///< PrivateKeyInfo or EncryptedPrivateKeyInfo
        bool is_encrypted = false;
        bool is_enclosed = false;  ///< in encrypted contents
        Attributes attributes;
    };

    void read_bags(ber::Reader bags);
    void read_bag(ber::Reader bag);
    void read_certificate_bag(ber::Reader value, Attributes attributes);
    void read_crl_bag(ber::Reader value);
    Secret open_key(Key& key);
    void read_key(Key& key);

    MaterialBuilder* builder_;
    Unlocker* unlocker_;
    Enclosure enclosure_ = Enclosure::plain;
    std::vector<Key> keys_;
    bool has_opened_key_ = false;
    std::vector<ClosedPart> closed_keys_;
};

}  // namespace parsers::certificate
