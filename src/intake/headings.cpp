#include "caseflow/intake/headings.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/heading_words.hpp"
#include "caseflow/intake/list_marks.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace caseflow {
namespace {

using HeadingPlace = Heading::Place;

constexpr std::size_t longest_heading = 80; // characters

std::string_view words_of(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    const std::size_t end = line.find_last_not_of(" \t:");
    return end == std::string_view::npos ? std::string_view{} : line.substr(begin, end + 1 - begin);
}

/// "Kommunstyrelsen", "Regiondirektören", "Kulturverket".
bool is_decider(std::string_view words) {
    constexpr std::string_view holders[] = {"direktören", "chefen", "ordföranden",
                                            "rektorn",    "rektor", "s ordförande"};
    constexpr std::string_view bodies[] = {"verket", "myndigheten", "kommunen", "regionen",
                                           "rådet",  "förbundet",   "fonden",   "institutet"};
    const std::string folded = fold(words);
    const bool holds = word_count(words) <= 3 && begins_capital(words) &&
                       (ends_with_any(folded, holders) || ends_with_any(folded, bodies));
    return holds || is_board(words) || is_organisation(words);
}

/// "Kommunstyrelsen föreslår kommunfullmäktige besluta", "Nämnden föreslås besluta".
bool proposes(std::string_view words) {
    constexpr std::string_view ends[] = {" besluta", " besluta följande"};
    constexpr std::string_view verbs[] = {" föreslår ", " föreslås "};
    return ends_with_any(words, ends) && contains_any(words, verbs) &&
           is_decider(words.substr(0, words.find(" föresl")));
}

/// "Fullmäktige beslutar enligt styrelsens förslag", "… enligt förslag": a decision, not a
/// proposal.
bool decides_as_proposed(std::string_view words) {
    constexpr std::string_view verbs[] = {" beslutar enligt ", " beslutar i enlighet med ",
                                          " beslutar bifalla ", " beslutar att bifalla "};
    constexpr std::string_view ends[] = {"s förslag", "s yrkande", " förslag", " förslaget"};
    if (!ends_with_any(words, ends)) return false;
    return std::any_of(std::begin(verbs), std::end(verbs), [&](std::string_view verb) {
        const std::size_t at = words.find(verb);
        return at != std::string_view::npos && is_decider(words.substr(0, at));
    });
}

/// "Ordföranden beslutar på nämndens vägnar" → "Ordföranden beslutar"
std::string_view without_principal(std::string_view words) {
    constexpr std::string_view verb = " beslutar";
    constexpr std::string_view whose[] = {" på ", " å ", " för ", " i "};
    constexpr std::string_view ends[] = {"s vägnar", "s räkning", "s ställe"};
    constexpr std::size_t most_words = 5;
    std::string_view head = words;
    for (const std::string_view what : {" att", " följande"})
        if (head.ends_with(what)) head.remove_suffix(what.size());
    const std::size_t at = head.find(verb);
    if (at == head.npos || !ends_with_any(head, ends)) return words;
    const std::string_view rest = head.substr(at + verb.size());
    return starts_with_any(rest, whose) && word_count(rest) <= most_words
               ? words.substr(0, at + verb.size())
               : words;
}

/// "Kommunstyrelsens beslut", "Kommunstyrelsen beslutar", "Regionala utvecklingsnämndens förslag
/// till beslut", "Arbetsutskottets förslag till kommunstyrelsen": headings that name the body.
std::optional<HeadingPlace> place_with_owner(std::string_view words, std::string_view folded) {
    constexpr std::ptrdiff_t most_spaces = 8;
    if (std::count(folded.begin(), folded.end(), ' ') > most_spaces) return std::nullopt;
    if (const std::size_t at = folded.find("s förslag till "); at != folded.npos && at > 3)
        return HeadingPlace::proposal;
    if (decides_as_proposed(words)) return HeadingPlace::points;
    if (bullet_length(words) > 0) return std::nullopt; // "• Stödet fördelas enligt förslag"
    if (folded.ends_with("s förslag") && folded.size() > 12) return HeadingPlace::proposal;
    if (proposes(words)) return HeadingPlace::proposal;
    constexpr std::string_view reasons[] = {"skäl", "motiv", "grund", "bakgrund"};
    constexpr std::string_view own = " för egen del"; // beside what it proposes to another board
    if (folded.ends_with(own)) folded.remove_suffix(own.size());
    for (const std::string_view decision : {"s beslut", "s avgörande"})
        if (folded.ends_with(decision) && folded.size() > decision.size() &&
            (folded.size() > decision.size() + 3 ||
             folded[folded.size() - decision.size() - 1] == ':'))
            return starts_with_any(folded, reasons) ? HeadingPlace::section : HeadingPlace::points;
    words = without_principal(words);
    for (const std::string_view verb :
         {" beslutar", " beslutar följande", " beslutade", " beslutade följande", " beslutade att",
          " beslöt", " beslöt följande", " beslöt att", " beslutar att", " har beslutat",
          " har beslutat följande", " har beslutat att", " beslutar enligt delegation",
          " beslutar på delegation"})
        if (words.ends_with(verb) && is_decider(words.substr(0, words.size() - verb.size())))
            return HeadingPlace::points;
    return std::nullopt;
}

/// "Tidigare beslut i ärendet", "Nämndens tidigare beslut den 3 maj 2022"
bool reports_earlier_decision(std::string_view words, std::string_view folded) {
    constexpr std::string_view earlier = "tidigare beslut";
    const std::size_t at = folded.find(earlier);
    if (at == folded.npos || !begins_capital(words)) return false;
    const std::string_view before = folded.substr(0, at);
    const std::string_view after = trimmed(folded.substr(at + earlier.size()));
    const bool owner = before.empty() || (before.ends_with("s ") && word_count(before) <= 3);
    return owner && (after.empty() || after == "i ärendet" || whole_date(std::string(after)) ||
                     (after.starts_with("den ") && whole_date(std::string(after.substr(4)))));
}

/// "Uppgifter som legat till grund för beslutet": the basis of a decision.
bool names_basis(std::string_view folded) {
    constexpr std::string_view papers[] = {"handlingar", "underlag", "uppgifter",
                                           "dokument",   "material", "yttranden"};
    constexpr std::string_view ends[] = {" till grund för beslutet",
                                         " till grund för beslut",
                                         " till grund för ärendet",
                                         " bygger på",
                                         " grundas på",
                                         " grundar sig på"};
    constexpr std::size_t most_words = 9;
    if (!ends_with_any(folded, ends)) return false;
    const bool decision = folded.find("beslut") != folded.npos;
    const bool papered = contains_any(first_word(folded), papers);
    return decision && papered && word_count(folded) <= most_words;
}

/// "BESLUT 1 – BEVILJANDE", "Beslut 2: ändring", "Delegationsbeslut 1"
bool counts_decision(std::string_view folded) {
    constexpr std::string_view marks[] = {" – ", " - ", " — ", ": "};
    constexpr std::size_t most_words = 2; // of its kind
    const std::size_t word = length_of_counted(folded);
    if (word == 0 || folded.size() == word) return false;
    const std::string_view rest = folded.substr(word);
    if (rest.size() == 1) return rest[0] >= '1' && rest[0] <= '9';
    std::string_view what = rest.substr(1);
    return rest[0] >= '1' && rest[0] <= '9' && take_any(what, marks) &&
           word_count(what) <= most_words && what.find_first_of("0123456789") == what.npos;
}

/// A heading with a common beginning: few words, not a sentence.
std::optional<HeadingPlace> place_by_beginning(std::string_view folded) {
    constexpr std::size_t most_words = 6;
    constexpr std::string_view verbs[] = {" är ", " ska ", " skall ", " har ", " som ", " att "};
    if (word_count(folded) > most_words || contains_any(std::string(folded) + " ", verbs) ||
        folded.find_first_of(".,;?!") != folded.npos)
        return std::nullopt;
    for (const auto& [words, place] : heading_beginnings)
        if (folded.starts_with(words)) return place;
    return std::nullopt;
}

/// "Kulturrådet har vid sammanträde denna dag beslutat"
bool has_just_decided(std::string_view words) {
    constexpr std::size_t most_words = 10;
    constexpr std::string_view ends[] = {" beslutat", " beslutat följande", " beslutat att"};
    constexpr std::string_view clauses[] = {" som ", " att ", " inte ", " tidigare "};
    const std::size_t has = words.find(" har ");
    if (has == words.npos || word_count(words) > most_words || !ends_with_any(words, ends))
        return false;
    const std::string_view subject = words.substr(0, has);
    return begins_capital(subject) && word_count(subject) <= 4 &&
           !contains_any(words.substr(0, words.rfind(" beslutat") + 1), clauses) &&
           words.find_first_of(".,;:") == words.npos;
}

/// "NUTEK beslutar", "Statens kulturråd beslutar följande", "Efter votering beslutar nämnden": a
/// line that only names the decider.
bool only_decides(std::string_view words) {
    constexpr std::size_t most_words = 6; // of the decider
    constexpr std::size_t most_words_before = 12;
    constexpr std::string_view clauses[] = {"när ", "om ",  "innan ", "som ",    "efter ", "den ",
                                            "det ", "och ", "att ",   "enligt ", "med ",   "i "};
    constexpr std::string_view verb = " beslutar";
    if (has_just_decided(words)) return true;
    constexpr std::string_view introductions[] = {"Efter ", "Med ", "Enligt ",      "I enlighet ",
                                                  "Under ", "På ",  "Mot bakgrund "};
    const std::size_t at = words.find(verb);
    if (at == std::string_view::npos || words.find_first_of(".,;:") != words.npos) return false;
    const std::string_view before = words.substr(0, at);
    const std::string_view after = trimmed(words.substr(at + verb.size()));
    if (starts_with_any(words, introductions))
        return word_count(before) <= most_words_before && is_board_in_any_case(after);
    const bool nothing_else =
        after.empty() || after == "följande" || after == "därför" || after == "härmed" ||
        decides_further(words) ||
        (after.starts_with("den ") && whole_date(std::string(after.substr(4))));
    return nothing_else && word_count(before) <= most_words && begins_capital(before) &&
           !starts_with_any(fold(before), clauses) && before.find(" att ") == before.npos;
}

/// "Regionstyrelsen BESLUTAR" → "Regionstyrelsen beslutar", "STYRELSEN FÖRESLÅR FULLMÄKTIGE
/// BESLUTA" → "STYRELSEN föreslår fullmäktige besluta"; empty for other words.
std::string with_small_verb(std::string_view words) {
    std::size_t at = words.npos;
    for (const std::string_view verb : {" BESLUT", " BESLÖT", " FÖRESL", " HAR "})
        at = std::min(at, words.find(verb));
    const bool subject = words.substr(0, at).find_first_not_of("0123456789. ") != words.npos;
    if (at == words.npos || !subject) return {}; // "1 BESLUT" has none
    return std::string(words.substr(0, at)) + fold(words.substr(at));
}

/// "Kulturnämnden  b e s l u t a r" → "Kulturnämnden beslutar"; empty for words without a spaced
/// verb.
std::string without_letter_spacing(std::string_view words) {
    constexpr std::size_t fewest_letters = 5;
    if (word_count(words) < fewest_letters) return {};
    std::string all;
    std::string spaced; // letters, each a word of its own
    bool found = false;
    const auto end_word = [&] {
        if (spaced.empty()) return;
        all += (all.empty() ? "" : " ") + spaced;
        found = found || character_count(spaced) >= fewest_letters;
        spaced.clear();
    };
    for (std::string_view rest = words; !rest.empty();) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        const bool letter = !word.empty() && word.size() == character_length(word);
        if (!letter || !is_letter(word)) end_word();
        if (word.empty()) continue;
        if (letter && is_letter(word))
            spaced += word;
        else
            all += (all.empty() ? "" : " ") + std::string(word);
    }
    end_word();
    return found ? all : std::string();
}

