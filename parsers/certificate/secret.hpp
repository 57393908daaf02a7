#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace parsers::certificate {

/// Overwrites memory in a way that no optimiser drops.
void wipe(std::span<std::uint8_t> bytes);

/// Gives memory back only after it has been wiped, also when a vector grows.
template <class T>
struct WipingAllocator {
    static_assert(sizeof(T) == 1);
    using value_type = T;  // NOLINT(readability-identifier-naming): the standard's word

    WipingAllocator() = default;
    template <class U>
    // NOLINTNEXTLINE(google-explicit-constructor): allocators convert into one another
    WipingAllocator(const WipingAllocator<U>&) {}

    T* allocate(std::size_t size) { return std::allocator<T>().allocate(size); }
    void deallocate(T* bytes, std::size_t size) {
        wipe({bytes, size});
        std::allocator<T>().deallocate(bytes, size);
    }
    friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

/// Passwords, derived keys and what they decrypt: leaves no copy behind in freed memory.
using Secret = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

inline std::string_view view(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.data()), secret.size()};
}
struct SecretLess {
    bool operator()(const Secret& a, const Secret& b) const { return view(a) < view(b); }
};
inline Secret to_secret(std::string_view bytes) { return {bytes.begin(), bytes.end()}; }

/// The bytes of a text as the cryptographic libraries take them.
inline const std::uint8_t* octets(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

}  // namespace parsers::certificate
