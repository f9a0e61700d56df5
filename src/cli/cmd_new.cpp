#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/new_case_file.hpp"
#include "caseflow/cli/refused_values.hpp"
#include "caseflow/cli/reservation.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/store/numbers_taken.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/skeleton.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

struct NewOptions : ReserveOptions {
    std::string title;
    std::string unit;
    std::string officer;
    std::optional<Date> date;
    bool dry_run = false;
    std::string next;        // a series: take its next free number
    std::optional<int> year; // of that number; this year's if absent
};

/// The day when the case is registered: by default today, unless its number is of another year.
std::optional<Date> day_of(const Diarienummer& number, const NewOptions& options, Date today) {
    if (options.date || static_cast<int>(today.year()) != number.year()) return options.date;
    return today;
}

Case make_case(const std::string& number, const NewOptions& options,
               std::optional<Date> registered) {
    Case data;
    data.diarienummer = number;
    data.title = options.title;
    data.unit = options.unit;
    data.officer.name = options.officer;
    data.registered = registered;
    return data;
}

/// The option whose value contains a place; "" if there is none.
std::string_view option_at(const CaseFile& file, const Place& place) {
    constexpr std::pair<std::string_view, std::string_view> options[] = {
        {"title", "title"}, {"unit", "unit"}, {"officer.name", "officer"}, {"registered", "date"}};
    for (const auto& [key, option] : options) {
        const Node* const value = file.tree.find(key);
        const Span span = value == nullptr ? Span() : file.at(value->place).span;
        if (span.begin <= place.span.begin && place.span.begin < span.end) return option;
    }
    return {};
}

/// Throws Failure for the first error in the values given, or value that `set` would refuse, before
/// anything is written.
void require_valid(const std::string& text, const RegisterFile& body, Date today) {
    CaseFile file(SourceText("new", text));
    Findings findings;
    decode(file, findings);
    check(Subject::of(file, body, "", today), findings);
    for (const Diagnostic& diagnostic : findings.all()) {
        const std::string_view option = option_at(file, diagnostic.place);
        const bool is_refused =
            diagnostic.severity == Severity::error ||
            (diagnostic.rule && is_about_value(*diagnostic.rule) && !option.empty());
        if (!is_refused) continue;
        if (option.empty()) throw Failure(diagnostic.message);
        throw Failure(fmt::format("--{option}: {problem}", "option"_a = option,
                                  "problem"_a = diagnostic.message));
    }
}

std::string text_for(Session& session, const Destination& to, const Diarienummer& number,
                     const NewOptions& options) {
    const RegisterFile& body = session.workspace.register_file(to.root);
    const Date today = session.clock.today();
    const Case data = make_case(body.data.print(number), options, day_of(number, options, today));
    std::string text = schema_line(to.root) + skeleton(data);
    require_valid(text, body, today);
    return text;
}

[[noreturn]] void refuse_option(std::string_view option, const std::string& value,
                                std::string_view expected) {
    throw Failure(message("--{option} '{value}' is not {expected}", "option"_a = option,
                          "value"_a = value, "expected"_a = expected));
}

Diarienummer find_free_number(Session& session, Destination& to, const NewOptions& options) {
    const int year = options.year.value_or(static_cast<int>(session.clock.today().year()));
    if (year < Diarienummer::first_year || year > Diarienummer::last_year)
        refuse_option("year", fmt::format("{}", year),
                      message("a year from {first} to {last}", "first"_a = Diarienummer::first_year,
                              "last"_a = Diarienummer::last_year));
    const auto probe = Diarienummer::make(options.next, 1, year);
    if (!probe) refuse_option("next", options.next, translate("a series of letters like RUN"));
    const Register& body = session.workspace.register_file(to.root).data;
    check_series(body, *probe);
    const std::string& series = probe->series();
    return number_after(series, to.taken.highest(body, series, year), year);
}

/// Several processes may do this at the same time: if the number is taken meanwhile, the next one
/// is tried.
void create_next(Session& session, Destination& to, const NewOptions& options) {
    Diarienummer number = find_free_number(session, to, options);
    auto ledger = find_ledger(session, to, options);
    static_cast<void>(text_for(session, to, number, options)); // fails before a number is used
    const auto take_after = [&](std::uint32_t last) {
        return ledger ? reserve_next(session, *ledger, to, number.series(), number.year(), last)
                      : number_after(number.series(), last, number.year());
    };
    if (ledger) number = take_after(number.number() - 1);
    while (!create_case(session, to, number, text_for(session, to, number, options)))
        number = take_after(number.number());
    if (!ledger) return;
    ledger->confirm_case();
    remark_unused_reservations(session, ledger, to);
}

void create_numbered(Session& session, Destination& to, const std::string& operand,
                     const NewOptions& options) {
    const NumberReading reading = session.workspace.register_file(to.root).data.read(operand);
    if (!reading.number) throw Failure(reading.problem);
    const Register& body = session.workspace.register_file(to.root).data;
    check_series(body, *reading.number);
    if (const auto path = to.taken.find(body, *reading.number); path && options.reserve)
        throw Failure(message("{number} already exists: {path}; 'caseflow reserve {name}' reserves "
                              "its number",
                              "number"_a = body.print(*reading.number), "path"_a = *path,
                              "name"_a = reading.number->file_stem()),
                      exit_wrong);
    std::optional<Ledger> ledger;
    create_reserved_case(session, to, *reading.number,
                         text_for(session, to, *reading.number, options), options, ledger);
    remark_unused_reservations(session, ledger, to);
}

int create(Session& session, const Operands& operands, const NewOptions& options) {
    const bool next = !options.next.empty();
    if (next && !operands.empty())
        throw Failure(message("--next takes the number itself; leave NUMBER out"));
    if (!next && operands.empty()) throw Failure(message("NUMBER is missing"));
    Destination to = find_destination(session.workspace, options.dry_run);
    if (next) {
        create_next(session, to, options);
    } else {
        create_numbered(session, to, operands.front(), options);
    }
    return 0;
}

constexpr Operand new_operands[] = {{OperandKind::number, "NUMBER", Arity::optional}};

constexpr Option new_options[] = {
    option<&NewOptions::next>(
        {.name = "next", .kind = ValueKind::series, .help = "take the next free number of SERIES"}),
    option<&NewOptions::year>({.name = "year",
                               .value_name = "YEAR",
                               .help = "take a number of YEAR, with --next",
                               .default_text = "this year",
                               .needs = Need{"next"}}),
    reserve_option<NewOptions>,
    no_reserve_option<NewOptions>,
    option<&NewOptions::title>({.name = "title", .help = "set the title: what the case is about"}),
    option<&NewOptions::unit>({.name = "unit", .help = "set the unit that prepares the case"}),
    option<&NewOptions::officer>(
        {.name = "officer", .value_name = "NAME", .help = "set the officer's name"}),
    option<&NewOptions::date>({.name = "date",
                               .help = "set the day the case was registered",
                               .default_text = "today, if the number is of this year"}),
    option<&NewOptions::dry_run>(
        {.short_name = 'n', .name = "dry-run", .help = "show the file and write nothing"}),
};

} // namespace

const Command new_command = {
    .name = "new",
    .operands = new_operands,
    .summary = "Create a case, a file to fill in, and print its path",
    .example = "caseflow new RUN/320/2022 --title \"Projekt: Leader\"\ncaseflow new --next RUN",
    .options = new_options,
    .run = run_with<NewOptions, create>,
    .on_broken_register = OnBrokenRegister::refuse,
};

} // namespace caseflow
