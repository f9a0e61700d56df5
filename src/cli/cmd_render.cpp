#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/store/atomic_write.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::string format = "md";
    std::string output;
    std::size_t decision = 0; // from 1; 0: the newest
    std::string with;         // "funding" or nothing
};

const Decision* chosen(const Case& one, std::size_t number) {
    const auto& all = one.decisions;
    if (number > all.size())
        throw Failure(
            fmt::format("{} has no decision {}; it has {}", one.diarienummer, number, all.size()),
            exit_wrong);
    if (number > 0) return &all[number - 1];
    return all.empty() ? nullptr : &all.back();
}

/// A decision text that silently lacks a value is worse than none: a file that does not decode is
/// told of and not rendered. One that breaks rules is, with a remark, for it may be a draft.
std::optional<std::string> text_of(Session& session, const CaseRef& ref, const Options& options,
                                   const Format& format) {
    Workspace& workspace = session.workspace;
    ReadCase read = read_case(ref);
    workspace.system_failed = workspace.system_failed || read.system_failed;
    if (read.findings.count(Severity::error) > 0) {
        session.console.print_findings(read.findings);
        return std::nullopt;
    }
    workspace.check_case(ref, read);
    Case& data = read.file->data;
    if (const auto errors = read.findings.count(Severity::error); errors > 0)
        session.console.remark(
            fmt::format("caseflow: {} does not hold: {} error{}; 'caseflow validate {}' tells more",
                        data.diarienummer, errors, errors == 1 ? "" : "s", ref.path));
    const Decision* decision = chosen(data, options.decision);
    Outline text = outline(data, decision, workspace.register_file(ref.root).data.layout,
                           options.with == "funding");
    workspace.use_series_form(ref, data);
    const Derived derived = workspace.derive(ref, data);
    return format.write({{data, derived}, std::move(text)});
}

std::string name_for(const CaseRef& ref, const Format& format) {
    std::string stem = ref.is_standard_input() ? "case" : ref.path.substr(ref.path.rfind('/') + 1);
    if (stem.ends_with(".toml")) stem.resize(stem.size() - 5);
    return fmt::format("{}.{}", stem, format.name);
}

/// Where the texts go: standard output, one file, or a file each in a directory.
class Target {
  public:
    Target(Session& session, const std::string& output, const Format& format)
        : session_(session),
          output_(output == "-" ? "" : output),
          format_(format),
          directory_(disk().kind(output_) == EntryKind::directory) {}

    void add(const CaseRef& ref, const std::string& text) {
        if (directory_) return replace_file(disk(), output_ + "/" + name_for(ref, format_), text);
        if (!first_ && format_.alone)
            throw Failure(
                fmt::format("several documents do not fit in one {} file; name a directory "
                            "with --output",
                            format_.name));
        if (!first_) put(format_.between);
        put(text);
        first_ = false;
    }

    void finish() const {
        if (!together_.empty()) replace_file(disk(), output_, together_);
    }

  private:
    void put(std::string_view text) {
        if (output_.empty()) return session_.console.out.write(text);
        together_ += text;
    }

    Session& session_;
    std::string output_;
    const Format& format_;
    bool directory_;
    bool first_ = true;
    std::string together_;
};

int render(Session& session, const Operands& operands, const Options& options) {
    const Format& format = named(formats(), options.format);
    Target target(session, options.output, format);
    bool sound = true;
    for (const CaseRef& ref : cases_of(session, operands)) {
        const auto text = text_of(session, ref, options, format);
        sound = sound && text.has_value();
        if (text) target.add(ref, *text);
    }
    target.finish();
    return exit_code(session, sound);
}

} // namespace

Run set_up_render(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("-f,--format", options->format, "md is the default")
        ->option_text("md|txt|html|json");
    with.add_option("-o,--output", options->output, "write to a file or into a directory")
        ->option_text("PATH");
    with.add_option("--with", options->with, "also a table of the funding")
        ->option_text("funding")
        ->check(CLI::IsMember({"funding"}));
    with.add_option("--decision", options->decision, "the Nth decision, not the newest")
        ->option_text("N");
    return [options](Session& session, const Operands& operands) {
        return render(session, operands, *options);
    };
}

} // namespace caseflow
