/// Why: the table of keys of cases/register.toml.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/model/register.hpp"

namespace caseflow {

template <>
struct Words<Part> {
    static constexpr std::array<std::string_view, 7> words{
        "description", "sections", "basis", "delegation", "points", "signatory", "notification"};
};

template <>
struct Fields<Series> {
    static constexpr std::tuple rows{
        Field{"prefix", &Series::prefix, "Seriens bokstäver", R"("RUN")", true},
        Field{"form", &Series::form, "Hur numren skrivs", R"("{series}/{number}/{year}")"},
        Field{"board", &Series::board, "Nämnden", R"("regionala utvecklingsnämnden")"},
        Field{"meetings", &Series::meetings, "Nämndens sammanträden", "[2022-09-20, 2022-10-18]"},
    };
};

template <>
struct Fields<DelegationPoint> {
    static constexpr std::tuple rows{
        Field{"point", &DelegationPoint::point, "Punkt i delegationsordningen", R"("8.2")", true},
        Field{"series", &DelegationPoint::series, "Serien som den gäller", R"("RUN")", true},
        Field{"delegates", &DelegationPoint::delegates, "Titlar på dem som får besluta",
              R"(["regional utvecklingsdirektör"])"},
        Field{"below", &DelegationPoint::below, "Beloppet ska vara lägre än så", "500_000"},
        Field{"limit", &DelegationPoint::limit, "Beloppet får vara högst så", "1_200_000"},
        Field{"from", &DelegationPoint::from, "Första dagen som punkten gäller", "2019-01-01"},
        Field{"until", &DelegationPoint::until, "Sista dagen som punkten gäller", "2023-12-31"},
    };
};

template <>
struct Fields<Cap> {
    static constexpr std::tuple rows{
        Field{"funder", &Cap::funder, "Finansiären", R"("1:1-medel")", true},
        Field{"share", &Cap::share, "Största andel av projektet, i procent", "50", true},
    };
};

template <>
struct Fields<Headings> {
    static constexpr std::tuple rows{
        Field{"description", &Headings::description, "Ärendebeskrivning"},
        Field{"basis", &Headings::basis, "Beslutsunderlag"},
        Field{"delegation", &Headings::delegation, "Delegation"},
        Field{"points", &Headings::points, "Beslut"},
        Field{"notification", &Headings::notification, "Anmälan"},
    };
};

template <>
struct Fields<Layout> {
    static constexpr std::tuple rows{
        Field{"sections", &Layout::sections, "Beslutets delar i ordning",
              R"(["description", "sections", "basis"])"},
        Field{"headings", &Layout::headings, "Rubriker"},
    };
};

template <>
struct Fields<RegisterSettings> {
    static constexpr std::tuple rows{
        Field{"reserve", &RegisterSettings::reserve, "Git-fjärrförråd där varje nummer reserveras",
              R"("origin")"},
        Field{"branch_refs", &RegisterSettings::branch_refs,
              "true om git-tjänsten bara tar emot grenar", "true"},
    };
};

template <>
struct Fields<Register> {
    static constexpr std::tuple rows{
        Field{"organisation", &Register::organisation, "Myndigheten",
              R"("Region Jämtland Härjedalen")"},
        Field{"organisation_number", &Register::organisation_number, "Organisationsnummer",
              R"("232100-0214")"},
        Field{"series", &Register::series, "En nummerserie"},
        Field{"delegation", &Register::delegation, "En punkt i delegationsordningen"},
        Field{"cap", &Register::caps, "Den största andel som en finansiär får svara för"},
        Field{"layout", &Register::layout, "Hur besluten ställs upp"},
        Field{"register", &Register::settings, "Diariet på flera datorer"},
    };
};

} // namespace caseflow
