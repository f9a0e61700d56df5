#include "caseflow/intake/sums_of_others.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <string>

namespace caseflow {
namespace {

/// Words, in lower case, that begin a clause about somebody's action.
constexpr std::string_view conjunctions[] = {
    " om ",         " när ",        " då ",    " där ",        " ifall ",    " såvida ",
    " därest ",     " så snart ",   " sedan ", " efter att ",  " innan ",    " i den mån ",
    " eftersom ",   " så länge ",   " medan ", " i det fall ", " fall att ", " förutsätter att ",
    " kräver att ", " krav på att "};

/// Words before "om" and a subject matter: "på ansökan om bidrag beviljar nämnden".
constexpr std::string_view words_before_matter =
    "ansökan ansökningar ansökningen beslut beslutet beslutar besluta beslutat frågan fråga "
    "förslag förslaget begäran framställan framställning framställningen hemställan avtal avtalet "
    "överenskommelse uppgift information bestämmelser förordning förordningen lag lagen riktlinjer "
    "regler ärende ärendet motion yrkande";

/// Verbs of somebody who gives or receives a sum.
constexpr std::string_view verbs_of_another =
    "beviljar beviljat beviljade avsätter avsatt avsatte anslår anslagit anslog tilldelar "
    "tilldelat tilldelade lämnar lämnat lämnade ger gett givit gav bidrar bidragit bidrog "
    "finansierar finansierat medfinansierar medfinansierat skjuter skjutit går gått betalar "
    "betalat får fått erhåller erhållit satsar satsat beslutar beslutat fattar fattat kan";

constexpr std::string_view verbs_after_sum =
    "beviljades avsattes tilldelades anslogs betalades utbetalades beviljats avsatts tilldelats "
    "anslagits söktes begärdes";

constexpr std::string_view verbs_of_seeking = "söka söker sökt sökte ansöka ansöker ansökt ansökte "
                                              "begära begärt begärde";

/// Words that compare a sum, with few words between.
constexpr std::string_view comparisons[] = {
    " i stället för ", " istället för ",     " jämfört med ",     " till skillnad från ",
    " snarare än ",    " i jämförelse med ", " att jämföra med ", " i förhållande till "};

/// Words after a sum that was or may be only sought.
constexpr std::string_view ways_of_seeking[] = {
    " hade sökts",   " har sökts",   " söktes",    " söks",      " begärdes",
    " hade begärts", " har begärts", " kan sökas", " får sökas", " kan komma att "};

/// The text after the last of some words; the text's end if there is none.
std::string_view text_after_last(std::string_view text, std::string_view words) {
    const std::size_t at = text.rfind(words);
    return at == text.npos ? std::string_view{} : text.substr(at + words.size());
}

/// "kommunen också beviljar ", not "bidrag och beviljar ": a subject and its verb, not the end of
/// the clause.
bool has_subject_and_verb(std::string_view clause) {
    constexpr std::string_view joints = "och samt som att";
    std::string_view before;
    for (std::string_view rest = clause; !rest.empty();) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (has_word(verbs_of_another, word))
            return !before.empty() && !has_word(joints, before) && rest.find(',') == rest.npos &&
                   rest.find(" och ") == rest.npos;
        before = word;
    }
    return false;
}

bool is_of_matter(std::string_view text, std::string_view conjunction, std::string_view clause) {
    if (conjunction != " om ") return false;
    text = text.substr(0, text.size() - clause.size() - conjunction.size());
    return has_word(words_before_matter, text.substr(text.rfind(' ') + 1));
}

bool is_compared(std::string_view text) {
    constexpr std::size_t most_words = 3; // "2022 års sökta"
    for (const std::string_view comparison : comparisons) {
        if (text.find(comparison) == text.npos) continue;
        const std::string_view between = text_after_last(text, comparison);
        if (word_count(between) <= most_words && between.find(',') == between.npos &&
            between.find("kr") == between.npos && between.find("bevilj") == between.npos)
            return true;
    }
    return false;
}

/// "får söka ", "föreningen har ansökt om "
bool is_sought(std::string_view text) {
    for (std::size_t words = 0; words < 4 && !text.empty(); ++words) {
        while (text.ends_with(' ')) text.remove_suffix(1);
        const std::size_t space = text.rfind(' ');
        const std::string_view word = text.substr(space == text.npos ? 0 : space + 1);
        if (has_word(verbs_of_seeking, word)) return true;
        if (has_digit(word) || word.ends_with(',')) return false;
        text = text.substr(0, text.size() - word.size());
    }
    return false;
}

/// "länsstyrelsen" from a first point "Länsstyrelsen beviljar …" in a decision without a board.
std::string word_of_decider(const Case& data) {
    constexpr std::size_t most_words = 6; // of the decider
    const Decision& decision = data.decisions.back();
    if (decision.by_board() || decision.points.empty()) return {};
    const std::string& point = decision.points.front();
    const std::size_t verb = point.find(" beviljar ");
    const bool subject = verb != std::string::npos && begins_capital(point) &&
                         word_count(point.substr(0, verb)) <= most_words &&
                         point.find_first_of(",.;:") > verb;
    return subject ? fold(first_word(point)) : std::string();
}

} // namespace

