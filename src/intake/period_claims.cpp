#include "caseflow/intake/period_claims.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/period_words.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/intake/year_parts.hpp"

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;
using Unit = TextPeriod::Unit;
using Bound = PeriodClaim::Bound;

/// Words right before a period that make it the project's, in lower case.
constexpr std::string_view lasting_words[] = {"pågår ",
                                              "löper ",
                                              "genomförs ",
                                              "pågå ",
                                              "löpa ",
                                              "genomföras ",
                                              "drivs ",
                                              "pågår under ",
                                              "pågår från ",
                                              "löper från ",
                                              "genomförs under ",
                                              "genomförs från ",
                                              "pågå från ",
                                              "löpa från ",
                                              "genomföras från ",
                                              "genomföras under ",
                                              "pågå under ",
                                              "utföras ",
                                              "utförs ",
                                              "pågår mellan ",
                                              "pågå mellan ",
                                              "genomförs mellan ",
                                              "genomföras mellan ",
                                              "utföras mellan ",
                                              "genomförs mellan den ",
                                              "genomföras mellan den ",
                                              "utföras mellan den ",
                                              "utföras under ",
                                              "utföras från ",
                                              "projekttid: ",
                                              "projekttid enligt ansökan: ",
                                              "projektperiod: ",
                                              "projektperiod enligt ansökan: ",
                                              "projektets genomförandetid: "};
constexpr std::string_view period_words[] = {"för perioden ",
                                             "under perioden ",
                                             "för tiden ",
                                             "under tiden ",
                                             "avser perioden ",
                                             "gäller perioden ",
                                             "användas ",
                                             "disponeras ",
                                             "avser tiden ",
                                             "gäller tiden ",
                                             "användas från och med ",
                                             "disponeras från och med "};
constexpr std::string_view named_periods[] = {
    "projekttiden är ",    "projektperioden är ",   "insatsperioden är ",      "stödperioden är ",
    "bidragsperioden är ", "genomförandetiden är ", "genomförandeperioden är "};

/// Works that begin a sentence about the time of their completion, in lower case.
constexpr std::string_view building[] = {"bygget ",      "byggnationen ", "arbetet ",
                                         "arbetena ",    "renoveringen ", "upprustningen ",
                                         "byggarbetet ", "byggarbetena "};
constexpr std::string_view granting_words[] = {
    "bevilja", "avsätt", "tilldela", "medfinansier", "användas", "disponeras", "finansieringen av"};

/// The unit of a sum, and words between it and the years or months that it is granted for.
constexpr std::string_view granted_years[] = {"kronor för perioden ",   "kr för perioden ",
                                              "kronor under perioden ", "kronor för åren ",
                                              "kr för åren ",           "kronor under åren "};

/// Prepositions before a period that a point grants money for.
constexpr std::string_view from_words[] = {
    " from ",  " fr.o.m. ",     " fr o m ", " från ",       " från och med ", " från den ",
    " under ", " fr.o.m. den ", " för ",    " mellan den ", " mellan "};

/// "Föreningen får 30 000 kronor", "får stöd", not "får anordna lotteri".
bool grants(std::string_view before) {
    constexpr std::string_view verb = "får ";
    constexpr std::string_view things[] = {"stöd ", "bidrag ", "medel "};
    if (contains_any(before, granting_words)) return true;
    const std::size_t at = before.find(verb);
    if (at == std::string_view::npos) return false;
    const std::string_view what = before.substr(at + verb.size());
    return contains_any(what, things) || what.find_first_of("0123456789") == 0;
}

/// A definite noun without its ending: "festivalen" is a "festival".
std::string_view stem_of(std::string_view noun) {
    constexpr std::size_t shortest = 5; // bytes
    for (const std::string_view end : {"arna", "erna", "orna", "en", "et", "an", "n", "t"})
        if (noun.ends_with(end) && noun.size() >= shortest + end.size())
            return noun.substr(0, noun.size() - end.size());
    return {};
}

