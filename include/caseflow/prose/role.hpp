/// Why: a number in a text is compared with a value of the case, and only the words around it say
/// which. Prose does not know the case: it reports the words, and the rules draw conclusions.
#pragma once

#include <cstddef>

namespace caseflow {

/// The role of a sum.
enum class SumRole {
    none,        // no word says
    granted,     // "beviljas", "avsätter": by a decision
    contributed, // "bidrar med", "medfinansierar", "bidraget är": from some funder
    total,       // "kostar", "omfattar totalt", "total budget": of the whole project
    applied,     // "söker", "ansökt"
    refused,     // "avslås", "beviljas inte", "återkrävs"
    earlier,     // "tidigare", "fick": granted before
    pot,         // "ram", "nämndens budget", "finns": money for several
    price,       // "avgift", "à": for one piece, hour or person
    threshold,   // "gräns", "överstiger"
    line,        // "löner", "resor", "utbetalas": a line of costs or a payment, a part at most
    change,      // "ökning": some difference
    former,      // "bidraget höjs från": the old grant
    changed,     // "bidraget ändras till": the new grant
    difference,  // "bidraget minskas med": the difference between them
    outside,     // "Tillväxtverket beviljar": given by an authority, perhaps not of this case
    other,       // "intäkter", "lån": for something else
    left,        // "kvarstår": the rest of something, perhaps a grant
    base,        // "40 procent av 600 000 kronor": the whole of a share
};

/// True for an old grant, a new one or their difference.
[[nodiscard]] constexpr bool is_of_change(SumRole role) {
    return role == SumRole::former || role == SumRole::changed || role == SumRole::difference;
}

/// The whole that a share is taken of.
enum class ShareRole {
    none,      // no word says
    financing, // "finansieras till", "stöd", "av kostnaden"
    outside,   // "Trafikverket lämnar": given by an authority, perhaps not of this case
    other,     // "tjänst", "overhead", "befolkning"
};

/// How a share is marked as the one applied for.
enum class SoughtShare {
    none,
    stated,  // "Det sökta beloppet motsvarar"
    would,   // "Stödet skulle uppgå till": if it was granted
    of_body, // "Kommunens del skulle bli"
};

/// The role of a date or a period.
enum class PeriodRole {
    none,    // no word says
    project, // "pågår", "genomförs", "projektperiod": of the whole project
    start,   // "startar", "fr.o.m.": its first day
    end,     // "avslutas", "t.o.m.": its last day
    moved,  // "förlängs från … till …": a day before or after a change, or a length after it
    budget, // "2023 års anslag": the year of the money
    phase,  // "etapp", "fas", "förstudie": of a part of it
    other,  // "program", "avtal", "föregående": of something else
    event,  // "slutrapport", "inkom", "mötet": the time of an event or its deadline
    extension, // "förlängs med": the length that a change adds
    decision,  // "beslutet den 12 maj 2022 upphävs": the day of the decision that is altered
};

/// The side of a change that something is on.
enum class When {
    unstated,
    before, // "från 12 månader", "i stället för 2023-06-30"
    after,  // "ny projekttid 18 månader", "förlängs till"
    past,   // "har förlängts till": by an earlier change
};

/// The text around a reading in which a name belongs to it: at most to the readings before and
/// after it, within its clause.
struct Reach {
    std::size_t begin = 0; // bytes of the text
    std::size_t end = 0;
    std::size_t lead = 0; // "500 000 kronor från …": the name follows within so many bytes
    std::size_t name = 0; // "projektet Ljuset i norr": bytes of the first word of the name
    std::size_t name_end = 0;
    int turn = 0; // "A och B med 1 respektive 2": 1 or 2; 0 without such a word
};

} // namespace caseflow
