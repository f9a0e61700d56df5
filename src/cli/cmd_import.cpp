#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/import_summary.hpp"
#include "caseflow/cli/input.hpp"
#include "caseflow/cli/new_case_file.hpp"
#include "caseflow/cli/progress.hpp"
#include "caseflow/cli/reservation.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/file_format.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/toml/case_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t most_numbers = 10; // listed in a question
constexpr std::size_t most_notes = 50;   // about one text

struct ImportOptions : ReserveOptions {
    std::string as;
    bool dry_run = false;
};

/// Where the texts of one command go.
struct Target {
    Destination to;
    std::optional<Ledger> ledger = {}; // set when a number is reserved
};

/// Clears the progress line, if there is one, before printing.
void wipe(Progress* progress) {
    if (progress != nullptr) progress->wipe();
}

/// If one year's folder cannot exist, texts of other years are still imported.
void check_folder(const std::string& path) {
    const std::string folder = folder_of(path);
    if (kind_of(disk(), folder) == EntryKind::file)
        throw Failure(message("cannot write {path}: {folder} is not a directory", "path"_a = path,
                              "folder"_a = folder),
                      exit_wrong);
}

class Import {
  public:
    Import(Session& session, const ImportOptions& options, Target& target, Progress* progress,
           SourceText source)
        : session_(session),
          options_(options),
          target_(target),
          progress_(progress),
          source_(std::move(source)),
          sheet_(take_off_pages(source_.text())) {}

    int run(ImportSummary& summary) {
        const RegisterFile& body = session_.workspace.register_file(target_.to.root);
        Findings problems;
        const auto case_number = number(body.data, problems);
        if (!case_number) {
            wipe(progress_);
            session_.console.print_findings(problems);
            return exit_wrong;
        }
        check_series(body.data, *case_number);
        Imported imported = read_decision(source_, sheet_, body.data, *case_number);
        for (const Line& line : sheet_.furniture)
            imported.findings.note(
                place_of(line.number, line.text),
                message("'{line}' is on several pages and is left out of the text",
                        "line"_a = line.text));
        const CaseRef ref{
            case_path(target_.to.root, *case_number), target_.to.root, {}, *case_number};
        const std::string text = text_of(imported);
        ReadCase read = decode_output(ref, text);
        wipe(progress_);
        print_notes(imported.findings);
        check_folder(ref.path);
        create_reserved_case(session_, target_.to, *case_number, text, options_, target_.ledger);
        summary.add(imported);
        if (options_.dry_run) return 0;
        session_.workspace.check_case(ref, read);
        summary.add(read.file->data.diarienummer, read.findings);
        return 0;
    }

  private:
    /// Prints the first notes, and how many more there are.
    void print_notes(Findings& all) const {
        if (all.all().empty()) return;
        all.sort();
        Findings first;
        for (const Diagnostic& finding :
             std::span(all.all()).first(std::min(most_notes, all.all().size())))
            first.add(finding);
        session_.console.print_findings(first);
        if (all.all().size() > most_notes)
            session_.console.remark(
                message("notes not shown: {count}", "count"_a = all.all().size() - most_notes));
    }

    /// The place of words on a line; the start of the line if they are not there.
    [[nodiscard]] Place place_of(std::uint32_t line, std::string_view words) const {
        const std::string_view text = source_.line(line);
        const std::size_t found = text.find(words);
        const std::string_view before = text.substr(0, found == text.npos ? 0 : found);
        const auto column = static_cast<std::uint32_t>(character_count(before) + 1);
        const auto length = static_cast<std::uint32_t>(character_count(words));
        return {&source_, {{line, column}, {line, column + length}}};
    }

    /// The number given by --as, else the text's own.
    [[nodiscard]] std::optional<Diarienummer> number(const Register& body,
                                                     Findings& problems) const {
        if (!options_.as.empty()) {
            const NumberReading reading = body.read(options_.as);
            if (!reading.number) throw Failure(reading.problem);
            if (!sheet_.lines.empty()) return *reading.number;
        }
        if (sheet_.lines.empty()) {
            problems.error(place_of(1, ""), message("nothing to import: the text is empty"));
            return std::nullopt;
        }
        const auto found = numbers_in(sheet_, body);
        auto case_number = own_number(found);
        if (!case_number) ask_for_number(body, found, problems);
        return case_number;
    }