/// "Utegymmet ska ", if a name has "utegym": the thing that a sentence begins with.
bool begins_with_thing(std::string_view before, const std::string& names) {
    std::string_view stem = stem_of(first_word(before));
    if (stem.size() > 1 && stem.back() == stem[stem.size() - 2]) stem.remove_suffix(1); // "gymm"
    return !stem.empty() && names.find(stem) != names.npos;
}

/// "Festivalen äger rum ", of a title that names it.
bool is_of_event(const std::string& before, const std::string& events) {
    constexpr std::string_view verbs[] = {"äger rum ",   "hålls ",    "arrangeras ", "anordnas ",
                                          "genomförs ",  "pågår ",    "visas ",      "spelas ",
                                          "ska hållas ", "planeras ", "infaller "};
    constexpr std::string_view days[] = {"den ", "under ", "mellan ", "mellan den ", "från "};
    std::string_view words = before;
    for (const std::string_view day : days)
        if (words.ends_with(day) && !ends_with_any(words, verbs)) words.remove_suffix(day.size());
    constexpr std::string_view doing[] = {" genomföra ", " arrangera ", " anordna ", " hålla "};
    for (const std::string_view verb : doing) { // "för att genomföra festivalen den "
        const std::size_t at = words.rfind(verb);
        if (at == std::string_view::npos) continue;
        const std::string_view event = trimmed(words.substr(at + verb.size()));
        const std::string_view name = stem_of(event);
        if (word_count(event) == 1 && !name.empty() && events.find(name) != events.npos)
            return true;
    }
    return ends_with_any(words, verbs) && begins_with_thing(before, events);
}

/// "Föreningen vill under perioden … genomföra projektet": a plan for that time.
bool is_wanted_for(const ImportedText& in, const Reading& reading, const std::string& before) {
    constexpr std::string_view plans[] = {" vill ",   " avser ",   " planerar att ", " ska ",
                                          " tänker ", " uppdrar ", " uppdrag att "};
    constexpr std::string_view doing[] = {" genomföra ", " genomföra\n", " driva ",
                                          " driva\n",    " bedriva ",    " bedriva\n"};
    const std::string_view after = in.text.substr(reading.end);
    constexpr std::string_view works[] = {"projekt", "insats", "uppdrag", "försöksverksamhet"};
    return ends_with_any(before, period_words) && contains_any(before, plans) &&
           starts_with_any(after, doing) &&
           contains_any(fold(after.substr(0, after.find_first_of(".,"))), works);
}

/// "Projektmedlen avser perioden ", "Bidraget gäller för tiden "
bool says_period_of_money(const std::string& before) {
    constexpr std::string_view subjects[] = {"medlen ",        "projektmedlen ",    "stödet ",
                                             "projektstödet ", "projektbidraget ",  "bidraget ",
                                             "beloppet ",      "medfinansieringen "};
    constexpr std::string_view verbs[] = {" avser perioden ",      " gäller perioden ",
                                          " avser tiden ",         " gäller tiden ",
                                          " gäller för perioden ", " gäller för tiden "};
    return starts_with_any(before, subjects) && ends_with_any(before, verbs) &&
           word_count(before) <= 5;
}

/// True for a whole period that a point grants money for, though its role does not say so.
bool is_granted_for(const std::string& before, PeriodRole role) {
    if (says_period_of_money(before)) return true;
    if (!grants(before)) return false;
    if (ends_with_any(before, period_words)) return true;
    if (is_of_other_matter(before)) return false;
    const bool of_body = role == PeriodRole::event; // "Nämnden beviljar"
    return role == PeriodRole::none || of_body || ends_with_any(before, from_words);
}

