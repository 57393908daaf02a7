#include "analyzer/choose.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(choose)

using analyzer::Loaded;
using parsers::model::Fault;
using parsers::model::FileId;
using parsers::model::TopologyForm;

namespace {

constexpr auto zeros = "00000000-0000-0000-0000-000000000000";

struct File {
    std::string text;
    std::string signature;
    TopologyForm form = TopologyForm::published;
    bool is_readable = true;
    bool is_archive = false;  ///< an export of the configuration: `text` is its contents
};

parsers::model::SimpleUrlExport exported_urls(const std::string& url) {
    parsers::model::SimpleUrlExport result;
    result.identity = "Global";
    result.urls.push_back({.component = "Meet", .domain = "*", .active_url = url});
    result.has_urls_said = true;
    return result;
}

Loaded loaded(const std::vector<File>& files) {
    Loaded result;
    for (const File& file : files) {
        const FileId id{static_cast<std::uint32_t>(result.files.size())};
        const std::string path = "t" + std::to_string(id.value);
        result.files.push_back({.path = path, .base = {}});
        result.disk_paths.push_back("/" + path);
        parsers::topology::Reading reading;
        reading.topology.file = id;
        reading.topology.signature = file.signature;
        reading.topology.form = file.form;
        if (file.form == TopologyForm::builder) {
            reading.topology.has_simple_urls = true;
            reading.topology.simple_urls.push_back({.component = "Meet", .domain = "*"});
        }
        using Result = parsers::model::Result<parsers::topology::Reading>;
        result.topologies.push_back(
            {id, parsers::text::Document::read(file.is_archive ? "" : file.text, id),
             file.is_readable ? Result(reading)
                              : Result(parsers::model::Problem{Fault::malformed_xml, {}, "x"})});
        if (file.is_archive) {
            result.files.back().kind = parsers::model::FileKind::configuration;
            result.files.back().sha256.fill(static_cast<std::uint8_t>(file.text.front()));
            result.topologies.back().simple_urls.push_back(exported_urls("https://" + file.text));
        }
    }
    return result;
}

std::vector<std::uint32_t> rivals(const ::analyzer::Choice& choice) {
    std::vector<std::uint32_t> result;
    for (const FileId id : choice.rivals) {
        result.push_back(id.value);
    }
    return result;
}

using Ids = std::vector<std::uint32_t>;

}  // namespace

BOOST_AUTO_TEST_CASE(the_only_one_is_chosen) {
    const auto choice = ::analyzer::choose_topology(loaded({{"a", "1"}}), {});
    BOOST_TEST((choice.chosen == 0u));
    BOOST_TEST(choice.reading.has_value());
}

BOOST_AUTO_TEST_CASE(none_is_no_choice) {
    const auto choice = ::analyzer::choose_topology(loaded({}), {});
    BOOST_TEST(!choice.chosen.has_value());
    BOOST_TEST(choice.rivals.empty());
    BOOST_TEST(choice.failures.empty());
}