/// Bytes of the "2 " or "2.1 " before the words of a heading in a text with numbered chapters.
std::size_t chapter_length(std::string_view words) {
    constexpr std::size_t longest_chapter = 5;
    const std::size_t end = words.find_first_not_of("0123456789.");
    if (end == 0 || end == std::string_view::npos || end > longest_chapter || words[end] != ' ' ||
        words[end - 1] == '.' || !begins_capital(trimmed(words.substr(end))))
        return 0;
    return end + 1;
}

/// The place of a heading that no table has word for word.
std::optional<HeadingPlace> place_by_words(std::string_view words, std::string_view folded) {
    if (reports_earlier_decision(words, folded)) return HeadingPlace::section;
    if (is_decision_by_law(folded) || counts_decision(folded)) return HeadingPlace::points;
    if (names_basis(folded)) return HeadingPlace::basis;
    if (const auto place = place_with_owner(words, folded)) return place;
    if (const auto place = place_by_beginning(folded)) return place;
    return only_decides(words) ? std::optional(HeadingPlace::points) : std::nullopt;
}

} // namespace

std::size_t length_of_counted(std::string_view folded) {
    for (const std::string_view word :
         {"beslut ", "delegationsbeslut ", "delegeringsbeslut ", "ordförandebeslut "})
        if (folded.starts_with(word)) return word.size();
    return 0;
}

