#include "analyzer/report/plan.hpp"

#include <sstream>
#include <string>

#include <rapidjson/document.h>
#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(plan)

using namespace tests::support;
using analyzer::make_plan;
using analyzer::Plan;
using analyzer::report::PlanReport;

namespace {

/// Of the samples, as of 2026-06-01.
std::string run_plan(std::vector<std::string> words) {
    words.insert(words.begin(), {"plan", "--as-of", "2026-06-01"});
    const Outcome outcome = run_program(words, source_path("samples"));
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.err == "");
    return outcome.out;
}

/// What a writer writes of a deployment.
template <class Write>
std::string written(const rules::Evidence& evidence, Write write) {
    const Plan plan = make_plan(evidence, false);
    std::ostringstream out;
    write(PlanReport{.plan = plan, .evidence = evidence}, out);
    return out.str();
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_tells_each_certificate_and_counts_them) {
    const std::string text = run_plan({"contoso-standard"});
    BOOST_TEST(has(text,
                   "lync01.contoso.com: Default, WebServicesInternal, WebServicesExternal\n"
                   "  state: satisfied by 85E7C7FD5D59B987C9BBC9210A3EA2A4B8CAC2D8 "));
    BOOST_TEST(has(text, "  subject: CN=lync01.contoso.com\n"));
    BOOST_TEST(has(text, "  simple URLs: not known\n"));
    BOOST_TEST(has(text, "  key: RSA 2048, not exportable\n"));
    BOOST_TEST(has(text,
                   "(SHA-1 1B8A877FBD02667C91C57DDC9CEABFDF1684A89B): the same as for the "
                   "internal servers, for Persistent Chat\n"));
    BOOST_TEST(has(text, "  certificates: 3, satisfied: 3, "));
    BOOST_TEST(has(run_plan({"contoso-standard", "--lang", "fr"}), "  état : satisfait par 85E7"));
    BOOST_TEST(has(run_plan({"contoso-standard", "--lang", "ru"}), "  состояние: есть 85E7"));
    BOOST_TEST(!has(text, "\x1b["));
    BOOST_TEST(has(run_plan({"contoso-standard", "--color", "always"}), "\x1b[1;32msatisfied"));
}

BOOST_AUTO_TEST_CASE(text_tells_what_is_wrong) {
    const std::string text =
        run_plan({"fabrikam-enterprise", "--password-file", "fabrikam-enterprise/passwords.txt"});
    BOOST_TEST(has(text, "  state: missing\n"));
    BOOST_TEST(has(text, "  state: wrong CA: 58E30C5CFD055F58B9C857713C817E662A5F5BBD "));
    BOOST_TEST(has(text, " names the issuer CN=Fabrikam Lab CA, DC=corp"));
    BOOST_TEST(has(text, "  state: CA not proven: A289F683265E6A7B5F81D217587B2B63AA4C1276 "));
    BOOST_TEST(has(text,
                   ", valid from 2024-01-10T00:00:00Z to 2026-01-09T00:00:00Z\n"
                   "  errors of the audit: TC1006, TC2013\n"));
    BOOST_TEST(has(run_plan({"adatum-no-chat"}), ", only until 2026-"));
}

BOOST_AUTO_TEST_CASE(json_has_the_published_shape) {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"contoso-standard"}, {"fabrikam-builder", "--separate"}}) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {"--format", "json"});
        rapidjson::Document document;
        document.Parse(run_plan(all).c_str());
        BOOST_TEST_REQUIRE(!document.HasParseError());
        BOOST_TEST(document["version"].GetInt() == 1);
        BOOST_TEST(document["separate"].GetBool() == (words.size() > 1));
        BOOST_TEST(document["simpleUrlsKnown"].GetBool() == (words.size() > 1));
        BOOST_TEST(document.HasMember("referenceAuthority") == (words.size() == 1));
        for (const rapidjson::Value& one : document["certificates"].GetArray()) {
            BOOST_TEST(one["id"].IsString());
            BOOST_TEST(one["servers"].IsArray());
            BOOST_TEST(!one["uses"].Empty());
            BOOST_TEST(one["state"].IsString());
            BOOST_TEST(!one["held"].Empty());
            BOOST_TEST(!one["names"].Empty());
            BOOST_TEST(one["names"][0]["name"].IsString());
            BOOST_TEST(one["names"][0]["reasons"].IsArray());
            BOOST_TEST(one["unfit"].IsArray());
            BOOST_TEST(one["key"]["bits"].GetInt() == 2048);
            BOOST_TEST(one["authority"].IsString());
        }
    }
}

BOOST_AUTO_TEST_CASE(csv_is_quoted_and_holds_no_formula) {
    Deployment d;
    d.standard_edition("=cmd|'/c calc'!a,\"\n.contoso.com");
    const std::string csv = written(d.evidence(), ::analyzer::report::write_plan_csv);
    BOOST_TEST(csv.starts_with("id,servers,uses,state,"));
    BOOST_TEST(has(csv, ",\"'=cmd|'/c calc'!a,\"\"\\x0A.contoso.com\","));
    BOOST_TEST(count(csv, "\r\n") == 3u);
    BOOST_TEST(count(csv, "\n") == 3u);
    const std::string sound = run_plan({"contoso-standard", "--format", "csv"});
    BOOST_TEST(has(sound,
                   "\"lync01.contoso.com-Default\",\"lync01.contoso.com\",\"Default "
                   "WebServicesInternal WebServicesExternal\",\"satisfied\","
                   "\"85E7C7FD5D59B987C9BBC9210A3EA2A4B8CAC2D8\",\"2036-01-01T"));
}

