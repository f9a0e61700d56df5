#include "caseflow/model/case_fields.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/limits.hpp"
#include "caseflow/toml/skeleton.hpp"
#include "maker.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::Maker;

namespace {

std::string findings_of(std::string text, Case* out = nullptr) {
    CaseFile file(SourceText("f", std::move(text)));
    Findings findings;
    decode(file, findings);
    findings.sort();
    if (out != nullptr) *out = file.data;
    return print(findings, {});
}

} // namespace

TEST_CASE("decoding the skeleton of a case gives the case") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        Case data;
        Maker maker(seed);
        maker.fill(data);
        if (data.decisions.empty()) data.decisions.emplace_back();
        if (data.funding.currency.empty()) data.funding.currency = "SEK";
        Case back;
        const std::string text = skeleton(data);
        CAPTURE(text);
        REQUIRE(findings_of(text, &back) == "");
        REQUIRE(back == data);
    }
}

TEST_CASE("a skeleton has every key, and each explained") {
    const std::string text = skeleton(Case{});
    for (const FieldInfo& field : case_fields()) {
        CAPTURE(field.path);
        CHECK(!field.help.empty());
        CHECK(text.find("# " + std::string(field.help)) != std::string::npos);
        if (field.type != caseflow::Type::table) {
            const std::string key = field.path.substr(field.path.rfind('.') + 1);
            CHECK(text.find("\n# " + key + " = ") + text.find("\n" + key + " = ") !=
                  2 * std::string::npos);
        }
    }
}

TEST_CASE("a skeleton with all its comments taken up is sound TOML of the right types") {
    Case data;
    data.diarienummer = "RUN/319/2022";
    std::string text = skeleton(data);
    text.erase(0, text.find('\n'));
    for (std::size_t at = 0; (at = text.find("\n# ", at)) != std::string::npos;)
        text.erase(at + 1, 2);
    CHECK(findings_of(text) == "");
}

TEST_CASE("decoding continues after each mistake") {
    CHECK(findings_of("title = 1\nunit = 2\n[decision]\n") ==
          "f:1:1: error: 'diarienummer' is missing; add diarienummer = \"…\" [key-required]\n"
          "f:1:9: error: 'title' is 1, but must be a string; write title = "
          "\"1\" [key-type]\n"
          "f:2:8: error: 'unit' is 2, but must be a string; write unit = "
          "\"2\" [key-type]\n"
          "f:3:1: error: 'decision' is a table, but must be an array of tables, as in "
          "[[decision]] "
          "[key-type]\n");
}

TEST_CASE("every type is distinguished from every other") {
    const std::string head = "diarienummer = \"A/1/2022\"\n";
    for (const char* wrong :
         {"registered = \"2022-06-07\"", "registered = 2022-06-07T10:00:00", "related = \"x\"",
          "officer = 1", "section = {}", "[funding]\ntotal = 1.0", "[funding]\ntotal = true",
          "[[funding.source]]\nfunders=[]\namount=1\nkind=\"Cash\"",
          "[[funding.source]]\nfunders=[]\namount=1\nelsewhere=1",
          "[[decision]]\nyearly = [{year = -1}]", "[[decision]]\nyearly = [{year = 2.5}]",
          "[[decision]]\npoints = [\"a\", 1]", "decision = [1]", "closed = 10:00:00"}) {
        CAPTURE(wrong);
        CHECK(findings_of(head + wrong).find("[key-type]\n") != std::string::npos);
    }
}