bool is_decision_by_law(std::string_view line) {
    constexpr std::string_view beginnings[] = {"beslut enligt ", "beslut med stöd av "};
    constexpr std::string_view laws[] = {"§",     "lag ",  "lagen ", "balken ", "förordning",
                                         " pbl ", " sol ", " lss ",  " lvu ",   " lvm "};
    const std::string folded = fold(line) + " ";
    return starts_with_any(folded, beginnings) && contains_any(folded, laws) &&
           folded.find("kommunallag") == std::string::npos; // a law that lets somebody decide
}

std::string_view without_lead_to_points(std::string_view words) {
    for (const std::string_view what : {":", " att", " följande"})
        if (words.ends_with(what)) words.remove_suffix(what.size());
    return words;
}

bool decides_further(std::string_view words) {
    constexpr std::string_view ends[] = {" beslutar vidare",    " beslutar dessutom",
                                         " beslutar även",      " beslutar också",
                                         " beslutar därutöver", " beslutar slutligen"};
    return ends_with_any(without_lead_to_points(words), ends);
}

std::optional<Heading> known_heading(std::string_view line, const Headings& own_headings) {
    const std::string_view words = words_of(line);
    if (words.empty() || character_count(words) > longest_heading) return std::nullopt;
    if (const std::string small = with_small_verb(words); !small.empty()) {
        auto found = known_heading(small, own_headings);
        if (found) found->words = words;
        return found;
    }
    if (const std::string closed = without_letter_spacing(words); !closed.empty()) {
        auto found = known_heading(closed, own_headings);
        if (found) found->words = words;
        return found;
    }
    const std::string folded = fold(trimmed(words.substr(chapter_length(words))));
    const std::pair<const std::string&, HeadingPlace> of_register[] = {
        {own_headings.description, HeadingPlace::description},
        {own_headings.basis, HeadingPlace::basis},
        {own_headings.delegation, HeadingPlace::delegation},
        {own_headings.points, HeadingPlace::points},
        {own_headings.notification, HeadingPlace::notification}};
    for (const auto& [heading, place] : of_register)
        if (words == heading) return Heading{place, heading, true};
    static const std::unordered_map<std::string_view, HeadingPlace> known(std::begin(heading_words),
                                                                          std::end(heading_words));
    if (const auto found = known.find(folded); found != known.end())
        return Heading{found->second, std::string(words)};
    if (const std::size_t slash = folded.find('/'); slash != folded.npos && slash > 0)
        for (const std::string& part : {folded.substr(slash + 1), folded.substr(0, slash)})
            if (const auto found = known.find(part); found != known.end())
                return Heading{found->second, std::string(words)}; // "Lagstöd/delegering"
    if (const auto place = place_by_words(words, folded))
        return Heading{*place, std::string(words)};
    return std::nullopt;
}

