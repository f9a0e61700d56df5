#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/store/atomic_write.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace caseflow {
namespace {

struct Options {
    std::string format = "md";
    std::string output;
    std::size_t decision = 0; // from 1; 0: the newest
};

const Format& format_named(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Format& format : formats()) {
        if (format.name == name) return format;
        names.push_back(format.name);
    }
    throw Failure(fmt::format("unknown format '{}'; known are {}", name, fmt::join(names, ", ")));
}

const Decision* chosen(const Case& one, std::size_t number) {
    const auto& all = one.decisions;
    if (number > all.size())
        throw Failure(
            fmt::format("{} has no decision {}; it has {}", one.diarienummer, number, all.size()),
            exit_wrong);
    if (number > 0) return &all[number - 1];
    return all.empty() ? nullptr : &all.back();
}

/// The text of one case; nothing, and the mistakes told, where its file does not decode: a decision
/// text that silently lacks a value is worse than none.
std::optional<std::string> text_of(Session& session, const CaseRef& ref, const Options& options,
                                   const Format& format) {
    Findings findings;
    const auto file = session.read(ref, findings);
    if (findings.count(Severity::error) > 0) {
        findings.sort();
        std::string told = print(findings, session.style(2));
        told.pop_back(); // the line end that complain adds
        Session::complain(told);
        return std::nullopt;
    }
    const Case& one = file->data;
    return format.write(
        outline(one, chosen(one, options.decision), session.body(ref.root).data.layout));
}

std::string name_for(const CaseRef& ref, const Format& format) {
    std::string stem = ref.path == "-" ? "case" : ref.path.substr(ref.path.rfind('/') + 1);
    if (stem.ends_with(".toml")) stem.resize(stem.size() - 5);
    return fmt::format("{}.{}", stem, format.name);
}

int render(Session& session, const Operands& operands, const Options& options) {
    const Format& format = format_named(options.format);
    const bool directory =
        !options.output.empty() && disk().kind(options.output) == EntryKind::directory;
    bool sound = true;
    std::string together;
    for (const CaseRef& ref : cases_of(session, operands)) {
        const auto text = text_of(session, ref, options, format);
        sound = sound && text.has_value();
        if (!text) continue;
        if (directory) {
            replace_file(disk(), options.output + "/" + name_for(ref, format), *text);
            continue;
        }
        if (!together.empty()) together += format.between;
        together += *text;
    }
    if (options.output.empty()) {
        session.out.write(together);
    } else if (!directory && !together.empty()) {
        replace_file(disk(), options.output, together);
    }
    if (session.system_failed) return exit_failed;
    return sound ? 0 : exit_wrong;
}

} // namespace

Run set_up_render(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("-f,--format", options->format, "md (the default) or txt")->option_text("NAME");
    with.add_option("-o,--output", options->output, "write to a file or into a directory")
        ->option_text("PATH");
    with.add_option("--decision", options->decision, "the Nth decision, not the newest")
        ->option_text("N");
    return [options](Session& session, const Operands& operands) {
        return render(session, operands, *options);
    };
}

} // namespace caseflow
