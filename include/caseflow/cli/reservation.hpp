/// Why: `new` and `import` reserve a number at a git remote in one way, before there is a file.
#pragma once

#include "caseflow/cli/new_case_file.hpp"
#include "caseflow/git/ledger.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// What a command line says of reserving.
struct ReserveOptions {
    std::optional<std::string> reserve; // the remote; "" for that of the branch
    bool no_reserve = false;
};

/// Where the number of a new case is to be reserved: what the command line says, else
/// register.toml; nothing if neither asks for it, or in a dry run. Throws Failure if there is no
/// remote.
[[nodiscard]] std::optional<Ledger> find_ledger(Session& session, const Destination& to,
                                                const ReserveOptions& options);

/// Takes a number from a ledger, if there is one; says what is done by then if the rest fails.
void reserve(Session& session, const std::optional<Ledger>& ledger, const Destination& to,
             const Diarienummer& number);

/// Takes the next number of a series after the highest of the register.
[[nodiscard]] Diarienummer reserve_next(Session& session, const Ledger& ledger,
                                        const Destination& to, const std::string& series, int year);

} // namespace caseflow
