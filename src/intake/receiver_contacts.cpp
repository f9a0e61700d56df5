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

/// Where a cell stands on its line, in characters.
std::size_t column_at(const Line& line, const std::string& cell) {
    const std::size_t at = std::min(line.text.find(cell), line.text.size());
    return display_width(std::string_view(line.text).substr(0, at));
}

/// True for a line above the officer's phone or address.
bool is_of_officer(const std::string& text) {
    return person_on(text) || is_role(text) || is_unit(text) || is_email(text) || is_phone(text) ||
           label_alone(text) || labelled(text);
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

bool is_contact_of_receiver(std::span<const Line> lines, std::size_t row, const std::string& cell) {
    if (!is_email(cell) && !is_phone(cell)) return false;
    const std::size_t column = column_at(lines[row], cell);
    bool below = false;
    for (std::size_t i = row; i > 0 && !lines[i - 1].blank(); --i)
        for (const std::string& text : columns_of(lines[i - 1].text)) {
            if (column_at(lines[i - 1], text) != column) continue;
            if (is_of_officer(text)) return false;
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
    return is_email(cell) && !is_named_after(cell, officer) &&
           is_contact_of_receiver(lines, row, cell);
}

} // namespace caseflow
