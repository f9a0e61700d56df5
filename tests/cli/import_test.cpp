// Decision texts read back: the real one whole, others without loss, and clear messages for texts
// that cannot be read.
#include "program.hpp"

#include <cctype>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <utility>

using namespace caseflow::test;

namespace {

/// How often each word is in a text; bytes beyond ASCII count as letters.
std::map<std::string, int> word_counts(const std::string& text) {
    std::map<std::string, int> all;
    std::string word;
    for (const char c : text + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte) != 0)
            word += c;
        else if (!word.empty())
            ++all[std::exchange(word, {})];
    }
    return all;
}

void nothing_lost(const std::string& text, const std::string& of_case) {
    const auto kept = word_counts(of_case);
    for (const auto& wanted : word_counts(text)) {
        CAPTURE(wanted.first);
        if (wanted.first == "·") continue; // a bullet
        const auto found = kept.find(wanted.first);
        CHECK((found != kept.end() && found->second >= wanted.second));
    }
}

/// The text on pages: broken at 78 characters, with a margin, a header on each page and form feeds.
std::string on_pages(const std::string& text) {
    std::string out = "\n\n";
    int lines = 0;
    const auto put = [&](const std::string& line) {
        if (lines++ % 40 == 0)
            out += (lines > 1 ? "\n\n\f" : "") +
                   std::string("      Region Jämtland Härjedalen    ") + "                Sida " +
                   std::to_string(1 + lines / 40) + " (2)\n\n";
        out += line.empty() ? "\n" : "      " + line + "\n";
    };
    std::string line;
    std::string rest = text;
    while (!rest.empty()) {
        line = rest.substr(0, rest.find('\n'));
        rest.erase(0, line.size() + 1);
        while (line.size() > 84) {
            const std::size_t space = line.rfind(' ', 80);
            std::string part = line.substr(0, space);
            const std::size_t broken = line.find("påverkansaktiviteter");
            if (space + 1 == broken && part.size() < 70) {
                put(part + " påverkans-");
                line.erase(0, broken + std::string("påverkans").size());
                continue;
            }
            put(part);
            line.erase(0, space + 1);
        }
        put(line);
    }
    out.pop_back();
    return out + "\f";
}

/// The messages about the real decision, and no others.
const std::string proposals =
    "caseflow: proposed, with the words in comments: decision.0.amount, funding.source.0, "
    "funding.source.1, funding.total, project.end, project.name, project.start\n";

} // namespace

TEST_CASE("the real decision comes back as the case it was, and its text byte for byte") {
    const Folder folder;
    folder.write("cases/register.toml", repository_file("cases/register.toml"));
    const std::string text = repository_file("tests/golden/RUN-319-2022.txt");
    folder.write("decision.txt", "\n\n" + text.substr(0, text.size() - 1));
    const Result result = folder.run({"import", "decision.txt"});
    CHECK(result.code == 0);
    CHECK(result.out == real + "\n");
    CHECK(result.err == proposals);
    CHECK(folder.run({"render", real, "--format", "txt"}).out == text);
    const Result imported = folder.run({"show", real, "--format", "json"});
    folder.write(real, repository_file(real));
    CHECK(imported.out == folder.run({"show", real, "--format", "json"}).out);
    CHECK(folder.run({"validate"}).code == 0);
}

TEST_CASE("proposals quote their words, and traces of pages are removed") {
    const Folder folder;
    folder.write("cases/register.toml", repository_file("cases/register.toml"));
    const std::string text = repository_file("tests/golden/RUN-319-2022.txt");
    folder.write("pages.txt", on_pages(text));
    const Result result = folder.run({"import", "pages.txt"});
    const std::string made = folder.read(real);
    for (const char* head :
         {"Region Jämtland Härjedalen Sida 1 (2)", "Region Jämtland Härjedalen Sida 2 (2)"}) {
        CHECK(result.err.find(fmt::format(
                  ":1: note: '{}' is on several pages and is left out of the text\n", head)) !=
              std::string::npos);
        CHECK(made.find(fmt::format("# på flera sidor: {}\n", head)) != std::string::npos);
    }
    CHECK(result.err.ends_with(proposals));
    CHECK(made.find("\ndiarienummer = \"RUN/319/2022\"\n") != std::string::npos);
    CHECK(made.find("end = 2023-12-31  # ur texten: \"2023-01-01 – 2023-12-31\"\n") !=
          std::string::npos);
    CHECK(made.find("total = 1_000_000  # ur texten: \"omfattar totalt 1 000 000 kronor\"\n") !=
          std::string::npos);
    CHECK(folder.run({"render", real, "--format", "txt"}).out == text);
}

