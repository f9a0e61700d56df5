#include "caseflow/toml/conflict.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t marker_length = 7;
constexpr std::size_t most_conflicts = 100; // more are not reported

bool is_sign(char c) {
    return (c >= '<' && c <= '>') || c == '|'; // < = >
}

/// Checks every seventh character: seven of one sign in a row include one of those, and another
/// beside it. False for most texts.
bool may_have_markers(std::string_view text) {
    for (std::size_t at = marker_length - 1; at < text.size(); at += marker_length) {
        const char sign = text[at];
        if (!is_sign(sign)) continue;
        if (text[at - 1] == sign || (at + 1 < text.size() && text[at + 1] == sign)) return true;
    }
    return false;
}

enum class Marker { none, begin, inner, end };

struct MarkerLine {
    Marker marker = Marker::none;
    bool alone = false; // without the name that git writes after all signs but '='
};

MarkerLine marker_line(std::string_view line) {
    if (line.size() < marker_length) return {};
    const char sign = line.front();
    if (!is_sign(sign)) return {};
    if (line.find_first_not_of(sign) < marker_length) return {};
    const std::string_view rest = line.substr(marker_length);
    const bool alone = rest.empty() || rest == "\r";
    if (!alone && (sign == '=' || !rest.starts_with(' '))) return {};
    return {sign == '<' ? Marker::begin : sign == '>' ? Marker::end : Marker::inner, alone};
}

/// Says which places are outside strings and comments.
class Outside {
  public:
    explicit Outside(std::string_view text) : text_(text) {}

    /// `place`: not before the place of the last call.
    bool operator()(std::size_t place) {
        while (at_ < place) {
            const std::size_t end = skip_string_or_comment(text_, at_);
            at_ = std::max(end, at_ + 1);
        }
        return at_ == place;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Removes the last line from a text that ends with a line end, and returns it.
std::string_view take_last_line(std::string_view& text) {
    text = text.substr(0, std::min(text.rfind('\n'), text.size()));
    const std::size_t begin = text.rfind('\n') + 1; // 0 if there is none
    const std::string_view line = trim(text.substr(begin), " \t\r");
    text = text.substr(0, begin);
    return line;
}

/// Whether a text ends with a heading, which a line of signs may underline: a line by itself that
/// is not a sentence.
bool ends_with_heading(std::string_view text) {
    const std::string_view heading = take_last_line(text);
    if (heading.empty() || heading.ends_with('.') || heading.ends_with(',')) return false;
    const std::string_view before = take_last_line(text);
    return before.empty() || before.ends_with("\"\"\"") || before.ends_with("'''");
}

/// A line of a conflict.
struct ConflictLine {
    Marker marker;
    std::uint32_t number;
    std::size_t begin;
    std::size_t end; // before its line feed
    bool opens;      // true if it opens a conflict, whatever its marker
};

/// Calls `visit` with each line that is part of a conflict, in order, until it returns false.
template <class Visit>
void for_each_line_of_conflicts(std::string_view text, const Visit& visit) {
    if (!may_have_markers(text)) return;
    Outside is_outside(text);
    bool open = false; // a conflict has begun
    std::size_t begin = 0;
    for (std::uint32_t number = 1; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto [marker, alone] = marker_line(text.substr(begin, end - begin));
        const bool is_sure =
            !alone || (text[begin] == '=' && !ends_with_heading(text.substr(0, begin)));
        const bool counts = marker != Marker::none && (is_sure || open || is_outside(begin));
        if (counts &&
            !visit(ConflictLine{marker, number, begin, end, !open || marker == Marker::begin}))
            return;
        if (counts) open = marker != Marker::end;
        begin = end + 1;
    }
}

void blank(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at)
        if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
}

} // namespace

bool report_conflicts(const SourceText& source, Findings& findings) {
    Report report("merge-conflict", findings);
    Diagnostic* open = nullptr; // the conflict that has begun
    std::size_t count = 0;
    for_each_line_of_conflicts(source.text(), [&](const ConflictLine& line) {
        const Place place{&source, {{line.number, 1}, {line.number, marker_length + 1}}};
        if (line.opens && ++count > most_conflicts) {
            report.add(place, message("more than {most} conflicts; the others are not listed",
                                      "most"_a = most_conflicts));
            return false;
        }
        if (line.opens)
            open = &report.add(place,
                               message("unresolved git conflict; keep the lines that are right, "
                                       "and delete the others and the conflict markers"));
        if (line.marker == Marker::end && !line.opens)
            open->note(place, message("the conflict ends here"));
        return true;
    });
    return count > 0;
}

std::vector<Bytes> keep_one_side(std::string& text, ConflictSide side) {
    std::vector<Bytes> conflicts;
    std::size_t inner = 0;  // after the first side of the current conflict
    std::size_t middle = 0; // before its second side
    const std::string all = text;
    for_each_line_of_conflicts(all, [&](const ConflictLine& line) {
        blank(text, line.begin, line.end);
        if (line.opens) {
            conflicts.push_back(Bytes::of(line.begin, line.end));
            inner = middle = line.end;
            return true;
        }
        if (inner == conflicts.back().end) inner = line.begin;
        if (line.marker == Marker::inner) {
            middle = line.end;
        } else {
            const Bytes left = side == ConflictSide::first
                                   ? Bytes::of(inner, line.begin)
                                   : Bytes::of(conflicts.back().begin, middle);
            blank(text, left.begin, left.end);
            conflicts.back() = Bytes::of(conflicts.back().begin, line.end);
        }
        return true;
    });
    return conflicts;
}

} // namespace caseflow