bool continues_under(const Heading& heading, Heading::Place above) {
    if (above == HeadingPlace::proposal) return heading.place == HeadingPlace::points;
    return above == HeadingPlace::points && heading.place == HeadingPlace::proposal &&
           heading.words.find(" föresl") != std::string::npos;
}

std::size_t text_after_heading(std::string_view line, const Headings& own_headings) {
    const std::size_t colon = line.substr(0, longest_heading).find(':');
    if (colon == std::string_view::npos) return std::string_view::npos;
    const auto heading = known_heading(line.substr(0, colon), own_headings);
    const std::string words = fold(trimmed(line.substr(0, colon)));
    const bool law = words == "lagrum" || words == "lagstöd"; // of a decision other than a grant
    const bool found = heading && (heading->place >= HeadingPlace::dispatch || law ||
                                   heading->place == HeadingPlace::basis ||
                                   points_after_heading(line, own_headings));
    return found ? line.find_first_not_of(" \t", colon + 1) : std::string_view::npos;
}

bool points_after_heading(std::string_view line, const Headings& own_headings) {
    constexpr std::string_view verbs[] = {" bevilja", " besluta", " avslå", " avvisa", " godkän"};
    const std::size_t colon = line.substr(0, longest_heading).find(':');
    if (colon == std::string_view::npos) return false;
    const std::string_view words = words_of(line.substr(0, colon));
    constexpr std::string_view named[] = {"beslut", "beslutstext", "beslutsmening"};
    if (words != own_headings.points && !is_any_of(std::string_view(fold(words)), named))
        return false;
    const std::string text = fold(words_of(line.substr(colon + 1)));
    return is_sentence(line.substr(colon + 1)) || contains_any(text, verbs);
}

bool looks_like_heading(std::string_view line) {
    const std::string_view text = words_of(line);
    if (text.empty() || character_count(text) > longest_heading) return false;
    if (std::string_view(".,;!?|").find(text.back()) != std::string_view::npos) return false;
    return begins_capital(text) || (text[0] >= '0' && text[0] <= '9');
}

} // namespace caseflow
