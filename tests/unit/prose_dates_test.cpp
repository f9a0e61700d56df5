// Days and periods in Swedish decisions, and their values.
#include "phrases.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::check_phrases;
using caseflow::test::print_readings;

TEST_CASE("dates") {
    check_phrases({
        {"2023-01-01", "2023-01-01=2023-01-01"},
        {"den 1 januari 2023", "den 1 januari 2023=2023-01-01"},
        {"1 januari 2023", "1 januari 2023=2023-01-01"},
        {"31 dec. 2023", "31 dec. 2023=2023-12-31"},
        {"1/1 2023", "1/1 2023=2023-01-01"},
        {"per den 28/2 2011", "28/2 2011=2011-02-28"},
        {"senast 2024-01-31", "2024-01-31=2024-01-31 deadline"},
        {"senast den 31 januari 2010", "den 31 januari 2010=2010-01-31 deadline"},
        {"2023-02-30", "2023-02-30=day!"},
        {"31 april 2023", "31 april 2023=day!"},
        {"2023-12-00", "2023-12-00=day!"},
        {"2032-26-00", "2032-26-00=day!"},
        {"2023-00-15", "2023-00-15=day!"},
        {"0 maj 2023", "0 maj 2023=day!"},
        {"00/12 2023", "00/12 2023=day!"},
        {"20230100", ""},
        {"2010-1116", "2010-1116=date!"},
        {"i januari 2023", "januari 2023=2023-01-01..2023-01-31 loose"},
        {"den 5 maj", ""},
        {"20224-08-31", "20224-08-31=year!"},
        {"2022-09-01 – 202-08-31", "2022-09-01=2022-09-01 | 202-08-31=year!"},
        {"den 31 augusti 20223.", "31 augusti 20223=year!"},
        {"20224-08-31-7", ""},
        {"123-08-31", ""},
        {"20224-13-31", ""},
        {"den 5 maj 20000 deltagare", ""},
        {"fredagen den 15 mars 2024", "fredagen den 15 mars 2024=2024-03-15"},
        {"torsdagen den 15 mars 2024", "torsdagen den 15 mars 2024=weekday!"},
        {"tors 15/3 2024", "tors 15/3 2024=weekday!"},
        {"torsdag, 2024-03-15", "torsdag, 2024-03-15=weekday!"},
        {"15 mars 2024 (torsdag)", "15 mars 2024 (torsdag)=weekday!"},
        {"15 mars 2024 (torsdag eller fredag)", "15 mars 2024=2024-03-15"},
        {"onsdag och torsdag 15 mars 2024", "15 mars 2024=2024-03-15"},
        {"måndag–torsdag 15 mars 2024", "15 mars 2024=2024-03-15"},
        {"måndag–fredag 1–3 mars 2024", "1–3 mars 2024=2024-03-01..2024-03-03 whole"},
        {"1 mars till lördagen den 3 mars 2024", "lördagen den 3 mars 2024=weekday!"},
    });
}

