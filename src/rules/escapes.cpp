#include "caseflow/rules/escapes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/value_line.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t longest_path = 260; // bytes, of one that is looked at

/// Whether the word that ends at a place begins as a path does: G:\ or \\.
bool is_path(std::string_view text, std::size_t end) {
    const std::size_t from = end - std::min(end, longest_path);
    const std::string_view near = text.substr(from, end - from);
    const std::size_t gap = near.find_last_of(" \t\n\"'(<");
    if (gap == std::string_view::npos && from > 0) return false;
    const std::string_view word = near.substr(gap + 1);
    return word.starts_with("\\\\") || (word.size() > 1 && is_ascii_letter(word[0]) &&
                                        word[1] == ':' && (word.size() == 2 || word[2] == '\\'));
}

/// The first escape in the bytes of a string that nobody means; the end if there is none.
std::size_t find_unmeant(std::string_view bytes) {
    for (std::size_t at = bytes.find('\\'); at < bytes.size() - 1; at = bytes.find('\\', at + 2)) {
        const char c = bytes[at + 1];
        if (c == 'b' || c == 'f') return at;
        if ((c == 'n' || c == 't' || c == 'r') && at > 0 && is_path(bytes, at)) return at;
    }
    return bytes.size();
}

void check_string(const Node& node, const SourceText& source, Report& report) {
    const std::string_view bytes =
        source.text().substr(node.place.begin, node.place.end - node.place.begin);
    const std::size_t at = bytes.starts_with('"') ? find_unmeant(bytes) : bytes.size();
    if (at >= bytes.size()) return;
    const std::string_view content = bytes.substr(1, bytes.size() - 2);
    const bool short_path =
        !node.key.empty() && is_plain(content) && content.find("\\\\") == std::string_view::npos;
    const auto line =
        short_path ? line_to_paste(node.key, fmt::format("'{}'", content)) : std::nullopt;
    const std::size_t begin = node.place.begin + at;
    report.add({&source, source.span(begin, begin + 2)},
               line ? message("a backslash in these quotes begins an escape; write {line}",
                              "line"_a = *line)
                    : message("a backslash in these quotes begins an escape; write every one in "
                              "this string twice, \\\\"));
}

void check_below(const Node& node, const SourceText& source, Report& report) {
    for (const Node* at = node.first; at != nullptr; at = at->next) {
        if (at->kind == Node::Kind::string) check_string(*at, source, report);
        check_below(*at, source, report);
    }
}

} // namespace

void check_escapes(const Subject& subject, Report& report) {
    const SourceText& source = subject.file.source;
    if (source.text().find('\\') < source.text().size())
        check_below(subject.file.tree.root(), source, report);
}

} // namespace caseflow
