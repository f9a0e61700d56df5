#include "caseflow/intake/project_names.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/names_in_titles.hpp"
#include "caseflow/intake/sums_of_others.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_name = 120;   // bytes
constexpr std::size_t most_words_alone = 4; // of a name that ends a point

/// Words after which a name in a sentence has ended: verbs of projects, in lower case.
constexpr std::string_view verbs =
    "får beviljas pågår omfattar omsluter är ska skall har kostar kommer löper söker "
    "genomförs drivs syftar avslutas startar tilldelas avser innebär bidrar beräknas vill ges "
    "erhåller medfinansieras finansieras var riktar bedrivs ändras förlängs återkallas "
    "upphävs enligt under motsvarande samt varav dock utses väljs tillsätts avslås avslogs "
    "bifalls avvisas avskrivs hävs pågick avslutades genomfördes kostade startade upphörde";

/// Words that end the name in the title of a case, which continues with something else.
constexpr std::string_view ends_in_title[] = {
    " för perioden", " under ", " för åren", " för år ", " åren ", " - ",         " – ",
    " — ",           ", ",      ";",         ":",        " (",     " inom ramen", " samt "};

/// Words after which a name in a sentence has ended, if a time or a sum follows, in lower case.
constexpr std::string_view before_a_name[] = {"under", "för", "med", "från", "till"};
constexpr std::string_view times[] = {"tiden", "perioden", "åren",   "år",
                                      "hela",  "högst",    "totalt", "sammanlagt"};

/// "under tiden 1 oktober", "med 2,4 miljoner"
bool ends_name(std::string_view word, std::string_view next) {
    return is_any_of(fold(word), before_a_name) && !next.empty() &&
           (next.starts_with("och med ") || is_digit(next[0]) ||
            is_any_of(fold(first_word(next)), times));
}

/// "stöd med 850 000 kronor": a grant to the project.
bool begins_grant(std::string_view word, std::string_view next) {
    constexpr std::string_view grants[] = {"stöd",           "bidrag",      "medel",
                                           "projektmedel",   "projektstöd", "projektbidrag",
                                           "medfinansiering"};
    constexpr std::string_view links[] = {"med", "på", "om", "ur"};
    return is_any_of(word, grants) && is_any_of(first_word(next), links);
}

/// "640 000 kronor": a sum, not part of a name.
bool begins_sum(std::string_view word, std::string_view next) {
    constexpr std::string_view sum_units[] = {"kronor", "kr", "tkr", "mnkr", "miljoner", "procent"};
    return !word.empty() && is_digit(word[0]) && !next.empty() &&
           (is_digit(next[0]) || is_any_of(fold(first_word(next)), sum_units));
}

/// The part of a text before anything that cannot be in a name: a year, a bracket, a full stop.
std::string_view before_year(std::string_view name) {
    for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1))
        if (name.size() - at > 4 &&
            std::all_of(name.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                        name.begin() + static_cast<std::ptrdiff_t>(at) + 5, is_digit))
            return name.substr(0, at);
    return name;
}

constexpr std::string_view dashes[] = {" – ", " — ", " - "};

/// "2024", "våren": a time, which "under" separates from a name; "ytan" is part of the name.
bool is_time(std::string_view rest) {
    constexpr std::string_view words[] = {
        "tiden",    "perioden", "åren",   "år",     "året",    "hela",          "våren",  "hösten",
        "sommaren", "vintern",  "helgen", "veckan", "läsåret", "förutsättning", "första", "andra",
        "de",       "den",      "det",    "en",     "ett",     "två",           "tre",    "fyra"};
    constexpr std::string_view months[] = {"januari",   "februari", "mars",     "april",
                                           "maj",       "juni",     "juli",     "augusti",
                                           "september", "oktober",  "november", "december"};
    const std::string word = fold(rest.substr(0, rest.find_first_of(" .,;\n")));
    return rest.empty() || is_digit(rest[0]) || is_any_of(std::string_view(word), words) ||
           is_any_of(std::string_view(word), months);
}

