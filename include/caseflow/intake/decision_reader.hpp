/// Why: thousands of decisions exist only as text and become cases here. Every word ends up in a
/// key, or in a section with a note about it.
#pragma once

#include "caseflow/intake/numbers.hpp"
#include "caseflow/intake/pages.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

/// The result of reading a decision text.
struct Imported {
    Case data;
    std::map<std::string, std::string> remarks; // by path: the words that a value was read from
    std::vector<std::pair<std::string, std::string>> doubts; // path, and words that differ on it
    Findings findings;                                       // notes about text that no key is for
};

/// Keeps words of the text as a comment beside a value that does not contain them.
void remember(Imported& to, const std::string& path, const std::string& words);

/// True for a remark on a value that was found in a sentence and not on a separate line.
[[nodiscard]] bool is_proposal(std::string_view remark);

/// Reads a decision text. Known headings are the register's own and those that other bodies use;
/// text under any other heading becomes a section. Money and period are proposed if the text gives
/// them in only one way.
[[nodiscard]] Imported read_decision(const SourceText& source, const Sheet& sheet,
                                     const Register& body, const Diarienummer& own_number);

} // namespace caseflow
