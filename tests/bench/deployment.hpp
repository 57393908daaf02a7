#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/shape.hpp"

namespace bench {

struct Pool {
    std::string fqdn;
    std::string web_fqdn;  ///< external web services; empty for Persistent Chat
    std::size_t site = 1;
    bool is_chat = false;
};

struct Server {
    std::string fqdn;
    std::size_t pool = 0;
};

struct Deployment {
    std::vector<Pool> pools;
    std::vector<Server> servers;  ///< those of a pool stand together
};

/// Front End Servers in pools spread over the sites, and four Persistent Chat servers at the end.
Deployment make_deployment(const Shape& shape);

/// The published topology.
void write_topology(const std::filesystem::path& path, const Deployment& deployment,
                    const Shape& shape);

}  // namespace bench
