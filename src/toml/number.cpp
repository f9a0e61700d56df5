#include "caseflow/toml/number.hpp"

#include "caseflow/base/ascii.hpp"

#include <algorithm>
#include <limits>

namespace caseflow {
namespace {

constexpr std::size_t most_digits = 19;  // always fit in 64 bits without a sign
constexpr std::size_t longest_word = 64; // always read whole by the library

/// Digits, perhaps with single underscores between them.
bool are_digits(std::string_view text) {
    bool digit_before = false;
    for (const char c : text) {
        if (c == '_' ? !digit_before : !is_digit(c)) return false;
        digit_before = c != '_';
    }
    return digit_before;
}

/// Digits without leading zeros.
bool is_whole_number(std::string_view text) {
    return are_digits(text) && (text[0] != '0' || text.size() == 1);
}

bool read_boolean(std::string_view word, Node& to) {
    if (word != "true" && word != "false") return false;
    to.kind = Node::Kind::boolean;
    to.integer = word == "true" ? 1 : 0;
    return true;
}

bool read_date(std::string_view word, Node& to) {
    if (word.size() != 10 || word[4] != '-') return false;
    const auto date = parse_date(word);
    if (!date) return false;
    to.kind = Node::Kind::date;
    to.date = *date;
    return true;
}

bool read_integer(std::string_view digits, bool negative, Node& to) {
    std::size_t count = 0;
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (c == '_') continue;
        if (++count > most_digits) return false;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    const std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    if (value > most + (negative ? 1 : 0)) return false;
    to.kind = Node::Kind::integer;
    to.integer = static_cast<std::int64_t>(negative ? 0 - value : value);
    return true;
}

} // namespace

bool read_number(std::string_view word, Node& to) {
    if (word.empty() || word.size() > longest_word) return false;
    if (!is_digit(word.back())) return read_boolean(word, to);
    if (read_date(word, to)) return true;
    const bool negative = word[0] == '-';
    if (negative || word[0] == '+') word.remove_prefix(1);
    const std::size_t dot = std::min(word.find('.'), word.size());
    if (!is_whole_number(word.substr(0, dot))) return false;
    if (dot == word.size()) return read_integer(word, negative, to);
    to.kind = Node::Kind::real;
    return are_digits(word.substr(dot + 1));
}

} // namespace caseflow
