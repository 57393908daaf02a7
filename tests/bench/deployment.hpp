#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

struct Server {
    std::string fqdn;
    std::string pool;
    bool is_chat = false;
};

/// Front End Servers in pools of twelve, and four Persistent Chat servers at the end.
std::vector<Server> make_servers(std::size_t count);

/// The published topology of these servers; servers of a pool stand together.
void write_topology(const std::filesystem::path& path, const std::vector<Server>& servers);

}  // namespace bench
