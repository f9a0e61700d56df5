#include "caseflow/intake/body_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body_blocks.hpp"
#include "caseflow/intake/closing_contacts.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/listed_documents.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/somebody_else.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {

namespace {

constexpr std::size_t longest_appeal_heading = 60; // bytes
constexpr std::size_t most_listed = 40;            // lines of people and their titles
constexpr int most_introductions = 6;              // between a line and a person

bool is_of_appeal(const std::string& line) {
    return line.size() <= longest_appeal_heading && !line.ends_with('.') &&
           fold(line).find("överklag") != std::string::npos;
}

/// "Handlagt av: Karin Ek, utredare, 0480-44 51 90": a line about another person.
bool mentions_person(std::string_view line) {
    const std::size_t colon = line.find(": ");
    return colon != line.npos && introduces_somebody_else(line.substr(0, colon + 1)) &&
           person_on(trimmed(line.substr(colon + 1)));
}

} // namespace

bool names_receivers(std::string_view line) {
    constexpr std::string_view beginnings[] = {"delges ",           "kopia till ",
                                               "kopia: ",           "expedieras ",
                                               "skickas till ",     "meddelas ",
                                               "beslutet skickas",  "beslutet delges ",
                                               "anmäls ",           "för kännedom ",
                                               "beslutet meddelas", "beslutet sänds ",
                                               "beslutet expedier", "beslutet ska meddelas"};
    constexpr std::size_t longest = 120; // bytes
    return line.size() <= longest && starts_with_any(fold(line), beginnings);
}