/// True for a whole period of the project by its role, or by the words right before it, despite
/// others in its clause.
bool is_of_project(const ImportedText& in, const Reading& reading, PeriodRole role,
                   const std::string& events) {
    const std::string before = sentence_before(in, reading);
    constexpr std::string_view accounts[] = {"slutrapport",  "delrapport",  "rapport",
                                             "lägesrapport", "redovisning", "slutredovisning",
                                             "avtalet "};
    if (is_in_past_tense(before) || starts_with_any(before, accounts)) return false;
    if (role == PeriodRole::project) return true;
    constexpr std::string_view works[] = {"projekt",     "åtgärderna ska ", "åtgärden ska ",
                                          "etappen ",    "arbeten som ",    "åtgärder som ",
                                          "förstudien ", "insatsen ",       "insatserna ",
                                          "satsningen ", "arbetet ska ",    "arbetena ska "};
    if (role == PeriodRole::other && is_in_relative_clause(before)) return true;
    const bool named = before.find("projekt") != std::string::npos;
    const bool of_phase = role == PeriodRole::phase && in.point; // "fas 2 … under tiden"
    if ((role == PeriodRole::other && named) || of_phase)
        return in.point && is_granted_for(before, role);
    if (in.point && grants(before) && ends_with_any(before, granted_years)) return true;
    if (is_of_event(before, events) || is_done_during(before) || is_wanted_for(in, reading, before))
        return true;
    if (role != PeriodRole::none && role != PeriodRole::event) return false;
    if (ends_with_any(before, named_periods)) return true;
    if (ends_with_any(before, lasting_words))
        return contains_any(before, works) || starts_with_any(before, building);
    return is_time_of_costs(before) || (in.point && is_granted_for(before, role));
}

/// "Projektet löper 2008–2011 … för 36 månader": not all of the years.
bool is_other_length(const ImportedText& in, Date first, Date last) {
    return std::any_of(in.readings.begin(), in.readings.end(), [&](const Reading& reading) {
        const auto* length = std::get_if<TextDuration>(&reading.value);
        if (length == nullptr || length->role == PeriodRole::other) return false;
        const auto days = days_of(*length, first);
        return days && days->second != last;
    });
}

/// "barnteaterprojektet Sagor i stallet under ", not "till projektet ur anslaget för ".
bool is_right_after_project(std::string_view before) {
    constexpr std::string_view others[] = {"anslag", "budget",  " medel",  "konto",
                                           " ur ",   "utbetal", "kostnad", "varav",
                                           " kr",    " tkr",    " mnkr"};
    const std::size_t at = before.rfind("projekt");
    return at != before.npos && !contains_any(before.substr(at), others);
}

/// "Bidraget avser ", "Åtgärden ska genomföras ", "projektet Ljus för ": a point introduces the
/// project's years or parts of years.
bool gives_years(const std::string& before) {
    constexpr std::string_view verbs[] = {" avser ",      " gäller ",          " genomföras ",
                                          " genomförs ",  " pågår ",           " pågå ",
                                          " avseende ",   " genomförs under ", " pågår under ",
                                          " avser hela ", " genomföras under "};
    constexpr std::string_view subjects[] = {"bidraget ", "stödet ", "projekt",
                                             "åtgärden ", "insats",  "beslutet avser"};
    if (is_of_other_matter(before)) return false;
    if (contains_any(before, subjects) && ends_with_any(before, verbs)) return true;
    const bool of_project = before.find("verksamhetsbidrag") == std::string::npos;
    if (of_project && grants(before) && ends_with_any(before, granted_years)) return true;
    return grants(before) && is_right_after_project(before);
}

/// True if a text names one year, or one part of years, and no other time.
bool is_only_part(const ImportedText& in, const Reading& reading) {
    return std::none_of(in.readings.begin(), in.readings.end(), [&](const Reading& other) {
        return &other != &reading && year_part_at(in, other).has_value();
    });
}

/// "Ni har sökt 870 000 kronor för projektet Ljus " before "under 2024".
bool is_year_sought_for(const ImportedText& in, const Reading& reading, const std::string& before) {
    constexpr std::string_view seeking[] = {" sökt ", " söker ", " ansökt om ", " ansöker om "};
    const std::string_view words = in.text.substr(reading.begin, reading.end - reading.begin);
    const std::size_t project = before.rfind("projektet ");
    return words.starts_with("under ") && contains_any(before, seeking) && project != before.npos &&
           before.find_first_of(".,;0123456789", project) == before.npos &&
           is_only_part(in, reading);
}

bool is_whole(const Reading& reading) {
    const auto* value = std::get_if<TextPeriod>(&reading.value);
    return value != nullptr && value->unit != Unit::year && value->extent == Extent::whole;
}

