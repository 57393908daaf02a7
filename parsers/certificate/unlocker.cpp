#include "parsers/certificate/unlocker.hpp"

#include <initializer_list>
#include <utility>

#include "parsers/certificate/ber.hpp"

namespace parsers::certificate {

namespace {

/// Tells derivations apart.
Secret cache_key(const Kdf& kdf, std::string_view password, KdfPurpose purpose, std::size_t size) {
    Secret key;
    const auto add_number = [&key](std::uint64_t number) {
        for (int shift = 0; shift < 64; shift += 8) {
            key.push_back(static_cast<std::uint8_t>(number >> shift));
        }
    };
    for (const std::uint64_t number :
         {std::uint64_t(kdf.kind), std::uint64_t(kdf.hash), kdf.iterations, kdf.cost.n, kdf.cost.r,
          kdf.cost.p, std::uint64_t(purpose), std::uint64_t(size),
          std::uint64_t(kdf.salt.size())}) {
        add_number(number);
    }
    key.insert(key.end(), kdf.salt.begin(), kdf.salt.end());
    key.insert(key.end(), password.begin(), password.end());
    return key;
}

Secret run(const Kdf& kdf, std::string_view password, KdfPurpose purpose, std::size_t size) {
    switch (kdf.kind) {
        case KdfKind::pkcs12:
            return pkcs12_kdf(kdf.hash, password, kdf.salt, kdf.iterations, purpose, size);
        case KdfKind::pbkdf1:
            return pbkdf1(kdf.hash, password, kdf.salt, kdf.iterations, size);
        case KdfKind::pbkdf2:
            return pbkdf2(kdf.hash, password, kdf.salt, kdf.iterations, size);
        case KdfKind::scrypt:
            return scrypt(password, kdf.salt, kdf.cost, size);
        case KdfKind::pem:
            return pem_kdf(password, kdf.salt, size);
    }
    return {};
}

}  // namespace

Unlocker::Unlocker(const Passwords& passwords, const Limits& limits)
    : attempts_{attempts(passwords, PasswordForm::bmp_string),
                attempts(passwords, PasswordForm::octets), attempts(passwords, PasswordForm::any)},
      iterations_left_(limits.kdf_iterations),
      iterations_limit_(limits.kdf_iterations) {}

std::string Unlocker::limit_text() const {
    return "kdf-iterations " + std::to_string(iterations_limit_);
}

const Secret* Unlocker::derive(const Kdf& kdf, std::string_view password, KdfPurpose purpose,
                               std::size_t size) {
    Secret key = cache_key(kdf, password, purpose, size);
    if (const auto found = derived_.find(key); found != derived_.end()) {
        return &found->second;
    }
    const std::uint64_t work = kdf.work(size);
    if (work > iterations_left_) {
        is_over_limit_ = true;
        return nullptr;
    }
    iterations_left_ -= work;
    return &derived_.emplace(std::move(key), run(kdf, password, purpose, size)).first->second;
}

const std::vector<Attempt>& Unlocker::attempts_for(KdfKind kind) const {
    const bool is_old = kind == KdfKind::pbkdf1 || kind == KdfKind::pem;
    const PasswordForm form = kind == KdfKind::pkcs12 ? PasswordForm::bmp_string
                              : is_old                ? PasswordForm::octets
                                                      : PasswordForm::any;
    return attempts_[static_cast<std::size_t>(form)];
}

std::optional<Secret> Unlocker::try_open(const Pbe& pbe, std::string_view encrypted,
                                         std::string_view password) {
    const std::size_t key_size = pbe.cipher.key_size;
    const std::size_t block = block_size(pbe.cipher.cipher);
    // PBES1 derives key and IV at once (RFC 8018, 6.1.2)
    const bool is_joint = pbe.kdf.kind == KdfKind::pbkdf1;
    const Secret* key =
        derive(pbe.kdf, password, KdfPurpose::key, is_joint ? key_size + block : key_size);
    if (key == nullptr) {
        return std::nullopt;
    }
    std::string_view iv = pbe.iv;
    if (is_joint) {
        iv = view(*key).substr(key_size);
    } else if (pbe.kdf.kind == KdfKind::pkcs12 && block > 1) {
        const Secret* derived = derive(pbe.kdf, password, KdfPurpose::iv, block);
        if (derived == nullptr) {
            return std::nullopt;
        }
        iv = view(*derived);
    }
    auto plain = decrypt(pbe.cipher, view(*key).substr(0, key_size), iv, encrypted);
    if (plain && !ber::is_whole_sequence(view(*plain))) {
        plain.reset();
    }
    return plain;
}

Unlocked Unlocker::open(const Pbe& pbe, std::string_view encrypted) {
    is_over_limit_ = false;
    for (const Attempt& attempt : attempts_for(pbe.kdf.kind)) {
        if (auto plain = try_open(pbe, encrypted, view(attempt.bytes))) {
            prefer(attempt.password);
            return {Unlocking::opened, std::move(*plain)};
        }
    }
    return {is_over_limit_ ? Unlocking::over_limit : Unlocking::closed, {}};
}

Unlocking Unlocker::verify(const Mac& mac, std::string_view message) {
    is_over_limit_ = false;
    for (const Attempt& attempt : attempts_for(mac.kdf.kind)) {
        const Secret* key = derive(mac.kdf, view(attempt.bytes), KdfPurpose::mac, mac.kdf.key_size);
        if (key != nullptr && view(hmac(mac.hash, view(*key), message)) == mac.value) {
            prefer(attempt.password);
            return Unlocking::opened;
        }
    }
    return is_over_limit_ ? Unlocking::over_limit : Unlocking::closed;
}

void Unlocker::prefer(std::size_t password) {
    const auto is_preferred = [&](const Attempt& attempt) { return attempt.password == password; };
    for (std::vector<Attempt>& attempts : attempts_) {
        std::stable_partition(attempts.begin(), attempts.end(), is_preferred);
    }
}

}  // namespace parsers::certificate
