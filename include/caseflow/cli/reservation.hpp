/// Why: `new` and `import` reserve a number at a git remote in one way, before there is a file.
#pragma once

#include "caseflow/cli/new_case_file.hpp"
#include "caseflow/cli/option.hpp"
#include "caseflow/git/ledger.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// The options for reserving: a base of the options of a command.
struct ReserveOptions {
    std::optional<std::string> reserve; // the remote; "" for the branch's
    bool no_reserve = false;
};

/// Their rows for the command's table.
template <class Options>
inline constexpr Option reserve_option =
    option<&ReserveOptions::reserve, Options>({.name = "reserve",
                                               .value_name = "REMOTE",
                                               .help = "reserve the number at a git remote first",
                                               .default_text = "the branch's remote",
                                               .value_optional = true});
template <class Options>
inline constexpr Option no_reserve_option = option<&ReserveOptions::no_reserve, Options>(
    {.name = "no-reserve", .help = "reserve nothing, whatever register.toml says"});

/// The remote at which to reserve the number of a new case: the command line's, else
/// register.toml's; nothing if neither asks for it, or in a dry run. Throws Failure if there is no
/// remote, or if register.toml names one that this clone does not have.
[[nodiscard]] std::optional<Ledger> find_ledger(Session& session, const Destination& to,
                                                const ReserveOptions& options);

/// Takes a number from a ledger, if there is one; if a later step fails, the Failure names the
/// completed ones. `taker`: its holder, if somebody else.
void reserve(Session& session, std::optional<Ledger>& ledger, const Destination& to,
             const Diarienummer& number, const std::optional<GitPerson>& taker = {});

/// Creates the file of a case whose number no other file has, like create_case_or_fail, after
/// reserving the number if that is asked for. `ledger`: found by the first call that needs it, and
/// shared by a command's calls.
void create_reserved_case(Session& session, Destination& to, const Diarienummer& number,
                          const std::string& text, const ReserveOptions& options,
                          std::optional<Ledger>& ledger);

/// Takes the next number of a series after `highest`, the highest known in the register.
[[nodiscard]] Diarienummer reserve_next(Session& session, Ledger& ledger, const Destination& to,
                                        const std::string& series, int year, std::uint32_t highest);

/// Reports the numbers that earlier runs in this clone have reserved without making a case. Every
/// command that reserves calls it last, so a failure of git is reported and not thrown. Does
/// nothing without a ledger.
void remark_unused_reservations(Session& session, const std::optional<Ledger>& ledger,
                                Destination& to);

} // namespace caseflow