/// "… fördelas med 2 000 000 kronor för 2019": the year of the sum before it.
bool is_year_of_sum(const ImportedText& in, const Reading& reading) {
    constexpr std::size_t longest_link = 12; // bytes: " kr för år "
    const auto& days = std::get<TextPeriod>(reading.value);
    if (days.first.year() != days.last.year()) return false;
    const int year = static_cast<int>(days.first.year());
    return std::any_of(in.readings.begin(), in.readings.end(), [&](const Reading& other) {
        const auto* sum = std::get_if<TextAmount>(&other.value);
        return sum != nullptr && sum->year == year && other.end <= reading.begin &&
               reading.begin - other.end <= longest_link;
    });
}

/// "medverkar i projektet Kanotleden 2008–2009": the years of a project that a point names.
bool are_years_of_name(const ImportedText& in, const TextPeriod& value, std::string_view before) {
    constexpr std::size_t most_words = 5;
    const std::size_t project = before.rfind("projektet ");
    return in.point && value.role == PeriodRole::project && project != before.npos &&
           is_right_after_project(before) && word_count(before.substr(project)) <= most_words &&
           before.find_first_of(".,;:0123456789", project) == before.npos;
}

/// "Projektet genomförs under åren ": years, or parts of years, that cover the whole project.
std::optional<DaySpan> days_of_years(const ImportedText& in, const Reading& reading,
                                     const TextPeriod& value) {
    constexpr std::string_view words[] = {
        "pågår ", "löper ",    "genomförs ", "drivs ", "bedrivs ", "pågå ", "genomföras ", "åren ",
        "år ",    "perioden ", "tiden ",     "under ", "mellan ",  "från ", ": ",          "för "};
    constexpr std::string_view named[] = {"projekt", "insats", "satsning", "åtgärd"};
    constexpr std::string_view of_sums[] = {"kostnad", "kostar", "budget", "intäkt"};
    const bool years = value.unit == Unit::year && value.first.year() != value.last.year();
    const auto part =
        years ? std::optional(DaySpan(value.first, value.last)) : year_part_at(in, reading);
    const std::string before = sentence_before(in, reading);
    if (!part || is_in_past_tense(before) || contains_any(before, of_sums) ||
        before.ends_with(" per år ") || is_year_of_sum(in, reading) ||
        is_other_length(in, part->first, part->second))
        return std::nullopt;
    const bool given = in.point && gives_years(before) && is_only_part(in, reading) &&
                       std::none_of(in.readings.begin(), in.readings.end(), is_whole);
    const bool lasts = (value.role == PeriodRole::project || value.role == PeriodRole::start) &&
                       contains_any(before, named) && ends_with_any(before, words);
    if (is_year_sought_for(in, reading, before)) return part;
    if (years && are_years_of_name(in, value, before)) return part;
    const bool single = part->first == value.first && part->second == value.last;
    if (given || (lasts && (value.role == PeriodRole::project || !single))) return part;
    return std::nullopt;
}

/// "Utegymmet ska vara klart senast ", of a case that names it.
bool is_last_day_of_thing(const std::string& before, const std::string& names) {
    constexpr std::size_t most_words = 6;
    return word_count(before) <= most_words && begins_with_thing(before, names) &&
           is_last_day("projektet: " + before);
}

std::optional<PeriodClaim> claim_of_bound(const ImportedText& in, const Reading& reading,
                                          const TextPeriod& value, const std::string& names) {
    const DaySpan days{value.first, value.last};
    if (value.role == PeriodRole::start && !value.deadline) return PeriodClaim{Bound::first, days};
    if (value.role == PeriodRole::none && is_first_day(sentence_before(in, reading)))
        return PeriodClaim{Bound::first, days};
    if (!in.point && is_in_past_tense(sentence_before(in, reading)) &&
        value.role == PeriodRole::end)
        return std::nullopt; // "skulle ha avslutats den 31 december"
    const std::string before = sentence_before(in, reading);
    if (is_last_day_of_decision(before)) return std::nullopt;
    const bool free = value.role == PeriodRole::end || value.role == PeriodRole::none;
    if (value.role == PeriodRole::end && !value.deadline) return PeriodClaim{Bound::last, days};
    if (!free && !in.point) return std::nullopt;
    const bool due = value.role == PeriodRole::event || value.role == PeriodRole::project ||
                     (in.point && value.role == PeriodRole::other && value.deadline);
    const bool last = is_last_day(before) || is_last_day_of_thing(before, names);
    if ((last && (free || due)) || (in.point && is_last_day_of_money(before)))
        return PeriodClaim{Bound::last, days};
    return std::nullopt;
}

