/// Why: every command reads a case in one way, from a file or standard input, and keeps apart what
/// could not be read at all, what is not TOML, and what is wrong in it.
#pragma once

#include "caseflow/base/rare_text.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/source/located.hpp"
#include "caseflow/store/register_root.hpp"

#include <forward_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// A case that a command is to work on.
struct CaseRef {
    std::string path;  // as shown to people
    RegisterRoot root; // none if it is in no register
    RareText problem = {};
    std::optional<Diarienummer> number = {}; // used to find it; nothing for a path
    /// Other files near it (see walk_near) that may have its number, for a case that was asked for.
    /// Hardly any of many cases has one, so an empty list takes no more space than a pointer.
    std::forward_list<std::string> namesakes = {};
    bool is_folder = false; // not a case, but a folder that the system cannot list
    bool is_standard_input = false;
};

/// The result of reading a case, the best first.
enum class ReadResult {
    decoded,      // keys may still be wrong: see the findings
    not_toml,     // the text is not TOML, or exceeds a limit
    not_readable, // the file could not be read at all
};

/// A case as read and decoded.
struct ReadCase {
    std::unique_ptr<CaseFile> file; // never null; empty unless decoded
    Findings findings;
    ReadResult result = ReadResult::decoded;
    bool system_failed = false; // not readable because of the system, not the file
    std::vector<std::unique_ptr<CaseFile>> namesakes; // with its number: a finding points there

    [[nodiscard]] bool is_decoded() const { return result == ReadResult::decoded; }
};

/// Decodes a text as a case's.
[[nodiscard]] ReadCase decode_case(const CaseRef& ref, std::string text);

/// Reads and decodes a case. Safe to call on several threads.
[[nodiscard]] ReadCase read_case(const CaseRef& ref);

} // namespace caseflow
