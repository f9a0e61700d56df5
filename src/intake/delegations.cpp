#include "caseflow/intake/delegations.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t longest_delegation = 400; // bytes
constexpr std::size_t longest_point = 12;

/// Words that make "delegation" or "delegering" a provision.
constexpr std::string_view provisions[] = {"sordning",     "sbestämmelse", "sregl",
                                           "sförteckning", "slista",       "splan",
                                           "sföreskrift",  "sinstruktion"};

/// Provisions that have other names, in lower case.
constexpr std::string_view other_provisions[] = {"beslutsordning", "arbetsordning",
                                                 "delegations- och ", "delegerings- och "};

constexpr std::string_view point_words[] = {"punkten ",     "punkt ",  "Punkten ",   "Punkt ",
                                            "pkt ",         "p. ",     "p ",         "nr ",
                                            "ärendegrupp ", "ärende ", "ärendetyp ", "avsnitt "};

/// Words before a provision that do not belong to its name.
constexpr std::string_view provision_introductions[] = {
    "i enlighet med ", "enligt ", "med stöd av ", "utifrån ", "av ", "stöd i "};

/// Labels before a provision on its line.
constexpr std::string_view provision_labels[] = {"Delegation: ",
                                                 "Delegering: ",
                                                 "Delegationsbestämmelse: ",
                                                 "Delegationsordning: ",
                                                 "Delegationsstöd: ",
                                                 "Enligt delegation: ",
                                                 "Lagrum: ",
                                                 "Stöd för beslutet: ",
                                                 "Stöd i delegationsordning: ",
                                                 "Stöd i delegationsordningen: "};

constexpr int first_year = 1900; // from here on, a number after a provision is a year, not a point

/// A point and the place of its words.
struct Point {
    std::size_t begin;
    std::size_t end;
    std::string_view value;
};

/// "8.2", "A12", "C 14", "3.4.1 b": with a digit, without punctuation last.
std::string_view point_at(std::string_view text) {
    constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view letters = "abcdefgh"; // not "i", a word
    const bool lettered = text.size() > 2 && capitals.find(text[0]) != capitals.npos &&
                          text[1] == ' ' && text[2] >= '0' && text[2] <= '9';
    std::size_t end = std::min(text.find_first_of(" ,;()\n", lettered ? 2 : 0), text.size());
    const std::string_view rest = text.substr(end);
    const bool letter = rest.size() > 1 && rest[0] == ' ' && letters.find(rest[1]) != letters.npos;
    if (letter && (rest.size() == 2 || std::string_view(" ,.;)").find(rest[2]) != rest.npos))
        end += 2;
    while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ':')) --end;
    const std::string_view value = text.substr(0, end);
    const bool digit = has_digit(value);
    return digit && value.size() <= longest_point ? value : std::string_view{};
}

std::optional<Point> find_point(std::string_view text) {
    for (const std::string_view word : point_words) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ' && text[at - 1] != '('))
            continue;
        const std::string_view value = point_at(text.substr(at + word.size()));
        if (!value.empty()) return Point{at, at + word.size() + value.size(), value};
    }
    return std::nullopt;
}

/// "Delegationsordning", "delegeringsregler"; "Delegationsbeslut nr 12" and "Beslut nr 12 på
/// delegation" are documents.
bool names_provision(std::string_view text) {
    const std::string folded = fold(text);
    for (const std::string_view stem : {"delegation", "delegering"})
        for (std::size_t at = folded.find(stem); at != std::string::npos;
             at = folded.find(stem, at + 1))
            if (starts_with_any(std::string_view(folded).substr(at + stem.size()), provisions))
                return true;
    return contains_any(folded, other_provisions);
}

/// The end of the last word that names a provision: "…s delegationsordning"; 0 if there is none.
std::size_t end_of_provision(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        const std::size_t space = text.substr(0, end).find_last_of(" \n");
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        if (names_provision(text.substr(begin, end - begin))) return end;
        end = space == std::string_view::npos ? 0 : space;
    }
    return 0;
}

