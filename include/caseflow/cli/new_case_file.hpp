/// Why: `new` and `import` put a new case into the register in one way: no file is overwritten, its
/// number is never given again, and a dry run writes nothing.
#pragma once

#include "caseflow/cli/session.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// The register that a new case goes into; ./cases, which does not exist yet, if none is found.
struct Destination {
    std::string root;
    bool is_new = false;
    bool dry_run = false;
};

[[nodiscard]] Destination find_destination(const Workspace& workspace, bool dry_run);

/// The first line of a new case file, which tells editors where the schema is; "" if the register
/// does not have one.
[[nodiscard]] std::string schema_line(const std::string& root);

/// Creates the file of a case, marks its number as taken and prints its path; a dry run prints the
/// text instead. If the number is taken, wherever its file lies and whether it still does, changes
/// nothing and says by what: of several processes that want a number, one gets it. Throws Failure
/// if that cannot be known, or if the file is written but its mark is not.
[[nodiscard]] std::optional<std::string> create_case(Session& session, const Destination& to,
                                                     const Diarienummer& number,
                                                     const std::string& text);

/// Calls create_case, and throws Failure if the number is taken.
void create_case_or_fail(Session& session, const Destination& to, const Diarienummer& number,
                         const std::string& text);

} // namespace caseflow
