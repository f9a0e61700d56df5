#include "caseflow/base/failure.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/new_case_file.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/file_format.hpp"
#include "caseflow/toml/case_text.hpp"
#include "caseflow/toml/decode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t most_numbers = 10; // that a question lists

struct Options {
    std::string as;
    bool dry_run = false;
};

class Import {
  public:
    Import(Session& session, const Options& options, SourceText source)
        : session_(session),
          options_(options),
          source_(std::move(source)),
          sheet_(take_off_pages(source_.text())),
          to_(find_destination(session.workspace, options.dry_run)) {}

    int run() {
        const RegisterFile& body = session_.workspace.register_file(to_.root);
        Findings problems;
        const auto own = number(body.data, problems);
        if (!own) {
            session_.console.print_findings(problems);
            return exit_wrong;
        }
        check_series(body.data, *own);
        Imported imported = read_decision(source_, sheet_, body.data, *own);
        for (const Line& line : sheet_.furniture)
            imported.findings.note(
                at(line.number, line.text),
                fmt::format("'{}' stands on several pages and is left out of the text", line.text));
        if (!imported.findings.all().empty()) session_.console.print_findings(imported.findings);
        const std::string text = text_of(imported);
        must_decode(text);
        create_case_or_fail(session_, to_, *own, text);
        if (!options_.dry_run) remark_rules({case_path(to_.root, *own), to_.root, {}, *own});
        return 0;
    }

  private:
    /// Where words stand on a line; its begin where they do not.
    [[nodiscard]] Place at(std::uint32_t line, std::string_view words) const {
        const std::string_view text = source_.line(line);
        const std::size_t found = text.find(words);
        const std::string_view before = text.substr(0, found == text.npos ? 0 : found);
        const auto column = static_cast<std::uint32_t>(character_count(before) + 1);
        const auto length = static_cast<std::uint32_t>(character_count(words));
        return {&source_, {{line, column}, {line, column + length}}};
    }

    /// By --as, else the text's own.
    [[nodiscard]] std::optional<Diarienummer> number(const Register& body,
                                                     Findings& problems) const {
        if (!options_.as.empty()) {
            const NumberReading reading = body.read(options_.as);
            if (!reading.number) throw Failure(reading.problem);
            if (!sheet_.lines.empty()) return *reading.number;
        }
        if (sheet_.lines.empty()) {
            problems.error(at(1, ""), "there is no text to import");
            return std::nullopt;
        }
        const auto found = numbers_in(sheet_);
        auto own = own_number(found);
        if (!own) ask_for_number(found, problems);
        return own;
    }

    void ask_for_number(const std::vector<NumberInText>& found, Findings& problems) const {
        if (found.empty()) {
            problems.error(at(1, ""), "no diarienummer in the text; say which with --as NUMBER");
            return;
        }
        Diagnostic& several =
            problems.error(at(found.front().line, found.front().words),
                           "several diarienummer in the text; say which with --as NUMBER");
        for (const NumberInText& one : std::span(found).first(std::min(most_numbers, found.size())))
            several.note(at(one.line, one.words), one.words);
    }

    /// What is written can be read: a text may have more parts than a case file.
    static void must_decode(const std::string& text) {
        CaseFile file(SourceText("", text));
        Findings findings;
        if (decode(file, findings)) return;
        throw Failure(fmt::format("the text makes no case file: {reason}",
                                  "reason"_a = findings.all().front().message),
                      exit_wrong);
    }

    [[nodiscard]] std::string text_of(const Imported& imported) const {
        std::string text = schema_line(to_.root);
        for (const Line& line : sheet_.furniture)
            text += fmt::format("# på flera sidor: {}\n", visible_line(line.text));
        for (const auto& [path, words] : imported.doubts)
            text += fmt::format("# oklart, {}: {}\n", path, visible_line(words));
        return text + case_text(imported.data, imported.remarks);
    }

    /// A decision that breaks rules is imported all the same: it stands as it was taken.
    void remark_rules(const CaseRef& ref) {
        ReadCase read = read_case(ref);
        session_.workspace.check_case(ref, read);
        const std::size_t errors = read.findings.count(Severity::error);
        const std::size_t warnings = read.findings.count(Severity::warning);
        if (errors + warnings > 0)
            session_.console.remark(fmt::format(
                "caseflow: {errors}, {warnings}; 'caseflow validate {number}' lists them",
                "errors"_a = pluralize(errors, "error"),
                "warnings"_a = pluralize(warnings, "warning"),
                "number"_a = read.file->data.diarienummer));
    }

    Session& session_;
    const Options& options_;
    SourceText source_;
    Sheet sheet_;
    Destination to_;
};

/// The options as they were given, to be pasted.
std::string print(const Options& options) {
    std::string words;
    if (!options.as.empty()) words += " --as " + shell_quoted(options.as);
    if (options.dry_run) words += " --dry-run";
    return words;
}

/// The text, which has to be UTF-8 and of a size that a case file may have.
SourceText text_at(const std::string& path, const Options& options) {
    SourceText source(path, read_input(path));
    if (const auto format = foreign_format(source.bytes()))
        throw Failure(how_to_import(*format, path, print(options)), exit_wrong);
    if (const auto at = invalid_utf8(source.text()))
        throw Failure(
            fmt::format("{}: invalid UTF-8 at byte {}; is the text ISO 8859-1?", path, *at + 1),
            exit_wrong);
    return source;
}

int import_file(Session& session, const Operands& operands, const Options& options) {
    return Import(session, options, text_at(operands.front(), options)).run();
}

constexpr Operand operands[] = {{OperandKind::file, "FILE"}};

constexpr Option options[] = {
    option<&Options::as>({.name = "as",
                          .kind = ValueKind::diarienummer,
                          .help = "set the case's number, if the text has none or several"}),
    option<&Options::dry_run>(
        {.short_name = 'n', .name = "dry-run", .help = "show the file and write nothing"}),
};

} // namespace

const Command import_command = {
    .name = "import",
    .operands = operands,
    .summary = "Create a case from a decision text; nothing of the text is lost",
    .example = "caseflow import decision-RUN-319-2022.txt\n"
               "pdftotext -layout beslut.pdf - | caseflow import - --as RUN/320/2022 --dry-run",
    .options = options,
    .run = run_with<Options, import_file>,
    .on_broken_register = OnBrokenRegister::refuse,
};

} // namespace caseflow