TEST_CASE("periods") {
    for (const char* dash : {"-", "–", "—", "‐", "‑", "‒", "―", "−", "--", " - ", " – ", " till ",
                             " till och med ", " t.o.m. ", " t o m ", " tom ", "—\n"}) {
        const std::string text = fmt::format("2023-01-01{}2023-12-31", dash);
        CAPTURE(text);
        CHECK(print_readings(text) == text + "=2023-01-01..2023-12-31 whole");
    }
    check_phrases({
        {"1 januari 2023 till och med 31 december 2023",
         "1 januari 2023 till och med 31 december 2023=2023-01-01..2023-12-31 whole"},
        {"från den 1 juli 2007 – den 31 december 2008",
         "den 1 juli 2007 – den 31 december 2008=2007-07-01..2008-12-31 whole"},
        {"1 januari t.o.m. 31 december 2003",
         "1 januari t.o.m. 31 december 2003=2003-01-01..2003-12-31 whole"},
        {"1 januari–30 juni 2023", "1 januari–30 juni 2023=2023-01-01..2023-06-30 whole"},
        {"1–30 juni 2023", "1–30 juni 2023=2023-06-01..2023-06-30 whole"},
        {"1 november – 28 februari 2024",
         "1 november – 28 februari 2024=2023-11-01..2024-02-28 whole"},
        {"januari–juni 2023", "januari–juni 2023=2023-01-01..2023-06-30 whole"},
        {"maj 2022 – april 2024", "maj 2022 – april 2024=2022-05-01..2024-04-30 whole"},
        {"mellan januari och mars 2024", "januari och mars 2024=2024-01-01..2024-03-31 whole"},
        {"januari till februari 2024", "januari till februari 2024=2024-01-01..2024-02-29 whole"},
        {"2006-01-01—2007-12-31", "2006-01-01—2007-12-31=2006-01-01..2007-12-31 whole"},
        {"under hela 2023", "under hela 2023=2023-01-01..2023-12-31 every"},
        {"hela år 2023", "hela år 2023=2023-01-01..2023-12-31 every"},
        {"under 2023", "under 2023=2023-01-01..2023-12-31 loose"},
        {"under år 2023", "under år 2023=2023-01-01..2023-12-31 loose"},
        {"åren 2023–2025", "2023–2025=2023-01-01..2025-12-31 whole"},
        {"under 2023 – 2025", "2023 – 2025=2023-01-01..2025-12-31 whole"},
        {"programmet 2014–2020", "2014–2020=2014-01-01..2020-12-31 loose"},
        {"första halvåret 2023", "första halvåret 2023=2023-01-01..2023-06-30 inside"},
        {"andra halvåret av 2023", "andra halvåret av 2023=2023-07-01..2023-12-31 inside"},
        {"kvartal 1 2023", "kvartal 1 2023=2023-01-01..2023-03-31 inside"},
        {"Q4 2023", "Q4 2023=2023-10-01..2023-12-31 inside"},
        {"tredje kvartalet 2023", "tredje kvartalet 2023=2023-07-01..2023-09-30 inside"},
        {"vecka 10–20 2023", "vecka 10–20 2023=2023-03-06..2023-05-21 inside"},
        {"v. 53 2020", "v. 53 2020=2020-12-28..2021-01-03 inside"},
        {"v. 53 2023", ""},
        {"2023-01-01 – 2023-02-30", "2023-01-01 – 2023-02-30=day!"},
        {"januari–mars samt augusti–december 2023",
         "augusti–december 2023=2023-08-01..2023-12-31 inside"},
        {"från januari till mars och från augusti till december 2023",
         "augusti till december 2023=2023-08-01..2023-12-31 inside"},
        {"2023-\n01-01 – 2023-12-\n31", "2023-\n01-01 – 2023-12-\n31=2023-01-01..2023-12-31 whole"},
    });
}

TEST_CASE("two years are a period after any form of a verb that lasts") {
    check_phrases({
        {"pågår 2023/2024", "2023/2024=2023-01-01..2024-12-31 loose"},
        {"ska pågå 2023/2024", "2023/2024=2023-01-01..2024-12-31 loose"},
        {"ska löpa 2023/2024", "2023/2024=2023-01-01..2024-12-31 loose"},
        {"är igång 2023/2024", "2023/2024=2023-01-01..2024-12-31 loose"},
        {"turnén ges 2023/2024", "2023/2024=2023-01-01..2024-12-31 inside"},
        {"ska pågå 2023 och 2024", "2023 och 2024=2023-01-01..2024-12-31 loose"},
    });
}

TEST_CASE("dates and periods in short") {
    check_phrases({
        {"2023-01-32", "2023-01-32=day!"},
        {"2023-01-01–12-31", "2023-01-01–12-31=2023-01-01..2023-12-31 whole"},
        {"230101–231231", "230101–231231=2023-01-01..2023-12-31 whole"},
        {"31.12.23", "31.12.23=2023-12-31"},
        {"8.2.12", ""},
        {"1 januari–31 december, 2023", "1 januari–31 december, 2023=2023-01-01..2023-12-31 whole"},
        {"VT23", "VT23=2023-01-01..2023-06-30 inside"},
        {"slutet av 2023", "slutet av 2023=2023-09-01..2023-12-31 inside"},
        {"den 5:e maj 2023", "den 5:e maj 2023=2023-05-05"},
        {"trettiosex månader", "trettiosex månader=36 months"},
        {"ett 3-årigt projekt", "3-årigt=3 years"},
        {"mellan 40 och 50 procent", "40 och 50 procent=40..50%"},
        {"fyra tiondelar", "fyra tiondelar=40%"},
        {"femtio (50) procent", "femtio (50) procent=50%"},
    });
}
