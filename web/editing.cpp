#include "web/editing.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <sys/random.h>

namespace concord {
namespace {

std::string random_token() {
    std::array<unsigned char, 24> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error(errno, std::generic_category(), "no random bytes");
    std::string out;
    for (unsigned char const byte : bytes) out += fmt::format("{:02x}", byte);
    return out;
}

}  // namespace

Editing::Editing(std::filesystem::path decisions_toml, std::function<void()> renew)
    : decisions_toml_(std::move(decisions_toml)), renew_(std::move(renew)), token_(random_token()) {}

bool Editing::is_token(std::string_view sent) const {
    if (sent.size() != token_.size()) return false;
    unsigned differs = 0;
    for (std::size_t i = 0; i < sent.size(); ++i)
        differs |= static_cast<unsigned>(static_cast<unsigned char>(sent[i]) ^ static_cast<unsigned char>(token_[i]));
    return differs == 0;
}

}  // namespace concord
