#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/cli/journal_rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct JournalOptions {
    std::optional<Date> from;
    std::optional<Date> to;
    bool for_public = false;
    const JournalFormat* format = &journal_formats().front();
    Delimiter delimiter;
};

/// The days asked for: if only one is given, it is both; without any, today.
std::pair<Date, Date> days_of(const JournalOptions& options, Date today) {
    const Date from = options.from ? *options.from : std::min(options.to.value_or(today), today);
    const Date to = options.to ? *options.to : std::max(from, today);
    if (to < from)
        throw Failure(message("--to {to} is before --from {from}", "to"_a = to_string(to),
                              "from"_a = to_string(from)));
    return {from, to};
}

/// The rows of all days, in order of day.
std::vector<JournalRow> join(std::map<Date, std::vector<JournalRow>> days) {
    std::vector<JournalRow> all;
    for (auto& [day, rows] : days) std::move(rows.begin(), rows.end(), std::back_inserter(all));
    return all;
}

int journal(Session& session, const Operands& /*operands*/, const JournalOptions& options) {
    const Date today = session.clock.today();
    const auto days = days_of(options, today);
    const Date from = days.first;
    const Date to = days.second;
    const std::string root = session.workspace.need_root();
    const Reader reader = options.for_public ? Reader::anybody : Reader::authority;
    std::map<Date, std::vector<JournalRow>> rows;
    const bool sound = for_each_case(
        session, session.workspace.all(),
        [&](const CaseRef& ref, ReadCase& read) -> std::optional<std::vector<JournalRow>> {
            session.workspace.use_series_form(ref, read.file->data);
            auto found = journal_rows(*read.file, from, to, reader, today);
            return found.empty() ? std::nullopt : std::optional(std::move(found));
        },
        [&](std::vector<JournalRow> found) {
            for (JournalRow& row : found) rows[row.day].push_back(std::move(row));
        });
    session.console.out.write(
        options.format->write({session.workspace.register_file(root).data.organisation, today, from,
                               to, options.for_public, join(std::move(rows))},
                              session.console.table_style(options.delimiter)));
    return exit_code(session, sound);
}

constexpr Option journal_options[] = {
    option<&JournalOptions::from>({.name = "from",
                                   .help = "list documents registered on DATE or later",
                                   .default_text = "today, or --to"}),
    option<&JournalOptions::to>({.name = "to",
                                 .help = "list documents registered on DATE or before",
                                 .default_text = "today"}),
    option<&JournalOptions::for_public>(
        {.name = "public", .help = "leave out what the public must not see"}),
    option<&JournalOptions::format, journal_formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    delimiter_option<&JournalOptions::delimiter>(),
};

} // namespace

const Command journal_command = {
    .name = "journal",
    .summary = "List the documents registered on one or more days",
    .example = "caseflow journal\n"
               "caseflow journal --from 2022-06-01 --public --format html > postlista.html",
    .options = journal_options,
    .run = run_with<JournalOptions, journal>,
    .on_broken_register = OnBrokenRegister::refuse,
    .paged = true,
};

} // namespace caseflow
