/// Why: what one run of a command works with, handed on together.
#pragma once

#include "caseflow/cli/clock.hpp"
#include "caseflow/cli/console.hpp"
#include "caseflow/cli/options.hpp"
#include "caseflow/cli/workspace.hpp"

#include <ctime>

namespace caseflow {

/// The three read the options when they are asked, since those are parsed later.
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

/// The exit code of a command that went on after a failure; `sound`: nothing asked about was wrong.
[[nodiscard]] int exit_code(const Session& session, bool sound);

/// Reads a case. If that ends worse than permitted, prints its findings and throws Failure.
[[nodiscard]] ReadCase read_or_fail(const Session& session, const CaseRef& ref,
                                    ReadResult permitted = ReadResult::decoded);

/// Prints what check_namesakes found in a case, unless that is waived, to standard error. Returns
/// whether that was anything.
[[nodiscard]] bool report_namesakes(const Session& session, const ReadCase& read);

} // namespace caseflow
