#include "caseflow/intake/ungranted_sums.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/sums_of_others.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// Verbs that grant, in lower case: first for a decision, then for an earlier one.
constexpr std::string_view verbs_of_decision =
    "bevilja beviljar beviljas avsätta avsätter avsätts tilldela tilldelar tilldelas anslå anslår "
    "anslås anvisa anvisar anvisas fördela fördelar fördelas medfinansiera medfinansierar";
constexpr std::string_view verbs_of_the_past =
    "beviljade beviljades avsatte avsattes avsatta tilldelade tilldelades anslog anslogs anslagna "
    "anvisade anvisades fördelade fördelades";

/// Other verbs that give a sum.
constexpr std::string_view verbs_of_giving =
    "bifaller bifalls bifalla bifalles medger medges lämnar lämnas ger ges utgår utbetalas betalas "
    "får erhåller stöder stödjer bidrar bidra";

/// "Beviljat bidrag 2021, 95 000 kronor, får flyttas": granted before, if a verb follows the sum.
constexpr std::string_view participles = "beviljat beviljad avsatt tilldelat anslaget anvisat";

constexpr std::string_view verbs_that_follow[] = {" får ", " ska ", " skall ", " kan "};

/// Words right before the verb that mean that the decision does not grant.
constexpr std::string_view words_before_verb =
    "som kan kunna kunnat bör borde skulle vill inte ej icke aldrig";

/// Words that may be between these words and the verb.
constexpr std::string_view adverbs_before_verb =
    "senare därefter sedan då framöver eventuellt möjligen även också komma";

/// Words before "att" and the verb that mean that the sum may be granted later, or is not.
constexpr std::string_view words_before_att =
    "från till för av utan komma kommer avser överväger planerar ämnar avböjer vägrar möjlighet "
    "möjligheten möjligheterna avsikt avsikten ambition ambitionen skäl anledning beredd utreda "
    "undersöka pröva frågan ärendet förslag förslaget yrkande yrkandet begäran framställan "
    "motionen "
    "beslutet";

/// Words before "om att" that rule this out.
constexpr std::string_view decision_about = "beslut beslutar besluta beslutat överens";

/// Words that follow a proposal: "beslutar enligt förslaget att bevilja".
constexpr std::string_view words_of_following = "enligt med bifaller antar godkänner bifalla anta "
                                                "godkänna";

/// Beginnings of a sentence that is a condition or about anybody, in lower case.
constexpr std::string_view beginnings_of_condition[] = {
    "när ", "innan ", "därest ", "ifall ", "såvida ", "den som ", "de som ", "för det fall "};

/// Words for a request whose sum is not granted.
constexpr std::string_view ways_of_leaving[] = {
    "bordläggs",     "bordlägga",  "återremitteras", "avslås",
    "avstyrks",      "avskrivs",   "utan bifall",    "utan åtgärd",
    "utan avseende", "skjuts ",    "hänskjuts",      "avvisas",
    "inte bifalls",  "återbetal",  "återkräv",       "återförs",
    "betalas till",  "överlämnas", "bifalls inte",   "bifalls ej",
    "bifalles ej",   "återtagen",  "återtagits",     "läggs till handlingarna",
    "noteras",       "antecknas",  "föranleder ing"};

constexpr std::string_view requested = "begäran ansökan ansökningen framställan framställningen "
                                       "yrkandet hemställan resterande återstående";

constexpr std::string_view ways_of_following[] = {"bifalls", "antas", "godkänns"};

/// Words for the worth of a thing given for free: "hyresfri lokal värd ".
constexpr std::string_view worth_before[] = {"värd ", "värt ", "värda ", "värde av ", "värde på "};

/// "90 000 kronor beviljas" and a word for a part: less than the sum is granted.
constexpr std::string_view ways_of_granting[] = {" beviljas", " bifalls", " medges", " tillstyrks"};
constexpr std::string_view ways_in_part[] = {
    " delvis", " till hälften", " till viss",   " till en ",   " med ",       " till del",
    " endast", " bara",         " i begränsad", " till drygt", " till knappt"};