bool is_in_clause_on_others(std::string_view before, std::string_view after) {
    constexpr std::size_t most_words = 2; // "de "
    const std::string text = " " + std::string(before);
    if (starts_with_any(after, ways_of_seeking) || is_compared(text) || is_sought(text))
        return true;
    for (const std::string_view conjunction : conjunctions) {
        if (text.find(conjunction) == text.npos) continue;
        const std::string_view clause = text_after_last(text, conjunction);
        if (is_of_matter(text, conjunction, clause)) continue;
        if (has_subject_and_verb(clause)) return true;
        if (word_count(clause) <= most_words &&
            has_word(verbs_after_sum, trim(first_word(trimmed(after)), ".,;:")))
            return true;
    }
    return false;
}

bool is_planned(std::string_view before) {
    constexpr std::string_view words[] = {"preliminär", "planera", "inriktning", " inga "};
    return contains_any(before, words);
}

namespace {

bool names_other_project(std::string_view sentence, const Case& data) {
    constexpr std::string_view word = "rojektet ";
    if (data.project.name.empty()) return false;
    const std::string own = fold(data.project.name + "\n" + data.title);
    bool other = false;
    for (std::size_t at = sentence.find(word); at != sentence.npos;
         at = sentence.find(word, at + 1)) {
        const std::string_view rest = sentence.substr(at + word.size());
        const std::string_view name =
            trim(first_word(rest.substr(0, rest.find('\n'))), ".,;:\"”()");
        if (!begins_capital(name)) continue;
        if (own.find(fold(name)) != own.npos) return false;
        other = true;
    }
    return other;
}

/// "40 000 kronor avsätts i budget 2022 för konsulter", in a case that names none: money for the
/// body's own costs.
bool is_budgeted_for_others(std::string_view sentence, const Case& data) {
    constexpr std::string_view verbs[] = {"avsätt", "reserver"};
    constexpr std::string_view for_anything =
        "ändamålet projektet insatsen åtgärden åtgärderna bidraget stödet föreningen verksamheten "
        "beslutet detta medfinansiering projektets bidrag stöd";
    constexpr std::size_t stem = 6;      // characters before a name's inflection may differ
    constexpr std::size_t farthest = 25; // bytes: "i 2022 års kulturbudget"
    const std::string folded = " " + fold(sentence);
    const std::size_t budget = folded.find("budget");
    const std::size_t in = folded.rfind(" i ", budget);
    if (!contains_any(folded, verbs) || budget == folded.npos || in == folded.npos ||
        budget - in > farthest)
        return false;
    const std::size_t at = folded.rfind(" för ");
    if (at == folded.npos) return false;
    const std::string names = fold(data.title + "\n" + data.project.name);
    std::string_view rest = std::string_view(folded).substr(at + std::string_view(" för ").size());
    if (has_digit(first_word(rest))) return false; // "för 2022"
    while (!rest.empty()) {
        const std::string_view word = trim(first_word(rest), ".,;:\n");
        const std::string_view part = word.substr(0, character_offset(word, stem));
        if (has_word(for_anything, word) || (word.size() >= stem && names.find(part) != names.npos))
            return false;
        rest.remove_prefix(std::min(first_word(rest).size() + 1, rest.size()));
    }
    return true;
}

} // namespace

