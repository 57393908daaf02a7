#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace analyzer {

/// The threads of one run. They begin when there is work for them and stay until the last copy of
/// this goes: beginning one takes a tenth of a millisecond, and a system that puts it beside the
/// one that began it makes it wait for several. Copies share them.
class Threads {
  public:
    /// The calling one alone.
    Threads() = default;
    /// So many in all, the calling one among them.
    explicit Threads(unsigned count);

    unsigned count() const;

    /// Calls `part` on this thread and on others as they get free, once on each and `most` in all,
    /// and returns when all that began have ended. The first part to end must leave nothing to
    /// begin: none does after it. Parts may share again. An exception of one is thrown again here.
    void share(std::size_t most, const std::function<void()>& part) const;

  private:
    class Pool;
    std::shared_ptr<Pool> pool_;  ///< none: the calling one alone
};

}  // namespace analyzer
