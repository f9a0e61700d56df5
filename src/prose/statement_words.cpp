#include "caseflow/prose/statement_words.hpp"

namespace caseflow {
namespace {

constexpr WordRow<StatementCue> statement_rows[] = {
    {StatementCue::days, "dagar dygn kalenderdagar", "Projektet pågår i 914 dagar."},
    {StatementCue::weeks, "veckor kalenderveckor", "Projektet pågår i 48 veckor."},
    {StatementCue::months, "månader",
     "Bidragsperioden, som inleds i januari 2023, är 36 månader lång."},
    {StatementCue::quarters, "kvartal", "Projektet pågår i sex kvartal."},
    {StatementCue::half_years, "halvår terminer", "Projektet pågår i tre halvår."},
    {StatementCue::years, "år", "Centret finansieras i fyra år räknat från den 1 juli 2022."},
    {StatementCue::calendar_years, "kalenderår",
     "Projektet sträcker sig över tre kalenderår, 2022–2024."},
    {StatementCue::first, "första", "Projektets första dag är den 1 augusti 2021."},
    {StatementCue::last, "sista", "Projektets sista dag är den 31 december 2022."},
    {StatementCue::when, "då när", "Bidraget gäller från den 2 maj 2022, då projekttiden startar."},
    {StatementCue::start, "start början startdatum", "Projektets start är den 1 augusti 2021."},
    {StatementCue::end, "slut avslut slutdatum", "Projektets slut är den 31 december 2022."},
    {StatementCue::project_start, "projektstart projektstarten",
     "Arbetet inleds vid projektstarten den 1 augusti 2021."},
    {StatementCue::project_end, "projektslut projektslutet projektavslut projektavslutet",
     "Arbetet pågår till projektslutet den 31 december 2022."},
    {StatementCue::project_year, "projektåret projektår bidragsåret verksamhetsåret",
     "Första projektåret löper 1 februari 2021–31 januari 2022."},
    {StatementCue::after, "efter",
     "Tre månader efter projektets slut, senast den 31 januari 2025."},
    {StatementCue::decided, "beslutade beviljade beviljades biföll avslog fattade anvisade anslog",
     "Kulturnämnden beviljade ansökan den 16 november 2023."},
    {StatementCue::took, "tog", "Socialnämnden tog ställning den 15 november 2023."},
    {StatementCue::report, "slutrapport slutrapporten",
     "Slutrapporten ska lämnas senast den 31 januari 2025."},
    {StatementCue::account, "slutredovisning slutredovisningen",
     "Slutredovisningen ska lämnas senast den 31 januari 2025."},
    {StatementCue::annual_report, "verksamhetsberättelse verksamhetsberättelsen",
     "Verksamhetsberättelsen ska lämnas senast den 31 mars 2025."},
    {StatementCue::payment, "utbetalning utbetalningen utbetalas",
     "Utbetalning sker tidigast den 1 mars 2022."},
    {StatementCue::pays, "betalas", "Bidraget betalas ut tidigast den 1 mars 2022."},
    {StatementCue::extreme, "största minsta", "Kommunen är den största finansiären."},
    {StatementCue::larger, "större mindre högre lägre",
     "Kommunens insats är större än regionens: 300 000 kr mot 240 000 kr."},
    {StatementCue::equal, "så lika", "Kommunens insats är dubbelt så stor som regionens."},
};

} // namespace

std::span<const WordRow<StatementCue>> statement_words() {
    return statement_rows;
}

} // namespace caseflow
