#include "analyzer/terminal.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

namespace analyzer {

namespace {

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Switches the echo of a terminal off, and on again at the end.
class Silence {
  public:
    explicit Silence(int terminal) : terminal_(terminal) {
        ::tcgetattr(terminal_, &before_);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(terminal_, TCSAFLUSH, &silent);
    }
    ~Silence() { ::tcsetattr(terminal_, TCSAFLUSH, &before_); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

  private:
    int terminal_;
    termios before_{};
};

}  // namespace

std::optional<std::string> ask_secret(const std::string& prompt) {
    const std::unique_ptr<std::FILE, Closer> terminal(std::fopen("/dev/tty", "r+e"));
    if (terminal == nullptr) {
        return std::nullopt;
    }
    std::fputs(prompt.c_str(), terminal.get());
    std::fflush(terminal.get());
    const Silence silence(::fileno(terminal.get()));
    std::string line;
    for (int c = std::fgetc(terminal.get()); c != EOF && c != '\n';
         c = std::fgetc(terminal.get())) {
        line += static_cast<char>(c);
    }
    std::fputs("\n", terminal.get());
    return line;
}

bool is_output_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

}  // namespace analyzer
