#include "caseflow/intake/receiver_contacts.hpp"

#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"

namespace caseflow {
namespace {

/// True for a line above the officer's phone or address.
bool is_of_officer(const std::string& text) {
    return person_on(text) || is_role(text) || is_unit(text) || is_email(text) || is_phone(text) ||
           label_alone(text) || labelled(text);
}

} // namespace

bool is_contact_of_receiver(std::span<const Line> lines, std::size_t row, const std::string& cell) {
    if (!is_email(cell) && !is_phone(cell)) return false;
    const std::size_t column = lines[row].text.find(cell);
    bool below = false;
    for (std::size_t i = row; i > 0 && !lines[i - 1].blank(); --i)
        for (const std::string& text : columns_of(lines[i - 1].text)) {
            if (lines[i - 1].text.find(text) != column) continue;
            if (is_of_officer(text)) return false;
            below = true;
        }
    return below;
}

} // namespace caseflow
