/// Why: the table of keys of a case file. Help is Swedish: the skeleton shows it to officers. Rows
/// are in file order: in each table the plain keys first, then the tables in it.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/field.hpp"

namespace caseflow {

template <>
struct Words<FundingKind> {
    static constexpr std::array<std::string_view, 2> words{"cash", "in-kind"};
};

template <>
struct Words<DecisionKind> {
    static constexpr std::array<std::string_view, 5> words{"grant", "refusal", "change",
                                                           "revocation", "correction"};
};

template <>
struct Words<Direction> {
    static constexpr std::array<std::string_view, 3> words{"in", "out", "internal"};
};

template <>
struct Fields<Officer> {
    static constexpr std::tuple rows{
        Field{"name", &Officer::name, "Handläggarens namn", R"("Åsa Hernerud")"},
        Field{"title", &Officer::title, "Titel", R"("Strateg")"},
        Field{"phone", &Officer::phone, "Telefon, skrivs efter Tfn:", R"("063146529")"},
        Field{"email", &Officer::email, "E-post", R"("asa.hernerud@regionjh.se")"},
    };
};

template <>
struct Fields<Project> {
    static constexpr std::tuple rows{
        Field{"name", &Project::name, "Projektets namn", R"("North Sweden Stockholm Office")"},
        Field{"start", &Project::start, "Första dagen", "2023-01-01"},
        Field{"end", &Project::end, "Sista dagen", "2023-12-31"},
    };
};

template <>
struct Fields<FundingSource> {
    static constexpr std::tuple rows{
        Field{"funders", &FundingSource::funders, "Finansiär, eller flera gemensamt",
              R"(["1:1-medel"])", true},
        Field{"amount", &FundingSource::amount, "Belopp i hela kronor", "500_000", true},
        Field{"share", &FundingSource::share, "Andel i procent av total, eller av of", "50"},
        Field{"of", &FundingSource::of, "Det belopp som share är en andel av, om inte total",
              "1_000_000"},
        Field{"elsewhere", &FundingSource::elsewhere,
              "true om beslutet fattas i ett annat ärende eller av någon annan", "true"},
        Field{"case", &FundingSource::case_number, "Det ärendets diarienummer", R"("RUN/320/2022")"}
            .with_case_numbers(),
        Field{"kind", &FundingSource::kind, "cash = pengar, in-kind = arbete eller varor",
              R"("cash")"},
    };
};

template <>
struct Fields<Funding> {
    static constexpr std::tuple rows{
        Field{"total", &Funding::total, "Projektets hela finansiering i kronor", "1_000_000"},
        Field{"applied", &Funding::applied, "Sökt belopp i kronor", "600_000", false,
              Blank::comment},
        Field{"currency", &Funding::currency, "Valuta", R"("SEK")", false, Blank::comment},
        Field{"source",
              &Funding::sources,
              "En finansieringskälla; en tabell för varje",
              {},
              false,
              Blank::comment},
    };
};

template <>
struct Fields<Section> {
    static constexpr std::tuple rows{
        Field{"heading", &Section::heading, "Rubrik", R"("Ekonomiska konsekvenser")"},
        Field{"text", &Section::text, "Text; tom rad mellan stycken", R"("")"},
    };
};

template <>
struct Fields<Yearly> {
    static constexpr std::tuple rows{
        Field{"year", &Yearly::year, "Budgetår", "2023"}.at_least(first_year),
        Field{"amount", &Yearly::amount, "Belopp i hela kronor", "500_000"},
    };
};

template <>
struct Fields<Delegation> {
    static constexpr std::tuple rows{
        Field{"provision", &Delegation::provision, "Vilka delegationsbestämmelser",
              R"("Delegationsbestämmelser för regionala utvecklingsnämnden")"},
        Field{"point", &Delegation::point, "Punkt i dem", R"("8.2")"},
    };
};

template <>
struct Fields<Signatory> {
    static constexpr std::tuple rows{
        Field{"name", &Signatory::name, "Vem som fattar beslutet", R"("Anna Halvarsson")"},
        Field{"title", &Signatory::title, "Titel, med Tf. om tillförordnad",
              R"("Tf. regional utvecklingsdirektör")"},
    };
};

template <>
struct Fields<Notification> {
    static constexpr std::tuple rows{
        Field{"board", &Notification::board, "Nämnden som beslutet anmäls till",
              R"("regionala utvecklingsnämnden")"},
        Field{"meeting", &Notification::meeting, "Sammanträdet där det anmäldes", "2022-09-20"},
        Field{"paragraph", &Notification::paragraph, "Paragraf i protokollet", R"("§ 124")"},
        Field{"announced", &Notification::announced,
              "Dag då justeringen tillkännagavs; då börjar överklagandetiden", "2022-09-28"},
    };
};

template <>
struct Fields<Minutes> {
    static constexpr std::tuple rows{
        Field{"board", &Minutes::board, "Nämnden som beslutar",
              R"("regionala utvecklingsnämnden")"},
        Field{"paragraph", &Minutes::paragraph, "Paragraf i protokollet", R"("§ 131")"},
        Field{"announced", &Minutes::announced,
              "Dag då justeringen tillkännagavs; då börjar överklagandetiden", "2022-10-26"},
    };
};

template <>
struct Fields<Decision> {
    static constexpr std::tuple rows{
        Field{"date", &Decision::date, "Beslutsdag; saknas så länge beslutet är ett utkast",
              "2022-06-30"},
        Field{"kind", &Decision::kind,
              "grant = beviljar, refusal = avslår, change = ändrar, revocation = upphäver, "
              "correction = rättar",
              R"("change")", false, Blank::comment},
        Field{"replaces", &Decision::replaces,
              "Det tidigare beslut i ärendet som ändras, upphävs eller rättas, räknat från 1", "1",
              false, Blank::comment}
            .at_least(1),
        Field{"amount", &Decision::amount,
              "Belopp som beslutet beviljar eller avsätter; vid ändring hela beloppet efter den, 0 "
              "om inget är kvar",
              "500_000"},
        Field{"start", &Decision::start,
              "Periodens första dag enligt beslutet; som förut om den saknas", "2023-01-01", false,
              Blank::comment},
        Field{"end", &Decision::end, "Periodens sista dag enligt beslutet; som förut om den saknas",
              "2023-12-31", false, Blank::comment},
        Field{"reason", &Decision::reason, "Skälen, när beslutet avslår eller upphäver", R"("")",
              false, Blank::comment},
        Field{"basis", &Decision::basis, "Beslutsunderlag, ett i taget",
              R"(["Ansökan om medfinansiering"])"},
        Field{"points", &Decision::points, "Beslutets punkter, utan nummer",
              R"(["Region Jämtland Härjedalen avsätter 500 000 kronor"])"},
        Field{"yearly",
              &Decision::yearly,
              "Hur beloppet faller på budgetår; en tabell per år",
              {},
              false,
              Blank::comment},
        Field{"minutes",
              &Decision::minutes,
              "Protokollet, om nämnden själv beslutar; då utan delegation, signatory och "
              "notification",
              {},
              false,
              Blank::comment},
        Field{"delegation", &Decision::delegation, "Delegation som beslutet fattas på"},
        Field{"signatory", &Decision::signatory, "Den som undertecknar"},
        Field{"notification", &Decision::notification, "Anmälan till nämnden"},
    };
};

template <>
struct Fields<Secrecy> {
    static constexpr std::tuple rows{
        Field{"provision", &Secrecy::provision, "Tillämplig sekretessbestämmelse",
              R"("OSL 31 kap. 16 §")"},
        Field{"date", &Secrecy::date, "Dag då anteckningen gjordes", "2022-06-07"},
        Field{"authority", &Secrecy::authority,
              "Myndighet som gjort anteckningen, om inte den som för diariet",
              R"("Tillväxtverket")"},
        Field{"withhold", &Secrecy::withhold, "true om inte heller raden får visas", "true"},
    };
};

template <>
struct Fields<Document> {
    static constexpr std::tuple rows{
        Field{"number", &Document::number, "Löpnummer i ärendet: 1, 2, 3 …", "1", true},
        Field{"date", &Document::date, "Dag då handlingen kom in eller upprättades", "2022-06-07",
              true},
        Field{"registered", &Document::registered, "Dag då handlingen registrerades, om en annan",
              "2022-06-08", false, Blank::comment},
        Field{"direction", &Document::direction, "in = inkommen, out = utgående, internal = intern",
              R"("in")"},
        Field{"party", &Document::party, "Från vem, eller till vem", R"("Sökanden")"},
        Field{"person", &Document::person, "true om parten är en fysisk person", "true", false,
              Blank::comment},
        Field{"title", &Document::title, "Kort vad handlingen rör",
              R"("Ansökan om medfinansiering")", true},
        Field{"public_title", &Document::public_title, "Vad allmänheten ser i stället för title",
              R"("Ansökan")", false, Blank::comment},
        Field{"due", &Document::due, "Dag då handlingen senast ska vara besvarad", "2022-06-21",
              false, Blank::comment},
        Field{"answered", &Document::answered, "Löpnummer på den handling som besvarar den", "2",
              false, Blank::comment},
        Field{"removed", &Document::removed,
              "Skäl till att handlingen är struken; numret står kvar", R"("Hör till RUN/320/2022")",
              false, Blank::comment},
        Field{"file", &Document::file, "Fil, sökväg från ärendefilen", R"("bilagor/ansokan.pdf")"},
        Field{"sha256", &Document::sha256, "Filens kontrollsumma", R"("")"},
        Field{"secrecy",
              &Document::secrecy,
              "Sekretess för handlingen (OSL 5 kap. 5 §)",
              {},
              false,
              Blank::comment},
    };
};

template <>
struct Fields<Waiver> {
    static constexpr std::tuple rows{
        Field{"rule", &Waiver::rule, "Regelns namn, inom hakparentes i validate",
              R"("text-amount")", true},
        Field{"reason", &Waiver::reason, "Varför den inte gäller här",
              R"("Beloppet är omsättningen")", true},
    };
};

template <>
struct Fields<Case> {
    static constexpr std::tuple rows{
        Field{"diarienummer", &Case::diarienummer, "Ärendets nummer i diariet", R"("RUN/319/2022")",
              true}
            .with_case_numbers(),
        Field{"title", &Case::title, "Ärendemening", R"("Projekt: North Sweden Stockholm Office")"},
        Field{"public_title", &Case::public_title, "Vad allmänheten ser i stället för title",
              R"("Projekt")", false, Blank::comment},
        Field{"registered", &Case::registered, "Dag då första handlingen kom in eller upprättades",
              "2022-06-07"},
        Field{"unit", &Case::unit, "Enhet som handlägger", R"("Näringsliv och samhällsbyggnad")"},
        Field{"description", &Case::description, "Ärendebeskrivning; tom rad mellan stycken",
              R"("")"},
        Field{"related", &Case::related, "Andra ärenden som hör hit", R"(["RUN/320/2022"])", false,
              Blank::comment}
            .with_case_numbers(),
        Field{"closed", &Case::closed, "Dag då ärendet avslutades; saknas så länge det är öppet",
              "2024-02-01", false, Blank::comment},
        Field{"officer", &Case::officer, "Handläggare"},
        Field{"project", &Case::project, "Projektet, om ärendet gäller ett"},
        Field{"funding", &Case::funding, "Finansiering"},
        Field{"section",
              &Case::sections,
              "Fler avsnitt i beslutstexten, efter ärendebeskrivningen",
              {},
              false,
              Blank::comment},
        Field{"decision", &Case::decisions, "Beslut; det nyaste sist"},
        Field{"document",
              &Case::documents,
              "Handlingar i ärendet (OSL 5 kap. 2 §)",
              {},
              false,
              Blank::comment},
        Field{"secrecy",
              &Case::secrecy,
              "Sekretess för ärendet (OSL 5 kap. 5 §)",
              {},
              false,
              Blank::comment},
        Field{"waiver",
              &Case::waivers,
              "En anmärkning som är känd och ska vara så",
              {},
              false,
              Blank::comment},
    };
};

} // namespace caseflow