bool is_on_other_matter(std::string_view sentence, const Case& data) {
    return names_other_project(sentence, data) || is_budgeted_for_others(sentence, data);
}

bool is_on_another_project(std::string_view text, std::size_t at) {
    constexpr std::string_view over[] = {" avslutades ", " pågick ", " genomfördes ", " upphörde ",
                                         " drivit ",     " drevs ",  " bedrevs "};
    constexpr std::string_view leads[] = {" efter ",   " vidare på ",    "erfarenheter från ",
                                          "liknande ", "lärdomar från ", "resultat från ",
                                          "tidigare ", "resultatet av ", "avslutade "};
    const std::string_view sentence = sentence_around(text, at);
    return contains_any(std::string(sentence.substr(0, sentence.rfind('.'))) + " ", over) ||
           ends_with_any(text.substr(0, at), leads);
}

bool is_sought_earlier(const ImportedText& in, const Reading& reading, const Case& data) {
    constexpr std::string_view verbs[] = {" sökte", "ansökte ", " söktes ", "begärde", " gällde "};
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    const auto begin = static_cast<std::size_t>(sentence.data() - in.text.data());
    std::string before = in_one_line(fold(in.text.substr(begin, reading.begin - begin)));
    if (!contains_any(before, verbs)) return false;
    for (const Reading& other : in.readings) { // "den 3 november 2021" is a day, not a year
        const auto* days = std::get_if<TextPeriod>(&other.value);
        if (days != nullptr && days->unit != TextPeriod::Unit::year && other.begin >= begin &&
            other.end <= reading.begin)
            return false;
    }
    const bool dated = !data.decisions.empty() && data.decisions.back().date;
    const int decided = dated ? static_cast<int>(data.decisions.back().date->year()) : 9999;
    const auto is_earlier = [&](std::string_view word) {
        constexpr std::size_t digits = 4;
        return word.size() == digits && word.find_first_not_of("0123456789") == word.npos &&
               (word.starts_with("19") || word.starts_with("20")) &&
               std::stoi(std::string(word)) < decided;
    };
    const auto words = parts_between(before, " ");
    return std::any_of(words.begin(), words.end(), is_earlier);
}

std::vector<std::string> own_words(const Imported& to) {
    constexpr std::string_view heading = "rubrik: ";
    auto all = words_of_head(to.data);
    if (const std::string word = word_of_decider(to.data); !word.empty()) all.push_back(word);
    const auto remark = to.remarks.find("decision.0.points");
    if (remark == to.remarks.end() || !remark->second.starts_with(heading)) return all;
    std::string word = fold(first_word(std::string_view(remark->second).substr(heading.size())));
    if (word.ends_with('s')) word.pop_back();
    all.push_back(std::move(word));
    return all;
}

bool is_granted_by_others(const std::string& before, const std::vector<std::string>& own) {
    if (std::find(own.begin(), own.end(), first_word(before)) != own.end()) return false;
    constexpr std::string_view others[] = {"verket", "eu ",    "leader",   "länsstyrelse",
                                           "staten", "fonden", "regering", "vinnova"};
    std::size_t verb = before.size();
    for (const std::string_view word : {" beviljar", " avsätter", " tilldelar", " medfinansierar",
                                        " bidrar", " anslår", " lämnar", " ger "})
        verb = std::min(verb, before.find(word));
    return verb < before.size() && contains_any(before.substr(0, verb + 1), others);
}

} // namespace caseflow