/// "30 000 av 90 000 kronor", "30 000 av de sökta 90 000 kronor"
constexpr std::string_view links_to_whole[] = {" av ", " av de sökta ", " av sökta ",
                                               " av de begärda ", " av totalt "};

constexpr std::string_view shares_of_whole[] = {"hälften", "del", "delar", "procent", "%"};

/// Words after a sum that may be granted, and beginnings of phrases about a decision.
constexpr std::string_view verbs_of_possibility[] = {
    " kan ",           " bör ",         " borde ",    " skulle ", " ska beviljas",
    " skall beviljas", " får beviljas", " beviljats", " hade ",   " har "};
constexpr std::string_view matters[] = {"beslut om ", "beslutet om ", "frågan ", "ärendet "};

std::vector<std::string_view> words_of_clause(std::string_view text) {
    std::vector<std::string_view> all;
    for (; !text.empty(); text.remove_prefix(std::min(first_word(text).size() + 1, text.size())))
        if (const auto word = trim(first_word(text), ".,:;()\"\n"); !word.empty())
            all.push_back(word);
    return all;
}

/// The rest of the sentence after a reading, in lower case.
std::string sentence_after(const ImportedText& in, const Reading& reading) {
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    const auto end = static_cast<std::size_t>(sentence.data() + sentence.size() - in.text.data());
    return in_one_line(fold(in.text.substr(reading.end, std::max(end, reading.end) - reading.end)));
}

/// The words of a sentence before a sum, and the last verb among them that grants.
struct Clause {
    std::vector<std::string_view> words;
    std::size_t verb; // the number of words if there is none

    explicit Clause(std::string_view before) : words(words_of_clause(before)), verb(words.size()) {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (has_word(verbs_of_decision, words[i]) || has_word(verbs_of_the_past, words[i]) ||
                has_word(participles, words[i]))
                verb = i;
    }

    [[nodiscard]] bool grants() const { return verb < words.size(); }

    [[nodiscard]] bool gives() const {
        return std::any_of(words.begin(), words.end(),
                           [](std::string_view word) { return has_word(verbs_of_giving, word); });
    }

    /// The word so many words before the verb; "" if there are fewer.
    [[nodiscard]] std::string_view back(std::size_t count) const {
        return verb >= count ? words[verb - count] : std::string_view{};
    }

    /// "frågan om att bevilja", "avstår från att bevilja", not "beslutar att bevilja"
    [[nodiscard]] bool is_only_possible() const {
        std::size_t before = 1;
        while (has_word(adverbs_before_verb, back(before))) ++before;
        if (has_word(words_before_verb, back(before))) return true;
        if (back(1) != "att") return false;
        if (back(2) == "om") return !has_word(decision_about, back(3));
        const bool followed = has_word(words_of_following, back(3)) || back(4) == "enligt";
        return has_word(words_before_att, back(2)) && !followed; // "enligt kansliets förslag att"
    }
};

bool is_part_of_whole(const std::string& before) {
    for (const std::string_view link : links_to_whole) {
        if (!before.ends_with(link) || before.size() == link.size()) continue;
        const std::string_view part =
            std::string_view(before).substr(0, before.size() - link.size());
        if (is_digit(part.back()) || ends_with_any(part, shares_of_whole)) return true;
    }
    return false;
}

/// "200 000 kronor lämnas utan bifall", not "400 000 kronor beviljas och resten avslås"
bool is_left_without_approval(std::string_view after) {
    for (const std::string_view way : ways_of_leaving)
        if (const std::size_t at = after.find(way); at != after.npos)
            if (!Clause(after.substr(0, at)).grants()) return true;
    return false;
}

/// "… beviljas och begäran om ytterligare 90 000 kronor lämnas utan bifall": its own clause.
bool is_request_left_without_approval(std::string_view before, std::string_view after) {
    for (const std::string_view joint : {", ", "; ", " och ", " samt ", " men ", " medan "})
        if (const std::size_t at = before.rfind(joint); at != before.npos)
            before.remove_prefix(at + joint.size());
    const Clause clause(before);
    return !clause.grants() && !clause.gives() && is_left_without_approval(after) &&
           std::any_of(clause.words.begin(), clause.words.end(),
                       [](std::string_view word) { return has_word(requested, word); });
}