BOOST_AUTO_TEST_CASE(two_different_ones_are_rivals) {
    for (const auto& files :
         {std::vector<File>{{"a", "1"}, {"b", "2"}}, std::vector<File>{{"a", zeros}, {"b", zeros}},
          std::vector<File>{{"a", ""}, {"b", ""}}}) {
        const auto choice = ::analyzer::choose_topology(loaded(files), {});
        BOOST_TEST(!choice.chosen.has_value());
        BOOST_TEST(rivals(choice) == (Ids{0, 1}), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_same_signature_or_text_is_one) {
    BOOST_TEST((::analyzer::choose_topology(loaded({{"a", "1"}, {"b", "1"}}), {}).chosen == 0u));
    BOOST_TEST(
        (::analyzer::choose_topology(loaded({{"a", zeros}, {"a", zeros}}), {}).chosen == 0u));
    // The same text in another encoding.
    BOOST_TEST((::analyzer::choose_topology(
                    loaded({{"<a/>", zeros}, {std::string("\xFF\xFE<\0a\0/\0>\0", 10), zeros}}), {})
                    .chosen == 0u));
}

BOOST_AUTO_TEST_CASE(what_is_one_with_two_goes_to_the_first) {
    // The third has the text of the first and the signature of the second, as has the fourth.
    const auto choice =
        ::analyzer::choose_topology(loaded({{"a", "1"}, {"b", "2"}, {"a", "2"}, {"c", "2"}}), {});
    BOOST_TEST(rivals(choice) == (Ids{0, 1}), boost::test_tools::per_element());
    // They are then no longer the second's to complete: its simple URLs are its own.
    const auto second = ::analyzer::choose_topology(
        loaded({{"a", "1"}, {"b", "2"}, {"a", "2"}, {"c", "2", TopologyForm::builder}}), "/t1");
    BOOST_TEST_REQUIRE(second.reading.has_value());
    BOOST_TEST(!second.reading->topology.has_simple_urls);
}

BOOST_AUTO_TEST_CASE(a_published_one_is_preferred_and_gets_the_simple_urls) {
    const auto choice =
        ::analyzer::choose_topology(loaded({{"a", "1", TopologyForm::builder}, {"b", "1"}}), {});
    BOOST_TEST((choice.chosen == 1u));
    BOOST_TEST_REQUIRE(choice.reading.has_value());
    BOOST_TEST((choice.reading->topology.form == TopologyForm::published));
    BOOST_TEST(choice.reading->topology.has_simple_urls);
    BOOST_TEST(choice.reading->topology.simple_urls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_export_of_the_configuration_may_be_the_topology) {
    const File archive{.text = "a", .signature = "1", .is_archive = true};
    const auto alone = ::analyzer::choose_topology(loaded({archive}), {});
    BOOST_TEST((alone.chosen == 0u));
    BOOST_TEST(alone.reading->topology.has_simple_urls);

    const auto published = ::analyzer::choose_topology(loaded({archive, {"b", "1"}}), {});
    BOOST_TEST((published.chosen == 1u));
    BOOST_TEST(published.reading->topology.has_simple_urls);

    const auto builder =
        ::analyzer::choose_topology(loaded({archive, {"b", "1", TopologyForm::builder}}), {});
    BOOST_TEST((builder.chosen == 1u));
    BOOST_TEST(builder.reading->topology.simple_urls.front().active_url.empty());
}

BOOST_AUTO_TEST_CASE(archives_without_signature_are_one_if_they_are_equal) {
    const File archive{.text = "a", .signature = zeros, .is_archive = true};
    const File other{.text = "b", .signature = zeros, .is_archive = true};
    BOOST_TEST((::analyzer::choose_topology(loaded({archive, archive}), {}).chosen == 0u));
    BOOST_TEST(!::analyzer::choose_topology(loaded({archive, other}), {}).chosen.has_value());
    // What is not chosen gives nothing.
    const auto stated = ::analyzer::choose_topology(loaded({archive, {"c", "1"}}), "/t1");
    BOOST_TEST(!stated.reading->topology.has_simple_urls);
}

BOOST_AUTO_TEST_CASE(exported_simple_urls_are_the_topologys) {
    Loaded files = loaded({{"a", "1"}});
    files.exports.emplace_back().simple_urls.push_back(exported_urls("https://meet.contoso.com"));
    BOOST_TEST(::analyzer::choose_topology(files, {}).reading->topology.has_simple_urls);

    Loaded with_builder = loaded({{"a", "1", TopologyForm::builder}});
    with_builder.exports = files.exports;
    const auto choice = ::analyzer::choose_topology(with_builder, {});
    BOOST_TEST(choice.reading->topology.simple_urls.front().active_url.empty());
}

BOOST_AUTO_TEST_CASE(the_user_chooses) {
    const Loaded files = loaded({{"a", "1"}, {"b", "2"}, {"c", "3", {}, false}});
    const auto choice = ::analyzer::choose_topology(files, "/t1");
    BOOST_TEST((choice.chosen == 1u));
    BOOST_TEST(choice.rivals.empty());
    // What he did not choose may be as broken as it likes.
    BOOST_TEST(choice.failures.empty());
    BOOST_TEST(::analyzer::choose_topology(files, "/t2").failures.size() == 1u);
    BOOST_TEST(!::analyzer::choose_topology(files, "/t2").chosen.has_value());
}

BOOST_AUTO_TEST_CASE(a_broken_one_beside_is_told) {
    const auto choice = ::analyzer::choose_topology(loaded({{"a", "1"}, {"b", "", {}, false}}), {});
    BOOST_TEST((choice.chosen == 0u));
    BOOST_TEST(choice.failures.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_stated_file_of_another_kind_is_told) {
    Loaded files = loaded({{"a", "1"}});
    files.files.push_back({.path = "cert.cer", .base = {}});
    files.disk_paths.push_back("/cert.cer");
    const auto choice = ::analyzer::choose_topology(files, "/cert.cer");
    BOOST_TEST(!choice.chosen.has_value());
    BOOST_TEST_REQUIRE(choice.failures.size() == 1u);
    BOOST_TEST((choice.failures[0].fault == Fault::not_interpreted));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
