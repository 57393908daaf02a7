#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace parsers::model {

/// A position in one of the model's tables; the tag keeps the ids of different tables apart.
/// A default-made id refers to nothing and is false.
template <class Tag>
struct Id {
    static constexpr std::uint32_t none = 0xffffffff;

    std::uint32_t value = none;

    constexpr explicit operator bool() const { return value != none; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using FileId = Id<struct FileTag>;                ///< Bundle::files
using CertificateId = Id<struct CertificateTag>;  ///< Bundle::certificates
using SiteId = Id<struct SiteTag>;                ///< Topology::sites
using PoolId = Id<struct PoolTag>;                ///< Topology::pools
using ServerId = Id<struct ServerTag>;            ///< Topology::servers
using ServiceId = Id<struct ServiceTag>;          ///< Topology::services

}  // namespace parsers::model

template <class Tag>
struct std::hash<parsers::model::Id<Tag>> {
    std::size_t operator()(parsers::model::Id<Tag> id) const noexcept {
        return std::hash<std::uint32_t>{}(id.value);
    }
};