/// ", fas 2", " – mätning, modell och marknad": a possible continuation of the name in a title.
bool continues_name(std::string_view rest, std::string_view mark) {
    constexpr std::string_view parts[] = {"fas ", "etapp ", "steg ", "del ", "version "};
    if (mark == ", ") return starts_with_any(fold(rest), parts);
    return is_any_of(mark, dashes) && !begins_as_title(rest) && begins_small(rest);
}

/// ", etapp 1"
bool is_before_part(std::string_view rest) {
    constexpr std::size_t most_bytes = 12;
    rest = rest.substr(0, most_bytes);
    return rest.starts_with(", ") && continues_name(rest.substr(2), ", ") &&
           rest.find_first_of("0123456789") != rest.npos;
}

/// "Centret, etapp 1" → "Centret"
std::string_view before_part(std::string_view name) {
    const std::size_t comma = name.rfind(", ");
    return comma != name.npos && is_before_part(name.substr(comma)) ? name.substr(0, comma) : name;
}

/// The name that a title ends with, after "projektet".
std::string_view name_in_title(std::string_view rest) {
    if (const auto name = quoted_name(rest); !name.empty()) return name;
    if (!begins_capital(rest)) return {};
    std::size_t end = rest.size();
    for (const std::string_view mark : ends_in_title) {
        const std::size_t at = rest.find(mark);
        if (at >= end || (mark == " under " && !is_time(rest.substr(at + mark.size())))) continue;
        const bool after_dash = mark == ", " && contains_any(rest.substr(0, at), dashes);
        if (!after_dash && !continues_name(rest.substr(at + mark.size()), mark)) end = at;
    }
    std::string_view name = before_year(rest.substr(0, end));
    while (name.ends_with('.') || name.ends_with(' ')) name.remove_suffix(1);
    return name.size() <= longest_name ? name : std::string_view{};
}

/// True if the texts say some words more than once.
bool is_repeated_in(const std::vector<ImportedText>& texts, std::string_view words) {
    std::size_t count = 0;
    for (const ImportedText& in : texts)
        for (std::size_t at = in.text.find(words); at != std::string_view::npos && count < 2;
             at = in.text.find(words, at + words.size()))
            ++count;
    return count > 1;
}

/// The name in a sentence: up to a verb or the end of the sentence. If it contains small words,
/// only before a verb or a time, or, in a point, if the texts repeat it.
std::string_view name_in_sentence(const ImportedText& in, std::string_view rest,
                                  std::string_view title, const std::vector<ImportedText>& texts) {
    if (const auto name = quoted_name(rest); !name.empty()) return name;
    std::size_t end = 0;
    bool small = false;
    bool verb = false;
    while (end < rest.size() && end <= longest_name) {
        const std::string_view word = rest.substr(end, rest.find_first_of(" \n", end) - end);
        const std::string_view next = rest.substr(std::min(rest.size(), end + word.size() + 1));
        if (word.empty() && end > 0) break; // a new paragraph
        if (has_word(verbs, fold(trim(word, ".,;:"))) ||
            (end > 0 &&
             (ends_name(word, next) || begins_sum(word, next) || begins_grant(word, next) ||
              (word == "som" && has_word(verbs, fold(first_word(next))))))) {
            verb = true;
            break;
        }
        if (end == 0 && !begins_capital(word)) return {};
        small = small || !begins_capital(word);
        std::size_t length = std::min(word.find_first_of(".,;:()!?"), word.size());
        if (length == 0 && end > 0) break;                          // "(2018–2020)"
        if (length + 1 < word.size() && is_digit(word[length + 1])) // "2.0", "2.0."
            length = word.size() - (word.ends_with('.') || word.ends_with(',') ? 1 : 0);
        end += length + 1;
        if (length < word.size() && !is_before_part(rest.substr(end - 1))) break;
        if (length < word.size()) ++end; // after the comma
    }
    if (end == 0 || end > longest_name) return {};
    const std::string_view name = rest.substr(0, end - 1);
    const bool ended =
        end >= rest.size() || rest[end] == '\n' ||
        (in.point && rest[end - 1] == '.' && begins_capital(trimmed(rest.substr(end))));
    const bool whole = ended && word_count(before_part(name)) <= most_words_alone;
    const std::string line = in_one_line(name);
    const bool sure = !small || verb || whole || title.find(line) != std::string_view::npos ||
                      (in.point && is_repeated_in(texts, name));
    return sure ? name : std::string_view{};
}