TEST_CASE("a text is read the same with Windows' line ends, or without blank lines") {
    const std::string text = "\n" + repository_file("tests/golden/RUN-319-2022.txt");
    const Folder folder;
    const std::string made = folder.run({"import", "-", "--dry-run"}, text).out;
    CHECK(made.find("name = \"Anna Halvarsson\"") != std::string::npos);
    const std::string windows = "\uFEFF" + replace_all(text, "\n", "\r\n");
    CHECK(folder.run({"import", "-", "--dry-run"}, windows).out == made);
    const std::string solid = replace_all(replace_all(text, "\n\n", "\n"), "\n\n", "\n");
    CHECK(folder.run({"import", "-", "--dry-run"}, solid).out == made);
}

TEST_CASE("a text without a number, or with several, needs --as") {
    const Folder folder;
    folder.write("none.txt", "Beslut\n\n1. Bidrag beviljas.\n");
    const Result none = folder.run({"import", "none.txt"});
    CHECK(none.code == 1);
    CHECK(none.err ==
          "none.txt:1:1: error: no diarienummer in the text; give it with --as NUMBER\n");
    folder.write("two.txt", "Rapport\n\nKS2005/0344-14 och KS2008/7-14\n\nRapporten godkänns.\n");
    const Result two = folder.run({"import", "two.txt"});
    CHECK(two.code == 1);
    CHECK(two.err == "two.txt:3:1: error: several diarienummer in the text; choose one with --as "
                     "NUMBER\ntwo.txt:3:1: note: KS2005/0344\ntwo.txt:3:20: note: KS2008/7\n");
    folder.write("letter.txt", "Dnr RUN/12/2O23\n\nBeslut\n\n1. Bifall.\n");
    CHECK(
        folder.run({"import", "letter.txt"}).err ==
        "letter.txt:1:5: error: 'RUN/12/2O23' is not a series, a number and a year; a case number "
        "looks like RUN/319/2022; give the number with --as NUMBER\n");
    CHECK_FALSE(folder.has("cases"));
    CHECK(folder.run({"import", "two.txt", "--as", "KS2008/7"}).out ==
          "cases/2008/KS-7-2008.toml\n");
    nothing_lost(folder.read("two.txt"), folder.read("cases/2008/KS-7-2008.toml"));
    CHECK(folder.run({"import", "none.txt", "--as", "8"}).code == 2);
    const Result related = folder.run({"import", "-", "--dry-run"},
                                      "RUN/1/2022\n\nTitel\n\nBakgrund\n\nSe RUN/2/2022.\n");
    CHECK(related.out.starts_with("diarienummer = \"RUN/1/2022\"\n"));
}

TEST_CASE("nothing is overwritten, and --dry-run writes nothing") {
    const Folder folder;
    const std::string text = "RUN/1/2022\n\nEn titel\n\nÄrendebeskrivning\n\nText.\n";
    const Result dry = folder.run({"import", "-", "--dry-run"}, text);
    CHECK(dry.code == 0);
    CHECK(dry.out == "diarienummer = \"RUN/1/2022\"\ntitle = \"En titel\"\ndescription = "
                     "\"Text.\"\n");
    CHECK(dry.err == "cases/2022/RUN-1-2022.toml would be written\n");
    CHECK_FALSE(folder.has("cases"));
    CHECK(folder.run({"import", "-"}, text).code == 0);
    const std::string before = folder.read("cases/2022/RUN-1-2022.toml");
    const Result again = folder.run({"import", "-"}, "RUN/1/2022\n\nEn annan\n");
    CHECK(again.code == 1);
    CHECK(again.err == "caseflow: RUN/1/2022 already exists: cases/2022/RUN-1-2022.toml\n");
    CHECK(folder.read("cases/2022/RUN-1-2022.toml") == before);
}

TEST_CASE("bad input is refused, and no case is written") {
    const Folder folder;
    const Result latin = folder.run({"import", "-"}, "RUN/1/2022\n\n\xE5r\n");
    CHECK(latin.code == 1);
    CHECK(latin.err == "caseflow: -: invalid UTF-8 at byte 13; is the text ISO 8859-1?\n");
    CHECK(folder.run({"import", "-", "--as", "RUN/1/2022"}, "\n \f\n").err ==
          "-:1:1: error: nothing to import: the text is empty\n");
    CHECK(folder.run({"import", "nix.txt"}).code == 2);
    CHECK(folder.run({"import", "/dev/zero"}).code == 1);
    CHECK_FALSE(folder.has("cases"));
    const Result steered =
        folder.run({"import", "-"}, "RUN/1/2022\n\n\x1b[31mTitel\n\nRubrik\x1b[1m\n\nText\n");
    CHECK(steered.code == 0);
    CHECK(steered.err.find('\x1b') == std::string::npos);
    CHECK(folder.read("cases/2022/RUN-1-2022.toml").find('\x1b') == std::string::npos);
}