/// "Nämndens delegationsordning 4.7", "RUN:s delegationsordning B 4": the point ends the text.
std::optional<Point> point_after_provision(std::string_view text) {
    const std::size_t begin = end_of_provision(text);
    std::string_view value = trimmed(text.substr(begin));
    if (value.ends_with('.')) value.remove_suffix(1);
    const std::size_t digit = value.find_first_of("0123456789");
    if (begin == 0 || digit == std::string_view::npos || value.size() > longest_point)
        return std::nullopt;
    const std::string_view letters = trimmed(value.substr(0, digit));
    const bool lettered = letters.size() <= 1 && (letters.empty() || upper(letters) == letters);
    const std::size_t end = value.find_first_not_of("0123456789.:", digit);
    const bool whole = end == std::string_view::npos;
    const bool year = whole && value.substr(digit).size() == 4 &&
                      value.find_first_of(".:") == std::string_view::npos &&
                      std::stoi(std::string(value.substr(digit))) >= first_year;
    if (!lettered || !whole || year) return std::nullopt;
    return Point{begin, static_cast<std::size_t>(value.data() - text.data()) + value.size(), value};
}

/// "Beslutet är fattat enligt X, " → "X"
std::string_view provision_before(std::string_view text) {
    std::size_t begin = 0;
    const std::string flat = in_one_line(text);
    for (const std::string_view words : provision_introductions) {
        const std::size_t at = flat.rfind(words);
        if (at != std::string::npos && (at == 0 || flat[at - 1] == ' '))
            begin = std::max(begin, at + words.size());
    }
    for (const std::string_view label : provision_labels)
        if (flat.starts_with(label)) begin = std::max(begin, label.size());
    if (const std::size_t colon = flat.rfind(": "); colon != std::string::npos) // "Lagrum: X"
        begin = std::max(begin, colon + 2);
    if (const std::size_t comma = flat.rfind(", "); comma != std::string::npos) // "…, X"
        if (fold(flat.substr(comma + 2)).starts_with("deleg")) begin = std::max(begin, comma + 2);
    const std::size_t law = flat.find("§", begin); // "6 kap. 39 § kommunallagen och X"
    const std::size_t link = law == std::string::npos ? law : flat.find(" och ", law);
    if (link != std::string::npos) begin = link + std::string_view(" och ").size();
    const std::size_t open = flat.rfind('('); // "… på delegation (delegationsordning, punkt 11)"
    if (open != std::string::npos && open >= begin && names_provision(text.substr(open)))
        begin = open + 1;
    if (begin == 0)
        for (const std::string_view words : {"Enligt ", "Med stöd av "})
            if (text.starts_with(words)) begin = words.size();
    text = trimmed(text.substr(begin));
    while (text.ends_with(',') || text.ends_with(':') || text.ends_with('(')) {
        text.remove_suffix(1);
        text = trimmed(text);
    }
    return text;
}

