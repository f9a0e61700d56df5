#include "caseflow/model/typed_value.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/model/written.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

std::string_view without_quotes(std::string_view text) {
    text = trim(text);
    const bool quoted =
        text.size() > 1 && (text[0] == '"' || text[0] == '\'') && text.ends_with(text[0]);
    return quoted ? trim(text.substr(1, text.size() - 2)) : text;
}

std::optional<std::string_view> choice_of(std::string_view text,
                                          std::span<const std::string_view> choices) {
    std::string hyphened(text);
    std::replace(hyphened.begin(), hyphened.end(), ' ', '-');
    const auto known = std::find(choices.begin(), choices.end(), hyphened);
    return known != choices.end() ? *known : translate(text, choices);
}

std::optional<std::string> parse_value(std::string_view text, const std::string* /*type*/) {
    return std::string(text);
}
std::optional<Date> parse_value(std::string_view text, const Date* /*type*/) {
    return parse_written_date(without_quotes(text), Meaning::certain);
}
std::optional<Money> parse_value(std::string_view text, const Money* /*type*/) {
    return parse_written_amount(without_quotes(text), Meaning::certain);
}
std::optional<Percent> parse_value(std::string_view text, const Percent* /*type*/) {
    return parse_written_share(without_quotes(text));
}
std::optional<int> parse_value(std::string_view text, const int* /*type*/) {
    return parse_whole<int>(without_quotes(text));
}
std::optional<bool> parse_value(std::string_view text, const bool* /*type*/) {
    return parse_written_boolean(without_quotes(text));
}

std::string describe_type(const std::string* /*type*/) {
    return message("a string");
}
std::string describe_type(const Date* /*type*/) {
    return message("a date, as in 2022-06-30");
}
std::string describe_type(const Money* /*type*/) {
    return message("an amount of whole kronor, as in 1200000 or '1 200 000'");
}
std::string describe_type(const Percent* /*type*/) {
    return message("a number from 0 to 100 with at most six decimals, as in 33.3");
}
std::string describe_type(const int* /*type*/) {
    return message("an integer");
}
std::string describe_type(const bool* /*type*/) {
    return message("true or false");
}
std::string describe_choices(std::span<const std::string_view> choices) {
    return message("one of {choices}", "choices"_a = fmt::join(choices, ", "));
}

} // namespace caseflow
