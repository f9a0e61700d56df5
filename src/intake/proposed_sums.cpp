#include "caseflow/intake/proposed_sums.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/receivers.hpp"
#include "caseflow/intake/sought_elsewhere.hpp"
#include "caseflow/intake/sums_of_others.hpp"
#include "caseflow/intake/whole_costs.hpp"
#include "caseflow/intake/words.hpp"

#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

/// The start of the two words before a sum, which say what the sum is for.
std::size_t words_before(const ImportedText& in, const Reading& reading) {
    std::size_t begin = reading.begin;
    for (int words = 0; words < 2 && begin > 1 && in.text[begin - 1] == ' '; ++words) {
        const std::size_t space = in.text.substr(0, begin - 1).find_last_of(" \n.,;:");
        begin = space == std::string_view::npos ? 0 : space + 1;
    }
    return begin;
}

/// A sum that all texts agree on, with a role that the words around it give.
template <class Accepts>
AgreedValue<Money> agreed_sum(const std::vector<ImportedText>& texts, const Accepts& accepts) {
    AgreedValue<Money> sum;
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings)
            if (const auto exact = exact_sum(reading); exact && accepts(in, reading))
                sum.add(*exact, quote_words(in.text, words_before(in, reading), reading.end));
    return sum;
}

void put_sum(const AgreedValue<Money>& sum, std::optional<Money>& member, const std::string& path,
             Imported& to) {
    if (member) return;
    sum.doubt(to, path);
    if (!sum.is_agreed()) return;
    member = sum.value();
    to.remarks[path] = "ur texten: " + sum.words();
}

/// "Den sökta åtgärden, ett trapphus för 310 000 kronor": the sum is of the thing applied for.
bool is_of_thing_applied_for(const std::string& before) {
    constexpr std::string_view sums[] = {"belopp", "summa",  "bidrag",  "stöd",
                                         "medel",  "medlen", "nivå",    "ersätt",
                                         "kost",   "medfin", "projekt", "anslag"};
    constexpr std::string_view participle = "sökta ";
    const std::size_t at = before.rfind(participle);
    if (at == std::string::npos) return false;
    const std::string_view noun = std::string_view(before).substr(at + participle.size());
    return !noun.empty() && noun.find_first_of("0123456789") != 0 &&
           !contains_any(first_word(noun), sums);
}

/// "Ansökan om ", "Ansökan från föreningen Rockfest om "
bool is_of_application(const std::string& before) {
    constexpr std::string_view ends[] = {"ansökan om ", "ansökan på ", "begäran om "};
    if (ends_with_any(before, ends)) return true;
    const std::size_t from = before.rfind("ansökan från ");
    return from != before.npos && before.ends_with(" om ") &&
           before.find_first_of("0123456789,;", from) == before.npos;
}

} // namespace

bool is_of_money(const Case& data) {
    const bool decided = !data.decisions.empty();
    return data.funding.applied || data.project.start || !data.project.name.empty() ||
           (decided &&
            (data.decisions.back().amount || data.decisions.back().kind != DecisionKind::grant));
}

