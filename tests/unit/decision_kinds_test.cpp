// The kind of decision that a point makes, the sum that it grants and how long the project lasts.
#include "caseflow/intake/body.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/numbers.hpp"
#include "caseflow/model/case_fields.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

Case imported_points(const std::string& points) {
    const SourceText source("text", "RUN/1/2022\n\nFiber\n\nBeslut\n\n" + points + "\n");
    const Sheet sheet = take_off_pages(source.text());
    const Register body;
    return read_decision(source, sheet, body, *own_number(numbers_in(sheet, body))).data;
}

struct Row {
    const char* kind;
    const char* point;
};

void check_kinds(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(std::string(row.point));
        const Case one = imported_points(std::string("1. ") + row.point);
        REQUIRE(one.decisions.size() == 1);
        CHECK(word_of(one.decisions[0].kind) == row.kind);
    }
}

} // namespace

TEST_CASE("what is partly granted and partly refused is a grant with its amount") {
    for (const char* point :
         {"Ansökan beviljas med 400 000 kronor och avslås i övrigt.",
          "Ansökan bifalls med 400 000 kronor och avslås i övrigt.",
          "Bidrag beviljas med 400 000 kronor, i övrigt avslås ansökan.",
          "400 000 kronor beviljas och resterande del av ansökan avslås.",
          "Byalaget beviljas 400 000 kronor medan återstoden avslås.",
          "Kommunstyrelsen beviljar 400 000 kronor och avslår ansökan i övrigt.",
          "Att bevilja 400 000 kronor och avslå ansökan i övrigt.",
          "Ansökan avslås i den del som avser utrustning. För övrigt beviljas 400 000 kronor.",
          "Kommunstyrelsen avslår ansökan om 600 000 kronor men beviljar 400 000 kronor.",
          "Ansökan delvis avslås och 400 000 kronor beviljas."}) {
        CAPTURE(std::string(point));
        const Decision decision = imported_points(std::string("1. ") + point).decisions.at(0);
        CHECK(word_of(decision.kind) == "grant");
        CHECK(decision.amount == Money(400'000));
    }
    check_kinds({
        {"grant", "Ansökan avslås till den del som överstiger 400 000 kronor."},
        {"grant", "Ansökan bifalls till en del, 400 000 kronor, och avslås till övrig del."},
        {"grant", "400 000 kronor beviljas.\n2. I övrigt avslås ansökan."},
        {"grant", "Ansökan beviljas.\n2. Yrkandet om dröjsmålsränta avslås."},
    });
}

TEST_CASE("the refusal of a request is a refusal, whatever is requested") {
    check_kinds({
        {"refusal", "Ansökan avslås."},
        {"refusal", "Avslag."},
        {"refusal", "Avslag på ansökan."},
        {"refusal", "Ansökan beviljas inte."},
        {"refusal", "Ansökan kan inte beviljas."},
        {"refusal", "Att inte bevilja sökta 300 000 kronor.\n2. Nämnden kan i stället komma att "
                    "bevilja 100 000 kronor efter ny ansökan."},
        {"refusal", "Kommunstyrelsen beslutar att avslå ansökan."},
        {"refusal", "Nämnden beslutar i enlighet med förslaget att avslå ansökan."},
        {"refusal", "Begäran om att projekttiden förlängs avslås."},
        {"refusal", "Byalagets begäran att beslutet ändras avslås."},
        {"refusal", "Ansökan om att bidraget höjs avslås."},
        {"refusal", "Yrkandet att beslutet upphävs avslås."},
        {"refusal", "Begäran om att beslutet rättas avslås."},
        {"refusal", "Ansökan om att få projekttiden förlängd avslås."},
        {"refusal", "Ansökan avslås.\n\nMedlen räcker inte."},
        {"refusal", "Ansökan avslås.\nMedlen räcker inte."},
        {"refusal", "Ansökan avslås. 12 andra kom först."},
        {"refusal", "Ansökan, som inkom den 3 maj 2022, avslås."},
        {"refusal", "Kommunstyrelsen avslår begäran om att projekttiden förlängs."},
        {"refusal", "Kommunstyrelsen förlänger inte projekttiden utan avslår begäran."},
        {"refusal", "Ansökan avslås, eftersom projektet inte ändras."},
    });
}

TEST_CASE("a change, a revocation and a correction are known by the verb of the clause") {
    check_kinds({
        {"revocation", "100 000 kronor återkallas."},
        {"revocation", "Av bidraget återkallas 100 000 kronor."},
        {"revocation", "Kommunstyrelsen återkallar 100 000 kronor."},
        {"revocation", "Medfinansieringen upphävs."},
        {"revocation", "De medel som beviljats återkallas."},
        {"revocation", "§ 44 upphävs."},
        {"revocation", "Delegationsbeslutet upphävs."},
        {"revocation", "Beslutet att avslå ansökan upphävs."},
        {"revocation", "Beslutet om avslag upphävs."},
        {"correction", "Perioden rättas till 2023-01-01 – 2023-12-31."},
        {"correction", "Slutdatum 2023-12-13 rättas till 2023-12-31."},
        {"correction", "40 000 kronor rättas till 400 000 kronor."},
        {"correction", "Rättelse av beslut 2022-05-17."},
        {"change", "500 000 kronor ändras till 400 000 kronor."},
        {"change", "Anslaget ändras till 400 000 kronor."},
        {"change", "Beviljat belopp ändras till 400 000 kronor."},
        {"change", "Belopp: ändras till 400 000 kronor."},
        {"change", "Beslutet ändras så att 400 000 kronor beviljas."},
        {"change", "Projektstödet förlängs till 2024-03-31."},
        {"change", "Tiden för projektet förlängs till 2024-03-31."},
        {"change", "Projektperioden t.o.m. 2023-12-31 förlängs till 2024-03-31."},
        {"change", "Villkoret om slutredovisning ändras."},
        {"change", "§ 44 ändras på så sätt att projekttiden förlängs."},
        {"change", "Begäran om att projekttiden förlängs bifalls."},
        {"change", "Enligt ansökan ändras projekttiden."},
    });
}

TEST_CASE("a verb in a name, in a condition, or of something else makes no kind") {
    check_kinds({
        {"grant", "400 000 kronor beviljas till projektet Förlängs landningsbanan?"},
        {"grant", "Projektet Förlängs landningsbanan? beviljas 400 000 kronor."},
        {"grant", "Projektet ”Så ändras beslutet” beviljas 400 000 kronor."},
        {"grant", "Om projekttiden förlängs ska en ny plan lämnas."},
        {"grant", "Medlen betalas ut om projekttiden inte förlängs."},
        {"grant", "400 000 kronor beviljas, om projekttiden förlängs."},
        {"grant", "Bidraget kan komma att återkallas."},
        {"grant", "Bidraget kan återkallas."},
        {"grant", "Beslutet om 50 000 kronor återkallas om rapport uteblir."},
        {"grant", "Beslutet återkallas i sin helhet om projektet inte startar."},
        {"grant", "Avgiften på 500 kronor ändras till 600 kronor."},
        {"grant", "Hyran höjs till 5 000 kronor."},
        {"grant", "Öppettiden förlängs."},
        {"grant", "Ansökan om bidrag återkallas."},
        {"grant", "Byalaget yrkar avslag på ansökan."},
        {"grant", "Projekttiden förlängs inte."},
        {"grant", "Nämnden antecknar att ansökan avslås av länsstyrelsen."},
    });
}

TEST_CASE("a change and a correction propose the values in force after them") {
    for (const char* point : {"500 000 kronor ändras till 400 000 kronor.",
                              "Bidraget ändras från 500 000 kronor till 400 000 kronor.",
                              "40 000 kronor rättas till 400 000 kronor.",
                              "Beloppet rättas från 40 000 kronor till 400 000 kronor."}) {
        CAPTURE(std::string(point));
        CHECK(imported_points(std::string("1. ") + point).decisions.at(0).amount == Money(400'000));
    }
    for (const char* point :
         {"Projekttiden förlängs från 2023-12-31 till 2024-03-31.",
          "Projekttiden förlängs till och med den 31 mars 2024.",
          "Projekttiden förlängs t.o.m. 2024-03-31.", "Slutdatum flyttas till 31 mars 2024.",
          "Slutdatum 2024-03-13 rättas till 2024-03-31."}) {
        CAPTURE(std::string(point));
        const Case one = imported_points(std::string("1. ") + point);
        CHECK(one.decisions.at(0).end == parse_date("2024-03-31"));
    }
    const Case one =
        imported_points("1. Projektperioden 2023-01-01 – 2023-12-31 förlängs till och med "
                        "den 31 mars 2024.");
    CHECK(one.decisions.at(0).end == parse_date("2024-03-31"));
    CHECK(to_string(one.project.start.value()) == "2023-01-01");
    CHECK(to_string(one.project.end.value()) == "2024-03-31");
}
