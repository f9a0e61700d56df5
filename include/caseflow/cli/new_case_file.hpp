/// Why: `new` and `import` put a new case into the register in one way: no file is overwritten, its
/// number is never used again, and a dry run writes nothing.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/store/numbers_taken.hpp"

#include <functional>
#include <set>
#include <string>

namespace caseflow {

/// The register for a new case; ./cases, which does not exist yet, if none is found.
struct Destination {
    std::string root;
    bool is_new = false;
    bool dry_run = false;
    NumbersTaken taken;
    std::set<Diarienummer> shown = {}; // used in a dry run, without files
};

[[nodiscard]] Destination find_destination(const Workspace& workspace, bool dry_run);

/// The first line of a new case file, which gives editors the path of the schema; "" if the
/// register does not have one.
[[nodiscard]] std::string schema_line(const std::string& root);

/// Throws Failure if the register lists series, but not a new number's.
void check_series(const Register& body, const Diarienummer& number);

/// Creates the file of a case whose number no other file has, marks the number as taken and prints
/// the path; a dry run prints the text instead. Returns false, with nothing changed, if the file or
/// the mark exists: if several processes try one number, one gets it. Throws Failure if the file
/// cannot be written, or is written but not marked.
[[nodiscard]] bool create_case(Session& session, Destination& to, const Diarienummer& number,
                               const std::string& text);

/// Calls create_case unless the number is taken, by a file anywhere in the register or by one that
/// is gone; throws Failure, with what has the number, if it is, or if that cannot be known. Calls
/// `reserve` after finding that it is free.
void create_case_or_fail(Session& session, Destination& to, const Diarienummer& number,
                         const std::string& text, const std::function<void()>& reserve);

} // namespace caseflow
