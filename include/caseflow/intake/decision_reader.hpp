/// Why: thousands of decisions exist only as text. Read back they are cases: each word finds its
/// place, or is kept in a section and told of.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// A case number as a text has it.
struct NumberInText {
    Diarienummer number;
    std::string words;
    std::uint32_t line;
    bool alone; // on a line of its own, as the text's own number stands
};

/// Every case number of a text, in order of place.
[[nodiscard]] std::vector<NumberInText> numbers_in(const Sheet& sheet);

/// The case a text is about: the only one whose number stands on a line of its own, else the only
/// one it names; nothing where there is none or several.
[[nodiscard]] std::optional<Diarienummer> own_number(const std::vector<NumberInText>& numbers);

/// What a decision text came to.
struct Imported {
    Case data;
    std::map<std::string, std::string> remarks; // by path: the words that a value was read from
    Findings findings;                          // what found no place of its own, as notes
};

/// Keeps words of the text as a comment of a value that does not show them.
void remember(Imported& to, const std::string& path, const std::string& words);

/// Reads a decision text. A heading is one of the register's own or of those known of other bodies;
/// what stands where caseflow knows no place becomes a section. Money and period are proposed where
/// the text says them in one way only.
[[nodiscard]] Imported read_decision(const SourceText& source, const Sheet& sheet,
                                     const Register& body, const Diarienummer& own);

} // namespace caseflow