BOOST_AUTO_TEST_CASE(a_script_calls_for_what_is_not_there) {
    ChatDeployment d;
    d.front_end_certificates(d.authority);
    const model::PoolId edge = d.pool(
        "edge.contoso.com", {"edge1.contoso.com", "edge2.contoso.com"}, {model::Role::edge_server});
    d.edge_name(edge, "AccessEdge", "access.contoso.com");
    const std::string script = written(d.evidence(), ::analyzer::report::write_plan_powershell);
    BOOST_TEST(script.starts_with("\xEF\xBB\xBF# "));
    BOOST_TEST(has(script,
                   "\r\nRequest-CsCertificate -New -Type Default -ComputerFqdn 'pc1.contoso.com' "
                   "-CA '<CA host>\\Contoso CA' -KeyAlg RSA -KeySize 2048 -PrivateKeyExportable "
                   "$false -DomainName 'chat.contoso.com,pc1.contoso.com'\r\n"));
    BOOST_TEST(has(script,
                   "\r\nRequest-CsCertificate -New -Type "
                   "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -ComputerFqdn "
                   "'edge1.contoso.com' -Output "
                   "\"$PWD\\edge.contoso.com-AccessEdgeExternal.req\" -KeyAlg RSA -KeySize 2048 "
                   "-PrivateKeyExportable $true -DomainName 'access.contoso.com'\r\n"));
    BOOST_TEST(has(script,
                   "# Then import the certificate with its private key on "
                   "edge2.contoso.com too.\r\n"));
    // What is satisfied is a comment.
    BOOST_TEST(has(script,
                   "fe1.contoso.com, Default, WebServicesInternal, WebServicesExternal: "
                   "satisfied\r\n# Request-CsCertificate "));
}

BOOST_AUTO_TEST_CASE(nothing_breaks_out_of_a_script) {
    Deployment d;
    const Handle ca = d.root("CN=It's a \xE2\x80\x99quoted\xE2\x80\x9B\n; $(calc) CA");
    d.enterprise("pool.contoso.com", {"fe1'\ncalc; #.contoso.com", "fe2.contoso.com"});
    d.leaf({"fe2.contoso.com", "pool.contoso.com"}, ca);
    const std::string script = written(d.evidence(), ::analyzer::report::write_plan_powershell);
    BOOST_TEST(has(script, " -ComputerFqdn 'fe1''\\x0Acalc; #.contoso.com' "));
    BOOST_TEST(has(script,
                   " -CA '<CA host>\\It''s a \xE2\x80\x99\xE2\x80\x99quoted"
                   "\xE2\x80\x9B\xE2\x80\x9B\\x0A; $(calc) CA' "));
    BOOST_TEST(!has(script, "\ncalc"));
    for (std::size_t at = script.find('\n'); at + 1 < script.size();
         at = script.find('\n', at + 1)) {
        BOOST_TEST(script[at - 1] == '\r');
        const std::string line = script.substr(at + 1, 2);
        BOOST_TEST((line == "# " || line == "Re" || line == "\r\n"), line);
    }
}

BOOST_AUTO_TEST_CASE(requests_ask_for_subject_names_key_and_usage) {
    ChatDeployment d;
    const Plan plan = make_plan(d.evidence(), false);
    std::ostringstream certreq;
    std::ostringstream openssl;
    ::analyzer::report::write_certreq(plan.certificates[2], certreq);
    ::analyzer::report::write_openssl(plan.certificates[2], openssl);
    for (const std::string part :
         {"Subject = \"CN=chat.contoso.com\"\r\n", "KeyLength = 2048\r\n", "Exportable = FALSE\r\n",
          "OID = 1.3.6.1.5.5.7.3.1\r\n",
          "2.5.29.17 = \"{text}\"\r\n_continue_ = \"dns=chat.contoso.com&\"\r\n"
          "_continue_ = \"dns=pc1.contoso.com\"\r\n",
          "CertificateTemplate = WebServer\r\n"}) {
        BOOST_TEST(has(certreq.str(), part), part);
    }
    for (const std::string part :
         {"CN = chat.contoso.com\n", "default_bits = 2048\n", "extendedKeyUsage = serverAuth\n",
          "DNS.1 = chat.contoso.com\nDNS.2 = pc1.contoso.com\n"}) {
        BOOST_TEST(has(openssl.str(), part), part);
    }
}

BOOST_AUTO_TEST_CASE(a_gateway_called_by_its_address) {
    Deployment d;
    const model::PoolId gateway = d.pool("10.4.0.7", {"10.4.0.7"}, {model::Role::pstn_gateway});
    model::Port port;
    port.protocol = "Tls";
    d.topology().services[d.find(gateway, model::Role::pstn_gateway).value].ports.push_back(port);
    const Plan plan = make_plan(d.evidence(), false);
    std::ostringstream certreq;
    std::ostringstream openssl;
    ::analyzer::report::write_certreq(plan.certificates.front(), certreq);
    ::analyzer::report::write_openssl(plan.certificates.front(), openssl);
    BOOST_TEST(has(certreq.str(), "_continue_ = \"ipaddress=10.4.0.7\"\r\n"));
    BOOST_TEST(has(openssl.str(), "CN = 10.4.0.7\n"));
    BOOST_TEST(has(openssl.str(), "IP.1 = 10.4.0.7\n"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
