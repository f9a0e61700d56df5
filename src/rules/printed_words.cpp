#include "caseflow/rules/printed_words.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/prose/surplus_words.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "2.", "2)", "(2)" or "b)" of the second point, "-" or another bullet; empty without one.
std::string_view marker_of(std::string_view point, std::size_t number) {
    point = trim(point);
    const std::string_view first = point.substr(0, point.find_first_of(" \t"));
    if (first.empty() || first.size() == point.size()) return {};
    const std::string_view name = trim(first, "().");
    const bool closed = first.ends_with(')');
    const bool is_letter = closed && name.size() == 1 && number <= 26 &&
                           (name[0] | 0x20) == 'a' + static_cast<int>(number) - 1;
    const bool is_number = (closed || first.ends_with('.')) && name == fmt::format("{}", number);
    const bool is_bullet = list_marker(point) > 0 && !is_digit(point[0]);
    return is_letter || is_number || is_bullet ? first : std::string_view();
}

/// False for a text that begins with a word, as most points do.
bool may_have_marker(std::string_view point) {
    const bool is_word = !point.empty() && (is_ascii_letter(point[0]) || point[0] == '\xC3');
    return !is_word || point.substr(1, 1) == ")";
}

} // namespace

void check_numbers_of_points(const Subject& s, std::size_t decision, Report& report) {
    const auto& points = s.data().decisions[decision].points;
    constexpr std::size_t longest = 12; // bytes of blanks and a marker
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (!may_have_marker(points[at])) continue;
        const std::string begin = plain_signs(std::string_view(points[at]).substr(0, longest));
        const std::string_view marker = marker_of(begin, at + 1);
        if (marker.empty()) continue;
        report.add_warning(s.file.at(decision_path(decision, fmt::format("points.{}", at))),
                           message("the decision text numbers its points; remove '{marker}' from "
                                   "the beginning of point {number}",
                                   "marker"_a = marker, "number"_a = at + 1));
    }
}

void check_needless_points(const Subject& s, std::size_t decision, Report& report) {
    constexpr std::size_t most = 200; // points that are compared
    const auto& points = s.data().decisions[decision].points;
    for (std::size_t at = 0; at < std::min(most, points.size()); ++at) {
        const auto here = points.begin() + static_cast<std::ptrdiff_t>(at);
        const auto same = std::find(points.begin(), here, *here);
        const bool heading = is_heading_of_points(*here);
        if (is_blank(*here) || (same == here && !heading)) continue;
        report.add_warning(
            s.file.at(decision_path(decision, fmt::format("points.{}", at))),
            heading ? message("point {number} is only a heading; remove it", "number"_a = at + 1)
                    : message("point {number} is the same as point {same}; remove one of them",
                              "number"_a = at + 1, "same"_a = same - points.begin() + 1));
    }
}

void check_repeated_basis(const Subject& s, std::size_t decision, Report& report) {
    constexpr std::size_t most = 200; // that are compared
    const auto& basis = s.data().decisions[decision].basis;
    for (std::size_t at = 1; at < std::min(most, basis.size()); ++at) {
        const auto here = basis.begin() + static_cast<std::ptrdiff_t>(at);
        const auto same = std::find(basis.begin(), here, *here);
        if (is_blank(*here) || same == here) continue;
        report.add_warning(s.file.at(decision_path(decision, fmt::format("basis.{}", at))),
                           message("basis {number} is the same as basis {same}; remove one of them",
                                   "number"_a = at + 1, "same"_a = same - basis.begin() + 1));
    }
}

void check_words_of_delegation(const Subject& s, std::size_t decision, Report& report) {
    const auto& [provision, point] = s.data().decisions[decision].delegation;
    const std::string_view words = trim(provision);
    if (begins_with_its_noun(trim(point)))
        report.add(s.file.at(decision_path(decision, "delegation.point")),
                   message("the decision text writes 'punkt' before the point; write only its "
                           "number, as in point = \"8.2\""));
    else if (const auto found = point_in_provision(words, trim(point)); !found.empty())
        report.add(s.file.at(decision_path(decision, "delegation.provision")),
                   message("the decision text writes a comma and the point after the provision; "
                           "remove '{found}' from the provision",
                           "found"_a = found));
}

void check_words_of_notification(const Subject& s, std::size_t decision, Report& report) {
    const std::string_view board = trim(s.data().decisions[decision].notification.board);
    if (!board.ends_with('.') && !has_words_of_notification(board)) return;
    report.add(s.file.at(decision_path(decision, "notification.board")),
               message("the decision text writes 'Beslutet anmäls till' before the board, and a "
                       "full stop after it; write only its name, as in board = "
                       "\"regionala utvecklingsnämnden\""));
}

void check_words_of_signatory(const Subject& s, std::size_t decision, Report& report) {
    const auto& [name, title] = s.data().decisions[decision].signatory;
    constexpr std::size_t shortest = 3;      // bytes of a title
    if (name.size() <= title.size()) return; // most
    const std::string folded = fold(name);
    const std::string wanted = fold(trim(title));
    const std::size_t at = folded.find(wanted);
    if (title.size() < shortest || at == std::string::npos) return;
    const std::string_view after = std::string_view(folded).substr(at + wanted.size());
    if (!after.empty() && is_letter(after.substr(0, character_length(after)))) return; // Rektorsson
    report.add_warning(s.file.at(decision_path(decision, "signatory.name")),
                       message("the decision text writes the title below the name; remove it "
                               "from the name"));
}

void check_sign_of_paragraph(const Subject& s, std::size_t decision, Report& report) {
    const std::string& paragraph = s.data().decisions[decision].minutes.paragraph;
    if (paragraph.find("§") != std::string::npos) return;
    const std::string_view number = trim(paragraph);
    const bool is_number = number.find_first_not_of("0123456789") == std::string_view::npos;
    report.add_warning(s.file.at(decision_path(decision, "minutes.paragraph")),
                       is_number
                           ? message("the paragraph has no §; write paragraph = \"§ {number}\"",
                                     "number"_a = number)
                           : message("the paragraph has no §; write it as in paragraph = "
                                     "\"§ 131\""));
}

void check_label_of_phone(const Subject& s, Report& report) {
    const std::string_view phone = trim(s.data().officer.phone);
    if (!has_label_of_phone(phone)) return;
    report.add(s.file.at("officer.phone"),
               message("the decision text writes 'Tfn:' before the number; write only the number"));
}

} // namespace caseflow
