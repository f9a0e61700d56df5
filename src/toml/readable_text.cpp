#include "caseflow/toml/readable_text.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/limits.hpp"
#include "caseflow/toml/statements.hpp"

#include <algorithm>

namespace caseflow {

using namespace fmt::literals;

namespace {

bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\t') || code == 0x7F;
}

/// The end of its line, before a carriage return if there is one.
std::size_t line_end(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

void mend_line_ends(std::string& text, Mistakes& to) {
    const std::size_t seen = to.size();
    for (std::size_t at = text.find('\r'); at < text.size(); at = text.find('\r', at + 1)) {
        if (at + 1 < text.size() && text[at + 1] == '\n') continue;
        text[at] = '\n';
        if (to.size() > seen) continue;
        to.push_back({at, at + 1,
                      message("carriage return (U+000D) alone at the end of a line; save the file "
                              "with line feeds, LF or CRLF")});
    }
}

void mend_comment(std::string& text, std::size_t begin, std::size_t end, Mistakes& to) {
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(end);
    const auto first =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), last, is_control);
    if (first == last) return;
    const auto at = static_cast<std::size_t>(first - text.begin());
    const auto code = static_cast<unsigned char>(*first);
    if (to.size() < most_mistakes)
        to.push_back({at, at + 1,
                      message("control character (U+{code:04X}) in a comment; remove it",
                              "code"_a = static_cast<unsigned>(code))});
    std::replace_if(first, last, is_control, ' ');
}

/// Mends comments and returns their places.
std::vector<Bytes> mend_comments(std::string& text, Mistakes& to) {
    std::vector<Bytes> comments;
    for (std::size_t at = text.find_first_of("\"'#"); at < text.size();
         at = text.find_first_of("\"'#", at)) {
        if (text[at] == '#') {
            const std::size_t end = line_end(text, at);
            mend_comment(text, at, end, to);
            comments.push_back(Bytes::of(at, end));
            at = end;
        } else {
            at = skip_string(text, at);
        }
    }
    return comments;
}

/// Replaces bytes that are not UTF-8 by question marks; returns their places.
std::vector<std::size_t> mend_encoding(std::string& text) {
    std::vector<std::size_t> bad;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = invalid_utf8(std::string_view(text).substr(at));
        if (!next) break;
        at += *next;
        bad.push_back(at);
        text[at++] = '?';
    }
    return bad;
}

void report_encoding(std::string_view text, const std::vector<std::size_t>& bad, Mistakes& to) {
    const bool all =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (all) {
        to.push_back({bad[0], bad[0] + 1, invalid_utf8_message(bad[0], bad.size() - 1)});
        return;
    }
    std::size_t line = 0; // end of the current line
    for (const std::size_t at : bad) {
        if (at < line || to.size() >= most_mistakes) continue;
        to.push_back({at, at + 1,
                      message("invalid UTF-8 at byte {byte}, in a file that is UTF-8 elsewhere; "
                              "write the letter again",
                              "byte"_a = at + 1)});
        line = std::min(text.find('\n', at), text.size());
    }
}

bool holds(const std::vector<Bytes>& ranges, std::size_t begin, std::size_t end) {
    const auto first = std::ranges::partition_point(
        ranges, [&](const Bytes& range) { return range.end <= begin; });
    return first != ranges.end() && first->begin < end;
}

/// The paths of the keys and headers that are in one of the ranges, without indexes.
std::vector<std::string> paths_in(std::string_view text, const std::vector<Bytes>& ranges) {
    std::vector<std::string> paths;
    std::string table;
    for (auto next = next_statement(text, 0); next; next = next_statement(text, next->end)) {
        if (next->kind == Statement::Kind::header)
            table = header_path(text.substr(next->begin, next->end - next->begin)).value_or("");
        if (!holds(ranges, next->begin, next->end)) continue;
        const auto parts =
            next->kind == Statement::Kind::pair ? split_key(key_text(text, *next)) : std::nullopt;
        paths.push_back(parts ? join_path(table, join_path(*parts)) : table);
    }
    return paths;
}

} // namespace

bool ReadableText::is_spoilt(std::size_t begin, std::size_t end) const {
    return holds(spoilt, begin, end);
}

ReadableText readable_text(std::string_view text, Mistakes& to) {
    ReadableText readable{std::string(text), {}, {}};
    readable.spoilt = keep_one_side(readable.text, ConflictSide::first);
    const auto bad = mend_encoding(readable.text);
    if (!bad.empty()) report_encoding(readable.text, bad, to);
    mend_line_ends(readable.text, to);
    const auto comments = mend_comments(readable.text, to);
    if (!readable.spoilt.empty()) {
        std::string other(text);
        keep_one_side(other, ConflictSide::second);
        mend_encoding(other);
        readable.unread = paths_in(other, readable.spoilt);
    }
    std::vector<Bytes> bytes;
    for (const std::size_t at : bad)
        if (!holds(comments, at, at + 1) && !readable.is_spoilt(at, at + 1))
            bytes.push_back(Bytes::of(at, at + 1));
    readable.spoilt.insert(readable.spoilt.end(), bytes.begin(), bytes.end());
    std::ranges::sort(readable.spoilt, {}, &Bytes::begin);
    return readable;
}

} // namespace caseflow
