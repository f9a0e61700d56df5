#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/output.hpp"
#include "caseflow/model/chain.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/rules/number_index.hpp"

#include <array>
#include <fmt/format.h>
#include <map>

namespace caseflow {

/// Additions that a decision's text can have.
enum class RenderAddition { funding };

template <>
struct Words<RenderAddition> {
    static constexpr std::array<std::string_view, 1> words{"funding"};
};

namespace {

using namespace fmt::literals;

struct RenderOptions {
    const Format* format = &formats().front();
    std::optional<StreamPath> output;
    std::optional<int> decision; // from 1; the newest if absent
    std::optional<RenderAddition> with;
    bool dry_run = false;
};

const Decision* find_decision(const Case& data, const std::optional<int>& number) {
    const auto& all = data.decisions;
    if (!number) return all.empty() ? nullptr : &all.back();
    const auto index = static_cast<std::size_t>(*number) - 1;
    if (index < all.size()) return &all[index];
    throw Failure(message("{number} has no decision {index}; it has {count}",
                          "number"_a = data.diarienummer, "index"_a = *number,
                          "count"_a = all.size()),
                  exit_wrong);
}

/// False for a decision that grants or leaves nothing: it does not settle the money of the case.
bool has_funding(const Case& data, const Decision* decision) {
    if (decision == nullptr) return true;
    const auto index = static_cast<std::size_t>(decision - data.decisions.data());
    return decision->kind != DecisionKind::refusal &&
           !DecisionChains(data)[index].terms.nothing_left;
}

/// Remarks that a table of today's funding may contradict a decision that has been replaced.
void remark_on_funding(const Console& console, const Case& data, const Decision& decision) {
    const auto index = static_cast<std::size_t>(&decision - data.decisions.data());
    const auto by = DecisionChains(data)[index].replaced_by;
    if (!by) return;
    console.remark(message("decision {decision} of {number} has been replaced by decision {by}; "
                           "the funding is the one in force now",
                           "decision"_a = index + 1, "number"_a = data.diarienummer,
                           "by"_a = *by + 1));
}

/// The output of a run so far.
struct Rendered {
    bool whole; // the whole register: each number once, while operands may repeat a case
    NumberIndex numbers = {};
    bool sound = true;
};

/// A decision text that silently lacks a value is worse than none, so a file that does not decode
/// is reported and not rendered. A file that breaks rules is rendered, with a remark, since it may
/// be a draft.
std::optional<std::string> text_of(Session& session, const CaseRef& ref,
                                   const RenderOptions& options, const Format& format,
                                   Rendered& rendered) {
    Workspace& workspace = session.workspace;
    ReadCase read = read_case(ref);
    workspace.system_failed = workspace.system_failed || read.system_failed;
    if (rendered.whole)
        rendered.numbers.add(workspace.number_of(ref, read.file->data), ref.path, *read.file,
                             workspace.register_file(ref.root).data, read.findings);
    if (read.findings.count(Severity::error) > 0) {
        rendered.sound = false;
        session.console.print_findings(read.findings);
        return std::nullopt;
    }
    workspace.check_case(ref, read);
    rendered.sound = !report_namesakes(session, read) && rendered.sound;
    Case& data = read.file->data;
    if (const auto errors = read.findings.count(Severity::error); errors > 0)
        session.console.remark(
            message("{number} has {errors}; 'caseflow validate {path}' lists them",
                    "number"_a = data.diarienummer, "errors"_a = pluralize(errors, "error"),
                    "path"_a = shell_quoted(ref.path)));
    const Decision* decision = find_decision(data, options.decision);
    const bool with_funding =
        options.with == RenderAddition::funding && has_funding(data, decision);
    if (decision != nullptr && with_funding) remark_on_funding(session.console, data, *decision);
    Outline text =
        outline(data, decision, workspace.register_file(ref.root).data.layout, with_funding);
    workspace.use_series_form(ref, data);
    const Derived derived = workspace.derive(ref, data);
    return format.write({{data, derived}, std::move(text)});
}

std::string name_for(const CaseRef& ref, const Format& format) {
    const std::string name = ref.is_standard_input ? "case" : name_of(ref.path);
    return fmt::format("{}.{}", has_case_ending(name) ? stem_of(name) : name, format.name);
}

/// The destination of the texts: standard output, one file, or one file per case in a directory.
/// All places are looked up before anything is written.
class RenderTarget {
  public:
    RenderTarget(Session& session, const RenderOptions& options, const std::vector<CaseRef>& refs)
        : session_(session), format_(*options.format), dry_run_(options.dry_run) {
        if (!names_place(options.output)) return;
        OutputFinder finder(session.workspace, refs);
        one_ = finder.find(options.output->word());
        if (one_->kind != PlaceKind::directory) return;
        one_.reset();
        find_each(finder, options.output->word(), refs);
    }

