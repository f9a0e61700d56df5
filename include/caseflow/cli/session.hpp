/// Why: everything that one run of a command works with, passed on together.
#pragma once

#include "caseflow/cli/clock.hpp"
#include "caseflow/cli/console.hpp"
#include "caseflow/cli/options.hpp"
#include "caseflow/cli/workspace.hpp"

#include <ctime>

namespace caseflow {

/// The three read the options when used, since these are parsed later.
struct Session {
    explicit Session(std::time_t now)
        : console(options), clock(now, options), workspace(options, clock) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    GlobalOptions options;
    Console console;
    Clock clock;
    Workspace workspace;
};

/// The exit code of a command that continued after a failure; `sound`: nothing asked about was
/// wrong.
[[nodiscard]] int exit_code(const Session& session, bool sound);

/// Reads a case. If the result is worse than permitted, prints its findings and throws Failure.
[[nodiscard]] ReadCase read_or_fail(const Session& session, const CaseRef& ref,
                                    ReadResult permitted = ReadResult::decoded);

/// Prints findings of check_namesakes in a case, unless waived, to standard error. Returns whether
/// there were any.
[[nodiscard]] bool report_namesakes(const Session& session, const ReadCase& read);

} // namespace caseflow
