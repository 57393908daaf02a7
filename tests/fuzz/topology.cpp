#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/text/unicode.hpp"
#include "parsers/topology/read.hpp"

namespace {

using namespace parsers;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken invariant: %s\n", what);
        std::abort();
    }
}

void require_text(std::string_view text) {
    while (!text.empty()) {
        const auto unit = text::first_unit(text);
        require(unit.is_valid, "text in the model is valid UTF-8");
        text.remove_prefix(unit.size);
    }
}

/// What is checked against the file, and a text of all that was read to compare two readings by.
class Checker {
  public:
    Checker(std::string_view bytes, const text::Document& document)
        : bytes_(bytes), document_(document) {}

    const std::string& transcript() const { return transcript_; }

    void check(const model::Location& place) {
        require(place.offset + place.size <= bytes_.size(), "a place lies inside the file");
        require(place.line >= 1 && place.line <= place.end_line, "lines are in order");
        require(place.end_line <= document_.lines(), "a line exists");
        require(place.column >= 1 && place.end_column >= 1, "columns count from 1");
        require(place.line < place.end_line || place.column <= place.end_column,
                "columns are in order");
        write(place.offset);
        write(place.line);
        write(place.column);
    }

    void check_element(const model::Location& place) {
        check(place);
        const std::string_view begin = bytes_.substr(place.offset, 2);
        require(begin.find('<') != begin.npos, "the place of an element is its start tag");
    }

    void check(const model::Problem& problem) {
        check(problem.place);
        write(static_cast<std::uint64_t>(problem.fault));
        write(problem.detail);
    }

    void write(std::string_view text) {
        require_text(text);
        transcript_ += text;
        transcript_ += '\n';
    }

    void write(std::uint64_t number) { write(std::to_string(number)); }

  private:
    std::string_view bytes_;
    const text::Document& document_;
    std::string transcript_;
};

void check_service(Checker& checker, const model::Topology& topology,
                   const model::Service& service) {
    checker.check_element(service.place);
    require(!service.pool || service.pool.value < topology.pools.size(), "a service's pool exists");
    for (const auto id : service.depends_on) {
        require(id.value < topology.services.size(), "a dependency exists");
        checker.write(id.value);
    }
    for (const auto& port : service.ports) {
        checker.write(port.owner + port.usage + port.configured_fqdn);
    }
    checker.write(service.key + service.role_name + service.sql_instance + service.display_name);
    checker.write(service.web_external_host + service.web_internal_host + service.share_name);
}

void check_pool(Checker& checker, const model::Topology& topology, const model::Pool& pool) {
    checker.check_element(pool.place);
    require(!pool.fqdn.empty(), "a pool has a name");
    require(!pool.site || pool.site.value < topology.sites.size(), "a pool's site exists");
    for (const auto id : pool.servers) {
        require(id.value < topology.servers.size(), "a pool's server exists");
        checker.write(id.value);
    }
    for (const auto id : pool.services) {
        require(id.value < topology.services.size(), "a pool's service exists");
        checker.write(id.value);
    }
    checker.write(pool.fqdn + pool.key);
}

void check(Checker& checker, const model::Topology& topology) {
    checker.check_element(topology.place);
    checker.write(topology.signature + topology.default_sip_domain);
    for (const auto& domain : topology.sip_domains) {
        checker.check_element(domain.place);
        checker.write(domain.name);
    }
    for (const auto& url : topology.simple_urls) {
        checker.check_element(url.place);
        checker.write(url.component + url.domain + url.active_url);
    }
    for (const auto& site : topology.sites) {
        checker.check_element(site.place);
        checker.write(site.key + site.name);
    }
    for (const auto& pool : topology.pools) {
        check_pool(checker, topology, pool);
    }
    for (const auto& server : topology.servers) {
        checker.check_element(server.place);
        require(!server.fqdn.empty(), "a server has a name");
        require(server.pool.value < topology.pools.size(), "a server's pool exists");
        checker.write(server.fqdn);
    }
    for (const auto& service : topology.services) {
        check_service(checker, topology, service);
    }
}

std::string transcribe(std::string_view bytes) {
    const auto document = text::Document::read(bytes, {});
    Checker checker(bytes, document);
    require_text(document.utf8());
    checker.write(static_cast<std::uint64_t>(topology::sniff(document.utf8())));
    const auto reading = topology::read(document, {});
    if (!reading) {
        checker.check(reading.error());
        return checker.transcript();
    }
    check(checker, reading->topology);
    for (const auto& problem : reading->problems) {
        checker.check(problem);
    }
    return checker.transcript();
}

}  // namespace

/// However broken a file is: places lie inside it, ids lead somewhere, text is UTF-8, and reading
/// it again gives the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    require(transcribe(bytes) == transcribe(bytes), "reading twice is equal");
    return 0;
}
