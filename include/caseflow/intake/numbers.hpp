/// Why: a text has many case numbers, and only one of them is its own. A number that cannot be read
/// is asked for, not guessed from the others.
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
    std::optional<Diarienummer> number; // nothing if labelled but unreadable
    std::string words;
    std::uint32_t line;
    bool alone;            // on a line of its own, as the number of the text's own case is
    bool of_other = false; // in a sentence, or after "jfr" and the like: perhaps another case's
};

/// All case numbers of a text up to its second decision, in order.
[[nodiscard]] std::vector<NumberInText> numbers_in(const Sheet& sheet, const Register& body);

/// The number of the case that a text is about: the only number on a line of its own, else the only
/// one outside sentences. Nothing if there is none or several, or if its own cannot be read.
[[nodiscard]] std::optional<Diarienummer> own_number(const std::vector<NumberInText>& numbers);

/// The number, if a text is only a number with its label and the suffixes that some bodies add
/// ("-14", "/0009"). A number without letters must be exactly what the form of its series prints.
[[nodiscard]] std::optional<Diarienummer> number_alone(std::string_view text, const Register& body);

/// A text, or its two parts if one is a day and the other a number: "2023-05-04  RUN/319/2022".
[[nodiscard]] std::vector<std::string> day_and_number(const std::string& text,
                                                      const Register& body);

} // namespace caseflow