bool is_granted_in_part(std::string_view after) {
    for (const std::string_view verb : ways_of_granting)
        if (after.starts_with(verb) && starts_with_any(after.substr(verb.size()), ways_in_part))
            return true;
    return false;
}

/// "90 000 kronor som tidigare beviljats", "som kommunen redan beslutat"
bool is_of_earlier_grant(std::string_view after) {
    constexpr std::string_view links[] = {"tidigare ", "redan ", "har ", "då ", "ursprungligen "};
    constexpr std::string_view supines =
        "beviljats avsatts tilldelats anslagits anvisats fördelats beslutats beslutat beviljat "
        "avsatt tilldelat anslagit lämnat utlovat fått";
    constexpr std::size_t longest_subject = 40; // bytes
    if (!take_any(after, {" som ", ", som "})) return false;
    for (const std::string_view word : {" redan ", " tidigare ", " har "})
        if (const std::size_t at = after.find(word); at <= longest_subject)
            after.remove_prefix(at + 1);
    while (take_any(after, links)) {
    }
    const std::string_view verb = trim(first_word(after), ".,;:");
    return has_word(supines, verb) || has_word(verbs_of_the_past, verb);
}

} // namespace

bool is_given_by_another(const ImportedText& in, const Reading& reading,
                         const std::vector<std::string>& own) {
    constexpr std::string_view bodies[] = {"staten",        "regeringen",    "verket",  "eu",
                                           "länsstyrelsen", "departementet", "vinnova", "kommun",
                                           "myndigheten",   "stiftelsen"};
    constexpr std::string_view links[] = {" för ", " till ", " och ", " under ", " i ", " samt "};
    constexpr std::size_t most_words = 3; // "Statens kulturråd"
    const std::string after = sentence_after(in, reading);
    std::string_view rest = after;
    if (!take_any(rest, {" av "}) ||
        std::find(own.begin(), own.end(), trim(first_word(rest), ".,;:")) != own.end())
        return false;
    for (std::size_t count = 0; count < most_words && !rest.empty(); ++count) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(word.size());
        const bool ends = word.find_last_of(".,;:") + 1 == word.size() || trimmed(rest).empty() ||
                          starts_with_any(rest, links); // not "av staten anvisade medel"
        if (ends_with_any(trim(word, ".,;:"), bodies)) return ends;
        rest = trimmed(rest);
    }
    return false;
}

bool is_left_open(const ImportedText& in, const Reading& reading) {
    const std::string before = sentence_before(in, reading);
    return is_in_clause_on_others(before, sentence_after(in, reading)) || is_planned(before) ||
           (Clause(before).grants() && Clause(before).is_only_possible());
}

bool is_named_in_passing(const ImportedText& in, const Reading& reading) {
    const std::string before = sentence_before(in, reading);
    const std::string after = sentence_after(in, reading);
    if (starts_with_any(before, beginnings_of_condition) || ends_with_any(before, worth_before) ||
        is_part_of_whole(before) || is_granted_in_part(after) || is_of_earlier_grant(after) ||
        is_in_clause_on_others(before, after))
        return true;
    const Clause clause(before);
    if (is_request_left_without_approval(before, after)) return true;
    if (starts_with_any(before, matters) && is_left_without_approval(after)) return true;
    if (!clause.grants())
        return starts_with_any(after, verbs_of_possibility) ||
               (!clause.gives() && is_left_without_approval(after));
    const std::string_view verb = clause.back(0);
    if (has_word(verbs_of_the_past, verb)) return true;
    if (has_word(participles, verb))
        return contains_any(after, verbs_that_follow) || is_left_without_approval(after);
    return clause.is_only_possible() && !contains_any(after, ways_of_following);
}

} // namespace caseflow