    void ask_for_number(const Register& body, const std::vector<NumberInText>& found,
                        Findings& problems) const {
        if (found.empty()) {
            problems.error(place_of(1, ""),
                           message("no diarienummer in the text; give it with --as NUMBER"));
            return;
        }
        const auto unread =
            std::find_if(found.begin(), found.end(), [&](const NumberInText& number) {
                return (number.alone || found.size() == 1) && !number.number;
            });
        if (unread != found.end()) {
            const std::string problem = body.read(unread->words).problem;
            if (problem.empty()) // "HSN 1904-0812", whose year may be a year and a month
                problems.error(place_of(unread->line, unread->words),
                               message("'{number}' is not a clear diarienummer; give it with --as "
                                       "NUMBER",
                                       "number"_a = unread->words));
            else
                problems.error(
                    place_of(unread->line, unread->words),
                    message("{problem}; give the number with --as NUMBER", "problem"_a = problem));
            return;
        }
        if (std::all_of(found.begin(), found.end(),
                        [](const NumberInText& number) { return number.of_other; })) {
            problems.error(place_of(found.front().line, found.front().words),
                           message("'{number}' may be another case's, and the text has no "
                                   "diarienummer on a line of its own; give it with --as NUMBER",
                                   "number"_a = found.front().words));
            return;
        }
        Diagnostic& several = problems.error(
            place_of(found.front().line, found.front().words),
            message("several diarienummer in the text; choose one with --as NUMBER"));
        for (const NumberInText& number :
             std::span(found).first(std::min(most_numbers, found.size())))
            several.note(place_of(number.line, number.words), number.words);
    }

    /// Decodes the output: a text may have more parts than a case file.
    static ReadCase decode_output(const CaseRef& ref, const std::string& text) {
        ReadCase read = decode_case(ref, text);
        if (read.result == ReadResult::decoded) return read;
        throw Failure(message("the text cannot become a case file: {reason}",
                              "reason"_a = read.findings.all().front().message),
                      exit_wrong);
    }

    [[nodiscard]] std::string text_of(const Imported& imported) const {
        std::string text = schema_line(target_.to.root);
        for (const Line& line : sheet_.furniture)
            text += fmt::format("# på flera sidor: {}\n", visible_line(line.text));
        for (const auto& [path, words] : imported.doubts)
            text += fmt::format("# oklart, {}: {}\n", path, visible_line(words));
        return text + case_text(imported.data, imported.remarks);
    }

    Session& session_;
    const ImportOptions& options_;
    Target& target_;
    Progress* progress_; // of several texts
    SourceText source_;
    Sheet sheet_;
};

/// The options as given, for pasting.
std::string print(const ImportOptions& options, std::string words) {
    if (!options.as.empty()) words += " --as " + shell_quoted(options.as);
    if (options.dry_run) words += " --dry-run";
    return words;
}

/// The text with line feeds, if its lines end with carriage returns alone, as on older Macs.
std::string with_line_feeds(std::string bytes) {
    if (bytes.find('\n') == std::string::npos) std::replace(bytes.begin(), bytes.end(), '\r', '\n');
    return bytes;
}

/// The text, which must be UTF-8 and no larger than a case file may be.
SourceText text_at(const Session& session, const std::string& path, const ImportOptions& options) {
    const StreamPath input(path);
    SourceText source(path, with_line_feeds(read_input(input)));
    if (const auto format = foreign_format(source.bytes()))
        throw Failure(
            how_to_import(*format,
                          input.is_stream() ? std::nullopt : std::optional<std::string_view>(path),
                          print(options, session.workspace.register_option())),
            exit_wrong);
    if (const auto at = invalid_utf8(source.text()))
        throw Failure(message("{path}: invalid UTF-8 at byte {byte}; is the text ISO 8859-1?",
                              "path"_a = path, "byte"_a = *at + 1),
                      exit_wrong);
    return source;
}

