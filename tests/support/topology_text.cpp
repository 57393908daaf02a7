#include "tests/support/topology_text.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace tests::support {
namespace {

using parsers::model::FileId;
using parsers::text::Document;

std::string element(std::string_view name, std::string_view contents) {
    if (contents.empty()) {
        return {};
    }
    return "<" + std::string(name) + ">\n" + std::string(contents) + "\n</" + std::string(name) +
           ">\n";
}

std::string domains(const TopologyParts& parts) {
    return parts.domains.empty() ? "<InternalDomains DefaultDomain=\"contoso.com\">"
                                   "<InternalDomain Name=\"contoso.com\" /></InternalDomains>\n"
                                 : parts.domains + "\n";
}

}  // namespace

std::string published_xml(const TopologyParts& parts) {
    const std::string_view site = "<CentralSite SiteId=\"1\"><Name>Redmond</Name></CentralSite>";
    return "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\" "
           "Signature=\"8d734ff8-83b8-4542-ba2d-bce4b0b7b4fe\">\n" +
           domains(parts) + element("Sites", parts.sites.empty() ? site : parts.sites) +
           element("Clusters", parts.clusters) + element("SqlInstances", parts.instances) +
           element("Services", parts.services) + "</Topology>\n";
}

std::string builder_xml(const TopologyParts& parts) {
    const std::string site = "<CentralSite SiteId=\"1\"><Name>Redmond</Name>\n" +
                             element("Clusters", parts.clusters) + "</CentralSite>";
    return "<TopologyBuilder "
           "xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008\">\n"
           "<NewTopology>\n<PartialTopology IsPublished=\"true\" "
           "Signature=\"8D734FF8-83b8-4542-ba2d-bce4b0b7b4fe\" "
           "xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.WritableTopology.2008\">\n" +
           domains(parts) + element("CentralSites", parts.sites.empty() ? site : parts.sites) +
           element("Services", parts.services) +
           "</PartialTopology>\n</NewTopology>\n</TopologyBuilder>\n";
}

std::string published_service(std::string_view role, std::string_view contents,
                              std::string_view version) {
    return "<Service ServiceVersion=\"" + std::string(version) +
           "\"><ServiceId SiteId=\"1\" RoleName=\"" + std::string(role) +
           "\" Instance=\"1\" /><InstalledOn><ClusterId SiteId=\"1\" Number=\"1\" "
           "/></InstalledOn>" +
           std::string(contents) + "</Service>";
}

std::string as_powershell_writes(std::string_view utf8) {
    std::string bytes = "\xFF\xFE";
    const auto put = [&bytes](char32_t unit) {
        bytes += static_cast<char>(unit & 0xFF);
        bytes += static_cast<char>(unit >> 8);
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t character = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t i = 1; i < size; ++i) {
            character = character << 6 | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
        }
        at += size;
        if (character == '\n') {
            put('\r');
        }
        if (character >= 0x10000) {
            put(0xD800 + ((character - 0x10000) >> 10));
            put(0xDC00 + ((character - 0x10000) & 0x3FF));
        } else {
            put(character);
        }
    }
    return bytes;
}

parsers::topology::Reading read_topology(std::string_view bytes) {
    auto result = parsers::topology::read(Document::read(bytes, FileId{3}), FileId{3});
    if (!result) {
        const auto& problem = result.error();
        BOOST_FAIL("line " << problem.place.line << ", column " << problem.place.column
                           << ": fault " << static_cast<int>(problem.fault) << " "
                           << problem.detail);
    }
    return *std::move(result);
}

parsers::model::Problem topology_error(std::string_view bytes) {
    const auto result = parsers::topology::read(Document::read(bytes, FileId{3}), FileId{3});
    BOOST_REQUIRE(!result);
    BOOST_TEST(result.error().place.file.value == 3u);
    return result.error();
}

bool has_problem(const parsers::model::Problems& problems, parsers::model::Fault fault,
                 std::string_view detail, std::uint32_t line) {
    return std::ranges::count_if(problems, [&](const auto& problem) {
               return problem.fault == fault && problem.detail == detail &&
                      problem.place.line == line;
           }) == 1;
}

}  // namespace tests::support