namespace {

/// True for sums less than a thousand kronor apart.
bool is_nearly(Money sum, const std::optional<Money>& other) {
    constexpr std::int64_t rounding = 1000; // kronor
    return other && sum.kronor() < other->kronor() + rounding &&
           other->kronor() < sum.kronor() + rounding;
}

/// "50 procent av de stödberättigande kostnaderna på 620 000 kronor", if half of it is granted or
/// is another sum of the text.
bool is_base_of_grant(const ImportedText& in, const Reading& reading, const Case& data) {
    const std::string before = sentence_before(in, reading);
    if (data.decisions.empty() || before.find("kostnad") == before.npos) return false;
    return std::any_of(in.readings.begin(), in.readings.end(), [&](const Reading& other) {
        const auto* share = std::get_if<TextShare>(&other.value);
        if (share == nullptr || other.end > reading.begin) return false;
        const Money part = share->share.of(amount_of(reading).low);
        if (is_nearly(part, data.decisions.back().amount)) return true;
        const bool same_sentence = other.begin + before.size() >= reading.begin; // else slow
        return same_sentence &&
               std::any_of(in.readings.begin(), in.readings.end(),
                           [&](const Reading& sum) { return exact_sum(sum) == part; });
    });
}

/// "70 procent av kostnaden, 236 600 kronor", "Kostnaden om 310 000 kronor finansieras genom
/// nämndens medel", the amount granted, not the cost of the project.
bool is_cost_of_body(const ImportedText& in, const Reading& reading, const Case& data) {
    constexpr std::string_view shares[] = {"procent av kostnaden, ", "procent av kostnaderna, ",
                                           "% av kostnaden, ", "% av kostnaderna, "};
    constexpr std::string_view costs[] = {"kostnaden om ", "kostnaden på ", "kostnaden, "};
    constexpr std::string_view paid[] = {" finansieras", " belastar", " tas ", " ryms", " täcks"};
    const std::string before = sentence_before(in, reading);
    if (ends_with_any(before, shares)) return true;
    return ends_with_any(before, costs) && !data.decisions.empty() &&
           amount_of(reading).low == data.decisions.back().amount &&
           starts_with_any(in.text.substr(reading.end), paid);
}

/// "Den sammanlagda kostnaden är enligt ansökan 910 000 kronor"
bool is_cost_of_all(const std::string& before) {
    constexpr std::string_view beginnings[] = {"den sammanlagda kostnaden ",
                                               "den totala kostnaden ", "den totala budgeten ",
                                               "projektets totala kostnad "};
    constexpr std::string_view rising[] = {"kostnaderna ökar ", "kostnaden ökar ", "budgeten ökar ",
                                           "projektets kostnader ökar "};
    constexpr std::string_view results[] = {" till totalt ", " till sammanlagt "};
    constexpr std::string_view estimates[] = {
        " är kostnadsberäknad till ", " är kostnadsberäknat till ", " har kostnadsberäknats till "};
    if (starts_with_any(before, rising) && ends_with_any(before, results)) return true;
    return (starts_with_any(before, beginnings) || ends_with_any(before, estimates)) &&
           before.find_first_of("0123456789") == std::string::npos;
}

/// "Köksrenoveringen beräknas kosta 74 500 kronor", if neither title nor project names the kitchen:
/// the cost of a part of the case.
bool is_cost_of_part(const std::string& before, const Case& data) {
    constexpr std::string_view works[] = {"renoveringen",  "restaureringen", "ombyggnaden",
                                          "upprustningen", "bygget",         "arbetet",
                                          "arbetena"};
    constexpr std::size_t shortest_part = 3; // bytes: "tak", not "om"
    const std::string_view word = first_word(before);
    for (const std::string_view work : works) {
        if (!word.ends_with(work) || word.size() < work.size() + shortest_part) continue;
        std::string_view part = word.substr(0, word.size() - work.size());
        if (part.ends_with('s')) part.remove_suffix(1);
        return fold(data.title + " " + data.project.name).find(part) == std::string::npos;
    }
    return false;
}

} // namespace

/// "Förprojekteringen beräknas kosta 350 000 kronor", of a case whose title names it.
bool is_cost_of_titled(const std::string& before, const Case& data) {
    constexpr std::string_view verbs[] = {" beräknas kosta ", " kostar ", " beräknas totalt kosta ",
                                          " beräknas kosta totalt "};
    constexpr std::string_view articles[] = {"en", "et", "n"};
    constexpr std::size_t shortest = 8; // bytes
    constexpr std::size_t shortest_whole = 5;
    std::string_view noun = first_word(before);
    if (!ends_with_any(before, verbs) || word_count(before) > 4) return false;
    const std::string names = " " + fold(data.title + " " + data.project.name) + " ";
    if (noun.size() >= shortest_whole && names.find(" " + std::string(noun) + " ") != names.npos)
        return true;
    for (const std::string_view article : articles)
        if (noun.ends_with(article)) {
            noun.remove_suffix(article.size());
            break;
        }
    return names.find(" " + std::string(noun) + " ") != names.npos ||
           (noun.size() >= shortest && names.find(noun) != std::string::npos);
}