    void add(const CaseRef& ref, const std::string& text) {
        if (!each_.empty()) return put_output(session_, each_.at(ref.path), text, dry_run_);
        if (!first_ && format_.alone)
            throw Failure(message(
                "several documents do not fit in one {format} file; name a directory with --output",
                "format"_a = format_.name));
        if (!first_) put(format_.between);
        put(text);
        first_ = false;
    }

    /// The other texts are written; an older file in the place of this one would seem to be one of
    /// them.
    void leave_out(const CaseRef& ref) const {
        if (each_.empty()) return;
        session_.console.remark(
            message("{path} is not written", "path"_a = each_.at(ref.path).path));
    }

    void finish() const {
        if (!together_.empty()) put_output(session_, *one_, together_, dry_run_);
    }

  private:
    void find_each(OutputFinder& finder, const std::string& directory,
                   const std::vector<CaseRef>& refs) {
        std::map<std::string, std::string> cases; // by file; its letter case may not matter
        for (const CaseRef& ref : refs) {
            const std::string path = directory + "/" + name_for(ref, format_);
            each_[ref.path] = finder.find(path);
            const auto [other, is_new] = cases.emplace(fold(each_[ref.path].path), ref.path);
            if (!is_new && other->second != ref.path)
                throw Failure(message("both {one} and {other} would be written to {path}; "
                                      "render them into different directories",
                                      "one"_a = other->second, "other"_a = ref.path,
                                      "path"_a = path));
        }
    }

    void put(std::string_view text) {
        if (!one_) return session_.console.out.write(text);
        together_ += text;
    }

    Session& session_;
    const Format& format_;
    bool dry_run_;
    std::optional<OutputPlace> one_;          // nothing for standard output or a directory
    std::map<std::string, OutputPlace> each_; // by the case's path, for a directory
    bool first_ = true;
    std::string together_;
};

int render(Session& session, const Operands& operands, const RenderOptions& options) {
    const Format& format = *options.format;
    const std::vector<CaseRef> refs = cases_of(session, operands);
    RenderTarget target(session, options, refs);
    Rendered rendered{operands.empty()};
    bool is_whole = true;
    for (const CaseRef& ref : refs) {
        const auto text = text_of(session, ref, options, format, rendered);
        if (text)
            target.add(ref, *text);
        else
            target.leave_out(ref);
        is_whole = is_whole && text.has_value();
    }
    if (is_whole) target.finish(); // a file without a case would seem to have them all
    return exit_code(session, rendered.sound);
}

constexpr Operand render_operands[] = {{OperandKind::case_ref, "CASE", Arity::any}};

constexpr Option render_options[] = {
    option<&RenderOptions::format, formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    option<&RenderOptions::output>({.short_name = 'o',
                                    .name = "output",
                                    .help = "write to a file or into a directory",
                                    .default_text = "standard output"}),
    option<&RenderOptions::with>({.name = "with",
                                  .help = "add a table of the funding",
                                  .needs = Need{"format", {"md", "txt", "html"}}}),
    option<&RenderOptions::decision>({.name = "decision",
                                      .help = "write the Nth decision, counted from 1",
                                      .default_text = "the newest",
                                      .needs = Need{"format", {"md", "txt", "html"}}}),
    option<&RenderOptions::dry_run>({.short_name = 'n',
                                     .name = "dry-run",
                                     .help = "show the change to the files and write nothing",
                                     .needs = Need{"output"}}),
};

} // namespace

const Command render_command = {
    .name = "render",
    .operands = render_operands,
    .summary = "Write the decision text; without CASE, of every case",
    .example = "caseflow render RUN/319/2022 --format md\n"
               "caseflow render --format txt - < case.toml",
    .options = render_options,
    .run = run_with<RenderOptions, render>,
    .on_broken_register = OnBrokenRegister::refuse,
    .paged = true,
};

} // namespace caseflow
