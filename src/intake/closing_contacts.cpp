#include "caseflow/intake/closing_contacts.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body_blocks.hpp"
#include "caseflow/intake/deciding_sentences.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/receiver_contacts.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

bool add_reach(Person& to, std::string_view text) {
    Person found = to;
    for (text = trimmed(text); !text.empty();) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view part = trimmed(text.substr(0, comma));
        text = trimmed(text.substr(std::min(comma + 1, text.size())));
        const auto label = split_label(part);
        const std::string value = label ? label->second : std::string(part);
        if (is_email(value) && found.email.empty())
            found.email = value;
        else if (is_phone(value) && found.phone.empty())
            found.phone = without_phone_label(value);
        else
            return false;
    }
    to = found;
    return true;
}

bool says_only_reach(std::string_view text) {
    Person nobody;
    return add_reach(nobody, text) && is_reached(nobody);
}

namespace {

constexpr std::size_t most_lines_of_reach = 3;

void add_reach_below(Person& to, std::span<const Line> lines, std::size_t i) {
    for (std::size_t count = 0; count < most_lines_of_reach && ++i < lines.size(); ++count) {
        const auto cells = columns_of(lines[i].text);
        if (cells.empty() || !add_reach(to, cells.back())) return;
    }
}

/// "Karin Ek (0123-45 67 89)": the name and the text in the brackets.
std::pair<std::string_view, std::string_view> name_and_bracket(std::string_view text) {
    const std::size_t open = text.ends_with(')') ? text.rfind(" (") : text.npos;
    if (open == text.npos) return {text, {}};
    return {text.substr(0, open), text.substr(open + 2, text.size() - open - 3)};
}

/// "kanslisten Karin Ek på 0123-45 67 89 eller karin@x.se" with commas between its parts.
std::string with_commas(std::string text) {
    for (const std::string_view link :
         {" på telefon ", " på tel. ", " på tfn ", " på tel ", " via telefon ", " via e-post ",
          " via mejl ", " via ", " på ", " eller ", " och "})
        for (std::size_t at = text.find(link); at != text.npos; at = text.find(link, at))
            text.replace(at, link.size(), ", ");
    return text;
}

} // namespace

void add_reach_after(Person& person, std::string_view words) {
    const std::size_t at = words.find(person.name);
    if (at == words.npos) return;
    std::string_view after = words.substr(at + person.name.size());
    for (const std::string_view stop : {". ", "; ", ") "})
        if (const std::size_t end = after.find(stop);
            !after.substr(0, end).ends_with("tel") && !after.substr(0, end).ends_with("tfn"))
            after = after.substr(0, end);
    if (after.ends_with('.')) after.remove_suffix(1);
    const std::string parts = with_commas(std::string(after));
    if (!parts.starts_with(", ")) return;
    for (const std::string_view part : parts_between(std::string_view(parts).substr(2), ", "))
        if (!add_reach(person, part)) return;
}

std::optional<Person> person_with_reach(std::string_view words) {
    auto person = person_in(words);
    if (!person || person->role.empty()) return std::nullopt;
    add_reach_after(*person, words);
    person->role = role_alone(indefinite_role(person->role));
    return is_reached(*person) ? person : std::nullopt;
}

std::optional<Person> labelled_officer(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view labels[] = {
        "handläggare:", "vår handläggare:", "ansvarig handläggare:"};
    auto cells = columns_of(lines[i].text);
    if (cells.size() == 2 && cells[0].ends_with(':')) cells = {cells[0] + " " + cells[1]};
    for (const std::string& cell : cells) {
        const auto label = split_label(cell);
        if (!label || label->first != Label::name || !starts_with_any(fold(cell), labels)) continue;
        const auto [name, bracket] = name_and_bracket(label->second);
        auto person = person_on(name);
        if (!person || !add_reach(*person, bracket)) return std::nullopt;
        if (cell == cells.back()) add_reach_below(*person, lines, i);
        return person;
    }
    return std::nullopt;
}

std::optional<Person> reach_of(std::string_view line, const std::string& name) {
    constexpr std::string_view labels[] = {"kontakt", "kontaktuppgifter", "upplysningar", "frågor",
                                           "kontakta"};
    const std::size_t colon = std::min(line.find(':'), line.size());
    if (!is_any_of(std::string_view(fold(trimmed(line.substr(0, colon)))), labels))
        return std::nullopt;
    Person found;
    const bool whole = add_reach(found, line.substr(std::min(colon + 1, line.size())));
    return whole && is_named_after(found.email, name) ? std::optional(found) : std::nullopt;
}

namespace {

/// The line of the name below a greeting, perhaps below the body's; the number of lines if there is
/// none.
std::size_t name_below(std::span<const Line> lines, std::size_t greeting) {
    constexpr int most_lines = 2; // that are not blank
    int written = 0;
    for (std::size_t i = greeting + 1; i < lines.size() && written < most_lines; ++i) {
        if (lines[i].blank()) continue;
        if (columns_of(lines[i].text).size() == 1 && person_on(lines[i].text)) return i;
        ++written;
    }
    return lines.size();
}

} // namespace

std::optional<Person> writer_of_letter(std::span<const Line> lines) {
    constexpr std::size_t most_lines_below = 5;
    for (std::size_t greeting = 0; greeting < lines.size(); ++greeting) {
        if (!is_greeting(lines[greeting].text)) continue;
        std::size_t i = name_below(lines, greeting);
        if (i == lines.size()) continue;
        auto person = person_on(lines[i].text);
        if (person->role.empty() && ++i < lines.size()) person->role = trimmed(lines[i].text);
        if (!is_role(person->role) || is_leading_role(person->role)) return std::nullopt;
        const std::size_t end = std::min(lines.size(), i + most_lines_below);
        for (++i; i < end; ++i)
            if (!lines[i].blank() && !add_reach(*person, lines[i].text)) break;
        return person;
    }
    return std::nullopt;
}

std::optional<Person> sender_of_mail(std::span<const Line> lines) {
    static constexpr std::string_view labels[] = {"från:", "from:"};
    const auto from = std::find_if(lines.begin(), lines.end(), [](const Line& line) {
        return starts_with_any(fold(line.text), labels);
    });
    if (from == lines.end() || from - lines.begin() > 5) return std::nullopt;
    const std::string_view words =
        trimmed(std::string_view(from->text).substr(from->text.find(':') + 1));
    const std::size_t open = words.find(" <");
    if (open == words.npos || !words.ends_with('>')) return std::nullopt;
    Person person{std::string(words.substr(0, open)),
                  {},
                  {},
                  std::string(words.substr(open + 2, words.size() - open - 3))};
    for (std::size_t i = lines.size(); i-- > 1;) {
        if (trimmed(lines[i - 1].text) != person.name) continue;
        const std::string_view role = trimmed(lines[i].text);
        if (!is_role(role) || is_leading_role(role) || !is_email(person.email)) return std::nullopt;
        person.role = role_alone(std::string(role)); // without the body
        for (++i; i < lines.size() && !lines[i].blank(); ++i) add_reach(person, lines[i].text);
        return person;
    }
    return std::nullopt;
}

} // namespace caseflow
