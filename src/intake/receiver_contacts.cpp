#include "caseflow/intake/receiver_contacts.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The place of a cell on its line, in characters.
std::size_t column_at(const Line& line, const std::string& cell) {
    const std::size_t at = std::min(line.text.find(cell), line.text.size());
    return display_width(std::string_view(line.text).substr(0, at));
}

/// "Sökande: Åby pastorat", "Mottagare"
bool names_applicant(const Line& line) {
    constexpr std::string_view words[] = {
        "sökande",   "projektägare", "bidragsmottagare", "stödmottagare",
        "mottagare", "förening:",    "organisation:"};
    return starts_with_any(fold(trimmed(line.text)), words);
}

bool has_columns(const Line& line) {
    return columns_of(line.text).size() > 1;
}

/// "063-14 65 00", "E-post: karin.ek@example.se"
bool is_reach(const std::string& cell) {
    const auto label = split_label(cell);
    return is_email(cell) || is_phone(cell) ||
           (label && (label->first == Label::phone || label->first == Label::email));
}

/// True for a line above the officer's phone or address.
bool is_of_officer(const std::string& text) {
    return person_on(text) || is_role(text) || is_unit(text) || is_email(text) || is_phone(text) ||
           label_alone(text) || split_label(text);
}

} // namespace

bool is_named_after(std::string_view email, std::string_view name) {
    constexpr std::size_t letters = 3;
    const std::string address = fold(email.substr(0, email.find('@')));
    for (std::string_view rest = name; !rest.empty();) {
        const std::string_view word = first_word(rest);
        rest = trimmed(rest.substr(word.size()));
        if (address.find(remove_accents(fold(word)).substr(0, letters)) != address.npos)
            return true;
    }
    return false;
}

bool is_person_at_address(std::span<const Line> lines, std::size_t row) {
    constexpr std::size_t most_between = 1; // "Ridklubben Hästen"
    const bool opens = row == 0 || lines[row - 1].blank() || names_applicant(lines[row - 1]);
    if (!opens || !person_on(trimmed(lines[row].text))) return false; // in no columns
    for (std::size_t i = row + 1; i < std::min(lines.size(), row + 2 + most_between); ++i) {
        const std::string_view text = trimmed(lines[i].text);
        if (has_columns(lines[i])) return false;
        if (is_address(text)) return true;
        if (text.empty() || is_unit(text) || is_role(text) || is_board(text)) return false;
    }
    return false;
}

bool is_below_applicant(std::span<const Line> lines, std::size_t i) {
    for (; i > 0 && !lines[i - 1].blank() && !has_columns(lines[i - 1]); --i) {
        if (names_applicant(lines[i - 1])) return true;
        if (label_alone(lines[i - 1].text) == Label::name) return false;
        const auto label = split_label(trimmed(lines[i - 1].text));
        if (label && label->first == Label::name) return false;
    }
    return false;
}

bool is_contact_of_receiver(std::span<const Line> lines, std::size_t row, const std::string& cell) {
    if (is_reach(cell) && is_below_applicant(lines, row)) return true;
    if (!is_email(cell) && !is_phone(cell)) return false;
    const std::size_t column = column_at(lines[row], cell);
    bool below = false;
    for (std::size_t i = row; i > 0 && !lines[i - 1].blank(); --i)
        for (const std::string& text : columns_of(lines[i - 1].text)) {
            if (column_at(lines[i - 1], text) != column) continue;
            if (is_of_officer(text) && !is_person_at_address(lines, i - 1)) return false;
            below = true;
        }
    return below;
}

namespace {

/// True in a block below "Till" alone.
bool is_addressed(std::span<const Line> lines, std::size_t row) {
    while (row > 0 && !lines[row - 1].blank()) --row;
    return fold(without_colon(lines[row].text)) == "till";
}

} // namespace

bool is_unit_of_receiver(std::span<const Line> lines, std::size_t row, const std::string& cell) {
    constexpr std::size_t most_rows_of_letterhead = 4;
    if (is_addressed(lines, row)) return true;
    if (row < most_rows_of_letterhead || row + 1 == lines.size()) return false;
    const std::size_t column = column_at(lines[row], cell);
    const auto in_column = [&](std::size_t i, bool (*is_one)(std::string_view)) {
        const auto cells = columns_of(lines[i].text);
        return std::any_of(cells.begin(), cells.end(), [&](const std::string& text) {
            return column_at(lines[i], text) == column && is_one(text);
        });
    };
    return in_column(row - 1, is_organisation) && in_column(row + 1, is_address);
}

bool is_email_of_receiver(std::span<const Line> lines, std::size_t row, const std::string& cell,
                          const std::string& officer) {
    if (is_reach(cell) && is_below_applicant(lines, row)) return true;
    return is_email(cell) && !is_named_after(cell, officer) &&
           is_contact_of_receiver(lines, row, cell);
}

} // namespace caseflow
