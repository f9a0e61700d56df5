#include "caseflow/prose/contacts.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("e-mail addresses and telephone numbers are left out, other numbers are not") {
    const auto check = [](const char* text, const char* expected) {
        CHECK(without_contacts(text) == expected);
    };
    check("Mejl från eva.ek@exempel.se, bo@exempel", "Mejl från …, …");
    check("Ring 063-14 65 00 eller +46 (0)70 123 45 67.", "Ring … eller ….");
    check("tfn: 14 65 00, tel. 12345", "tfn: …, tel. …");
    check("Möte <eva@exempel.se> (0701234567)", "Möte <…> (…)");
    check("Ring 070\u00a0123\u00a045\u00a067 eller 070–123 45 67", "Ring … eller …");
    check("070‑1234567, 070.123.45.67. 063/146529 och 031/12 34 56", "…, …. … och …");
    check("08-12 34 56, 08/123 456, 0046 70 123 45 67, 0 70-123 45 67", "…, …, …, …");
    check("Från \"anna b\"@x.se, anna @ x.se och anna@ x.se.", "Från …, … och …");
    check("anna(at)x.se, anna [AT] x.se, anna＠x.se", "…, …, …");
    check("anna snabel-a x.se och bo at exempel.se", "… och …");
    check("12 063-14 65 29", "12 …");
    for (const char* text : {"rad @ slut.",
                             "3 st @ 12.50 kr",
                             "\"Bo Ek\" (at) kl. 8",
                             "500 000 – 700 000",
                             "500 050–700 000 kr",
                             "högst 1 050 000 000 kr",
                             "Mat at Bo. Ek",
                             "50 000 kr den 2022-06-07",
                             "Dnr KS 2022/0123456",
                             "A@",
                             "@ b",
                             "§ 12",
                             "1 000 000 kr, ansvar 14650",
                             "016-2345 st",
                             "faktura 0123456",
                             "den 01-12-2026",
                             "01.12.2026–31.12.2026",
                             "01/12/2026",
                             "01–12 2026",
                             "kl. 08.00-16.00",
                             "kl. 09.00–16.00 2026-11-20",
                             "0–1 500 000 kr",
                             "0.12345678",
                             "0123/2026",
                             "2022-08-01–2025-07-31",
                             "2022-08-01 – 2025-07-31",
                             "2022-08-01 - 2025-07-31"})
        check(text, text);
}