namespace {

void check_is_read(const Folder& folder, const std::string& piece, std::size_t size) {
    CAPTURE(piece);
    std::string text = "RUN/2/2022\n\nTitel\n\n";
    for (int i = 0; text.size() < size; ++i)
        text += replace_all(piece, "RUN/3", "RUN/" + std::to_string(i)); // RUN/0 is not a number
    folder.write("text", text);
    // 4 MB take up to 15 s
    const Result result =
        folder.shell("ulimit -t 60; caseflow import text --dry-run 2>&1 >/dev/null | tail -n 2");
    const bool fits =
        result.out.find("cases/2022/RUN-2-2022.toml would be written\n") != std::string::npos;
    const bool refused =
        result.out.find("caseflow: the text cannot become a case file: ") != std::string::npos ||
        result.out.ends_with("; give the number with --as NUMBER\n");
    CHECK_MESSAGE((fits || refused), result.out);
}

} // namespace

TEST_CASE("a large text is read in time, whatever it consists of, and the largest allowed") {
    const Folder folder;
    std::string all;
    for (const std::string piece :
         {"Projektet Xx kostar 1 kr. 50 % av A. Rubrik\n\n- x\n\n", "Rubrik\n\nText.\n\n",
          "en ganska lång rad som fyller ut sidan nästan ända ut till kant-\nen\f\n", "RUN/3/2022 ",
          "Dnr RUN/3/2022\nx\n\n", "att a\n", "§ 1 \f", "2022-06-30\n\n",
          "Beslut\n\nDnr RUN/3/2022\nx\n\n"}) {
        check_is_read(folder, piece, 1'000'000);
        all += piece;
    }
    check_is_read(folder, all, 4'000'000);
}

namespace {

/// The values of the decision texts beside the checkout, read by eye.
struct Printed {
    const char* text;
    const char* as; // if the text has no number or several
    const char* number;
    const char* date;
    const char* title;
};

const Printed printed[] = {
    {"01", "", "KS/498/2007", "2007-12-11",
     "Ansökan om regionala utvecklingsmedel; insatser inom landsbygdsprogrammet"},
    {"02", "", "KS/586/2006", "2007-02-22",
     "Ansökan om regionala utvecklingsmedel: Leader+Gotland"},
    {"04", "", "KS/36/2009", "2009-03-26", "Regionalt tillväxtbidrag till ”Resecentrum Gotland”"},
    {"06", "", "KS/464/2002", "2003-04-24",
     "Ansökan om regionala utvecklingsmedel. Besöksplats Roma Kungsgård"},
    {"07", "", "KS/136/2006", "2006-04-20",
     "Ansökan om omställningsmedel: ”Baltic Learning Arena”"},
    {"09", "", "KS/29/2007", "2007-02-22", "Ansökan om omställningsmedel. Destinationsutveckling"},
    {"10", "", "KS/151/2006", "2006-04-20",
     "Ansökan om omställningsmedel: Projekt avs. Roma kungsgård"},
    {"12", "", "KS/38/2007", "2007-02-22", "Fördelning (budget) regionalt utvecklingsanslag 2007"},
    {"14", "KS/1/2010", "KS/1/2010", "", "Delegation av beslutanderätt – projektet Resecentrum"},
    {"15", "KS/344/2005", "KS/344/2005", "2009-03-26",
     "Rapport om användningen av ”omställningsmedel”. Rapport om användning av regionalpolitiska "
     "medel"},
    {"16", "", "KS/58/2001", "2006-09-21",
     "Slutredovisning av projektet Filmproduktion Fårösund 2002-2005"},
    {"18", "", "TRN/12/2017", "", "DELEGATIONSBESLUT SKÄRGÅRDSBIDRAG"},
    {"19", "", "TRN/12/2017", "", "DELEGATIONSBESLUT SKÄRGÅRDSBIDRAG"},
    {"25", "", "RUN/544/2020", "", "Landsbygdspotten"},
};

} // namespace

TEST_CASE("printed decisions of other bodies import without loss") {
    const std::string texts = CASEFLOW_SOURCE "/../shared/decisions/";
    if (!std::filesystem::exists(texts)) return;
    for (const Printed& page : printed) {
        CAPTURE(page.text);
        const Folder folder;
        std::vector<std::string> arguments = {"import", texts + page.text + ".txt"};
        if (*page.as != '\0') arguments.insert(arguments.end(), {"--as", page.as});
        const Result result = folder.run(arguments);
        CHECK(result.code == 0);
        const std::string made = folder.read(result.out.substr(0, result.out.size() - 1));
        nothing_lost(folder.shell("cat " + texts + page.text + ".txt").out, made);
        const Result listed = folder.run(
            {"list", "--format", "tsv", "--columns", "diarienummer,decision.date,title"});
        CHECK(listed.out == std::string(page.number) + "\t" + page.date + "\t" + page.title + "\n");
        CHECK(folder.run({"validate"}).out.find("toml-syntax") == std::string::npos);
    }
}

TEST_CASE("all decisions of the tests import in one call, and what they become is checked") {
    const Folder folder;
    const Result imported = folder.shell("mkdir cases && caseflow -q import '" CASEFLOW_SOURCE
                                         "'/tests/decisions/own/*.txt");
    CHECK(imported.code <= 1); // 1: some have no number, or another case's
    CHECK(count(imported.out, "\n") > 300);
    CHECK(folder.run({"validate"}).code <= 1);
}
