#include "parsers/topology/scan.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(scan)

using ::parsers::model::Fault;
using ::parsers::topology::Defect;
using ::parsers::topology::find_defect;
using ::parsers::topology::Limits;

BOOST_AUTO_TEST_CASE(well_formed) {
    for (const std::string_view xml : {
             "<a/>",
             "\r\n<?xml version='1.0'?><!-- <b> --><a b='\"' c=\"'>\"/> <!-- -- --><?pi?>\n",
             "<a b = '1'\n c='&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;'>t&#10;t<b></b >x</a>",
             "<a><![CDATA[<&]]></a>",
             "<p:a xmlns:p='urn:x'><\xD0\x96 \xD0\x96='\xD0\x96'/></p:a>",
         }) {
        BOOST_TEST_CONTEXT(xml) {
            const auto defect = find_defect(xml, {});
            BOOST_TEST(!defect);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_was_expected_and_where) {
    const struct {
        std::string_view xml;
        std::size_t begin;
        std::size_t end;
        std::string_view expected;
    } cases[] = {
        {"", 0, 0, "<Topology>"},
        {" \n", 2, 2, "<Topology>"},
        {"text", 0, 1, "<Topology>"},
        {"</a>", 1, 2, "Name"},
        {"<a>", 3, 3, "</a>"},
        {"<a><b>", 6, 6, "</b>"},
        {"<a><b></a>", 6, 10, "</b>"},
        {"<a></b", 3, 6, "</a>"},
        {"<a></a", 6, 6, ">"},
        {"<a></a b>", 7, 8, ">"},
        {"<a/><b/>", 4, 5, "EOF"},
        {"<a/></b>", 4, 5, "EOF"},
        {"<a/>text", 4, 5, "EOF"},
        {"<a", 2, 2, ">"},
        {"<a ", 3, 3, ">"},
        {"<a b", 4, 4, "="},
        {"<a b>", 4, 5, "="},
        {"<a b=>", 5, 6, "\""},
        {"<a b=1>", 5, 6, "\""},
        {"<a b='1", 7, 7, "'"},
        {"<a b=\"1><c/>", 8, 9, "\""},
        {"<a b='1'c='2'/>", 8, 9, ">"},
        {"<a b='1' c='2' b='3'/>", 15, 16, ">"},
        {"<a / >", 3, 4, "Name"},
        {"<a 1='1'/>", 3, 4, "Name"},
        {"<1/>", 1, 2, "Name"},
        {"<", 1, 1, "Name"},
        {"<a>R&D</a>", 4, 5, "&amp;"},
        {"<a>&nbsp;</a>", 3, 4, "&amp;"},
        {"<a>&#;</a>", 3, 4, "&amp;"},
        {"<a>&#x12</a>", 3, 4, "&amp;"},
        {"<a>&#", 3, 4, "&amp;"},
        {"<a>&#0;</a>", 3, 4, "&amp;"},
        {"<a>&#xD800;</a>", 3, 4, "&amp;"},
        {"<a>&#x110000;</a>", 3, 4, "&amp;"},
        {"<a>&#99999999999;</a>", 3, 4, "&amp;"},
        {"<a>&#-1;</a>", 3, 4, "&amp;"},
        {"<a b='&x'/>", 6, 7, "&amp;"},
        {"<a>\x01</a>", 3, 4, "Char"},
        {"<!-- a", 6, 6, "-->"},
        {"<?xml a", 7, 7, "?>"},
        {"<a><![CDATA[x]", 14, 14, "]]>"},
        {"<![CDATA[x]]><a/>", 1, 2, "Name"},
        {"<!ENTITY a><a/>", 1, 2, "Name"},
    };
    for (const auto& [xml, begin, end, expected] : cases) {
        BOOST_TEST_CONTEXT(xml) {
            const auto defect = find_defect(xml, {});
            BOOST_REQUIRE(defect);
            BOOST_TEST((defect->fault == Fault::malformed_xml));
            BOOST_TEST(defect->detail == expected);
            BOOST_TEST(defect->begin == begin);
            BOOST_TEST(defect->end == end);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_document_type_is_refused) {
    const auto defect = find_defect("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", {});
    BOOST_REQUIRE(defect);
    BOOST_TEST((defect->fault == Fault::document_type));
    BOOST_TEST(defect->begin == 0u);
}

BOOST_AUTO_TEST_CASE(depth_is_limited) {
    const auto nested = [](std::size_t depth) {
        std::string xml;
        for (std::size_t i = 0; i < depth; ++i) {
            xml += "<a>";
        }
        for (std::size_t i = 0; i < depth; ++i) {
            xml += "</a>";
        }
        return xml;
    };
    BOOST_TEST(!find_defect(nested(256), {}));
    const auto defect = find_defect(nested(257), {});
    BOOST_REQUIRE(defect);
    BOOST_TEST((defect->fault == Fault::nesting_too_deep));
    BOOST_TEST(defect->detail == "256");
    BOOST_TEST(defect->begin == 256 * 3u);
    BOOST_TEST(find_defect(nested(3), Limits{.depth = 2}).has_value());
}

BOOST_AUTO_TEST_CASE(a_tree_out_of_proportion_is_refused) {
    std::string dense = "<a>";
    std::string mixed = "<a>";
    for (int i = 0; i < 1200000; ++i) {
        dense += "<b/>";
        mixed += "<b/>x";
    }
    BOOST_TEST(!find_defect(dense + "</a>", {}));
    const auto defect = find_defect(mixed + "</a>", {});
    BOOST_REQUIRE(defect);
    BOOST_TEST((defect->fault == Fault::limit_exceeded));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
