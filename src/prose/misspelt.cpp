#include "caseflow/prose/misspelt.hpp"

#include "caseflow/base/message.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

std::string misspelt_message(Misspelt::Kind kind, std::string_view words) {
    switch (kind) {
    case Misspelt::Kind::digits:
        return message("the text says '{words}', but digits are grouped in threes",
                       "words"_a = words);
    case Misspelt::Kind::words:
        return message(
            "the text says '{words}', but its digits and its words are not the same number",
            "words"_a = words);
    case Misspelt::Kind::day:
        return message("the text says '{words}', but there is no such day", "words"_a = words);
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