namespace {

/// "Summa kostnader 1 225 tkr 1 275 tkr 2 500 tkr": the last sum of a row is the total.
bool is_before_sum(const ImportedText& in, const Reading& reading) {
    const std::size_t next = in.text.find_first_not_of(' ', reading.end);
    if (next == in.text.npos || next == reading.end || !is_digit(in.text[next])) return false;
    const auto other =
        std::partition_point(in.readings.begin(), in.readings.end(),
                             [&](const Reading& candidate) { return candidate.begin < next; });
    return other != in.readings.end() && other->begin == next &&
           std::holds_alternative<TextAmount>(other->value);
}

/// "Resorna kostar 20 000 kronor och hyran 5 000 kronor, eller tillhopa 25 000 kronor"
bool adds_up_costs(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view ends[] = {" tillhopa ", " sammanlagt ", " tillsammans ", " totalt ",
                                         " summa "};
    const std::string before = sentence_before(in, reading);
    if (!ends_with_any(before, ends) || before.find("kost") == before.npos) return false;
    std::optional<Money> sum = Money(0);
    std::size_t parts = 0;
    for (auto i = static_cast<std::size_t>(&reading - in.readings.data()); i-- > 0;) {
        const Reading& part_reading = in.readings[i];
        if (part_reading.begin + before.size() < reading.begin) break; // of another sentence
        if (const auto part = exact_sum(part_reading)) sum = plus(sum, *part), ++parts;
    }
    return parts > 1 && sum == exact_sum(reading);
}

/// "Leaderstöd       792 000 kr": a row of a table, not the row of the total.
bool is_row_of_part(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view whole[] = {"total", "summa", "kostnad", "budget", "omslutning"};
    constexpr std::size_t longest = 200; // bytes of a row
    const std::size_t begin = reading.begin - std::min(reading.begin, longest);
    const std::string_view before = in.text.substr(begin, reading.begin - begin);
    const std::size_t line = before.rfind('\n');
    const std::string_view row = before.substr(line == before.npos ? 0 : line + 1);
    return row.ends_with("   ") && !trimmed(row).empty() && !contains_any(fold(row), whole);
}

/// "Total budget för stödordningen är ", "Projektet Gamla Torv, som kostade totalt 2 000 000
/// kronor, avslutades 2020", "kostnaderna stannade vid": more than the case, or past.
bool is_cost_of_others(const ImportedText& in, const Reading& reading, const std::string& before) {
    constexpr std::string_view wholes[] = {"stödordning",   "utlysning",       "stödprogram",
                                           "programmet ",   "omsättning",      "programmets ",
                                           "föreningsstöd", "föreningsbidrag", " inte "};
    constexpr std::string_view past[] = {"kostade ", "omslöt ", "omfattade "};
    constexpr std::string_view over[] = {" avsluta",    "förra ",    "tidigare ",
                                         "föregående ", "genomförd", " gamla "};
    constexpr std::string_view outcomes[] = {" stannade på ", " stannade vid ", " stannat på ",
                                             " stannat vid ", " landade på ",   " landat på "};
    if (contains_any(before, wholes) || ends_with_any(before, outcomes)) return true;
    return contains_any(before, past) &&
           contains_any(fold(sentence_around(in.text, reading.begin)), over);
}

} // namespace

