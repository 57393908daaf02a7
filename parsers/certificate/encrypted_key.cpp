#include "parsers/certificate/encrypted_key.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "parsers/certificate/armour.hpp"
#include "parsers/certificate/key.hpp"
#include "parsers/certificate/pbe_algorithms.hpp"
#include "parsers/certificate/unlocker.hpp"

namespace parsers::certificate {

using ber::Reader;
using ber::Source;
using model::Fault;

namespace {

void add(MaterialBuilder& builder, model::SuppliedKey key, Attributes attributes) {
    key.friendly_name = std::move(attributes.friendly_name);
    key.local_key_id = std::move(attributes.local_key_id);
    key.key_provider = std::move(attributes.key_provider);
    builder.add(std::move(key));
}

void open(MaterialBuilder& builder, Source& source, const Pbe& pbe, std::string_view encrypted,
          Attributes attributes) {
    const model::Location place = source.locate(source.bytes());
    const Unlocked unlocked = builder.unlocker().open(pbe, encrypted);
    model::SuppliedKey key;
    if (unlocked.outcome == Unlocking::opened) {
        Source inner(view(unlocked.plain), place, false, source.nesting());
        key = read_private_key(inner);
        builder.add_problem_of(inner);
    } else if (unlocked.outcome == Unlocking::closed) {
        builder.add(model::Problem{Fault::wrong_password, place, {}});
    } else {
        builder.add(model::Problem{Fault::limit_exceeded, place, builder.unlocker().limit_text()});
    }
    key.is_locked = unlocked.outcome != Unlocking::opened;
    key.was_encrypted = true;
    key.place = place;
    add(builder, std::move(key), std::move(attributes));
}

}  // namespace

void add_private_key(MaterialBuilder& builder, Source& source, Attributes attributes) {
    model::SuppliedKey key = read_private_key(source);
    if (source.problem()) {
        builder.add_problem_of(source);
        return;
    }
    add(builder, std::move(key), std::move(attributes));
}

EncryptedKeyInfo read_encrypted_key_info(Source& source) {
    Reader outer(source);
    Reader info = outer.enter(tag::sequence, "EncryptedPrivateKeyInfo");
    Pbe pbe = read_pbe(info.enter(tag::sequence, "EncryptedPrivateKeyInfo.encryptionAlgorithm"));
    return {std::move(pbe),
            info.string(tag::octet_string, "EncryptedPrivateKeyInfo.encryptedData")};
}

void add_encrypted_key(MaterialBuilder& builder, Source& source, Attributes attributes) {
    const auto [pbe, encrypted] = read_encrypted_key_info(source);
    if (source.problem()) {
        builder.add_problem_of(source);
        return;
    }
    open(builder, source, pbe, encrypted, std::move(attributes));
}

void add_pem_encrypted_key(MaterialBuilder& builder, Source& source, std::string_view dek_info,
                           Attributes attributes) {
    const std::size_t comma = std::min(dek_info.find(','), dek_info.size());
    const std::string_view name = dek_info.substr(0, comma);
    const auto cipher = cipher_named(name);
    const auto iv = decode_hex(dek_info.substr(std::min(comma + 1, dek_info.size())));
    if (!cipher) {
        source.fail(source.bytes(), Fault::unsupported_algorithm, std::string(name));
    } else if (!iv || iv->size() != block_size(cipher->cipher)) {
        source.fail(source.bytes(), Fault::malformed_pem, "DEK-Info");
    }
    if (source.problem()) {
        builder.add_problem_of(source);
        return;
    }
    // the salt is the first half of the IV, whatever the size of that (OpenSSL's PEM_do_header)
    Pbe pbe;
    pbe.kdf.kind = KdfKind::pem;
    pbe.kdf.hash = model::Hash::md5;
    pbe.kdf.salt = iv->substr(0, 8);
    pbe.cipher = *cipher;
    pbe.iv = *iv;
    open(builder, source, pbe, source.bytes(), std::move(attributes));
}

}  // namespace parsers::certificate
