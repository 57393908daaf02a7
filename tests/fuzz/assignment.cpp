#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/assignment/read.hpp"
#include "parsers/text/unicode.hpp"
#include "parsers/topology/configuration.hpp"

namespace {

using namespace parsers;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken invariant: %s\n", what);
        std::abort();
    }
}

/// What is checked, and a text of all that was read to compare two readings by.
class Checker {
  public:
    Checker(std::string_view bytes, std::uint32_t lines) : bytes_(bytes), lines_(lines) {}

    const std::string& transcript() const { return transcript_; }

    void write(std::string_view text) {
        transcript_ += text;
        transcript_ += '\n';
        while (!text.empty()) {
            const auto unit = text::first_unit(text);
            require(unit.is_valid, "text in the model is valid UTF-8");
            text.remove_prefix(unit.size);
        }
    }

    void write(std::uint64_t number) { write(std::to_string(number)); }

    void check(const model::Location& place) {
        require(place.offset + place.size <= bytes_.size(), "a place lies inside the file");
        require(place.line <= place.end_line && place.end_line <= lines_, "a line exists");
        require(place.line < place.end_line || place.column <= place.end_column,
                "columns are in order");
        write(place.offset);
        write(place.line);
        write(place.column);
    }

    void check(const model::Problems& problems) {
        for (const auto& problem : problems) {
            check(problem.place);
            write(static_cast<std::uint64_t>(problem.fault));
            write(problem.detail);
        }
    }

    void check(const model::PrintedInstant& date) {
        require(!date.value || (!date.is_ambiguous && !date.text.empty()),
                "a moment was printed, and in one way");
        write(date.text);
        write(date.value ? static_cast<std::uint64_t>(date.value->time_since_epoch().count()) : 0);
    }

    void check_thumbprint(std::string_view text) {
        require(text.size() == 40 &&
                    text.find_first_not_of("0123456789ABCDEF") == std::string_view::npos,
                "a thumbprint is 40 upper-case hexadecimal digits");
        write(text);
    }

    void check(const model::Assignment& assignment) {
        check_thumbprint(assignment.thumbprint);
        if (!assignment.previous_thumbprint.empty()) {
            check_thumbprint(assignment.previous_thumbprint);
        }
        require(assignment.computer.empty() ==
                    (assignment.computer_source == model::ComputerSource::unknown),
                "a computer is known from somewhere");
        require(assignment.use.find_first_of(",; \t\r\n") == std::string::npos,
                "a use is one word");
        write(assignment.computer + assignment.use + assignment.issuer + assignment.subject +
              assignment.serial + assignment.source_scope);
        for (const auto& name : assignment.alternative_names) {
            write(name);
        }
        check(assignment.not_before);
        check(assignment.not_after);
        check(assignment.effective_date);
        check(assignment.place);
    }

    void check(const model::ChatServiceExport& service) {
        require(!service.pool_fqdn.empty(), "a service has a pool");
        write(service.identity + service.service_id + service.site + service.pool_fqdn +
              service.display_name + service.registrar + service.file_store + service.database +
              service.compliance_database);
        for (const auto* servers : {&service.active_servers, &service.inactive_servers}) {
            for (const auto& server : *servers) {
                require(!server.empty(), "a server has a name");
                write(server);
            }
        }
        check(service.place);
    }

    void check(const model::SimpleUrlExport& urls) {
        write(urls.identity);
        check(urls.place);
        for (const auto& url : urls.urls) {
            require(!url.active_url.empty(), "a simple URL has one in use");
            write(url.component + url.domain + url.active_url);
            check(url.place);
        }
    }

  private:
    std::string_view bytes_;
    std::uint32_t lines_;
    std::string transcript_;
};

void transcribe_configuration(Checker& checker,
                              const model::Result<topology::Configuration>& configuration) {
    if (!configuration) {
        checker.check(model::Problems{configuration.error()});
        return;
    }
    require(configuration->topology || !configuration->simple_urls.empty(),
            "a configuration holds something");
    for (const auto& urls : configuration->simple_urls) {
        checker.check(urls);
    }
    checker.check(configuration->problems);
    if (configuration->topology) {
        for (const auto& pool : configuration->topology->topology.pools) {
            checker.write(pool.fqdn);
            checker.check(pool.place);
        }
        checker.check(configuration->topology->problems);
    }
}

std::string transcribe(std::string_view bytes) {
    const auto document = text::Document::read(bytes, {});
    Checker checker(bytes, document.lines());
    const auto result = assignment::read(document, {}, {"fe01.contoso.com.txt", {"x"}, {}});
    require(!result.empty() || !result.problems.empty(), "nothing read has a reason");
    for (const auto& one : result.assignments) {
        checker.check(one);
    }
    for (const auto& service : result.chat_services) {
        checker.check(service);
    }
    for (const auto& urls : result.simple_urls) {
        checker.check(urls);
    }
    checker.check(result.problems);
    transcribe_configuration(checker, topology::read_configuration(document, {}));
    if (topology::is_archive(bytes)) {
        transcribe_configuration(checker, topology::read_archive(bytes, {}));
    }
    return checker.transcript();
}

}  // namespace

/// However broken an export is: places lie inside it, thumbprints and uses are what they say, text
/// is UTF-8, what was not read has a reason, and reading it again gives the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    require(transcribe(bytes) == transcribe(bytes), "reading twice is equal");
    return 0;
}
