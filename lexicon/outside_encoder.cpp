// Writing and reading take turns as the pipes allow, since a program may write its first vector before it has read the
// last line. Whatever the program starts is in its process group and ends with it when time is up.
#include "lexicon/outside_encoder.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <ctime>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

constexpr char k_mend[] = "run it by hand: a line of text in must give a line of numbers out";

[[noreturn]] void refuse(std::string const& command, std::string what, std::string mend = k_mend) {
    throw Error(std::move(what), {"--encoder " + command, 0, 0}, std::move(mend));
}

class File {  // an end of a pipe
 public:
    explicit File(int file) : file_(file) {}
    ~File() { close(); }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    int get() const { return file_; }
    void close() {
        if (file_ >= 0) ::close(file_);
        file_ = -1;
    }

 private:
    int file_;
};

void make_pipe(std::string const& command, int (&ends)[2]) {
    if (::pipe2(ends, O_CLOEXEC) != 0)
        refuse(command, fmt::format("no pipe to it: {}", std::generic_category().message(errno)),
               "close other programs");
}

class Running {  // ends the program where it has not ended itself
 public:
    explicit Running(pid_t id) : id_(id) {}
    ~Running() {
        if (id_ <= 0) return;
        ::kill(-id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

    bool ended(int& status) {
        if (::waitpid(id_, &status, WNOHANG) != id_) return false;
        id_ = 0;
        return true;
    }

 private:
    pid_t id_;
};

pid_t start(std::string const& command, int from, int to) {
    pid_t const id = ::fork();
    if (id < 0) refuse(command, fmt::format("cannot be started: {}", std::generic_category().message(errno)));
    if (id == 0) {
        ::setpgid(0, 0);
        ::dup2(from, STDIN_FILENO);
        ::dup2(to, STDOUT_FILENO);
        ::signal(SIGPIPE, SIG_DFL);
        ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::setpgid(id, id);  // in case the parent is first
    return id;
}

// A program that reads no more must not end this one, whatever the caller does with SIGPIPE.
ssize_t write_quietly(int file, std::string_view bytes) {
    sigset_t broken;
    sigset_t before;
    ::sigemptyset(&broken);
    ::sigaddset(&broken, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &broken, &before);
    ssize_t const count = ::write(file, bytes.data(), bytes.size());
    int const failed = errno;
    timespec const now{};
    if (count < 0 && failed == EPIPE) ::sigtimedwait(&broken, nullptr, &now);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = failed;
    return count;
}

void check_end(std::string const& command, int status) {
    if (WIFSIGNALED(status)) refuse(command, fmt::format("was ended by signal {}", WTERMSIG(status)));
    int const code = WEXITSTATUS(status);
    if (code == 127 || code == 126)
        refuse(command, "cannot be started", "check the program's name, and that it may be run");
    if (code != 0) refuse(command, fmt::format("failed with exit code {}", code), "see its own messages above");
}

// Everything that the program writes while it reads `input`.
std::string talk(std::string const& command, std::string_view input, std::chrono::milliseconds limit) {
    auto const until = std::chrono::steady_clock::now() + limit;
    int in[2];
    int out[2];
    make_pipe(command, in);
    File in_read(in[0]);
    File in_write(in[1]);
    make_pipe(command, out);
    File out_read(out[0]);
    File out_write(out[1]);
    Running program(start(command, in_read.get(), out_write.get()));
    in_read.close();
    out_write.close();
    ::fcntl(in_write.get(), F_SETFL, O_NONBLOCK);
    std::string written;
    bool open = true;
    int status = 0;
    if (input.empty()) in_write.close();
    for (bool ended = false; open || !ended;) {
        auto const left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        if (left <= 0)
            refuse(command,
                   fmt::format("did not finish within {} second{}", static_cast<double>(limit.count()) / 1000,
                               limit == std::chrono::seconds(1) ? "" : "s"),
                   "take a faster model, or fewer documents");
        constexpr long k_look_ms = 20;  // how soon an end is seen
        pollfd files[] = {{open ? out_read.get() : -1, POLLIN, 0}, {in_write.get(), POLLOUT, 0}};
        ::poll(files, 2, static_cast<int>(std::min<long>(left, open ? 1000 : k_look_ms)));
        if ((files[1].revents & (POLLOUT | POLLERR)) != 0) {
            ssize_t const count = write_quietly(in_write.get(), input);
            if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
            bool const refused =
                count < 0 && errno != EAGAIN && errno != EINTR;  // it reads no more: its exit code tells
            if (input.empty() || refused) in_write.close();
        }
        if ((files[0].revents & (POLLIN | POLLHUP)) != 0) {
            char buffer[1 << 16];
            ssize_t const count = ::read(out_read.get(), buffer, sizeof buffer);
            if (count > 0) written.append(buffer, static_cast<std::size_t>(count));
            open = count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
        }
        if (!open) ended = program.ended(status);
    }
    check_end(command, status);
    return written;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        out.push_back(text.substr(0, end));
        if (!out.back().empty() && out.back().back() == '\r') out.back().remove_suffix(1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

TextVector read_vector(std::string const& command, std::string_view line, std::size_t number) {
    constexpr std::string_view k_blank = " \t";
    TextVector out;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(k_blank), line.size()));
        if (line.empty()) return out;
        std::string_view const word = line.substr(0, line.find_first_of(k_blank));
        line.remove_prefix(word.size());
        float value = 0;
        auto const [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (failed != std::errc() || end != word.data() + word.size() || !std::isfinite(value))
            refuse(command,
                   fmt::format("line {} of what it wrote is no vector: '{}' is no number", number, word.substr(0, 40)));
        out.push_back(value);
    }
}

void centre(std::vector<TextVector>& vectors) {
    if (vectors.empty()) return;
    std::vector<double> mean(vectors.front().size(), 0.0);
    for (TextVector const& v : vectors)
        for (std::size_t i = 0; i < v.size(); ++i) mean[i] += double{v[i]} / static_cast<double>(vectors.size());
    for (TextVector& v : vectors) {
        double squares = 0;
        for (std::size_t i = 0; i < v.size(); ++i) {
            v[i] = static_cast<float>(double{v[i]} - mean[i]);
            squares += double{v[i]} * double{v[i]};
        }
        if (squares > 0)
            for (float& value : v) value = static_cast<float>(double{value} / std::sqrt(squares));
    }
}

}  // namespace

std::vector<TextVector> parse_vectors(std::string const& command, std::vector<std::string> const& lines,
                                      std::string const& written) {
    std::vector<std::string_view> rows = lines_of(written);
    if (rows.size() != lines.size())
        refuse(command, fmt::format("gave {} line{} for {}", rows.size(), rows.size() == 1 ? "" : "s", lines.size()));
    bool texts_first = true;  // all lines or none, as a text may be a number itself
    for (std::size_t i = 0; i < rows.size(); ++i)
        texts_first = texts_first && rows[i].size() > lines[i].size() && rows[i].starts_with(lines[i]) &&
                      (rows[i][lines[i].size()] == ' ' || rows[i][lines[i].size()] == '\t');
    std::vector<TextVector> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out.push_back(read_vector(command, texts_first ? rows[i].substr(lines[i].size()) : rows[i], i + 1));
        if (out[i].empty()) refuse(command, fmt::format("line {} of what it wrote is empty", i + 1));
        if (out[i].size() != out[0].size())
            refuse(command, fmt::format("line {} of what it wrote has {} numbers, line 1 has {}", i + 1, out[i].size(),
                                        out[0].size()));
    }
    return out;
}

std::vector<TextVector> run_encoder(std::string const& command, std::vector<std::string> const& lines,
                                    std::chrono::milliseconds limit) {
    if (lines.empty()) return {};
    std::string input;
    for (std::string const& line : lines) input += line + '\n';
    std::vector<TextVector> out = parse_vectors(command, lines, talk(command, input, limit));
    centre(out);
    return out;
}

}  // namespace concord