BodyLines::BodyLines(const std::vector<Line>& lines, const Headings& own_headings)
    : lines_(lines), own_(own_headings) {
    bool appeal = false;
    headings_.reserve(lines.size());
    appeals_.reserve(lines.size());
    for (const Line& line : lines) {
        headings_.push_back(!line.blank() && known_heading(line.text, own_headings) &&
                            !is_listed_document(lines, headings_.size()));
        appeal = is_of_appeal(line.text) || (appeal && !headings_.back());
        appeals_.push_back(appeal);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (introduces_decider(lines[i].text) && person_after(i)) last_decider_ = i;
}

bool BodyLines::begins_block(std::size_t i) const {
    return i == 0 || lines_[i - 1].blank() || headings_[i - 1];
}

bool BodyLines::ends_sentence(std::size_t i) const {
    return lines_[i].text.ends_with('.');
}

bool BodyLines::continues_sentence(std::size_t i) const {
    return begins_small(trimmed(lines_[i].text)) && !begins_block(i) && !ends_sentence(i - 1);
}

std::size_t BodyLines::next_heading(std::size_t i) const {
    while (i < lines_.size() && !headings_[i]) ++i;
    return i;
}

std::size_t BodyLines::next_written(std::size_t i) const {
    while (i < lines_.size() && lines_[i].blank()) ++i;
    return i;
}

std::size_t BodyLines::text_line_before(std::size_t i) const {
    while (i > 0)
        if (!lines_[--i].blank()) return i;
    return lines_.size();
}

bool BodyLines::introduces(std::size_t i) const {
    if (i >= lines_.size()) return false;
    const EndingLine kind = ending_line(lines_[i].text);
    return kind == EndingLine::introduction || kind == EndingLine::place;
}

std::size_t BodyLines::line_above_provision(std::size_t i) const {
    std::size_t above = text_line_before(i);
    if (above == lines_.size() || headings_[above]) return above;
    const std::size_t last = above;
    while (above > 0 && last - above < most_listed && !lines_[above - 1].blank() &&
           !headings_[above - 1])
        --above;
    if (last - above == most_listed) return last; // no paragraph
    const bool sentence = is_delegation_sentence(block_at(lines_, above));
    return sentence ? text_line_before(above) : text_line_before(i);
}

std::size_t BodyLines::with_label_above(std::size_t i) const {
    const std::size_t above = text_line_before(i);
    const bool label = above < lines_.size() && begins_block(above) &&
                       ending_line(lines_[above].text) == EndingLine::introduction;
    return label ? above : i;
}

bool BodyLines::is_electronic(std::size_t i) const {
    return i < lines_.size() && ending_line(lines_[i].text) == EndingLine::electronic;
}

std::size_t BodyLines::after_signer_label_at(std::size_t i) const {
    constexpr std::string_view label = "namn:";
    const std::string& text = lines_[i].text;
    if (const std::size_t value = after_signer_label(text)) return value;
    if (!fold(trimmed(text)).starts_with(label) || !is_electronic(text_line_before(i))) return 0;
    const std::size_t value = text.find_first_not_of(" \t", text.find(':') + 1);
    return value == text.npos ? 0 : value;
}

bool BodyLines::person_after(std::size_t i) const {
    i = next_written(i + 1);
    for (int count = 0; count < most_introductions && introduces(i); ++count)
        i = next_written(i + 1);
    return i < lines_.size() && person_on(without_party(column_of(lines_[i].text, 0)));
}

bool BodyLines::introduces_others(std::size_t i) const {
    if (headings_[i]) {
        const auto heading = known_heading(lines_[i].text, own_); // "Ordförandens förslag"
        if (heading && heading->place == Heading::Place::proposal) return person_after(i);
    }
    if (!introduces_somebody_else(lines_[i].text) || !person_after(i)) return false;
    const std::size_t above = text_line_before(i);
    const bool title = is_role(lines_[i].text) && next_written(i + 1) > i + 1 &&
                       above < lines_.size() && is_name(trimmed(lines_[above].text));
    return (begins_block(i) || ends_sentence(i - 1)) && !title;
}

bool BodyLines::is_somebody_else(std::size_t i) const {
    std::size_t above = text_line_before(i);
    const auto is_listed = [&](std::size_t at) { // with the person, in a list
        return at + 1 == i && (person_on(lines_[at].text) || is_role(lines_[at].text));
    };
    for (std::size_t count = 0; count < most_listed && above < lines_.size() && is_listed(above);
         ++count) {
        i = above;
        above = text_line_before(above);
    }
    while (introduces(above) && !introduces_decider(lines_[above].text) &&
           !introduces_others(above))
        above = text_line_before(above);
    return above < lines_.size() &&
           (introduces_others(above) || leads_to_people(lines_[above].text));
}

bool BodyLines::begins_sentence_of(std::size_t i) const {
    constexpr std::size_t fewest_words = 3;
    const std::size_t end = std::min(lines_.size(), i + most_listed); // long lists are slow
    while (i < end && person_on(without_party(trimmed(lines_[i].text)))) {
        while (i < end && !lines_[i].blank() && !begins_small(trimmed(lines_[i].text))) ++i;
        i = next_written(i);
    }
    if (i == lines_.size()) return false;
    const std::string_view text = trimmed(lines_[i].text);
    return begins_small(text) && word_count(text) >= fewest_words && !is_role(text) &&
           !says_only_reach(text) && ending_line(text) == EndingLine::other;
}

bool BodyLines::ends_unstopped_item(std::size_t i) const {
    constexpr std::string_view joints[] = {" av",   " till", " för", " med", " och",
                                           " samt", " från", " hos", " som", " är",
                                           ",",     ":",     "-",    " att"};
    const std::string_view text = trimmed(lines_[i].text);
    std::string_view last = text.substr(text.rfind(' ') + 1);
    return begins_item(text) && !ends_with_any(text, joints) && !is_role(last) &&
           indefinite_role(std::string(last)) == last;
}

bool BodyLines::begins_address(std::size_t i) const {
    constexpr std::size_t most_lines = 5;
    if (!begins_block(i) || !begins_capital(trimmed(lines_[i].text))) return false;
    std::size_t last = i;
    while (last + 1 < lines_.size() && !lines_[last + 1].blank()) ++last;
    if (last == i || last - i >= most_lines) return false;
    for (std::size_t line = i; line <= last; ++line)
        if (begins_small(lines_[line].text) || lines_[line].text.ends_with('.')) return false;
    return is_address(trimmed(lines_[last].text));
}

bool BodyLines::ends_part(std::size_t i) const {
    i = next_written(i);
    if (i == lines_.size() || headings_[i] || introduces_others(i)) return true;
    const std::string_view text = trimmed(lines_[i].text);
    if (is_rule(text) || notification_in_sentence(text) || names_receivers(text) ||
        mentions_person(text) || is_of_appeal(lines_[i].text))
        return true;
    return ending_line(text) != EndingLine::other || person_on(text) || says_only_reach(text) ||
           is_delegation_sentence(text) || text_after_heading(text, own_) != std::string_view::npos;
}

bool BodyLines::is_gap(std::size_t i) const {
    return lines_[i].blank() || ending_line(lines_[i].text) == EndingLine::place;
}

} // namespace caseflow
