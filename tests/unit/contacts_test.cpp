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
    for (const char* text : {"50 000 kr den 2022-06-07", "Dnr KS 2022/0123456", "A@", "@ b", "§ 12",
                             "1 000 000 kr, ansvar 14650"})
        check(text, text);
}
