#include "parsers/topology/role.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(role)

using ::parsers::model::Role;
using ::parsers::topology::role_of;

BOOST_AUTO_TEST_CASE(names_are_compared_without_case) {
    BOOST_TEST((role_of("Registrar") == Role::registrar));
    BOOST_TEST((role_of("REGISTRAR") == Role::registrar));
    BOOST_TEST((role_of("externalserver") == Role::external_server));
    BOOST_TEST((role_of("VideoInteropServer") == Role::unknown));
    BOOST_TEST((role_of("") == Role::unknown));
}

BOOST_AUTO_TEST_CASE(persistent_chat_is_taken_widely) {
    BOOST_TEST((role_of("PersistentChatService") == Role::persistent_chat_service));
    BOOST_TEST((role_of("persistentchatserver") == Role::persistent_chat_service));
    BOOST_TEST((role_of("PersistentChatStore") == Role::persistent_chat_store));
    BOOST_TEST((role_of("PersistentChatMirrorStore") == Role::persistent_chat_store));
    BOOST_TEST(
        (role_of("PersistentChatComplianceStore") == Role::persistent_chat_compliance_store));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
