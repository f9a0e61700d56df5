#include "caseflow/prose/line_parts.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

/// The text with brackets around whole parts, and braces around words that may be broken.
std::string marked(std::string_view text) {
    std::string out;
    std::size_t done = 0;
    for (const LinePart& part : line_parts(text)) {
        out += text.substr(done, part.begin - done);
        out += part.whole ? '[' : '{';
        out += text.substr(part.begin, part.end - part.begin);
        out += part.whole ? ']' : '}';
        done = part.end;
    }
    return out.append(text.substr(done));
}

} // namespace

TEST_CASE("numbers, amounts, days and diarienummer are whole, other words are apart") {
    CHECK(marked("Bidrag 1 000 000 kr, varav 12,5 % och 1,5 mnkr.") ==
          "Bidrag [1 000 000 kr,] varav [12,5 %] och [1,5 mnkr.]");
    CHECK(marked("3,5 miljoner kronor (500 000:-)") == "[3,5 miljoner kronor] [(500 000:-)]");
    CHECK(marked("den 5 januari 2026, 1–3 mars 2027 och 3 dec. 2026") ==
          "den [5 januari 2026,] [1–3 mars 2027] och [3 dec. 2026]");
    CHECK(marked("2026-01-01 – 2026-12-31, 2023–2025") == "[2026-01-01 – 2026-12-31,] [2023–2025]");
    CHECK(marked("KS 2026-00012, RUN/12/2026 och SFS 2017:900") ==
          "[KS 2026-00012,] [RUN/12/2026] och [SFS 2017:900]");
    CHECK(marked("tfn 063-14 65 29, +46 70 123 45 67") == "tfn [063-14 65 29,] [+46 70 123 45 67]");
    CHECK(marked("§ 12, 31 kap. 16 § OSL") == "[§ 12,] [31 kap. 16 §] OSL");
    CHECK(marked("Jämtland-Härjedalen, 1:1-medel, punkt 8.2 och mars – april") ==
          "Jämtland-Härjedalen, 1:1-medel, punkt 8.2 och mars – april");
    CHECK(marked("i 2026\n100 kr") == "i 2026\n[100 kr]");
    CHECK(marked("") == "");
    CHECK(marked(" - – . ") == " - – . ");
}

TEST_CASE("a part is no longer than a narrow column, and only words longer than that are broken") {
    const std::string word(longest_whole_word, 'x');
    CHECK(marked("ett " + word + " till") == "ett " + word + " till");
    CHECK(marked("ett " + word + "x till") == "ett {" + word + "x} till");
    std::string digits = "1";
    for (int i = 0; i < 40; ++i) digits += " 000";
    for (const LinePart& part : line_parts(digits)) CHECK(part.end - part.begin <= 36);
}

TEST_CASE("what is whole has no-break spaces") {
    CHECK(keep_whole("högst 50 000 kr den 5 maj 2026") ==
          "högst 50\u00a0000\u00a0kr den 5\u00a0maj\u00a02026");
    CHECK(keep_whole("två ord") == "två ord");
}
