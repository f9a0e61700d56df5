/// Why: `new` and `import` put a new case into the register in one way: no file is overwritten, its
/// number is never given again, and a dry run writes nothing.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/store/numbers_taken.hpp"

#include <functional>
#include <set>
#include <string>

namespace caseflow {

/// The register that a new case goes into; ./cases, which does not exist yet, if none is found.
struct Destination {
    std::string root;
    bool is_new = false;
    bool dry_run = false;
    NumbersTaken taken;
    std::set<Diarienummer> shown = {}; // of a dry run, which no file takes
};

[[nodiscard]] Destination find_destination(const Workspace& workspace, bool dry_run);

/// The first line of a new case file, which tells editors where the schema is; "" if the register
/// does not have one.
[[nodiscard]] std::string schema_line(const std::string& root);

/// Throws Failure if the register lists series, but not that of a new number.
void check_series(const Register& body, const Diarienummer& number);

/// Creates the file of a case whose number no other file carries, marks the number as taken and
/// prints the path; a dry run prints the text instead. Returns false, and changes nothing, if the
/// file or the mark exists: of several processes that want the number, one gets it. Throws Failure
/// if the file cannot be written, or is written but not marked.
[[nodiscard]] bool create_case(Session& session, Destination& to, const Diarienummer& number,
                               const std::string& text);

/// Calls create_case unless the number is taken, wherever its file lies and whether it still does;
/// throws Failure that says by what if it is, or if that cannot be known. Calls `reserve` once it
/// is found to be free.
void create_case_or_fail(Session& session, Destination& to, const Diarienummer& number,
                         const std::string& text, const std::function<void()>& reserve);

} // namespace caseflow