/// A text that cannot be read or filed is reported, and the others continue.
std::optional<SourceText> text_or_complaint(const Session& session, const std::string& path,
                                            const ImportOptions& options, Progress& progress) {
    try {
        return text_at(session, path, options);
    } catch (const Failure& failure) {
        progress.wipe();
        Console::complain(failure.what());
        return std::nullopt;
    }
}

/// Returns false if the text does not make a case; a disk error ends the command.
bool import_one(Session& session, const std::string& path, const ImportOptions& options,
                Target& target, Progress& progress, ImportSummary& summary) {
    auto source = text_or_complaint(session, path, options, progress);
    if (!source) return false;
    try {
        return Import(session, options, target, &progress, std::move(*source)).run(summary) == 0;
    } catch (const Failure& failure) {
        if (failure.exit_code() != exit_wrong) throw;
        progress.wipe();
        Console::complain(
            fmt::format("{path}: {reason}", "path"_a = path, "reason"_a = failure.what()));
        return false;
    }
}

int import_alone(Session& session, const std::string& path, const ImportOptions& options) {
    SourceText source = text_at(session, path, options);
    Target target{find_destination(session.workspace, options.dry_run)};
    ImportSummary summary;
    const int code = Import(session, options, target, nullptr, std::move(source)).run(summary);
    summary.print(session, false);
    remark_unused_reservations(session, target.ledger, target.to);
    return code;
}

int import_several(Session& session, const Operands& operands, const ImportOptions& options) {
    Target target{find_destination(session.workspace, options.dry_run)};
    ImportSummary summary;
    Progress progress(operands.size(), translatable("texts"), !session.options.quiet);
    std::vector<std::string> failed;
    for (const std::string& path : operands) {
        if (!import_one(session, path, options, target, progress, summary)) failed.push_back(path);
        session.console.out.flush(); // in order with the lines on standard error
        progress.step();
    }
    progress.wipe();
    session.console.remark(message("{imported} of {count} imported",
                                   "imported"_a = operands.size() - failed.size(),
                                   "count"_a = pluralize(operands.size(), "text")));
    if (failed.size() < operands.size()) // otherwise the lines above name them all
        for (const std::string& path : failed)
            session.console.remark(message("not imported: {path}", "path"_a = path));
    summary.print(session, true);
    remark_unused_reservations(session, target.ledger, target.to);
    return failed.empty() ? 0 : exit_wrong;
}

int import_files(Session& session, const Operands& operands, const ImportOptions& options) {
    if (operands.size() == 1) return import_alone(session, operands.front(), options);
    if (!options.as.empty())
        throw Failure(message("--as sets the number of one case, but there are {count} files",
                              "count"_a = operands.size()));
    return import_several(session, operands, options);
}

constexpr Operand import_operands[] = {{OperandKind::file, "FILE", Arity::some}};

constexpr Option import_options[] = {
    option<&ImportOptions::as>({.name = "as",
                                .kind = ValueKind::diarienummer,
                                .help = "set the case's number, if the text has none or several"}),
    reserve_option<ImportOptions>,
    no_reserve_option<ImportOptions>,
    option<&ImportOptions::dry_run>(
        {.short_name = 'n', .name = "dry-run", .help = "show the file and write nothing"}),
};

} // namespace

const Command import_command = {
    .name = "import",
    .operands = import_operands,
    .summary = "Create a case from each decision text, losing none of it",
    .example = "caseflow import decision-RUN-319-2022.txt\n"
               "caseflow import arkiv/*.txt\n"
               "pdftotext -layout beslut.pdf - | caseflow import - --as RUN/320/2022 --dry-run",
    .options = import_options,
    .run = run_with<ImportOptions, import_files>,
    .on_broken_register = OnBrokenRegister::refuse,
};

} // namespace caseflow
