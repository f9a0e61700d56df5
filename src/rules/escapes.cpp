#include "caseflow/rules/escapes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t longest_path = 260; // bytes

/// Whether a word begins as a path does: G:\ or \\.
bool is_path(std::string_view word) {
    if (word.size() > longest_path) return false;
    return word.starts_with("\\\\") || (word.size() > 1 && is_ascii_letter(word[0]) &&
                                        word[1] == ':' && (word.size() == 2 || word[2] == '\\'));
}

/// The first escape, in the bytes of a string, that cannot be meant; the end if there is none.
std::size_t find_unmeant(std::string_view bytes) {
    std::size_t word = 0; // the start of the word before the escape
    std::size_t from = 0;
    for (std::size_t at = bytes.find('\\'); at < bytes.size() - 1; at = bytes.find('\\', at + 2)) {
        const std::size_t gap = bytes.substr(from, at - from).find_last_of(" \t\n\"'(<");
        if (gap != std::string_view::npos) word = from + gap + 1;
        from = at;
        const char c = bytes[at + 1];
        const bool returns = c == 'r' && !bytes.substr(at + 2).starts_with("\\n");
        if (c == 'b' || c == 'f' || returns) return at;
        if ((c == 'n' || c == 't' || c == 'r') && is_path(bytes.substr(word, at - word))) return at;
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

bool begins_with_capital(std::string_view text) {
    constexpr std::string_view others[] = {"Å", "Ä", "Ö"};
    return (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') ||
           std::ranges::any_of(others, [&](std::string_view one) { return text.starts_with(one); });
}

/// Whether a backslash and an n, which are printed as they are, were meant as a line break: after
/// the end of a clause, before a capital letter or another one, or between blanks. `word` is what
/// is before them, from the last gap on.
bool is_meant_as_break(std::string_view word, std::string_view sign, std::string_view after) {
    constexpr std::string_view ends = ".:;,!?)";
    if (is_path(word) || word.find('\\') < word.size()) return false;
    if (after.starts_with('\\')) return after.starts_with(sign);
    const bool ends_clause =
        word.size() > 1 && ends.find(word.back()) < ends.size() && !trim(word, ends).empty();
    if (word.empty()) return is_blank(after.substr(0, 1));
    return ends_clause || begins_with_capital(after);
}

/// The first of them in the bytes of a string between its quotes; the end if there is none.
std::size_t find_unmade_break(std::string_view bytes, std::string_view sign) {
    const std::size_t step = sign.size() - 1; // in double quotes every backslash takes two bytes
    for (std::size_t at = bytes.find('\\'); at < bytes.size(); at = bytes.find('\\', at + step)) {
        if (!bytes.substr(at).starts_with(sign)) continue;
        const std::string_view before = bytes.substr(0, at);
        const std::size_t last = before.rfind(sign);
        const std::size_t gap = before.find_last_of(" \t\n\"'`(<") + 1; // 0 if there is none
        const std::size_t word =
            std::max(gap, last < at && !is_path(before.substr(gap)) ? last + sign.size() : 0);
        const bool named = word == at && (at == 0 || before.back() != ' '); // "\n", the sign itself
        if (!named && is_meant_as_break(before.substr(word), sign, bytes.substr(at + sign.size())))
            return at;
    }
    return bytes.size();
}

/// Reports the first line break of a string that is printed as a backslash and an n.
void check_breaks(const Node& node, const SourceText& source, Report& report) {
    const bool in_double = source.text()[node.place.begin] == '"';
    const std::string_view sign = in_double ? "\\\\n" : "\\n";
    const std::size_t begin = node.place.begin + 1;
    const std::string_view bytes =
        source.text().substr(begin, std::max<std::size_t>(node.place.end, begin + 1) - begin - 1);
    const std::size_t at = find_unmade_break(bytes, sign);
    if (at == bytes.size()) return;
    report.add({&source, source.span(begin + at, begin + at + sign.size())},
               in_double
                   ? message("\\\\n is printed as \\n; write \\n with one backslash for a line "
                             "break")
                   : message("in single quotes \\n is printed as it is; write the text in "
                             "double quotes for a line break"));
}

/// The length of a typographic quote of a word processor that begins a text; 0 if none does.
std::size_t quote_length(std::string_view text) {
    for (const std::string_view sign : {"\u201D", "\u201C", "\u201E", "\u00BB", "\u00AB"})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

/// The strings that an element of an array is meant to be, such as A”, ”B; or just the element.
std::vector<std::string_view> strings_meant(std::string_view text) {
    std::vector<std::string_view> strings;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t closing = quote_length(text.substr(at));
        if (closing == 0) {
            ++at;
            continue;
        }
        const std::size_t comma = skip_spaces(text, at + closing);
        const std::size_t next = skip_spaces(text, std::min(comma + 1, text.size()));
        const std::size_t opening = next < text.size() ? quote_length(text.substr(next)) : 0;
        const bool parts = opening > 0 && text[comma] == ',' && at > begin && text[at - 1] != ' ';
        if (!parts) return {text}; // quotes around words within one text
        strings.push_back(text.substr(begin, at - begin));
        begin = at = next + opening;
    }
    strings.push_back(text.substr(begin));
    return strings;
}

void check_element(const Node& node, const SourceText& source, Report& report) {
    const auto strings = strings_meant(node.text);
    if (strings.size() < 2) return;
    const auto written = movable_line(fmt::format("\"{}\"", fmt::join(strings, "\", \"")));
    report.add({&source, source.span(node.place.begin, node.place.end)},
               written ? message("these quotes are part of one string; write {strings}",
                                 "strings"_a = *written)
                       : message("these quotes are part of one string; write \" in place of each"));
}

/// Reports a fourth quote before or after a text in three, if no other in the text belongs to it.
void check_fourth_quote(const Node& node, const SourceText& source, Report& report) {
    constexpr std::string_view four = R"("""")";
    const std::string_view text = node.text;
    const std::string_view bytes =
        source.text().substr(node.place.begin, node.place.end - node.place.begin);
    if (text.size() < 2 || !bytes.starts_with(four.substr(1))) return;
    const char second = text[1];
    const char before_last = text[text.size() - 2];
    const bool begins = bytes.starts_with(four) && text[0] == '"' && second != '"';
    const bool ends = bytes.ends_with(four) && text.back() == '"' && before_last != '"';
    const bool odd = begins != ends && std::ranges::count(text, '"') % 2 == 1;
    const auto at = [&](std::size_t begin) -> Place {
        return {&source, source.span(begin, begin + four.size())};
    };
    if (begins && (odd || second == '\n' || second == '\r'))
        report.add(at(node.place.begin),
                   message("three quotes begin the string, and the fourth is part of its text; "
                           "remove it, or write one more after the words that it quotes"));
    if (ends && ((odd && !is_digit(before_last)) || before_last == '\n')) // 12" is a size
        report.add(at(node.place.end - four.size()),
                   message("three quotes end the string, and the fourth is part of its text; "
                           "remove it, or write one more before the words that it quotes"));
}

/// Whether there may be anything to report: an escape, four quotes, or a comma after a typographic
/// quote.
bool may_have_any(std::string_view text) {
    if (text.find('\\') < text.size()) return true;
    if (text.find(R"("""")") < text.size()) return true;
    constexpr std::string_view last_bytes = "\x9D\x9C\x9E\xBB\xAB"; // last bytes of quotes
    for (std::size_t at = text.find(','); at < text.size(); at = text.find(',', at + 1)) {
        const std::size_t before = text.substr(0, at).ends_with(' ') ? at - 2 : at - 1;
        if (before < at && last_bytes.find(text[before]) < last_bytes.size()) return true;
    }
    return false;
}

} // namespace

void check_escapes(const Subject& subject, Report& report) {
    const SourceText& source = subject.file.source;
    if (!may_have_any(source.text())) return;
    for_each_string(subject.file.tree.root(), [&](const Node& node) {
        check_string(node, source, report);
        check_fourth_quote(node, source, report);
        if (node.key.empty()) check_element(node, source, report);
    });
    if (source.text().find("\\n") == std::string_view::npos) return; // most files
    for (const Node* at = subject.file.tree.root().first; at != nullptr; at = at->next) {
        const auto check = [&](const Node& node) { check_breaks(node, source, report); };
        if (at->key == free_table) continue; // it is not printed, and may have patterns
        if (at->kind == Node::Kind::string) check(*at);
        for_each_string(*at, check);
    }
}

} // namespace caseflow
