/// Why: several tests change a text that has only its number.
#pragma once

#include "caseflow/base/failure.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/edit.hpp"

#include <string>
#include <vector>

namespace caseflow::test {

inline const std::string id = "diarienummer = \"RUN/1/2022\"\n";

/// The text after some changes, or the message of the Failure.
inline std::string apply_changes(const std::string& text, const std::vector<Change>& changes) {
    CaseFile file(SourceText("f", text));
    Findings findings;
    decode(file, findings);
    try {
        return edit(file, changes);
    } catch (const Failure& problem) {
        return problem.what();
    }
}

} // namespace caseflow::test
