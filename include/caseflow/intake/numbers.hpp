/// Why: a text names many case numbers, and only one of them is its own; a number that cannot be
/// read is asked for, not guessed from the others.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A case number as it is written in a text.
struct NumberInText {
    std::optional<Diarienummer> number; // nothing if it is labelled as one but cannot be read
    std::string words;
    std::uint32_t line;
    bool alone;            // on a line of its own, as the number of the text's own case is
    bool of_other = false; // in a sentence, or after "jfr" and the like: perhaps another case's
};

/// Every case number of a text up to its second decision, in order.
[[nodiscard]] std::vector<NumberInText> numbers_in(const Sheet& sheet, const Register& body);

/// The case a text is about: the only one whose number is on a line of its own, else the only one
/// it names outside its sentences; nothing if there is none or several, or if its own cannot be
/// read.
[[nodiscard]] std::optional<Diarienummer> own_number(const std::vector<NumberInText>& numbers);

/// The number, if a text is nothing but a number, its label, and the suffixes that some bodies add
/// ("-14", "/0009"). One without letters has to be just what the form of its series prints.
[[nodiscard]] std::optional<Diarienummer> number_alone(std::string_view text, const Register& body);

/// A text, or its two parts if one is a day and the other a number: "2023-05-04  RUN/319/2022".
[[nodiscard]] std::vector<std::string> day_and_number(const std::string& text,
                                                      const Register& body);

} // namespace caseflow