TEST_CASE("limits are held at their edge") {
    const auto nested = [](std::size_t depth) {
        return "extra = " + std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(!find_limit_breach(nested(deepest_nesting)));
    CHECK(find_limit_breach(nested(deepest_nesting + 1))->message == "nested more than 32 deep");
    std::string dotted = "a";
    for (std::size_t i = 0; i <= deepest_nesting; ++i) dotted += ".a";
    CHECK(find_limit_breach(dotted + " = 1"));
    CHECK(!find_limit_breach("a = \"" + dotted + "\"\n# " + dotted + "\n"));
    CHECK(!find_limit_breach("a = '" + dotted + "'\nb = \"\"\"\n" + dotted +
                             "\n\\\"\"\"\"\nc = '''\n\n''' # " + dotted));
    std::string many = "extra = [";
    for (std::size_t i = 0; i < most_values - 2; ++i) many += "1,";
    CHECK(!find_limit_breach(many + "]"));
    CHECK(find_limit_breach(many + "1,1]"));
    CHECK(find_limit_breach("a = \"\xE5\"")->message ==
          "invalid UTF-8 at byte 6; if the file is ISO 8859-1, save it as UTF-8, or "
          "convert it with iconv -f ISO-8859-1 -t UTF-8");
}

/// The problems of a register with the series KS and RUN, with a form for KS and perhaps one for
/// RUN.
std::string problems_of_form(const std::string& form, const std::string& other = "") {
    RegisterFile body(SourceText("r", "[[series]]\nprefix = \"KS\"\nform = \"" + form + "\"\n" +
                                          "[[series]]\nprefix = \"RUN\"\nform = \"" + other +
                                          "\"\n"));
    Findings findings;
    decode(body, findings);
    check(body, findings);
    return print(findings, {});
}

TEST_CASE("a form in the register that does not give a number is reported") {
    for (const char* form : {"{series}", "{series} {number}-{class}/{year}", "{year}{number:5}"})
        CHECK(
            problems_of_form(form) ==
            "r:3:8: error: form \"" + std::string(form) +
                "\" cannot write a number; it needs {number} and {year} once each and {series} at "
                "most once, with / - : _ . or a blank between, as in form = \"{series} "
                "{year}/{number}\" [key-type]\n");
}

TEST_CASE("two series cannot both write their numbers without letters") {
    CHECK(problems_of_form("{year}-{number:5}") == "");
    CHECK(problems_of_form("{year}-{number:5}", "{series} {year}/{number}") == "");
    CHECK(problems_of_form("{year}-{number:5}", "{year}/{number}") ==
          "r:6:8: error: neither form \"{year}/{number}\" nor that of series KS has {series}, so a "
          "number does not show which series it belongs to; add {series} to one of them "
          "[key-type]\n");
}

TEST_CASE("letters that need quotes are reported at their place") {
    CHECK(find_limit_breach("title = ärende")->message ==
          "'ä' (U+00E4) outside quotes; put text in quotes, as in title = \"…\"");
    CHECK(find_limit_breach("title = ärende")->offset == 8);
    CHECK(find_limit_breach("total = 500\u00A0000")->offset == 11);
    CHECK(find_limit_breach("a = \"\"\"x\"\"\"\"\" ä")->offset == 14);
    CHECK(find_limit_breach("å = 1")->offset == 0);
    CHECK(!find_limit_breach("a = \"ä\" # ä\nb = 'ä'\n\"å\" = '''ä''''\nc = \"\"\"\nä\"\"\"\"\n"));
}

TEST_CASE("invisible characters and typographic quotes outside quotes are named by code point") {
    const std::pair<std::string, std::string> named[] = {
        {"title = \u201DProjekt\u201D",
         "typographic quote (U+201D) outside quotes; use a straight one, \""},
        {"title = \u2019Projekt\u2019",
         "typographic quote (U+2019) outside quotes; use a straight one, '"},
        {"total = 500\u00A0000",
         "no-break space (U+00A0) outside quotes; use an ordinary space, or '_' between digits"},
        {"title\u200B = 1", "invisible character (U+200B) outside quotes; remove it"},
        {"\uFEFFtitle = 1", "invisible byte order mark (U+FEFF) outside quotes; remove it"},
        {"start = 2022\u201106\u201107",
         "typographic dash (U+2011) outside quotes; use a hyphen-minus, '-'"},
        {"total = \u2212"
         "5",
         "minus sign (U+2212) outside quotes; use a hyphen-minus, '-'"}};
    for (const auto& character : named) {
        const auto& [text, message] = character;
        CAPTURE(character.first);
        const auto breach = find_limit_breach(text);
        REQUIRE(breach);
        CHECK(breach->message == message);
    }
}

TEST_CASE("text in another encoding is named") {
    using namespace std::string_view_literals;
    const std::string_view utf16 = "the file is UTF-16, but must be UTF-8; save it as UTF-8, or "
                                   "convert it with iconv";
    CHECK(find_limit_breach("\xFF\xFEt\0i\0t\0l\0e\0"sv)->message == utf16);
    CHECK(find_limit_breach("\xFE\xFF\0t\0i\0t\0l\0e"sv)->message == utf16);
    CHECK(find_limit_breach("t\0i\0t\0l\0e\0 \0=\0"sv)
              ->message.starts_with("the file is UTF-16LE, "));
    CHECK(find_limit_breach("\0t\0i\0t\0l\0e\0 \0="sv)
              ->message.starts_with("the file is UTF-16BE, "));
    CHECK(find_limit_breach("title = '\xE4'")->message ==
          "invalid UTF-8 at byte 10; if the file is ISO 8859-1, save it as UTF-8, or "
          "convert it with iconv -f ISO-8859-1 -t UTF-8");
}
