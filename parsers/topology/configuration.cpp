#include "parsers/topology/configuration.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "parsers/topology/embedded.hpp"
#include "parsers/topology/prolog.hpp"
#include "parsers/topology/published.hpp"
#include "parsers/topology/simple_urls.hpp"
#include "parsers/topology/source.hpp"

namespace parsers::topology {
namespace {

using model::Fault;
using model::Problem;

class ConfigurationReader {
  public:
    ConfigurationReader(model::FileId file, const ConfigurationLimits& limits)
        : file_(file), limits_(limits) {}

    model::Result<Configuration> run(const text::Document& document) {
        result_.problems = document.problems();
        if (!look_through(document, limits_.escapes)) {
            return Problem{Fault::user_data_export, document.locate(0, 0), {}};
        }
        const bool is_empty = !result_.topology && result_.simple_urls.empty();
        if (is_empty && failure_) {
            return *failure_;
        }
        if (is_empty) {
            return Problem{Fault::not_interpreted, document.locate(0, 0), {}};
        }
        if (failure_) {
            result_.problems.push_back(*failure_);
        }
        return std::move(result_);
    }

  private:
    /// False when it is users' data.
    bool look_through(const text::Document& document, std::uint32_t escapes) {
        const auto found = find_embedded(document.utf8());
        return found && std::ranges::all_of(*found, [&](const Embedded& element) {
                   return take(document, element, escapes);
               });
    }

    bool take(const text::Document& document, const Embedded& element, std::uint32_t escapes) {
        if (++elements_ > limits_.elements) {
            fail({Fault::limit_exceeded, document.locate(element.begin, element.end),
                  "elements: " + std::to_string(limits_.elements)});
            return true;
        }
        if (element.kind != Embedded::Kind::text) {
            read_element(document, element);
            return true;
        }
        if (escapes == 0) {
            return true;
        }
        const auto inner =
            text::Document::inside(element.text, document.locate(element.begin, element.end));
        return look_through(inner, escapes - 1);
    }

    void read_element(const text::Document& document, const Embedded& element) {
        auto source = Source::parse(document, element.begin, element.end, limits_.xml);
        if (!source) {
            fail(source.error());
        } else if (element.kind == Embedded::Kind::simple_urls) {
            result_.simple_urls.push_back(read_simple_urls(*source, source->root(), element.scope));
            std::ranges::move(source->take_problems(), std::back_inserter(result_.problems));
        } else {
            keep(read_published(*source, source->root(), file_));
        }
    }

    /// Settings may have an element of that name without servers in it.
    void keep(Reading reading) {
        if (reading.topology.pools.empty()) {
            fail({Fault::missing_element, reading.topology.place, "Cluster"});
        } else if (result_.topology) {
            fail({Fault::duplicate_key, reading.topology.place, "Topology"});
        } else {
            result_.topology = std::move(reading);
        }
    }

    void fail(Problem problem) {
        if (!failure_) {
            failure_ = std::move(problem);
        }
    }

    model::FileId file_;
    ConfigurationLimits limits_;
    Configuration result_;
    std::optional<Problem> failure_;  ///< the first element that could not be read
    std::uint32_t elements_ = 0;
};

}  // namespace

bool is_configuration(std::string_view utf8) {
    const auto root = find_root(utf8);
    return root && (root->name == "AnchoredXml" || root->name == "DocItemSet");
}

model::Result<Configuration> read_configuration(const text::Document& document, model::FileId file,
                                                const ConfigurationLimits& limits) {
    return ConfigurationReader(file, limits).run(document);
}

model::Result<Configuration> read_archive(std::string_view bytes, model::FileId file,
                                          const ConfigurationLimits& limits) {
    const auto contents = unpack(bytes, "DocItemSet.xml", file, limits.archive);
    if (!contents) {
        return contents.error();
    }
    model::Location place;
    place.file = file;
    return read_configuration(text::Document::inside(*contents, place), file, limits);
}

}  // namespace parsers::topology
