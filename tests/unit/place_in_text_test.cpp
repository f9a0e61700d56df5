// The caret is under the right words, however the file writes the text.
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/place_in_text.hpp"
#include "maker.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

/// The bytes of the file for a piece of the title.
std::string place_of(const std::string& literal, const std::string& piece) {
    CaseFile file(SourceText("f", "title = " + literal + "\n"));
    Findings findings;
    decode(file, findings);
    const std::size_t at = file.data.title.find(piece);
    REQUIRE(at != std::string::npos);
    return std::string(
        file.source.at(place_in_text(file.source, file.at("title").span, at, at + piece.size())));
}

} // namespace

TEST_CASE("words are found through quotes, escapes and line ends") {
    CHECK(place_of("\"en å två\"", "två") == "två");
    CHECK(place_of("'en å två'", "å") == "å");
    CHECK(place_of("\"\\u00e5\\U0001F600\\n två\"", "två") == "två");
    CHECK(place_of("\"x\\u00e5y\"", "å") == "\\u00e5");
    CHECK(place_of("\"\"\"\nen\ntvå\"\"\"", "två") == "två");
    CHECK(place_of("\"\"\"\r\nen\r\ntvå tre\"\"\"", "n\ntvå") == "n\r\ntvå");
    CHECK(place_of("'''\r\nen\r\ntvå'''", "två") == "två");
    CHECK(place_of("\"\"\"en \\\n    två\"\"\"", "två") == "två");
    CHECK(place_of("\"\"\"en 500 \\\n    000 kr\"\"\"", "500 000 kr") == "500 \\\n    000 kr");
    CHECK(place_of("\"\"\"en\"\"\"\"", "\"") == "\"");
    CHECK(place_of("\"\"", "") == "");
}

TEST_CASE("any piece of any text is found at its place") {
    std::mt19937_64 random(1);
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::string text;
        caseflow::test::Maker(seed).fill(text);
        text = "[" + text + "]";
        const std::string literal = quote(text);
        CAPTURE(literal);
        for (std::size_t begin = 0; begin < text.size(); ++begin) {
            if ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) continue;
            const std::string place = place_of(literal, text.substr(begin));
            CHECK(literal.find(place) != std::string::npos);
            const std::string again =
                literal.starts_with("\"\"\"") ? "\"\"\"" + place + "\"\"\"" : "\"" + place + "\"";
            if (place[0] != '\n') CHECK(place_of(again, text.substr(begin)) == place);
        }
    }
}
