#pragma once

#include <unordered_map>
#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// The containers that nobody could open, by the server they probably belong to.
class LockedFiles {
  public:
    explicit LockedFiles(const Evidence& evidence);

    /// The locked containers whose folder or file name is the server or its pool (semantics §3);
    /// where there is none, those that name no server at all, ten at most: TC9002 names them all.
    const std::vector<FileId>& of(const Evidence& evidence, ServerId server) const;

  private:
    std::unordered_map<ServerId, std::vector<FileId>> by_server_;
    std::unordered_map<PoolId, std::vector<FileId>> by_pool_;
    std::vector<FileId> nameless_;
};

}  // namespace rules
