#include "caseflow/toml/literal_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/toml/literal.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t longest_value = 64; // bytes, a remark included

template <class T>
std::optional<std::string> literal_of_optional(const std::optional<T>& value) {
    if (!value) return std::nullopt;
    return literal_of(*value);
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

/// Without a plus sign, and without separators before or after a number or twice in it.
std::string tidy_number(std::string_view text) {
    std::string tidy(trim(text, " \t+_"));
    const auto both = [](char a, char b) { return a == '_' && b == '_'; };
    tidy.erase(std::unique(tidy.begin(), tidy.end(), both), tidy.end());
    return tidy;
}

/// A whole number, perhaps with a word before it that says so: "nr 1", "år 2023".
std::optional<int> written_integer(std::string_view text) {
    static constexpr std::string_view leads = "nr nr. nummer no år året bilaga handling beslut";
    const std::size_t blank = text.find_first_of(" \t");
    if (blank < text.size() && has_word(leads, fold(text.substr(0, blank))))
        text = trim(text.substr(blank));
    const auto amount = parse_written_amount(text, Meaning::certain);
    if (!amount || amount->kronor() < 0 || amount->kronor() > 1'000'000'000) return std::nullopt;
    return static_cast<int>(amount->kronor());
}

/// Without the day of the week before a date.
std::string_view strip_weekday(std::string_view text) {
    static constexpr std::string_view days =
        "måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tor tors fre lör sön";
    const std::size_t end = text.find_first_of(" \t,");
    if (end >= text.size() || !has_word(days, fold(text.substr(0, end)))) return text;
    return trim(text.substr(end), " \t,");
}

std::optional<std::string> whole_literal(std::string_view text, const FieldInfo& field) {
    switch (field.type) {
    case Type::amount:
        return literal_of_optional(parse_written_amount(tidy_number(text), Meaning::likely));
    case Type::percentage:
        return literal_of_optional(parse_written_share(text));
    case Type::integer:
        return literal_of_optional(written_integer(text));
    case Type::date:
        return literal_of_optional(parse_written_date(strip_weekday(text), Meaning::likely));
    case Type::boolean:
        return literal_of_optional(parse_written_boolean(text));
    case Type::choice:
        if (const auto word = meant_name(text, field.choices)) return quote(*word);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

/// Whether words after a value say something about it, and do not change it as "per år" does.
bool is_remark(std::string_view text) {
    static constexpr std::string_view changing =
        "per i à st gånger plus minus och eller till tusen miljon miljoner miljarder öre euro eur "
        "usd nok dkk gbp";
    static constexpr std::string_view like_digits = "oil"; // 800 OOO
    if (has_digit(text) || text.find_first_of("+*/=%<>") != std::string_view::npos) return false;
    std::string words = fold(text);
    for (char& c : words)
        if (std::string_view(",.;:()[]!?\t").find(c) != std::string_view::npos) c = ' ';
    bool any = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = std::string_view(words).substr(at, end - at);
        if (word == "-" || (!word.empty() && has_word(changing, word))) return false;
        if (!word.empty() && word.find_first_not_of(like_digits) == std::string_view::npos)
            return false;
        any = any || !word.empty();
        at = end + 1;
    }
    return any;
}

} // namespace

std::optional<std::string> impossible_date(std::string_view text, std::string_view example) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || parse_date(text) ||
        text.find_first_not_of("0123456789-") != std::string_view::npos)
        return std::nullopt;
    return message("there is no day {date}; write a day of the calendar, as in {example}",
                   "date"_a = text, "example"_a = example);
}

std::optional<std::string> literal_meant(std::string_view text, const FieldInfo& field) {
    if (auto literal = whole_literal(text, field)) return literal;
    if (text.size() > longest_value || !has_digit(text)) return std::nullopt;
    for (std::size_t end = text.find_last_of(" \t,(["); end > 0 && end < text.size();
         end = text.find_last_of(" \t,([", end - 1)) {
        const std::string_view rest = trim(text.substr(end), " \t,");
        if (rest.empty() || !is_remark(rest)) continue;
        if (auto literal = whole_literal(trim(text.substr(0, end), " \t,"), field)) return literal;
    }
    return std::nullopt;
}

} // namespace caseflow
