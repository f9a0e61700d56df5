#include "caseflow/intake/head_values.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/awaited_labels.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/names_in_titles.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/numbers.hpp"
#include "caseflow/intake/officers.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/place_names.hpp"
#include "caseflow/intake/project_values.hpp"
#include "caseflow/intake/receiver_contacts.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

namespace caseflow {
namespace {

/// " – Ny hiss" → "Ny hiss"
std::string_view without_dash(std::string_view text) {
    constexpr std::string_view dash = "–";
    text = trim(text, " \t:,-");
    return text.starts_with(dash) ? trimmed(text.substr(dash.size())) : text;
}

/// "§ 22" of "§ 22" or "22" after a label.
std::optional<std::string> paragraph_of(const std::string& value) {
    const bool number = value.find_first_not_of("0123456789") == std::string::npos;
    const auto found = paragraph_on(number ? "§ " + value : value);
    return found && found->title.empty() ? std::optional(found->number) : std::nullopt;
}

/// Sets a text that is still empty.
bool fill(std::string& member, const std::string& value) {
    if (!member.empty() || value.empty()) return false;
    member = value;
    return true;
}

} // namespace

bool HeadValues::suits(Label label, const std::string& text) const {
    switch (label) {
    case Label::name:
    case Label::signer:
        return person_on(text).has_value();
    case Label::title:
        return is_role(text);
    case Label::phone:
        return is_phone(without_switchboard(text));
    case Label::email:
        return is_email(text);
    case Label::date:
    case Label::decided:
        return whole_date(text).has_value();
    case Label::meeting:
        return only_day_in(text).has_value();
    case Label::number:
        return number_alone(text, body_) == own_;
    case Label::point:
        return is_delegation_point(text) || delegation_in("punkt " + text).has_value();
    case Label::basis:
        return delegation_in(text) || is_provision(text);
    case Label::board:
        return is_board(text);
    case Label::notified:
        return notification_in(text).has_value();
    case Label::paragraph:
        return paragraph_of(text).has_value();
    case Label::subject:
        if (delegation_in(text)) return false;
        [[fallthrough]];
    default:
        return !label_or_project(text) && !number_alone(text, body_) && !split_label(text) &&
               !is_email(text) && !is_phone(text);
    }
}

bool HeadValues::take(const Line& cell) {
    if (number_alone(cell.text, body_) == own_) return take_number(cell.text, cell.text);
    const auto take_day = [&](const std::optional<Date>& day, bool of_meeting) {
        if (day) head_.dates.push_back({*day, cell, of_meeting});
        return day.has_value();
    };
    if (take_day(whole_date(cell.text), false)) return true;
    const bool timed = names_weekday(cell.text) || fold(cell.text).starts_with("tid:");
    const bool below_board = head_.board_line > 0 && head_.board_line + 1 == cell.number;
    const bool below_paper = !head_.rest.empty() && head_.rest.back().number + 1 == cell.number &&
                             is_paper(head_.rest.back().text);
    // "Tisdagen den 5 mars 2024 kl. 13.00", "… med kommunfullmäktige / den 5 mars 2024"
    if (timed || ((below_board || below_paper) && cell.text.starts_with("den ")))
        if (take_day(only_day_in(cell.text), true)) return true;
    if (take_day(day_before_place(cell.text), false)) return true;
    // "Härnösand den 7 september 2021", "Åre, 2021-09-07"
    const std::string_view place = trim(first_word(cell.text), ",");
    const bool of_body = std::any_of(head_.rest.begin(), head_.rest.end(), [&](const Line& line) {
        return is_organisation(line.text) && line.text.starts_with(std::string(place) + " ");
    });
    const bool placed = of_body || is_any_of(std::string_view(fold(place)), place_names) ||
                        (begins_capital(place) && cell.text.find(" den ") == place.size());
    if (placed && !minutes_on(cell.text) && !meeting_on(cell.text) &&
        take_day(date_of_place(cell.text), false))
        return true;
    const auto found = split_label(cell.text);
    return found && take(found->first, found->second, cell, cell.text);
}

bool HeadValues::take(Label label, const std::string& value, const Line& cell,
                      const std::string& words) {
    switch (label) {
    case Label::number:
        return take_number(value, words);
    case Label::date:
    case Label::decided:
    case Label::meeting:
        return take_date(label, value, {words, cell.number});
    case Label::subject:
        if (is_role(value)) return take_contact(Label::title, value, words);
        if (!fill(to_.data.title, value)) return false;
        if (words != value) remember(to_, "title", words);
        return true;
    case Label::project:
    case Label::period:
    case Label::applied:
    case Label::total:
        return take_project_value(label, value, words, to_);
    case Label::granted:
    case Label::point:
    case Label::basis:
    case Label::signer:
        return take_decision(label, value, words);
    case Label::notified:
        return take_notification(value, words);
    case Label::board:
        if (!is_board(value) || !head_.board.empty()) return false;
        head_.board = value, head_.board_line = cell.number;
        return head_.rest.push_back({words, cell.number}), true;
    case Label::paragraph:
        return take_paragraph(value, {words, cell.number});
    case Label::other:
        return false;
    case Label::unit:
        return take_unit(value, {words, cell.number});
    default:
        return take_contact(label, value, words);
    }
}

bool HeadValues::take_unit(const std::string& value, const Line& line) {
    constexpr std::string_view wide[] = {"förvaltningen", "förvaltning", "kontoret", "kansliet"};
    const bool labelled_so = line.text != value;
    const bool narrower =
        unit_line_ && line.number == unit_line_->number + 1 && !ends_with_any(fold(value), wide);
    std::string& unit = to_.data.unit;
    if (unit_line_ && (labelled_so || narrower)) {
        head_.rest.push_back(*unit_line_);
        unit.clear();
    }
    if (!fill(unit, value)) return false;
    unit_line_ = labelled_so ? std::nullopt : std::optional(line);
    if (labelled_so) remember(to_, "unit", line.text);
    return true;
}

bool HeadValues::is_of_letterhead(std::span<const Line> lines, std::size_t row,
                                  const std::string& cell) const {
    const std::string& officer = to_.data.officer.name;
    if (!officer.empty()) return is_email_of_receiver(lines, row, cell, officer);
    const auto label = split_label(cell);
    const bool contact = is_phone(cell) || is_email(cell) ||
                         (label && (label->first == Label::phone || label->first == Label::email));
    if (!contact) return false;
    if (is_contact_of_receiver(lines, row, cell)) return true;
    std::size_t begin = row;
    while (begin > 0 && !lines[begin - 1].blank()) --begin;
    bool addressed = false;
    for (std::size_t i = begin; i < lines.size() && !lines[i].blank(); ++i)
        for (const std::string& column : columns_of(lines[i].text)) {
            const auto named = split_label(column);
            if (person_on(column) || label_alone(column) == Label::name ||
                (named && named->first == Label::name))
                return false;
            addressed = addressed || is_address(column);
        }
    return addressed;
}

bool HeadValues::take_path(const Line& cell) {
    bool found = false;
    for (const std::string_view mark : {" / ", " > ", " » "}) {
        const auto steps = parts_between(cell.text, mark);
        if (steps.size() < 3) continue;
        for (const std::string_view step : steps) {
            auto meeting = minutes_on(step);
            if (!meeting) meeting = meeting_on(step);
            if (!meeting) continue;
            put_meeting(*meeting, cell);
            found = true;
        }
    }
    if (found) head_.rest.push_back(cell);
    return found;
}

bool HeadValues::take_minutes(const Line& cell) {
    if (take_path(cell)) return true;
    auto found = minutes_on(cell.text);
    if (!found && head_.paragraph.empty()) { // not in a list of papers
        found = meeting_on(cell.text);
        if (found && !head_.board.empty() && found->board != head_.board) return false;
    }
    if (!found) return false;
    head_.rest.push_back(cell);
    put_meeting(*found, cell);
    return true;
}

void HeadValues::put_meeting(const MinutesLine& found, const Line& cell) {
    if (head_.board.empty() && !found.board.empty()) // "ur protokoll från kulturnämnden"
        head_.board = with_capital(found.board), head_.board_line = cell.number;
    if (head_.paragraph.empty() && !found.paragraph.empty())
        head_.paragraph = found.paragraph, head_.paragraph_line = cell.number;
    if (found.date) head_.dates.push_back({*found.date, {}, true});
}

bool HeadValues::take_notification(const std::string& value, const std::string& words) {
    const auto found = notification_in(value);
    if (!found || (!to_.data.decisions.empty() && !decision().notification.board.empty()))
        return false;
    decision().notification = *found;
    remember(to_, "decision.0.notification.board", words);
    return true;
}

bool HeadValues::take_paragraph(const std::string& value, const Line& cell) {
    const auto number = paragraph_of(value);
    if (!number || !head_.paragraph.empty()) return false;
    head_.paragraph = *number;
    head_.paragraph_line = cell.number;
    head_.paragraph_words.push_back(cell.text);
    return true;
}

bool HeadValues::take_number(const std::string& value, const std::string& words) {
    if (number_alone(value, body_) != own_ && body_.read(trimmed(value)).number != own_)
        return false;
    numbered_ = true;
    if (words != body_.print(own_)) remember(to_, "diarienummer", words);
    return true;
}

bool HeadValues::take_board(const Line& cell) {
    const std::string_view text = cell.text;
    std::size_t place = text.find(" i ");
    if (place == text.npos && upper(text) == text) place = text.find(" I ");
    const bool placed = place != text.npos && begins_capital(text.substr(place + 3));
    const std::string board(text.substr(0, placed ? place : text.npos));
    if (!is_board(board)) return false;
    const bool first = head_.board.empty();
    if (first) head_.board = board, head_.board_line = cell.number;
    if (!first || placed) head_.rest.push_back(cell);
    return true;
}

void HeadValues::take_number_of_title() {
    std::string& title = to_.data.title;
    for (const auto& [end, words] : numbers_at_end(title)) {
        const auto label = split_label(words);
        if (take_number(label ? label->second : words, words)) return title.resize(end);
    }
}

std::string HeadValues::without_number(const std::string& title) {
    constexpr int most_words = 4; // of a label and a number
    std::size_t end = title.find(' ');
    for (int words = 0; words < most_words && !title.empty(); ++words) {
        const std::string before = title.substr(0, end);
        const auto label = split_label(before);
        const bool number = label && label->first == Label::number;
        if (take_number(number ? label->second : before, before))
            return std::string(without_dash(std::string_view(title).substr(before.size())));
        if (end == std::string::npos) break;
        end = title.find(' ', end + 1);
    }
    const auto label = split_label(title);
    if (!label || label->first != Label::number) return title;
    head_.rest.push_back({title, head_.paragraph_line}); // a number that cannot be read
    return {};
}

void HeadValues::doubt_days(const std::string& value) {
    const auto readings = read_prose(value);
    if (readings.size() != 1) return;
    const auto* days = std::get_if<TextPeriod>(&readings[0].value);
    constexpr int most_days = 4; // of a meeting
    if (days == nullptr || days->extent != TextPeriod::Extent::whole ||
        std::chrono::sys_days(days->last) - std::chrono::sys_days(days->first) >
            std::chrono::days(most_days))
        return;
    to_.doubts.emplace_back("decision.0.date", quote_words(value, 0, value.size()));
}

bool HeadValues::take_date(Label label, const std::string& value, const Line& cell) {
    const bool meeting = label == Label::meeting;
    const auto date = meeting ? only_day_in(value) : whole_date(without_time(value));
    if (!date && label != Label::date) doubt_days(value);
    if (date) head_.dates.push_back({*date, cell, meeting || label == Label::decided});
    return date.has_value();
}

bool HeadValues::take_contact(Label label, const std::string& value, const std::string& words) {
    const std::string own = label == Label::phone ? without_switchboard(value) : value;
    if (label == Label::phone && is_of_office(own)) return false;
    if (label == Label::email && is_shared_mailbox(value)) return false;
    Officer& officer = to_.data.officer;
    const char* path = "officer.email";
    std::string* member = &officer.email;
    if (label == Label::title) path = "officer.title", member = &officer.title;
    if (label == Label::phone) path = "officer.phone", member = &officer.phone;
    if (label == Label::name) {
        if (const auto person = officer_on(value); person && person->name != value) {
            if (!take_officer(*person)) return false;
            remember(to_, "officer.name", words);
            return true;
        }
        if (take_reach(value, officer)) return remember(to_, "officer.name", words), true;
        if (has_digit(value)) return false; // its words cannot be told from the name
        path = "officer.name", member = &officer.name;
    }
    if (!fill(*member, own)) return false;
    const bool printed = words == own || words == "Tfn: " + own || words == "E-post: " + own;
    if (!printed) remember(to_, path, words);
    return true;
}

bool HeadValues::take_officer(const Person& person) {
    Officer& officer = to_.data.officer;
    if (!officer.name.empty()) return false;
    officer.name = person.name;
    if (officer.title.empty()) officer.title = person.role;
    if (officer.phone.empty()) officer.phone = person.phone;
    if (officer.email.empty()) officer.email = person.email;
    return true;
}

bool HeadValues::take_decision(Label label, const std::string& value, const std::string& words) {
    if (label == Label::granted) {
        const auto sum = whole_sum(value);
        if (!sum || (!to_.data.decisions.empty() && decision().amount)) return false;
        decision().amount = sum;
        remember(to_, "decision.0.amount", words);
        return true;
    }
    if (label == Label::point && is_delegation_point(value)) {
        if (fold(first_word(words)).starts_with("punkt") &&
            decision().delegation.provision.empty() &&
            fold(words).find("deleg") == std::string::npos)
            return false; // the text does not say which of them
        decision().delegation.point = value;
        remember(to_, "decision.0.delegation.point", words);
        return true;
    }
    if (label == Label::basis || label == Label::point) {
        const auto found = delegation_in(label == Label::point ? "punkt " + value : value);
        if (!decision().delegation.provision.empty()) return false;
        if (!found && !is_provision(value)) return false;
        decision().delegation = found.value_or(Delegation{value, ""});
        remember(to_, "decision.0.delegation.provision", words);
        return true;
    }
    const auto person = person_on(value);
    if (!person ||
        (is_preparing_role(person->role) && !fold(person->role).ends_with("handläggare")))
        return false;
    const bool of_meeting = !head_.board.empty() || !is_role(person->role);
    if (of_meeting && fold(words) == "beslutande " + fold(value)) return false;
    decision().signatory = {person->name, person->role};
    remember(to_, "decision.0.signatory.name", words);
    return true;
}

Decision& HeadValues::decision() const {
    auto& all = to_.data.decisions;
    return all.empty() ? all.emplace_back() : all.back();
}

} // namespace caseflow
