#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/model/location.hpp"

namespace parsers::model {

/// What can be wrong with an input. Each becomes a finding (TC9xxx) or a line in the report; the
/// words for it, with the remedy and in every language, are in `rules/inputs/faults.cpp`.
enum class Fault : std::uint8_t {
    // The file as a whole (found by the walk)
    not_found,          ///< the path does not exist
    permission_denied,  ///< the file or directory may not be read
    read_failed,        ///< the operating system gave an error while reading
    not_a_file,         ///< device, socket or FIFO: never opened
    link_outside,       ///< a symbolic link that leaves the given folder
    link_loop,          ///< a symbolic link that leads back into its own path
    too_large,          ///< larger than the limit; detail: the limit
    empty_file,         ///< no bytes at all
    not_interpreted,    ///< of no kind this program knows; never an error by itself

    // Text and XML
    undecodable_text,     ///< bytes that the encoding does not allow; they read as U+FFFD
    malformed_xml,        ///< detail: what the XML reader expected
    document_type,        ///< a document type declaration: refused, entities are never expanded
    nesting_too_deep,     ///< detail: the limit
    unexpected_root,      ///< detail: the root element found
    missing_element,      ///< detail: the element that should be here
    missing_attribute,    ///< detail: the attribute that should be here
    invalid_value,        ///< detail: attribute and value
    unresolved_variable,  ///< PowerShell `$name` inside a here-string; detail: the variable
    dangling_reference,   ///< detail: the key that refers to nothing
    duplicate_key,        ///< two elements with one key; the first counts; detail: the key
    unknown_role,         ///< a RoleName this program does not know; kept; detail: the role
    not_published,        ///< a Topology Builder design that is not the running state

    // Certificates and containers
    malformed_pem,          ///< an armoured block without end, or whose body is not base64
    malformed_der,          ///< detail: what was expected
    unsupported_algorithm,  ///< detail: name and OID
    wrong_password,         ///< no password given opens it
    integrity_failed,  ///< the password is right for one part, and the MAC or the padding is not
    limit_exceeded,    ///< more work or memory than allowed; detail: the limit's name and value
    trailing_data,     ///< bytes after the end of the structure; what stands before was read
    no_certificate,    ///< armoured or container, well-formed, yet holds nothing we look for

    // Exports of objects and of the configuration
    malformed_export,  ///< JSON, CSV or archive that breaks its form; detail: what breaks
    ambiguous_date,    ///< more than one reading: not used; detail: property=text
    unnamed_value,     ///< an enumeration exported as a number; detail: property=number
    user_data_export,  ///< Export-CsUserData: personal data, no configuration; not read
    unknown_computer,  ///< Get-CsCertificate of a computer that is no server of the topology
};

/// Something wrong with an input: what, where, and the dynamic part of the explanation.
struct Problem {
    Fault fault;
    Location place;
    std::string detail;  ///< names, numbers or OIDs only: never prose, passwords or key material

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

}  // namespace parsers::model
