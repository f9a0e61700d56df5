#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/skeleton.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::string title;
    std::string unit;
    std::string officer;
    std::string date;
    bool dry_run = false;
};

Case filled(const std::string& number, const Options& options) {
    Case one;
    one.diarienummer = number;
    one.title = options.title;
    one.unit = options.unit;
    one.officer.name = options.officer;
    if (options.date.empty()) return one;
    one.registered = parse_date(options.date);
    if (!one.registered)
        throw Failure(fmt::format("--date '{}' is not a date like 2022-06-30", options.date));
    return one;
}

/// What is wrong with the values given is told before anything is on disk.
void must_hold(const std::string& text, const RegisterFile& body, Date today) {
    CaseFile file(SourceText("new", text));
    Findings findings;
    decode(file, findings);
    check(Subject::of(file, body, "", today), findings);
    for (const Diagnostic& diagnostic : findings.all())
        if (diagnostic.severity == Severity::error) throw Failure(diagnostic.message);
}

int make(Session& session, const Operands& operands, const Options& options) {
    const std::string& operand = only_operand(operands, "NUMBER");
    std::string root = session.find_root();
    const bool first = root.empty();
    if (first) root = "cases";
    const RegisterFile& body = session.body(root);
    const NumberReading reading = body.data.read(operand);
    if (!reading.number) throw Failure(reading.problem);
    const std::string number = body.data.print(*reading.number);
    const std::string path = case_path(root, *reading.number);
    const std::string text = skeleton(filled(number, options));
    must_hold(text, body, session.today());
    if (options.dry_run) {
        if (disk().kind(path) != EntryKind::none)
            throw Failure(fmt::format("{} exists already: {}", number, path), exit_wrong);
        session.out.write(text);
        session.remark(fmt::format("{} would be written", path));
        return 0;
    }
    if (!create_file(disk(), path, text))
        throw Failure(fmt::format("{} exists already: {}", number, path), exit_wrong);
    if (first) session.remark("caseflow: made a register in ./cases");
    session.out.write(path + "\n");
    return 0;
}

} // namespace

Run set_up_new(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("--title", options->title, "what the case is about")->option_text("TEXT");
    with.add_option("--unit", options->unit, "the unit that prepares it")->option_text("TEXT");
    with.add_option("--officer", options->officer, "the officer's name")->option_text("NAME");
    with.add_option("--date", options->date, "the day it is registered")->option_text("DATE");
    with.add_flag("-n,--dry-run", options->dry_run, "show the file and write nothing");
    return [options](Session& session, const Operands& operands) {
        return make(session, operands, *options);
    };
}

} // namespace caseflow
