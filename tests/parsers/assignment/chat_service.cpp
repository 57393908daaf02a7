#include "parsers/assignment/chat_service.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "parsers/assignment/read.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(assignment)
BOOST_AUTO_TEST_SUITE(chat_service)

using parsers::model::AssignmentExport;
using parsers::model::ChatServiceExport;
using parsers::model::Fault;

namespace {

AssignmentExport read_text(std::string_view text) {
    return parsers::assignment::read(parsers::text::Document::read(text, {}), {}, {});
}

constexpr std::string_view printed = R"(
Identity                         : PersistentChatServer:chat01.contoso.com
Registrar                        : Registrar:pool01.contoso.com
FileStore                        : FileStore:files.contoso.com
MtlsPort                         : 5041
DisplayName                      : Chat
ActiveServers                    : {Chat01.contoso.com, chat02.contoso.com}
InactiveServers                  : {chat03.contoso.com}
PersistentChatDatabase           : PersistentChatDatabase:sql01.contoso.com
MirrorPersistentChatDatabase     :
PersistentChatComplianceDatabase : PersistentChatComplianceDatabase:sql02.contoso.com
DependentServiceList             : {}
ServiceId                        : 1-PersistentChatService-2
SiteId                           : Site:Paris
PoolFqdn                         : Chat01.contoso.com
Version                          : 7
Role                             : PersistentChatServer

Identity  : FileStore:files.contoso.com
Role      : FileStore
Version   : 7
)";

}  // namespace

BOOST_AUTO_TEST_CASE(list_text) {
    const AssignmentExport result = read_text(printed);
    BOOST_TEST(result.problems.empty());
    BOOST_REQUIRE(result.chat_services.size() == 1u);
    const ChatServiceExport& service = result.chat_services.front();
    BOOST_TEST(service.identity == "PersistentChatServer:chat01.contoso.com");
    BOOST_TEST(service.service_id == "1-PersistentChatService-2");
    BOOST_TEST(service.site == "Paris");
    BOOST_TEST(service.pool_fqdn == "chat01.contoso.com");
    BOOST_TEST(service.version == 7u);
    BOOST_TEST(service.display_name == "Chat");
    BOOST_TEST(service.mtls_port == 5041u);
    BOOST_TEST(service.registrar == "pool01.contoso.com");
    BOOST_TEST(service.file_store == "files.contoso.com");
    BOOST_TEST(service.database == "sql01.contoso.com");
    BOOST_TEST(service.compliance_database == "sql02.contoso.com");
    BOOST_REQUIRE(service.active_servers.size() == 2u);
    BOOST_TEST(service.active_servers[0] == "chat01.contoso.com");
    BOOST_TEST(service.inactive_servers.size() == 1u);
    BOOST_TEST(service.place.line == 2u);
    BOOST_TEST(service.place.end_line == 17u);
}

BOOST_AUTO_TEST_CASE(json_and_clixml) {
    const AssignmentExport json = read_text(
        R"({"Identity":"PersistentChatServer:chat01.contoso.com","Version":6,"PoolFqdn":
        {"value":"chat01.contoso.com"},"ActiveServers":["chat01.contoso.com"]})");
    BOOST_REQUIRE(json.chat_services.size() == 1u);
    BOOST_TEST(json.chat_services[0].version == 6u);
    BOOST_TEST(json.chat_services[0].active_servers.size() == 1u);

    const AssignmentExport clixml = read_text(R"(<Objs><Obj RefId="0"><TN RefId="0">
        <T>Deserialized.Microsoft.Rtc.Management.Xds.DisplayPersistentChatServer</T></TN><Props>
        <S N="Identity">PersistentChatServer:chat01.contoso.com</S>
        <Obj N="ActiveServers" RefId="1"><LST><Obj RefId="2"><ToString>chat02.contoso.com</ToString>
        </Obj></LST></Obj></Props></Obj></Objs>)");
    BOOST_REQUIRE(clixml.chat_services.size() == 1u);
    BOOST_TEST(clixml.chat_services[0].pool_fqdn == "chat01.contoso.com");
    BOOST_REQUIRE(clixml.chat_services[0].active_servers.size() == 1u);
    BOOST_TEST(clixml.chat_services[0].active_servers[0] == "chat02.contoso.com");
}

BOOST_AUTO_TEST_CASE(csv_loses_the_lists) {
    const AssignmentExport result = read_text(
        "\"Identity\",\"ActiveServers\"\n"
        "\"PersistentChatServer:chat01.contoso.com\",\"System.Collections.ArrayList\"\n");
    BOOST_REQUIRE(result.chat_services.size() == 1u);
    BOOST_TEST(result.chat_services[0].active_servers.empty());
    BOOST_TEST(result.problems.empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong) {
    const AssignmentExport result = read_text(
        "Identity : PersistentChatServer:\nRole : PersistentChatServer\n\n"
        "Identity : PersistentChatServer:chat01.contoso.com\nVersion : seven\n"
        "ActiveServers : {chat01.contoso.com, ?}\n");
    BOOST_REQUIRE(result.chat_services.size() == 1u);
    BOOST_REQUIRE(result.problems.size() == 3u);
    BOOST_TEST((result.problems[0].fault == Fault::missing_element));
    BOOST_TEST(result.problems[0].detail == "PoolFqdn");
    BOOST_TEST((result.problems[1].fault == Fault::invalid_value));
    BOOST_TEST(result.problems[1].detail == "Version=seven");
    BOOST_TEST(result.problems[1].place.line == 5u);
    BOOST_TEST(result.problems[2].detail == "ActiveServers=?");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
