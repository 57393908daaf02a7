#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/plan.hpp"

namespace analyzer {

/// Whether a certificate request can bear a name: labels of letters, digits, `-` and `_`, each of
/// at most 63 characters, 253 in all (RFC 1035, 2.3.4), perhaps a wildcard in front. dNSName is
/// ASCII (RFC 5280, 4.2.1.6). What passes needs no quoting in any file.
bool is_requestable(std::string_view name);

/// Whether a requestable name is no DNS name but an address, which gateways are often called by.
bool is_ipv4_address(std::string_view name);

/// The names of one planned certificate, in the order in which they are asked for.
struct NameList {
    std::vector<PlannedName> names;
    std::vector<std::string> unfit;
};
NameList list_names(const std::vector<const rules::RequiredNames*>& required);

/// The common name: the first that can be one, of `wanted` and the names; X.520 allows 64
/// characters. Empty when there is none.
std::string choose_subject(const std::string& wanted, const std::vector<PlannedName>& names);

/// Gives every certificate the stem of its files: what it is for and a number where several are for
/// the same.
class FileStems {
  public:
    std::string next(const std::string& host, rules::Use use);

  private:
    std::set<std::string> taken_;
    std::map<std::string, unsigned> count_;
};

}  // namespace analyzer
