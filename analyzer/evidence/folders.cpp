#include "analyzer/evidence/folders.hpp"

#include <optional>
#include <string>

#include "parsers/text/ascii.hpp"

namespace analyzer::evidence {

namespace {

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        parts.push_back(path.substr(0, slash));
        path = slash == path.npos ? std::string_view() : path.substr(slash + 1);
    }
    return parts;
}

std::span<const model::ServerId> find_servers(const Directory& directory, std::string_view name) {
    const std::string folder = parsers::text::to_lower(name);
    const Lead& lead = directory.find(folder);
    if (!lead.servers.empty()) {
        return lead.servers;
    }
    if (!lead.pool_servers.empty()) {
        return lead.pool_servers;
    }
    if (const auto servers = directory.farm_servers(folder); !servers.empty()) {
        return servers;
    }
    return directory.servers_by_host(folder);
}

Uses stated_uses(std::string_view word) {
    std::string letters(word);
    std::erase_if(letters,
                  [](char letter) { return letter == '-' || letter == '_' || letter == ' '; });
    if (parsers::text::equal_ignoring_case(letters, "External")) {
        return external_uses;
    }
    const std::optional<rules::Use> use = rules::parse_use(letters);
    return use ? bit(*use) : Uses{0};
}

}  // namespace

Folder read_folder(std::string_view path, const Directory& directory) {
    const std::vector<std::string_view> parts = split(path);
    if (parts.empty()) {
        return {};
    }
    Folder folder;
    const std::string_view file = parts.back();
    folder.uses = stated_uses(file.substr(0, file.rfind('.')));
    for (std::size_t at = parts.size() - 1; at-- > 0;) {
        const auto servers = find_servers(directory, parts[at]);
        if (!servers.empty()) {
            folder.servers.assign(servers.begin(), servers.end());
            break;
        }
        if (folder.uses == 0) {
            folder.uses = stated_uses(parts[at]);
        }
    }
    return folder;
}

}  // namespace analyzer::evidence