std::optional<PeriodClaim> claim_of_period(const ImportedText& in, const Reading& reading,
                                           const TextPeriod& value, const std::string& events) {
    const bool whole = value.extent == Extent::whole && value.unit != Unit::year;
    if (whole && !value.deadline && is_of_project(in, reading, value.role, events))
        return PeriodClaim{Bound::whole, {value.first, value.last}};
    const bool month = value.unit == Unit::month && value.extent == Extent::loose;
    if (value.extent == Extent::day || month) return claim_of_bound(in, reading, value, events);
    if (whole || value.deadline) return std::nullopt;
    const auto days = days_of_years(in, reading, value);
    return days ? std::optional(PeriodClaim{Bound::whole, *days}) : std::nullopt;
}

} // namespace

bool is_moved_from(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view moving[] = {"förläng", "flytta", "senarelägg", "framflytt"};
    constexpr std::string_view ends[] = {" från ", " från den ", " från och med "};
    const std::string before = sentence_before(in, reading);
    const std::string words =
        in_one_line(in.text.substr(reading.begin, reading.end - reading.begin));
    return is_whole(reading) && in.point && words.find("till ") != words.npos &&
           contains_any(before, moving) && ends_with_any(before, ends);
}

std::optional<PeriodClaim> period_claim(const ImportedText& in, const Reading& reading,
                                        const std::string& events) {
    if (is_moved_from(in, reading)) return std::nullopt;
    if (const auto* value = std::get_if<TextPeriod>(&reading.value))
        return value->of_costs ? std::nullopt : claim_of_period(in, reading, *value, events);
    const auto* length = std::get_if<TextDuration>(&reading.value);
    if (length == nullptr || length->role != PeriodRole::project) return std::nullopt;
    const auto days = days_of(*length, length->first);
    return days ? std::optional(PeriodClaim{Bound::whole, *days}) : std::nullopt;
}

namespace {

/// "projektet Ny led, som skulle pågå från "
constexpr std::string_view lasted_words[] = {
    "skulle pågå ", "skulle pågå från ", "skulle genomföras ", "skulle genomföras från ",
    "skulle löpa ", "skulle löpa från ", "skulle pågå under "};

} // namespace

bool is_of_earlier_grant(const ImportedText& in, const Reading& reading) {
    const std::string before = sentence_before(in, reading);
    constexpr std::string_view verbs[] = {"beviljade", "beviljats", "tilldelades", "fick "};
    constexpr std::string_view named[] = {"projekttid ", "projekttiden ", "projektperiod ",
                                          "projektperioden ", "projekttid från "};
    const bool introduced = ends_with_any(before, period_words) ||
                            ends_with_any(before, lasting_words) ||
                            ends_with_any(before, lasted_words) || ends_with_any(before, named);
    return is_whole(reading) && !in.point && introduced && contains_any(before, verbs) &&
           before.find("projekt") != before.npos;
}

bool is_of_application(const ImportedText& in, const Reading& reading) {
    const std::string before = sentence_before(in, reading);
    constexpr std::string_view verbs[] = {" ansökt om ", " ansöker om ",  " söker ",
                                          " sökt ",      " ansökte om ",  " begärt ",
                                          " begär ",     " anhållit om ", " anhåller om "};
    if (!is_whole(reading) || in.point) return false;
    constexpr std::string_view subjects[] = {"ansökan ", "ansökt belopp ", "sökt belopp ",
                                             "sökt bidrag ", "sökt stöd "};
    if (starts_with_any(before, subjects) && ends_with_any(before, period_words)) return true;
    return contains_any(before, verbs) &&
           (ends_with_any(before, period_words) || before.find(" för att ") != before.npos);
}

} // namespace caseflow