void propose_total(const std::vector<ImportedText>& texts, Imported& to) {
    if (!is_of_money(to.data)) return;
    constexpr std::string_view ends[] = {
        "omfattar totalt ", "omsluter totalt ",   "kostar totalt ",   "omfattar ",
        "omsluter ",        "totala kostnad är ", "totalkostnad är ", "total budget på "};
    const std::string named = names_of_case(to.data);
    const auto total = agreed_sum(texts, [&](const ImportedText& in, const Reading& reading) {
        if (is_before_sum(in, reading)) return false;
        if (is_on_other_matter(sentence_around(in.text, reading.begin), to.data)) return false;
        if (is_base_of_grant(in, reading, to.data)) return true;
        if (amount_of(reading).year || is_cost_of_body(in, reading, to.data)) return false;
        const std::string before = without_estimate(sentence_before(in, reading));
        if (is_cost_of_others(in, reading, before)) return false;
        if (is_cost_of_whole(before)) return true;
        if (in.point || is_cost_of_rest(before)) return false;
        if (is_cost_of_part(before, to.data)) return false;
        if (amount_of(reading).role == SumRole::total) return !is_row_of_part(in, reading);
        if (is_cost_of_undertaking(before, named) || adds_up_costs(in, reading)) return true;
        const SumRole role = amount_of(reading).role;
        const bool free = role == SumRole::other || role == SumRole::outside;
        if (free || role == SumRole::line || role == SumRole::change)
            if (is_cost_of_all(before) || is_cost_of_titled(before, to.data)) return true;
        return free && ends_with_any(before, ends) && before.starts_with("projektet ");
    });
    put_sum(total, to.data.funding.total, "funding.total", to);
}

