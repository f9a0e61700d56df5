#include "caseflow/render/findings.hpp"

#include "caseflow/base/invisible.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

constexpr std::size_t gutter = 10; // cells of "12345 | " and of the marks of a cut line

struct Paint {
    std::string_view on;
    std::string_view off;
};

Paint paint(bool colour, std::string_view code) {
    return colour ? Paint{code, "\x1b[0m"} : Paint{};
}

/// Makes invisible characters visible, since they may be the mistake.
std::string shown_line(std::string_view text) {
    return visible_line(name_invisible(text));
}

/// The window of a line that contains the caret, and the caret's place in it, in characters.
struct Window {
    std::string text;
    std::size_t before; // cells left of the caret
    std::size_t under;  // cells the caret marks, at least 1
};

Window window(std::string_view line, std::size_t begin, std::size_t end, std::size_t width) {
    const std::size_t start = begin > width * 2 / 3 ? begin - width / 2 : 0;
    const std::string_view from = line.substr(character_offset(line, start));
    const std::string_view shown = from.substr(0, character_offset(from, width));
    const std::string_view left = shown.substr(0, character_offset(shown, begin - start));
    const std::string_view marked =
        shown.substr(left.size(), character_offset(shown, end - start) - left.size());
    Window w{shown_line(shown), display_width(shown_line(left)),
             std::max<std::size_t>(1, display_width(shown_line(marked)))};
    if (start > 0) {
        w.text.insert(0, "…");
        ++w.before;
    }
    return w;
}

void excerpt(std::string& out, const Place& place, const FindingStyle& style, const Paint& caret) {
    const Position begin = place.span.begin;
    const std::string_view line = place.source->line(begin.line);
    if (line.empty()) return;
    const Position end = place.span.end;
    const std::size_t last = end.line == begin.line ? end.column : character_count(line) + 1;
    const std::size_t width =
        std::max<std::size_t>(30, style.width - std::min(style.width, gutter));
    const Window w =
        window(line, begin.column - 1, std::max<std::size_t>(last - 1, begin.column), width);
    out += fmt::format("{:5} | {}\n", begin.line, w.text);
    out +=
        fmt::format("      | {:{}}{}{:^<{}}{}\n", "", w.before, caret.on, "^", w.under, caret.off);
}

std::string place_text(const Place& place) {
    return fmt::format("{}:{}:{}", visible_line(place.source->name()), place.span.begin.line,
                       place.span.begin.column);
}

void head(std::string& out, const Place& place, std::string_view kind, const Paint& colour,
          std::string_view message) {
    out += fmt::format("{}: {}{}:{} {}", place_text(place), colour.on, kind, colour.off,
                       shown_line(message));
}

/// The rule after a message, in brackets; nothing if there is none.
std::string rule_text(const Diagnostic& diagnostic) {
    return diagnostic.rule ? fmt::format(" [{}]", diagnostic.rule_id()) : "";
}

} // namespace

std::string print(const Diagnostic& diagnostic, const FindingStyle& style) {
    std::string out;
    const std::string_view code = diagnostic.severity == Severity::error     ? "\x1b[1;31m"
                                  : diagnostic.severity == Severity::warning ? "\x1b[1;35m"
                                                                             : "\x1b[1;36m";
    const Paint colour = paint(style.colour, code);
    head(out, diagnostic.place, name_of(diagnostic.severity), colour, diagnostic.message);
    out += rule_text(diagnostic);
    if (!diagnostic.waived.empty())
        out += message(" waived: {reason}", "reason"_a = visible_line(diagnostic.waived));
    out += '\n';
    if (style.terminal) excerpt(out, diagnostic.place, style, colour);
    const Paint quiet = paint(style.colour, "\x1b[1;36m");
    for (const Note& note : diagnostic.notes) {
        head(out, note.place, "note", quiet, note.message);
        out += '\n';
        if (style.terminal) excerpt(out, note.place, style, quiet);
    }
    return out;
}

std::string message_and_rule(const Diagnostic& diagnostic) {
    return diagnostic.message + rule_text(diagnostic);
}

std::string place_and_message(const Diagnostic& diagnostic) {
    return fmt::format("{}: {}", place_text(diagnostic.place), message_and_rule(diagnostic));
}

std::string print(const Findings& findings, const FindingStyle& style) {
    std::string out;
    for (const Diagnostic& diagnostic : findings.all()) out += print(diagnostic, style);
    return out;
}

} // namespace caseflow
