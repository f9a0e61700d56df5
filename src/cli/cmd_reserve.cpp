#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/reservation.hpp"
#include "caseflow/git/reserved_numbers.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct ReserveNumbersOptions {
    std::string remote;
};

Diarienummer number_of_file(Session& session, const CaseRef& ref) {
    const ReadCase read = read_or_fail(session, ref);
    if (!Workspace::is_in_register(ref))
        throw Failure(message("{path} is not in the register", "path"_a = ref.path), exit_wrong);
    const Register& body = session.workspace.register_file(ref.root).data;
    const NumberReading reading = body.read(read.file->data.diarienummer);
    if (!reading.number) throw Failure(reading.problem, exit_wrong);
    return *reading.number;
}

int reserve_numbers(Session& session, const Operands& operands,
                    const ReserveNumbersOptions& options) {
    const std::string root = session.workspace.need_root();
    Destination to = find_destination(session.workspace, false);
    auto ledger = find_ledger(session, to, {options.remote, false});
    ReservedNumbers known(root);
    for (const std::string& operand : operands) {
        const CaseRef ref = session.workspace.resolve(operand);
        const Diarienummer number = number_of_file(session, ref);
        reserve(session, ledger, to, number, known.other_maker_of(ref.path));
        if (ledger) ledger->confirm_case();
        session.console.confirm(session.console.done);
    }
    remark_unused_reservations(session, ledger, to);
    return 0;
}

constexpr Operand reserve_operands[] = {{OperandKind::case_ref, "CASE", Arity::some}};

constexpr Option reserve_options[] = {
    option<&ReserveNumbersOptions::remote>(
        {.name = "remote",
         .value_name = "REMOTE",
         .help = "reserve at this git remote",
         .default_text = "the remote in register.toml, else the branch's"}),
};

} // namespace

const Command reserve_command = {
    .name = "reserve",
    .operands = reserve_operands,
    .summary = "Reserve the numbers of existing cases at a git remote",
    .example = "caseflow reserve RUN/320/2022",
    .options = reserve_options,
    .run = run_with<ReserveNumbersOptions, reserve_numbers>,
    .on_broken_register = OnBrokenRegister::refuse,
};

} // namespace caseflow
