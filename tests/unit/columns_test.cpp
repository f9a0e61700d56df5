// Columns of a table: as wide as they need, cut or wrapped if there is no room.
#include "caseflow/render/columns.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("columns are as wide as their widest cell, two spaces apart") {
    CHECK(align_columns({"a", "bb", "c", "åäö", "1", "x y"}, "lrl") == "a    bb  c\n"
                                                                       "åäö   1  x y\n");
    CHECK(align_columns({"a\nb\x1b", "c"}, "ll") == "a b␛  c\n");
    CHECK(align_columns({"a", "", "b", ""}, "ll") == "a\nb\n");
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
}

TEST_CASE("a text is wrapped between words where the rows are too wide, and nothing is cut") {
    const std::string text = "Bidrag till en bro över den lilla bäcken";
    CHECK(wrap_columns({"1", text, "10"}, "kwr", 49) == "1  " + text + "  10\n");
    CHECK(wrap_columns({"1", text, "10"}, "kwr", 47) == "1  " + text + "  10\n");
    CHECK(wrap_columns({"1", text, "10"}, "kwr", 46) ==
          "1  Bidrag till en bro över den lilla        10\n   bäcken\n");
    // Below twenty cells a text is not cut, however narrow the page.
    CHECK(wrap_columns({"1", text}, "kw", 5) == "1  Bidrag till en bro\n"
                                                "   över den lilla\n"
                                                "   bäcken\n");
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
    CHECK(wrap_columns({word + " " + word, "a"}, "ww", 10) == word + "  a\n" + word + "\n");
}
