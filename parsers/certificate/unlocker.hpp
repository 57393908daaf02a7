#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/certificate/passwords.hpp"
#include "parsers/certificate/pbe.hpp"
#include "parsers/certificate/read.hpp"
#include "parsers/certificate/secret.hpp"

namespace parsers::certificate {

enum class Unlocking : std::uint8_t {
    opened,
    closed,     ///< no password fits
    over_limit  ///< the iterations ran out before all passwords were tried
};

struct Unlocked {
    Unlocking outcome = Unlocking::closed;
    Secret plain;
};

/// Tries the passwords on the parts of one container: the one that fitted last comes first, no
/// derivation is made twice, and all together stay below `Limits::kdf_iterations`.
class Unlocker {
  public:
    Unlocker(const Passwords& passwords, const Limits& limits);

    /// Decrypts to a whole SEQUENCE: all that is encrypted in our formats.
    Unlocked open(const Pbe& pbe, std::string_view encrypted);
    Unlocking verify(const Mac& mac, std::string_view message);

    /// As the detail of `limit_exceeded`.
    std::string limit_text() const;

  private:
    const Secret* derive(const Kdf& kdf, std::string_view password, KdfPurpose purpose,
                         std::size_t size);
    const std::vector<Attempt>& attempts_for(KdfKind kind) const;
    std::optional<Secret> try_open(const Pbe& pbe, std::string_view encrypted,
                                   std::string_view password);
    void prefer(std::size_t password);

    std::array<std::vector<Attempt>, 3> attempts_;  ///< by PasswordForm
    std::map<Secret, Secret, SecretLess> derived_;
    std::uint64_t iterations_left_;
    std::uint64_t iterations_limit_;
    bool is_over_limit_ = false;  ///< during the attempt at hand
};

}  // namespace parsers::certificate