namespace {

/// "Ansökan avser 300 000 kronor, vilket senare sänktes till ": it is not certain which of the two
/// is sought.
bool is_application_changed(const std::string& before) {
    constexpr std::string_view sought[] = {"ansök", "sökt ", "söker ", "begär"};
    constexpr std::string_view verbs[] = {"sänk", "höj", "minska", "ändra", "revidera"};
    return contains_any(before, sought) && contains_any(before, verbs) &&
           before.ends_with(" till ");
}

/// "… av en budget på 1 300 000 kronor", "96 ansökningar om totalt": sums beside the one sought.
bool is_beside_applied(const std::string& before) {
    constexpr std::string_view others[] = {"budget",      "av totalt",   "av sammanlagt",
                                           "investering", "ansökningar", "kostnad",
                                           "framgår att", "omsättning",  "av de "};
    constexpr std::string_view of_members[] = {"bifall",      "yrka",         "föreslår",
                                               "tillstyrk",   "för egen del", "ansökningar",
                                               "tilldelning", "prioriteras"};
    constexpr std::string_view several[] = {" föreningar har ",     " sökande har tillsammans ",
                                            " organisationer har ", " klubbar har ",
                                            " föreningar söker ",   " aktörer har "};
    if (contains_any(before, several)) return true; // "Elva föreningar har sökt"
    const std::size_t digit = before.find_last_of("0123456789");
    std::string between = before.substr(digit == before.npos ? 0 : digit + 1);
    for (const std::string_view sought : {"investeringsbidrag", "investeringsstöd"})
        if (const std::size_t at = between.find(sought); at != between.npos)
            between.erase(at, sought.size());
    return contains_any(between, others) || contains_any(before, of_members);
}

/// "Riksbyggen   500 000 kr" below "Filmfonden   900 000 kr   sökt": the row above is sought.
bool is_below_sought_row(const ImportedText& in, const Reading& reading) {
    constexpr std::size_t longest = 400; // bytes of two rows
    const std::size_t first = reading.begin - std::min(reading.begin, longest);
    std::string_view rows = in.text.substr(first, reading.begin - first);
    rows = rows.substr(0, std::min(rows.rfind('\n'), rows.size()));
    if (first + rows.size() == reading.begin) return false;
    const std::string_view row = trimmed(rows.substr(rows.rfind('\n') + 1));
    return has_digit(row) && (row.ends_with(" sökt") || row.ends_with(" söks"));
}

/// "Kommunen ska enligt ansökan bidra med ", "Institutionen begär att rektor anslår ": a request to
/// the body itself.
bool is_asked_to_give(std::string_view before) {
    constexpr std::string_view own[] = {"kommunen ",  "regionen ",     "landstinget ",
                                        "nämnden ",   "fakulteten ",   "högskolan ",
                                        "förbundet ", "universitetet "};
    constexpr std::string_view ends[] = {" ska enligt ansökan bidra med ",
                                         " har ombetts att bidra med ", " har ombetts bidra med ",
                                         " föreslås i ansökan bidra med "};
    constexpr std::string_view asking[] = {" begär ", " begärt ", " hemställer ", " hemställt "};
    constexpr std::string_view deciding[] = {
        " att rektor anslår ",       " att kommunen anslår ",    " att regionen anslår ",
        " att nämnden anslår ",      " att nämnden avsätter ",   " att styrelsen anslår ",
        " att kommunen bidrar med ", " att regionen bidrar med "};
    if (contains_any(before, asking) && ends_with_any(before, deciding)) return true;
    return starts_with_any(before, own) && ends_with_any(before, ends);
}

/// "Ansökan om 300 000 kr lämnades", "söker hälften, 390 000 kronor", "begär … sammanlagt 3 300 000
/// kronor": the words around the sum show it, since the verb is too far away.
bool is_asked_for(const ImportedText& in, const Reading& reading, const std::string& before) {
    constexpr std::string_view asking[] = {" söker ",  " sökt ",     " begär ",
                                           " begärt ", " anhåller ", " äskar "};
    constexpr std::string_view applying[] = {" ansökt ", " ansöker ", " ansökte ", " bett "};
    constexpr std::string_view of_one[] = {"med sammanlagt ", "med totalt ", "om ytterligare "};
    constexpr std::string_view parts[] = {"hälften, ", "halva kostnaden, ", "resterande ",
                                          " förlustgaranti på ", " förlustgaranti om "};
    constexpr std::string_view in_all[] = {"sammanlagt ", "totalt ", "tillsammans "};
    constexpr std::string_view handled[] = {" lämnades", " kom in",     " inkom",
                                            " gavs in",  " inlämnades", " har kommit in"};
    if (is_asked_to_give(before)) return true;
    const SumRole role = amount_of(reading).role;
    if (role != SumRole::other && role != SumRole::none) return false;
    if (before == "ansökan om " && starts_with_any(in.text.substr(reading.end), handled))
        return true;
    if (is_beside_applied(before)) return false;
    if (contains_any(before, applying) && ends_with_any(before, of_one)) return true;
    if (!contains_any(before, asking)) return false;
    return ends_with_any(before, parts) || ends_with_any(before, in_all);
}

} // namespace

void propose_applied(const std::vector<ImportedText>& texts, Imported& to) {
    const bool refused =
        !to.data.decisions.empty() && to.data.decisions.back().kind == DecisionKind::refusal;
    const std::set<std::string> granted = names_granted(texts, to.data.title);
    const auto all = [&](bool of_year) {
        return agreed_sum(texts, [&](const ImportedText& in, const Reading& reading) {
            const SumRole role = amount_of(reading).role;
            const std::string before = sentence_before(in, reading);
            if (is_sought_of_others(in, reading, before, to.data) ||
                is_below_sought_row(in, reading) || is_sought_earlier(in, reading, to.data) ||
                is_sought_by_another(in, reading, granted))
                return false;
            if (!of_year && !in.point && is_application_changed(before)) return true;
            if (role == SumRole::applied)
                return amount_of(reading).year.has_value() == of_year &&
                       !is_of_thing_applied_for(before) && !is_beside_applied(before);
            if (!of_year && !in.point && is_asked_for(in, reading, before)) return true;
            // One of several applicants may be refused.
            return !of_year && role == SumRole::refused && (refused || !in.point) &&
                   is_of_application(before);
        });
    };
    const auto applied = all(false);
    put_sum(applied.empty() ? all(true) : applied, to.data.funding.applied, "funding.applied", to);
}

} // namespace caseflow