/// True at the start of a word, or of the last part of one: "utvecklingsprojektet".
template <class Visit>
void for_each_project(std::string_view text, const Visit& visit) {
    for (const std::string_view word :
         {"örstudien ", "nsatsen ", "öreställningen ", "tställningen "})
        for (std::size_t at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + 1))
            if (at > 0 && std::string_view("fFiIuU").find(text[at - 1]) != std::string_view::npos &&
                (at == 1 || text[at - 2] == ' '))
                visit(at - 1, at + word.size(), "rojektet ");
    for (const std::string_view word : {"rojektet ", "rojektet\n", "rojekt: ", "rojekt "})
        for (std::size_t at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + 1))
            if (at > 0 && (text[at - 1] == 'p' || text[at - 1] == 'P'))
                visit(at - 1, at + word.size(), word);
    for (const auto& [at, begin] : undertakings_before_quotes(text)) visit(at, begin, "rojekt ");
}

void put_name(std::string_view name, const std::string& words, Imported& to) {
    to.data.project.name = in_one_line(name);
    to.remarks["project.name"] = "ur texten: " + words;
}

std::size_t times_in_texts(const std::vector<ImportedText>& texts, std::string_view words) {
    std::size_t count = 0;
    for (const ImportedText& in : texts) {
        const std::string text = in_one_line(in.text);
        for (std::size_t at = text.find(words); at != std::string::npos;
             at = text.find(words, at + words.size()))
            ++count;
    }
    return count;
}

/// "Smart trä 2030", if the texts always have it with the year.
std::string_view with_year(const std::vector<ImportedText>& texts, std::string_view name,
                           std::string_view rest) {
    constexpr std::size_t length = 5; // of " 2030"
    if (name.empty() || rest.size() < name.size() + length) return name;
    const std::string_view whole = rest.substr(0, name.size() + length);
    const std::string_view year = whole.substr(name.size() + 1);
    const bool after = whole[name.size()] == ' ' &&
                       std::all_of(year.begin(), year.end(), is_digit) && rest.starts_with(name);
    const std::size_t times = after ? times_in_texts(texts, whole) : 0;
    return times > 0 && times == times_in_texts(texts, name) ? whole : name;
}

/// The end of a title that follows "projektet" in a text: "Stöd till Ingen ska vara ensam" if a
/// point says "projektet Ingen ska vara ensam höjs".
bool propose_end_of_title_in_texts(const std::vector<ImportedText>& texts, Imported& to) {
    const std::string& title = to.data.title;
    if (title.find("projekten ") != title.npos) return false; // of several
    std::string_view found;
    for (const ImportedText& in : texts)
        for_each_project(in.text, [&](std::size_t, std::size_t begin, std::string_view) {
            const std::string rest = in_one_line(in.text.substr(begin, title.size() + 1));
            for (std::size_t at = title.find(' '); at != title.npos; at = title.find(' ', at + 1)) {
                const std::string_view end = std::string_view(title).substr(at + 1);
                const bool whole = rest.size() <= end.size() || !is_letter(rest.substr(end.size()));
                if (!begins_capital(end) || word_count(end) < 2 || !whole || !rest.starts_with(end))
                    continue;
                if (end.size() > found.size()) found = end;
                return;
            }
        });
    if (found.empty() || found.size() > longest_name) return false;
    return put_name(found, quote_words(found, 0, found.size()), to), true;
}

