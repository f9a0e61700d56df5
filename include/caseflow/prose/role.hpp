/// Why: a number in a text is compared with the value that it gives, and only the words around it
/// say which. Prose knows no case: it reports the words, and the rules decide what follows.
#pragma once

#include <cstddef>

namespace caseflow {

/// What a sum is.
enum class SumRole {
    none,        // no word says
    granted,     // "beviljas", "avsätter": by a decision
    contributed, // "bidrar med", "medfinansierar", "bidraget är": by some funder
    total,       // "kostar", "omfattar totalt", "total budget": of the whole project
    applied,     // "söker", "ansökt"
    refused,     // "avslås", "beviljas inte", "återkrävs"
    earlier,     // "tidigare", "fick": granted before
    pot,         // "ram", "nämndens budget", "finns": what is shared out among several
    price,       // "avgift", "à": of one piece, hour or person
    threshold,   // "gräns", "överstiger"
    line,        // "löner", "resor", "utbetalas": a line of costs or a payment, a part at most
    change,      // "ökning": a difference of something
    former,      // "bidraget höjs från": what the grant was
    changed,     // "bidraget ändras till": what it is now
    difference,  // "bidraget minskas med": between the two
    outside,     // "Tillväxtverket beviljar": given by an authority, perhaps not of this case
    other,       // "intäkter", "lån": of something else
    left,        // "kvarstår": of something unnamed, perhaps a grant
    base,        // "40 procent av 600 000 kronor": what a share is taken of
};

/// True for what a grant was, is now, or differs by.
[[nodiscard]] constexpr bool is_of_change(SumRole role) {
    return role == SumRole::former || role == SumRole::changed || role == SumRole::difference;
}

/// What a share is of.
enum class ShareRole {
    none,      // no word says
    financing, // "finansieras till", "stöd", "av kostnaden"
    outside,   // "Trafikverket lämnar": given by an authority, perhaps not of this case
    other,     // "tjänst", "overhead", "befolkning"
};

/// How a share says that it is what was applied for.
enum class SoughtShare {
    none,
    stated,  // "Det sökta beloppet motsvarar"
    would,   // "Stödet skulle uppgå till": if it was granted
    of_body, // "Kommunens del skulle bli"
};

/// What a date or a period belongs to.
enum class PeriodRole {
    none,    // no word says
    project, // "pågår", "genomförs", "projektperiod": of the whole project
    start,   // "startar", "fr.o.m.": its first day
    end,     // "avslutas", "t.o.m.": its last day
    moved, // "förlängs från … till …": a day before and after a change, or a length after it
    budget,    // "2023 års anslag": the year of the money
    phase,     // "etapp", "fas", "förstudie": of a part of it
    other,     // "program", "avtal", "föregående": of something else
    event,     // "slutrapport", "inkom", "mötet": when something happens or is due
    extension, // "förlängs med": how much longer a change makes it
    decision,  // "beslutet den 12 maj 2022 upphävs": the day of the decision that is altered
};

/// Which side of a change something is on.
enum class When {
    unstated,
    before, // "från 12 månader", "i stället för 2023-06-30"
    after,  // "ny projekttid 18 månader", "förlängs till"
    past,   // "har förlängts till": by some change before
};

/// The text around a reading in which a name belongs to it: to the readings before and after it,
/// and no further than its clause.
struct Reach {
    std::size_t begin = 0; // bytes of the text
    std::size_t end = 0;
    std::size_t lead = 0; // "500 000 kronor från …": the name follows within so many bytes
    std::size_t name = 0; // "projektet Ljuset i norr": bytes of the first word of the name
    std::size_t name_end = 0;
    int turn = 0; // "A och B med 1 respektive 2": 1 or 2; 0 without such a word
};

} // namespace caseflow
