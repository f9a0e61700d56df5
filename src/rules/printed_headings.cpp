#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/printed_words.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// Where a text has the heading that is printed above it: on its first line, perhaps marked as one,
/// or before a colon. Empty if it has not.
Bytes repeated_heading(std::string_view text, std::string_view heading) {
    constexpr std::size_t most_signs = 12; // bytes of blanks and marks around it
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n#*_"), text.size());
    std::string_view line = text.substr(begin, heading.size() + most_signs);
    line = line.substr(0, line.find('\n'));
    const std::size_t colon = line.find(':');
    if (colon < line.size()) line = line.substr(0, colon + 1);
    const bool whole = colon < text.size() || begin + line.size() == text.size() ||
                       text[begin + line.size()] == '\n';
    if (!whole || is_blank(heading) || fold(trim(line, " \t\r*_:.")) != fold(trim(heading)))
        return {};
    return Bytes::of(begin, begin + trim(line).size());
}

void check_heading(const Subject& s, const std::string& path, std::string_view text,
                   std::string_view heading, Report& report) {
    const Bytes at = repeated_heading(text, heading);
    if (at.end == 0) return;
    const Place place = s.file.at(path);
    report.add_warning({place.source, place_in_text(*place.source, place.span, at.begin, at.end)},
                       message("the decision text prints the heading '{heading}' itself; remove it "
                               "here",
                               "heading"_a = visible_line(trim(heading))));
}

/// Whether the keys of the case are all there and where they belong.
bool is_read(const CaseFile& file) {
    return file.unread.empty() && file.mistyped.empty() && file.misplaced.empty();
}

} // namespace

void check_repeated_headings(const Subject& s, Report& report) {
    const Headings& headings = s.body.data.layout.headings;
    check_heading(s, "description", s.data().description, headings.description, report);
    for (std::size_t i = 0; i < s.data().sections.size(); ++i) {
        const auto& [heading, text] = s.data().sections[i];
        check_heading(s, fmt::format("section.{}.text", i), text, heading, report);
    }
}

void check_empty_sections(const Subject& s, Report& report) {
    if (!s.data().has_dated_decision() || !is_read(s.file)) return;
    for (std::size_t i = 0; i < s.data().sections.size(); ++i) {
        const auto& [heading, text] = s.data().sections[i];
        if (!is_blank(heading) && is_blank(text))
            report.add_warning(s.file.at(fmt::format("section.{}.heading", i)),
                               message("this section has no text, so its heading is not printed; "
                                       "add text = \"…\", or remove the section"));
    }
}

} // namespace caseflow
