#include "parsers/certificate/public_part.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <mbedtls/bignum.h>
#include <mbedtls/ecp.h>
#include <mbedtls/oid.h>

#include "parsers/certificate/secret.hpp"

namespace parsers::certificate {

namespace {

class Number {
  public:
    Number() { mbedtls_mpi_init(&value_); }
    explicit Number(std::string_view bytes) : Number() {
        is_valid_ = mbedtls_mpi_read_binary(&value_, octets(bytes), bytes.size()) == 0;
    }
    Number(const Number&) = delete;
    Number& operator=(const Number&) = delete;
    ~Number() { mbedtls_mpi_free(&value_); }

    mbedtls_mpi* get() { return &value_; }
    bool is_valid() const { return is_valid_; }

  private:
    mbedtls_mpi value_{};
    bool is_valid_ = true;
};

/// A multiplication on a curve with what it needs.
struct Curve {
    mbedtls_ecp_group group{};
    mbedtls_ecp_point point{};

    Curve() {
        mbedtls_ecp_group_init(&group);
        mbedtls_ecp_point_init(&point);
    }
    Curve(const Curve&) = delete;
    Curve& operator=(const Curve&) = delete;
    ~Curve() {
        mbedtls_ecp_point_free(&point);
        mbedtls_ecp_group_free(&group);
    }
};

/// mbedTLS blinds the multiplication with random numbers, and version 3 insists. Nobody watches
/// this one from outside, and the result does not depend on them.
int blinding(void* state, unsigned char* to, std::size_t size) {
    auto& counter = *static_cast<std::uint64_t*>(state);
    for (std::size_t index = 0; index < size; ++index) {
        counter = counter * 6364136223846793005u + 1442695040888963407u;
        to[index] = static_cast<unsigned char>(counter >> 56);
    }
    return 0;
}

bool load_group(mbedtls_ecp_group& group, std::string_view curve_oid) {
    std::string oid(curve_oid);
    mbedtls_asn1_buf buffer{};
    buffer.tag = MBEDTLS_ASN1_OID;
    buffer.len = oid.size();
    buffer.p = reinterpret_cast<unsigned char*>(oid.data());
    mbedtls_ecp_group_id id = MBEDTLS_ECP_DP_NONE;
    return mbedtls_oid_get_ec_grp(&buffer, &id) == 0 && mbedtls_ecp_group_load(&group, id) == 0;
}

}  // namespace

std::string ec_public_point(std::string_view curve_oid, std::string_view private_number) {
    Curve curve;
    Number number(private_number);
    std::uint64_t blinding_state = private_number.size();
    if (!number.is_valid() || !load_group(curve.group, curve_oid) ||
        mbedtls_ecp_mul(&curve.group, &curve.point, number.get(), &curve.group.G, blinding,
                        &blinding_state) != 0) {
        return {};
    }
    std::array<unsigned char, MBEDTLS_ECP_MAX_PT_LEN> bytes{};
    std::size_t size = 0;
    if (mbedtls_ecp_point_write_binary(&curve.group, &curve.point, MBEDTLS_ECP_PF_UNCOMPRESSED,
                                       &size, bytes.data(), bytes.size()) != 0) {
        return {};
    }
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)};
}

std::string power_modulo(std::string_view base, std::string_view exponent,
                         std::string_view modulus) {
    constexpr std::size_t largest = 1025;  // 8192 bits and the sign octet
    if (std::max({base.size(), exponent.size(), modulus.size()}) > largest) {
        return {};
    }
    Number result;
    Number numbers[] = {Number(base), Number(exponent), Number(modulus)};
    if (std::ranges::any_of(numbers, [](const Number& number) { return !number.is_valid(); }) ||
        mbedtls_mpi_exp_mod(result.get(), numbers[0].get(), numbers[1].get(), numbers[2].get(),
                            nullptr) != 0) {
        return {};
    }
    // one octet more, so that the INTEGER is never negative
    std::string bytes(mbedtls_mpi_bitlen(result.get()) / 8 + 1, '\0');
    const int status = mbedtls_mpi_write_binary(
        result.get(), reinterpret_cast<unsigned char*>(bytes.data()), bytes.size());
    return status == 0 ? bytes : std::string();
}

}  // namespace parsers::certificate
