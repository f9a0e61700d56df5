// Columns of a table: as wide as necessary, cut or wrapped if there is no room.
#include "caseflow/prose/line_parts.hpp"
#include "caseflow/render/columns.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("columns are as wide as their widest cell, two spaces apart") {
    CHECK(align_columns({"a", "bb", "c", "åäö", "1", "x y"}, "lrl") == "a    bb  c\n"
                                                                       "åäö   1  x y\n");
    CHECK(align_columns({"a\nb\x1b", "c"}, "ll") == "a b␛  c\n");
    CHECK(align_columns({"a", "", "b", ""}, "ll") == "a\nb\n");
    CHECK(align_columns({"a", "", "b"}, "lll") == "a    b\n");
    CHECK(align_columns({}, "ll").empty());
}

TEST_CASE("the last columns are cut first, none below six cells") {
    const std::vector<std::string> cells = {"diarienummer", "Bidrag till bron", "Eva Ekström"};
    const auto cut = [&](std::size_t width) { return align_columns(cells, "lll", width); };
    CHECK(cut(43) == "diarienummer  Bidrag till bron  Eva Ekström\n");
    CHECK(cut(42) == "diarienummer  Bidrag till bron  Eva Ekstr…\n");
    CHECK(cut(38) == "diarienummer  Bidrag till bron  Eva E…\n");
    CHECK(cut(37) == "diarienummer  Bidrag till br…  Eva E…\n");
    CHECK(cut(28) == "diarienummer  Bidra…  Eva E…\n");
    CHECK(cut(27) == "diarienumm…  Bidra…  Eva E…\n");
    CHECK(cut(0) == "diari…  Bidra…  Eva E…\n");
    CHECK(align_columns({"a", "kort"}, "ll", 3) == "a  kort\n");
    CHECK(align_columns({"漢字漢字漢", "b"}, "ll", 9) == "漢字…   b\n");
    CHECK(align_columns({"漢字漢字漢", "b"}, "rl", 9) == " 漢字…  b\n");
}

TEST_CASE("a text is wrapped between words if the rows are too wide, and nothing is cut") {
    const std::string text = "Bidrag till en bro över den lilla bäcken";
    CHECK(wrap_columns({"1", text, "10"}, "kwr", 49) == "1  " + text + "  10\n");
    CHECK(wrap_columns({"1", text, "10"}, "kwr", 47) == "1  " + text + "  10\n");
    CHECK(wrap_columns({"1", text, "10"}, "kwr", 46) ==
          "1  Bidrag till en bro över den lilla        10\n   bäcken\n");
    // A text gets at least twenty cells, however narrow the page.
    CHECK(wrap_columns({"1", "Bidrag till en broar och"}, "kw", 5) ==
          "1  Bidrag till en broar\n   och\n");
    CHECK(wrap_columns({"1", "Bidrag till en brom å dal"}, "kw", 5) ==
          "1  Bidrag till en brom\n   å dal\n");
    CHECK(wrap_columns({"ett\ntvå", "a"}, "kw", 80) == "ett  a\ntvå\n");
}

TEST_CASE("of several texts the widest gives way, and a word keeps its column as wide as itself") {
    const std::string word = "regionutvecklingsstrategerna"; // 28 cells
    const std::vector<std::string> cells = {word + " och " + word, "kort text som är lite längre"};
    CHECK(wrap_columns(cells, "ww", 62) ==
          word + " och  kort text som är lite längre\n" + word + "\n");
    CHECK(wrap_columns(cells, "ww", 60) ==
          word + "    kort text som är lite längre\noch\n" + word + "\n");
    CHECK(wrap_columns(cells, "ww", 50) ==
          word + "  kort text som är\noch                           lite längre\n" + word + "\n");
    const std::string same = "ett två tre fyra fem sex"; // of two equally wide, the first wraps
    CHECK(wrap_columns({same, same}, "ww", 49) == "ett två tre fyra fem     " + same + "\nsex\n");
    CHECK(wrap_columns({word + " " + word, "a"}, "ww", 10) == word + "  a\n" + word + "\n");
}

TEST_CASE("a word that no page has room for is broken, and blanks begin it anew") {
    const std::string whole(longest_whole_word, 'x');
    CHECK(wrap_columns({whole + whole + "y z", "a"}, "wk", 10) ==
          whole + "  a\n" + whole + "\ny z\n");
    CHECK(wrap_columns({"a " + whole, "b"}, "wk", 10) ==
          "a" + std::string(longest_whole_word + 1, ' ') + "b\n" + whole + "\n");
    CHECK(wrap_columns({"regionutvecklingsstrategerna och", "a"}, "ww", 10) ==
          "regionutvecklingsstrategerna  a\noch\n");
}
