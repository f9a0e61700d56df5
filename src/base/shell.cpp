#include "caseflow/base/shell.hpp"

#include "caseflow/base/ascii.hpp"

#include <algorithm>

namespace caseflow {
namespace {

bool is_plain_in_shell(char c) {
    const bool not_ascii = static_cast<unsigned char>(c) >= 0x80;
    return is_ascii_letter(c) || not_ascii || is_digit(c) ||
           std::string_view("/._-+:=@%,").find(c) != std::string_view::npos;
}

} // namespace

std::string shell_quoted(std::string_view word) {
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain_in_shell))
        return std::string(word);
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

} // namespace caseflow
