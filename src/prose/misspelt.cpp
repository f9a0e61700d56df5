#include "caseflow/prose/misspelt.hpp"

#include "caseflow/base/message.hpp"

#include <array>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// In the reader's language.
std::string name_of_weekday(Date date) {
    constexpr std::array<std::string_view, 7> names = {
        translatable("Sunday"),    translatable("Monday"),   translatable("Tuesday"),
        translatable("Wednesday"), translatable("Thursday"), translatable("Friday"),
        translatable("Saturday")};
    return message(names.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding()));
}

} // namespace

std::string misspelt_message(const Misspelt& value, std::string_view words) {
    switch (value.kind) {
    case Misspelt::Kind::digits:
        return message("the text says '{words}', but digits are grouped in threes",
                       "words"_a = words);
    case Misspelt::Kind::commas:
        return message("the text says '{words}', but a comma comes before decimals; group digits "
                       "with spaces, as in 500 000",
                       "words"_a = words);
    case Misspelt::Kind::letters:
        return message("the text says '{words}', with letters among its digits", "words"_a = words);
    case Misspelt::Kind::unit:
        return message("the text says '{words}'; did you mean kronor?", "words"_a = words);
    case Misspelt::Kind::words:
        return message(
            "the text says '{words}', but its digits and its words are not the same number",
            "words"_a = words);
    case Misspelt::Kind::day:
        return message("the text says '{words}', but there is no such day", "words"_a = words);
    case Misspelt::Kind::weekday:
        return message("the text says '{words}', but {date} is a {weekday}", "words"_a = words,
                       "date"_a = to_string(value.date), "weekday"_a = name_of_weekday(value.date));
    case Misspelt::Kind::year:
        return message("the text says '{words}', but its year is not from 1900 to 2099",
                       "words"_a = words);
    case Misspelt::Kind::date:
        return message("the text says '{words}', but a date is written 2010-11-16",
                       "words"_a = words);
    case Misspelt::Kind::number:
        return message("the text says '{words}', but a number is SERIES/number/year",
                       "words"_a = words);
    }
    return {};
}

} // namespace caseflow
