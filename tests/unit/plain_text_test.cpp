// Texts as people and their programs write them: lookalike signs, encodings, line ends, and
// wrapping.
#include "caseflow/base/encoding.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/wrap.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace caseflow;
using namespace std::string_view_literals;

TEST_CASE("a text is wrapped between its words, and a word that does not fit has its own line") {
    CHECK(wrap("en rad text", 11) == "en rad text");
    CHECK(wrap("en rad text", 10) == "en rad\ntext");
    CHECK(wrap("en rad text", 11, 2) == "en rad\n  text");
    CHECK(wrap("en rad text", 8, 2) == "en rad\n  text");
    CHECK(wrap("en rad text", 7, 2) == "en\n  rad\n  text");
    CHECK(wrap("orubbligheten står", 5) == "orubbligheten\nstår");
    CHECK(wrap("å ä ö", 5) == "å ä ö");
    CHECK(wrap("", 5).empty());
}

TEST_CASE("a text is shortened to cells, and ends in a sign that says so") {
    CHECK(shorten("åäöåä", 5) == "åäöåä");
    CHECK(shorten("åäöåäö", 5) == "åäöå…");
    CHECK(shorten("漢字漢", 6) == "漢字漢");
    CHECK(shorten("漢字漢", 5) == "漢字…");
    CHECK(shorten("漢字漢", 4) == "漢…");
    CHECK(shorten("ab", 1) == "…");
}

TEST_CASE("what is a slip away depends on the length of the name") {
    constexpr std::array<std::string_view, 4> names{"of", "case", "notification", "år"};
    for (const char* word : {"casd", "cas", "cse", "acse", "casee"})
        CHECK(nearest(word, names) == "case");
    CHECK(nearest("cabd", names) == std::nullopt);
    CHECK(nearest("o", names) == "of");
    CHECK(nearest("ar", names) == "år");
    CHECK(nearest("notificatio", names) == "notification");
    CHECK(nearest("notifxcaxiox", names) == "notification"); // three of twelve letters
    CHECK(nearest("notxfxcaxixn", names) == "notification");
    CHECK(nearest("nxtxfxcaxixn", names) == std::nullopt);
    const std::string forty(40, 'x');
    const std::array<std::string_view, 1> long_name{forty};
    CHECK(nearest(forty, long_name) == forty);
    CHECK(nearest(forty + "x", long_name) == std::nullopt);
}

TEST_CASE("signs that word processors and keyboards put in are plain ones") {
    CHECK(plain_signs("1\u00A0000\u202F000 \u2013 \u2212\u00AD\u200Bx") == "1 000 000 - -x");
    CHECK(plain_signs("\uFF01\uFF5E\uFF11\u3000\u2028") == "!~1 \n");
    CHECK(plain_signs("\uFF00\uFF5F å") == "\uFF00\uFF5F å");
    CHECK(is_other_space("\u00A0"));
    for (const char* character : {" ", "a", "\u2013", "\u200B"}) CHECK(!is_other_space(character));
}

TEST_CASE("UTF-16 and UTF-32 are known by their marks, UTF-16 also by its zeros") {
    CHECK(wide_encoding("\xFF\xFE\0\0"sv) == "UTF-32");
    CHECK(wide_encoding("\0\0\xFE\xFF"sv) == "UTF-32");
    CHECK(wide_encoding("\xFF\xFEx\0"sv) == "UTF-16");
    CHECK(wide_encoding("\xFE\xFF"sv) == "UTF-16");
    CHECK(wide_encoding("a\0b\0c\0d\0"sv) == "UTF-16LE");
    CHECK(wide_encoding("\0a\0b\0c\0d"sv) == "UTF-16BE");
    CHECK(wide_encoding("a\0b\0c\0d\0e\0f\0\x13\x20"sv) == "UTF-16LE"); // six of seven
    CHECK(!wide_encoding("a\0b\0c\0d\0e\0\xE5\x01\x13\x20"sv));         // five
    for (const std::string_view text :
         {""sv, "a\0b\0c\0"sv, "a\0b\0c\0d\0e"sv, "a\0\0b\0\0\0\0"sv, "åäöåäöåä"sv, "\xFF"sv})
        CHECK(!wide_encoding(text));
    std::string late = std::string(256, 'a');
    for (int i = 0; i < 200; ++i) late += std::string("a\0", 2);
    CHECK(!wide_encoding(late)); // the beginning decides
}

TEST_CASE(
    "a line without CRLF gets it only among lines with it, in a text that had it throughout") {
    const std::string model = "a\r\nb\r\n";
    CHECK(with_line_ends_of(model, "a\r\nx\nb\r\n") == "a\r\nx\r\nb\r\n");
    CHECK(with_line_ends_of(model, "a\nb\n") == "a\nb\n"); // all of them, on purpose
    CHECK(with_line_ends_of("a\r\nb\n", "a\r\nx\n") == "a\r\nx\n");
    CHECK(with_line_ends_of("a\nb\n", "a\r\nx\n") == "a\r\nx\n");
    CHECK(with_line_ends_of("a\r\nb", "a\r\nx\nb") == "a\r\nx\r\nb");
    CHECK(with_line_ends_of("a\r\n", "a\r\nx\n") == "a\r\nx\n"); // one line shows nothing
}