/// "Folkteatern beviljas", "bevilja Folkteatern": the name of the receiver.
bool is_receiver(const std::vector<ImportedText>& texts, const std::string& name) {
    constexpr std::string_view societies[] = {"förening", "kommun", "stiftelse", "förbund",
                                              "klubb",    "bolag",  " ab",       "region ",
                                              "sällskap", "museet", "teatern",   "universitet",
                                              "högskola", "kyrka",  "församling"};
    if (contains_any(fold(name), societies)) return true;
    for (const std::string_view verb : {" beviljas", " har ", " ansöker", " söker", " ansökte",
                                        " får ", " erhåller", " tilldelas", " ska redovisa"})
        if (times_in_texts(texts, name + std::string(verb)) > 0) return true;
    for (const std::string_view verb :
         {"bevilja ", "beviljar ", "tilldela ", "tilldelar ", "från "})
        if (times_in_texts(texts, std::string(verb) + name) > 0) return true;
    return false;
}

/// A title without a bracket at its end: "Ljus i fyren (ansökan nr 118)" → "Ljus i fyren".
std::string_view without_bracket(std::string_view title) {
    const std::size_t open = title.ends_with(')') ? title.rfind(" (") : title.npos;
    return title.substr(0, open);
}

/// "Projektbidrag: Festivalen i fjällen" if a point says "i bidrag för Festivalen i fjällen".
bool propose_granted_end_of_title(const std::vector<ImportedText>& texts, Imported& to) {
    constexpr std::size_t shortest = 6; // bytes
    const std::string_view title = without_bracket(to.data.title);
    for (const std::string_view mark : {" – ", " — ", " - ", ": "}) {
        const std::size_t at = title.rfind(mark);
        if (at == title.npos) continue;
        const std::string written(title.substr(at + mark.size()));
        const std::string name = with_capital(written);
        if (name.size() < shortest || name.size() > longest_name || begins_as_title(name) ||
            word_count(name) < 2 || is_receiver(texts, name))
            continue;
        for (const ImportedText& in : texts)
            for (const std::string_view word : {" till ", " för ", " ansökan ", " åtgärden "})
                if (in.point &&
                    in_one_line(in.text).find(std::string(word) + name) != std::string::npos)
                    return put_name(name, quote_words(written, 0, written.size()), to), true;
    }
    return false;
}

/// "Ansökan om utvecklingsmedel – Trygg hemgång" if a text says "projekt Trygg hemgång".
bool propose_end_of_title(const std::vector<ImportedText>& texts, Imported& to) {
    constexpr std::size_t shortest = 4; // bytes
    const std::string_view title = to.data.title;
    for (const std::string_view mark : {" – ", " — ", " - ", ": ", "; "}) {
        const std::size_t at = title.rfind(mark);
        if (at == title.npos) continue;
        const std::string name(title.substr(at + mark.size()));
        if (name.size() < shortest || !begins_capital(name)) continue;
        for (const std::string_view word : {"rojekt ", "rojektet ", "nsatsen ", "rojektplan "})
            if (times_in_texts(texts, std::string(word) + name) > 0)
                return put_name(name, quote_words(title, at + mark.size(), title.size()), to), true;
    }
    return false;
}