/// " i X." → "X"
std::string_view provision_after(std::string_view text) {
    for (const std::string_view link : {" i ", ", "})
        if (text.starts_with(link)) {
            text.remove_prefix(link.size());
            break;
        }
    std::size_t end = std::min(text.find_first_of(",;:()\n"), text.size());
    for (const std::string_view stop :
         {". ", " att ", " beslutar ", " beslutas", " beviljar ", " beviljas ", " har ", " fattat ",
          " fattats ", " fattas ", " tagits ", " och anmäl", " och ska ", " och skall ",
          " och delges ", " och redovisas ", " och gäller ", " och kan ", " och meddelas "})
        end = std::min(end, text.find(stop));
    text = trimmed(text.substr(0, end));
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

/// "Beslut enligt delegation 2.4", "Beslutet är fattat på nämndens vägnar enligt delegation D 8.",
/// and nothing else: the point; empty for another line.
std::string_view point_alone(std::string_view line) {
    constexpr std::string_view words = "nligt delegation ";
    const std::size_t at = line.find(words);
    const std::string_view before = line.substr(0, std::min(at, line.size()));
    if (at == line.npos || before.find('.') != before.npos ||
        !(before == "E" || before.starts_with("Beslut")))
        return {};
    line.remove_prefix(at + words.size());
    const std::string_view point = point_at(line);
    const bool whole = line == point || line == std::string(point) + ".";
    const bool lettered = !point.empty() && !is_digit(point[0]);
    return whole && (lettered || point.find('.') != point.npos) ? point : std::string_view{};
}

/// "Kommunstyrelsens delegationsordning, punkt 1.9", "Enligt nämndens delegationsordning 3.2", and
/// nothing else.
bool is_provision_and_point(std::string_view line) {
    const auto found = delegation_in(line);
    if (!found || !begins_capital(line)) return false;
    for (const std::string_view words : {"Enligt ", "Med stöd av "})
        if (line.starts_with(words)) line.remove_prefix(words.size());
    if (!line.starts_with(found->provision)) return false;
    line.remove_prefix(found->provision.size());
    if (line.ends_with('.')) line.remove_suffix(1);
    if (!line.ends_with(found->point)) return false;
    line.remove_suffix(found->point.size());
    const std::string between = fold(trimmed(line)) + " ";
    return between == " " || between == ", " || is_any_of(between, point_words) ||
           (between.starts_with(", ") &&
            is_any_of(std::string_view(between).substr(2), point_words));
}

} // namespace

std::optional<Delegation> delegation_in(std::string_view words) {
    const std::string flat = in_one_line(words); // if a page broke it
    const std::string_view text = flat;
    if (const auto point = point_alone(text); !point.empty())
        return Delegation{"", std::string(point)};
    if (text.size() > longest_delegation || !names_provision(text)) return std::nullopt;
    auto point = find_point(text);
    if (!point) point = point_after_provision(text);
    if (!point) return std::nullopt;
    for (const std::string_view provision :
         {provision_after(text.substr(point->end)), provision_before(text.substr(0, point->begin))})
        if (names_provision(provision) && word_count(provision) <= 12)
            return Delegation{std::string(provision), std::string(point->value)};
    return std::nullopt;
}

std::optional<Delegation> delegation_under(std::string_view heading, std::string_view line) {
    const bool of_point = fold(heading).ends_with("punkt");
    auto found = of_point ? delegation_in("punkt " + std::string(line)) : std::nullopt;
    return found ? found : delegation_in(line);
}

bool is_provision(std::string_view text) {
    constexpr std::size_t most_words = 6;
    return begins_capital(text) && word_count(text) <= most_words && names_provision(text) &&
           text.find_first_of(".,;:()") == std::string_view::npos;
}

bool is_delegation_point(std::string_view text) {
    const bool letter = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z';
    if (letter && (text[1] == ' ' || is_digit(text[1]))) text.remove_prefix(1); // "K 4.2"
    return text.find_first_not_of("0123456789.abcdefABCDEF:§ ") == std::string_view::npos &&
           has_digit(text) && text.size() <= longest_point;
}

bool is_labelled_provision(std::string_view line) {
    return starts_with_any(line, provision_labels) && delegation_in(line);
}

bool is_delegation_sentence(std::string_view line) {
    if (line.size() > longest_delegation) return false;
    if (starts_with_any(line, provision_labels)) return delegation_in(line).has_value();
    constexpr std::string_view subjects[] = {"Beslut", "Detta beslut ", "Fattat ", "Fattas ",
                                             "Taget "};
    if (!starts_with_any(line, subjects)) return is_provision_and_point(line);
    const std::string words = " " + fold(line);
    for (const std::string_view verb :
         {" fattat", " fattas", " tagits", " taget", " tas ", "beslut enligt "})
        if (words.find(verb) != std::string_view::npos) return delegation_in(line).has_value();
    return false;
}

} // namespace caseflow
