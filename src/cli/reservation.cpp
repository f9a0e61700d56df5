#include "caseflow/cli/reservation.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/remote.hpp"
#include "caseflow/store/numbers_taken.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

void note_reserved(Session& session, const Ledger& ledger, const Destination& to,
                   const Diarienummer& number) {
    const Register& body = session.workspace.register_file(to.root).data;
    session.console.done = message("reserved {number} at {remote}", "number"_a = body.print(number),
                                   "remote"_a = ledger.remote());
}

/// register.toml comes with a clone. Whoever wrote it may choose among this clone's remotes, but
/// must not make git run the hooks of another repository.
std::string settled_remote(const Git& git, const std::string& name) {
    if (!may_be_remote(name) || !git.run({"remote", "get-url", "--", name}).is_ok())
        throw Failure(message("cannot reserve a number: register.toml names the remote '{remote}', "
                              "which this clone does not have",
                              "remote"_a = name));
    return name;
}

std::string remote_of(const Git& git, const RegisterSettings& settings,
                      const ReserveOptions& options) {
    std::string remote = options.reserve.value_or("");
    if (remote.empty() && !settings.reserve.empty()) return settled_remote(git, settings.reserve);
    if (remote.empty()) remote = upstream_remote(git);
    if (remote.empty())
        throw Failure(message("cannot reserve a number: the branch tracks no remote; name one, as "
                              "in --reserve=origin"));
    if (!may_be_remote(remote))
        throw Failure(message("cannot reserve a number: '{remote}' is not a git remote; name one, "
                              "as in --reserve=origin",
                              "remote"_a = remote));
    return remote;
}

/// Like reserve, for a number with which a case is to be created.
void reserve_for_new(Session& session, std::optional<Ledger>& ledger, const Destination& to,
                     const Diarienummer& number) {
    try {
        reserve(session, ledger, to, number);
    } catch (const Failure& failure) {
        if (failure.exit_code() != exit_wrong) throw;
        throw Failure(message("{reason}; if that made no case, take the number with --no-reserve",
                              "reason"_a = failure.what()),
                      exit_wrong);
    }
}

} // namespace

std::optional<Ledger> find_ledger(Session& session, const Destination& to,
                                  const ReserveOptions& options) {
    const RegisterSettings& settings = session.workspace.register_file(to.root).data.settings;
    if (options.reserve && options.no_reserve)
        throw Failure(message("--reserve cannot be used with --no-reserve"));
    if (options.no_reserve || (!options.reserve && settings.reserve.empty())) return std::nullopt;
    const std::string folder = to.is_new ? "." : to.root;
    const Git git(folder);
    if (!git.is_work_tree())
        throw Failure(message("cannot reserve a number: the register is not in a git work tree"));
    const std::string remote = remote_of(git, settings, options);
    if (to.dry_run) return std::nullopt;
    return Ledger(folder, remote, settings.branch_refs);
}

void reserve(Session& session, std::optional<Ledger>& ledger, const Destination& to,
             const Diarienummer& number, const std::optional<GitPerson>& taker) {
    if (!ledger) return;
    const Register& body = session.workspace.register_file(to.root).data;
    ledger->take(
        number, NumbersTaken(disk(), to.root).highest(body, number.series(), number.year()), taker);
    note_reserved(session, *ledger, to, number);
}

void create_reserved_case(Session& session, Destination& to, const Diarienummer& number,
                          const std::string& text, const ReserveOptions& options,
                          std::optional<Ledger>& ledger) {
    create_case_or_fail(session, to, number, text, [&] {
        if (!ledger) ledger = find_ledger(session, to, options);
        reserve_for_new(session, ledger, to, number);
    });
    if (ledger) ledger->confirm_case();
}

Diarienummer reserve_next(Session& session, Ledger& ledger, const Destination& to,
                          const std::string& series, int year, std::uint32_t highest) {
    Diarienummer number = ledger.take_next(series, year, highest);
    note_reserved(session, ledger, to, number);
    return number;
}

void remark_unused_reservations(Session& session, const std::optional<Ledger>& ledger,
                                Destination& to) {
    if (!ledger) return;
    const Register& body = session.workspace.register_file(to.root).data;
    try {
        const auto has_case = [&](const Diarienummer& number) {
            return to.taken.find(body, number).has_value();
        };
        for (const UnusedReservation& reservation : ledger->clean_up(has_case))
            session.console.remark(problem_of(reservation, body));
    } catch (const Failure& failure) {
        Console::complain(message("cannot tell which numbers earlier runs have left: "
                                  "{reason}",
                                  "reason"_a = failure.what()));
    }
}

} // namespace caseflow
