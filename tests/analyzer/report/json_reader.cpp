#include "analyzer/report/json_reader.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(json_reader)

using analyzer::SourceFile;
using analyzer::report::Extent;
using analyzer::report::JsonEnd;
using analyzer::report::JsonEvents;
using analyzer::report::JsonFault;
using analyzer::report::read_json;
using analyzer::report::Scalar;
using tests::support::TemporaryFolder;

namespace {

/// Writes down what it is told, brackets with their offsets.
class Listener : public JsonEvents {
  public:
    bool begin_object(std::uint64_t at) override { return add("{" + std::to_string(at)); }
    bool begin_array(std::uint64_t at) override { return add("[" + std::to_string(at)); }
    bool end_object(std::uint64_t end) override { return add("}" + std::to_string(end)); }
    bool end_array(std::uint64_t end) override { return add("]" + std::to_string(end)); }
    bool key(std::string_view name) override { return add(std::string(name) + ":"); }
    bool scalar(Scalar kind, std::string_view text) override {
        constexpr const char* kinds[]{"'", "#", "yes", "no", "null"};
        return add(kinds[static_cast<std::size_t>(kind)] + std::string(text));
    }

    std::string told;
    std::string stop_at;

  private:
    bool add(const std::string& what) {
        told += (told.empty() ? "" : " ") + what;
        return what != stop_at;
    }
};

struct Reading {
    JsonEnd end;
    std::string told;
};

Reading read(const std::string& text, Extent extent = {}, const std::string& stop_at = "none") {
    const TemporaryFolder folder;
    const auto file = SourceFile::open(folder.write("text.json", text));
    Listener listener;
    listener.stop_at = stop_at;
    const JsonEnd end = read_json(*file, extent, listener);
    return {end, listener.told};
}

JsonFault fault(const std::string& text) { return read(text).end.fault; }

}  // namespace

BOOST_AUTO_TEST_CASE(everything_is_told_in_its_order) {
    const Reading reading =
        read(R"( {"a": [1, -2.50e3, "x\u00e9\n"], "b": {"c": null, "d": [true, false]}} )");
    BOOST_TEST((reading.end.fault == JsonFault::none));
    BOOST_TEST(reading.told ==
               "{1 a: [7 #1 #-2.50e3 'x\xC3\xA9\n ]32 b: {39 c: null d: [56 yes no ]69 }70 }71");
}

BOOST_AUTO_TEST_CASE(a_stretch_is_read_alone) {
    const Reading reading = read(R"([{"a": 1}, {"b": 2}])", {11, 19});
    BOOST_TEST((reading.end.fault == JsonFault::none));
    BOOST_TEST(reading.told == "{11 b: #2 }19");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_passed_over) {
    BOOST_TEST(read("\xEF\xBB\xBF[]").told == "[3 ]5");
}

BOOST_AUTO_TEST_CASE(offsets_hold_in_files_of_many_pieces) {
    std::string text = "[";
    for (int i = 0; i < 30'000; ++i) {
        text += R"({"name": "a text"},)";
    }
    const std::size_t last = text.size();
    const Reading reading = read(text + "{}]");
    BOOST_TEST((reading.end.fault == JsonFault::none));
    const std::string end = "{" + std::to_string(last) + " }" + std::to_string(last + 2) + " ]" +
                            std::to_string(last + 3);
    BOOST_TEST(reading.told.substr(reading.told.size() - end.size()) == end);
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_told_with_its_place) {
    for (const char* text : {"", "  ", "{", "[1,", "[1 2]", "{\"a\" 1}", "{1: 2}", "nul", "[01]",
                             "\"a", "[\"\\x\"]", "[\"\xFF\"]", "[] []", "[]x"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST((fault(text) == JsonFault::malformed)); }
    }
    BOOST_TEST((fault(std::string("[]\0", 3)) == JsonFault::malformed));
    BOOST_TEST(read("[1, x]").end.at == 4u);
}

BOOST_AUTO_TEST_CASE(nesting_has_a_limit) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    BOOST_TEST((fault(nested(128)) == JsonFault::none));
    BOOST_TEST((fault(nested(129)) == JsonFault::too_deep));
    BOOST_TEST((fault(std::string(1 << 20, '[')) == JsonFault::too_deep));
}

BOOST_AUTO_TEST_CASE(a_text_has_a_limit) {
    BOOST_TEST((fault("\"" + std::string(65u << 20, 'a') + "\"") == JsonFault::too_long));
}

BOOST_AUTO_TEST_CASE(the_events_may_end_it) {
    const Reading reading = read("[1, 2, 3]", {}, "#2");
    BOOST_TEST((reading.end.fault == JsonFault::stopped));
    BOOST_TEST(reading.told == "[0 #1 #2");
}

BOOST_AUTO_TEST_CASE(a_folder_cannot_be_read) {
    const TemporaryFolder folder;
    const auto file = SourceFile::open(folder.path().string());
    BOOST_TEST_REQUIRE(file != nullptr);
    Listener listener;
    BOOST_TEST((read_json(*file, {}, listener).fault == JsonFault::unreadable));
    BOOST_TEST(SourceFile::open(folder / "none").get() == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