/// "Projektstöd till Ordflod 2023" if a point says "300 000 kronor för Ordflod 2023".
bool propose_supported(const std::vector<ImportedText>& texts, Imported& to) {
    constexpr std::string_view supports[] = {"projektstöd ", "projektmedel ", "projektbidrag "};
    const std::string_view title = without_bracket(to.data.title);
    const std::size_t at = title.find(" till ");
    if (at == title.npos || !contains_any(fold(title.substr(0, at + 1)), supports)) return false;
    const std::string_view name = title.substr(at + std::string_view(" till ").size());
    if (const auto quoted = quoted_name(name); !quoted.empty())
        return put_name(quoted, quote_words(title, at + 1, title.size()), to), true;
    const bool given = std::any_of(texts.begin(), texts.end(), [&](const ImportedText& in) {
        const std::string text = in_one_line(in.text);
        const bool named =
            std::any_of(std::begin(supports), std::end(supports), [&](std::string_view support) {
                return text.find(std::string(support) + "till " + std::string(name)) != text.npos;
            });
        return named || (in.point && text.find(" för " + std::string(name)) != std::string::npos);
    });
    if (is_receiver(texts, std::string(name))) return false;
    if (!given || !begins_capital(name) || name.size() > longest_name) return false;
    return put_name(name, quote_words(title, at + 1, title.size()), to), true;
}

/// "Grön omställning (GO)", if a text has it with its abbreviation, too.
std::string_view with_abbreviation(const std::vector<ImportedText>& texts, std::string_view name,
                                   std::string_view rest) {
    if (name.empty() || !rest.starts_with(name)) return name;
    const std::string_view after = rest.substr(name.size());
    const std::size_t end = after.starts_with(" (") ? after.find(')') : after.npos;
    if (end == after.npos || end < 4) return name;
    const std::string_view letters = after.substr(2, end - 2);
    const bool capitals =
        upper(letters) == letters && letters.find_first_of("0123456789 .,-/") == letters.npos;
    const std::string_view whole = rest.substr(0, name.size() + end + 1);
    return capitals && times_in_texts(texts, whole) > 0 ? whole : name;
}

bool propose_from_title(const std::vector<ImportedText>& texts, Imported& to) {
    const std::string& title = to.data.title;
    AgreedValue<std::string> name;
    for_each_project(title, [&](std::size_t at, std::size_t begin, std::string_view) {
        const std::string_view rest = std::string_view(title).substr(begin);
        const std::string_view name_only = with_year(texts, name_in_title(rest), rest);
        const std::string_view found = with_abbreviation(texts, name_only, rest);
        const auto end = static_cast<std::size_t>(found.data() + found.size() - title.data());
        if (!found.empty()) name.add(std::string(found), quote_words(title, at, end));
    });
    if (name.is_agreed()) put_name(name.value(), name.words(), to);
    return !name.empty();
}

} // namespace

void propose_project_name(const std::vector<ImportedText>& texts, Imported& to) {
    if (!to.data.project.name.empty() || propose_from_title(texts, to)) return;
    if (propose_end_of_title(texts, to) || propose_end_of_title_in_texts(texts, to)) return;
    if (const std::string name = name_in_title_and_points(texts, to.data.title); !name.empty())
        return put_name(name, quote_words(name, 0, name.size()), to);
    AgreedValue<std::string> quoted;
    AgreedValue<std::string> plain;
    for (const ImportedText& in : texts)
        for_each_project(in.text, [&](std::size_t at, std::size_t begin, std::string_view word) {
            const std::string_view rest = in.text.substr(begin);
            const bool marked = !quoted_name(rest).empty();
            if (!word.starts_with("rojektet") && !marked) return;
            if (!in.point && is_on_another_project(in.text, at)) return;
            const std::string_view found = name_in_sentence(in, rest, to.data.title, texts);
            const auto end = static_cast<std::size_t>(found.data() + found.size() - in.text.data());
            if (!found.empty())
                (marked ? quoted : plain).add(in_one_line(found), quote_words(in.text, at, end));
        });
    if (quoted.empty() && plain.empty() &&
        (propose_supported(texts, to) || propose_granted_end_of_title(texts, to)))
        return;
    const AgreedValue<std::string>& name = quoted.empty() ? plain : quoted;
    name.doubt(to, "project.name");
    if (name.is_agreed()) put_name(name.value(), name.words(), to);
}

} // namespace caseflow
