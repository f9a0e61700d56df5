// Edits keep a person's bytes in every layout of a value.
#include "edited.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::apply_changes;
using caseflow::test::id;

namespace {

std::string set(const std::string& text, const std::string& path, const std::string& value) {
    return apply_changes(text, {{Change::Kind::set, path, value}});
}

std::string append(const std::string& text, const std::string& path, const std::string& value) {
    return apply_changes(text, {{Change::Kind::append, path, value}});
}

std::string unset(const std::string& text, const std::string& path) {
    return apply_changes(text, {{Change::Kind::unset, path, ""}});
}

} // namespace

TEST_CASE("a value is replaced and nothing else") {
    CHECK(set("title='a' # why\n" + id, "title", "b") == "title='b' # why\n" + id);
    CHECK(set("title='a'\n" + id, "title", "it's") == "title=\"it's\"\n" + id);
    CHECK(set(id + "\ttitle\t=\t\"a\"\t# x", "title", "b") == id + "\ttitle\t=\t\"b\"\t# x");
    CHECK(set(id + "title = \"\"\"\n# no\n[officer]\nname = 1\"\"\"\r\nunit = \"u\"", "title",
              "b") == id + "title = \"b\"\r\nunit = \"u\"");
    CHECK(set(id + "title = '''a''''' # c\n", "title", "x\ny\"") ==
          id + "title = \"\"\"\nx\ny\\\"\"\"\" # c\n");
    CHECK(set("\xEF\xBB\xBF" + id + "title = \"a\"", "title", "2022") ==
          "\xEF\xBB\xBF" + id + "title = \"2022\"");
    CHECK(set(id + "\"title\" = \"a\"\n", "title", "b") == id + "\"title\" = \"b\"\n");
    CHECK(set(id + "closed = 2022-01-01#c\n", "closed", "2023-02-03") ==
          id + "closed = 2023-02-03#c\n");
}

TEST_CASE("amounts keep their number style") {
    CHECK(set(id + "funding.total = 1_050_000\n", "funding.total", "2000000") ==
          id + "funding.total = 2_000_000\n");
    CHECK(set(id + "funding.total = 1050000\n", "funding.total", "2 000 000") ==
          id + "funding.total = 2000000\n");
    CHECK(set(id + "[funding]\n", "funding.total", "20000") == id + "[funding]\ntotal = 20_000\n");
}

TEST_CASE("a new key is put in the order of the table of keys") {
    CHECK(set("# head\n" + id + "unit = \"u\"\n\n[officer]\n", "title", "t") ==
          "# head\n" + id + "title = \"t\"\nunit = \"u\"\n\n[officer]\n");
    CHECK(set("#:schema x\nunit = \"u\"\n", "diarienummer", "RUN/1/2022") ==
          "#:schema x\n" + id + "unit = \"u\"\n");
    CHECK(set(id + "[officer]\r\n  # c\r\n  email = \"e\"\r\n", "officer.name", "n") ==
          id + "[officer]\r\n  # c\r\n  name = \"n\"\n  email = \"e\"\r\n");
    CHECK(set(id + "[officer]\n\tname = \"n\"\n\temail = \"e\"", "officer.phone", "1") ==
          id + "[officer]\n\tname = \"n\"\n\tphone = \"1\"\n\temail = \"e\"");
    CHECK(set(id + "[officer]\nname = \"n\"", "officer.phone", "1") ==
          id + "[officer]\nname = \"n\"\nphone = \"1\"");
    CHECK(set(id + "officer.name = \"n\"\ntitle = \"t\"\n", "officer.email", "e") ==
          id + "officer.name = \"n\"\nofficer.email = \"e\"\ntitle = \"t\"\n");
    CHECK(set(id + "officer = {}\n", "officer.email", "e") == id + "officer = { email = \"e\" }\n");
    CHECK(set(id + "officer = { name='n' }# c\n", "officer.email", "e") ==
          id + "officer = { name='n', email = \"e\" }# c\n");
    CHECK(set("title = \"t\"\n" + id + "description = \"d\"\n", "unit", "u") ==
          "title = \"t\"\nunit = \"u\"\n" + id + "description = \"d\"\n");
    CHECK(set("unit = \"u\"\ntitle = \"t\"\n" + id, "registered", "2022-01-01") ==
          "unit = \"u\"\ntitle = \"t\"\nregistered = 2022-01-01\n" + id);
    CHECK(set(id, "title", "t") == id + "title = \"t\"\n");
    CHECK(set("", "diarienummer", "RUN/1/2022") == id);
}

TEST_CASE("a new table is put in the order of the table of keys") {
    CHECK(set(id, "officer.name", "n") == id + "\n[officer]\nname = \"n\"\n");
    CHECK(set("\n", "officer.name", "n") == "\n\n[officer]\nname = \"n\"\n");
    CHECK(set("", "officer.name", "n") == "[officer]\nname = \"n\"\n");
    CHECK(set(id + "\n[project]\nname = \"p\"\n\n[extra]\nx = 1\n", "funding.total", "5") ==
          id + "\n[project]\nname = \"p\"\n\n[funding]\ntotal = 5\n\n[extra]\nx = 1\n");
    CHECK(set(id + "[officer]\nown = 1\n[funding]\n", "project.name", "p") ==
          id + "[officer]\nown = 1\n[project]\nname = \"p\"\n[funding]\n");
    CHECK(set(id + "\n[[funding.source]]\nfunders = [\"f\"]\namount = 1\n", "funding.total", "1") ==
          id + "\n[funding]\ntotal = 1\n\n[[funding.source]]\nfunders = [\"f\"]\namount = 1\n");
    CHECK(set(id + "\n[[decision]]\nown = 1\n\n[[decision]]\n", "decision.0.signatory.name", "n") ==
          id + "\n[[decision]]\nown = 1\n\n[decision.signatory]\nname = \"n\"\n\n[[decision]]\n");
    CHECK(set(id, "decision.0.signatory.name", "n") ==
          id + "\n[[decision]]\n\n[decision.signatory]\nname = \"n\"\n");
    CHECK(set(id + "decision = [{ date = 2022-01-01 }]\n", "decision.signatory.name", "n") ==
          id + "decision = [{ date = 2022-01-01, signatory.name = \"n\" }]\n");
    CHECK(set(id + "document = [{ number = 1, date = 2022-01-01, title = \"t\" }]\n",
              "document.1.number", "2") ==
          id + "document = [{ number = 1, date = 2022-01-01, title = \"t\" }, { number = 2 }]\n");
    CHECK(apply_changes(id, {{Change::Kind::set, "document.number", "1"},
                             {Change::Kind::set, "document.title", "t"}}) ==
          id + "\n[[document]]\nnumber = 1\ntitle = \"t\"\n");
}

TEST_CASE("a new element of a list of tables goes after its siblings, wherever they are") {
    const std::string source = "[[funding.source]]\nfunders = [\"f\"]\namount = 1\n";
    CHECK(set(id + source + "\n[officer]\nname = \"n\"\n", "funding.source.1.amount", "2") ==
          id + source + "\n[[funding.source]]\namount = 2\n\n[officer]\nname = \"n\"\n");
    CHECK(set(id + "[[decision]]\n[decision.signatory]\nname = \"n\"\n\n[officer]\n",
              "decision.1.amount", "2") ==
          id + "[[decision]]\n[decision.signatory]\nname = \"n\"\n\n[[decision]]\namount = 2\n" +
              "\n[officer]\n");
}

TEST_CASE("a whole table is taken out with everything under its headers, and no other") {
    const std::string first = "[[funding.source]]\nfunders = [\"f\"]\namount = 1\n";
    const std::string second = "[[funding.source]] # the second\n# why\nfunders = [\"g\"]\n";
    const std::string officer = "[officer]\nname = \"n\"\n";
    CHECK(unset(id + "\n" + first + "\n" + second + "\n" + officer, "funding.source.1") ==
          id + "\n" + first + "\n" + officer);
    CHECK(unset(id + "\n" + first + "\n" + second + "\n" + officer, "funding.source.0") ==
          id + "\n" + second + "\n" + officer);
    CHECK(unset(id + "\n" + first, "funding.source") == id + "\n");
    CHECK(unset(id + officer + second + "unknown = 1\n", "funding.source.0") == id + officer);
    CHECK(unset(id + "[[decision]]\namount = 1\n\n[[decision.yearly]]\nyear = 2022\n\n" + officer +
                    "\n[decision.signatory]\nname = \"n\"\n",
                "decision.0") == id + "\n" + officer + "\n");
    CHECK(unset(id + "[[decision]]\r\namount = 1\r\n\r\n[[decision]]\r\namount = 2\r\n",
                "decision.0") == id + "\r\n[[decision]]\r\namount = 2\r\n");
    CHECK(unset(id, "officer") == id);
    CHECK(unset(id + "officer.name = \"n\"\ntitle = \"t\"\nofficer.email = \"e\"\n", "officer") ==
          id + "title = \"t\"\n");
    CHECK(unset(id + "officer = { name = \"n\" } # c\n", "officer") == id);
    CHECK(unset(id + "funding.source = [{ amount = 1 }, { amount = 2 }]\n", "funding.source.0") ==
          id + "funding.source = [{ amount = 2 }]\n");
    CHECK(unset(id + first + second, "funding.source") ==
          "funding.source has 2 elements; name one, as in funding.source.0 for the first");
    CHECK(unset(id + first, "funding.source.1") ==
          "funding.source.1 does not exist; the highest index is 0");
    CHECK(set(id + first, "funding.source.0", "x") ==
          "funding.source.0 is a table; name a key in it");
}

TEST_CASE("a whole list is set as TOML writes it, and nothing that only looks like it") {
    CHECK(set(id, "related", R"(["RUN/2/2022", 'KS "1"',])") ==
          id + "related = [\"RUN/2/2022\", \"KS \\\"1\\\"\"]\n");
    CHECK(set(id + "related = ['a'] # c\n", "related", R"(["b\\", "c"])") ==
          id + "related = [\"b\\\\\", \"c\"] # c\n");
    CHECK(set(id + "related = ['a']\n", "related", "[]") == id + "related = []\n");
    CHECK(set(id, "related", R"(["[RUN/2/2022"])") == id + "related = [\"[RUN/2/2022\"]\n");
    CHECK(append(id, "related", "[sic] a") == id + "related = [\"[sic] a\"]\n");
    CHECK(set(id + "related = ['a']\n", "related", "") == id + "related = []\n");
    CHECK(append(id, "decision.points", "[sic]") == id + "\n[[decision]]\npoints = [\"[sic]\"]\n");
    CHECK(set(id, "decision.points.0", "[sic]") == id + "\n[[decision]]\npoints = [\"[sic]\"]\n");
    for (const char* text : {"[sic]", "[\"a\" \"b\"]", "[\"a]", "[\"a\\q\"]", "[,]", "[\"\\\"]",
                             "[RUN/2/2022", "RUN/2/2022]", "[", "]", "[a [sic] b"}) {
        CAPTURE(text);
        CHECK(
            set(id, "related", text).starts_with("related must be an array of strings in quotes"));
    }
}

TEST_CASE("a value of several lines has the file's line ends") {
    const std::string dos = "diarienummer = \"RUN/1/2022\"\r\n";
    CHECK(set(dos + "title = \"t\"\r\n", "description", "a\nb") ==
          dos + "title = \"t\"\r\ndescription = \"\"\"\r\na\r\nb\"\"\"\r\n");
    CHECK(append(dos + "related = ['a']\r\n", "related", "b\nc") ==
          dos + "related = ['a', \"\"\"\r\nb\r\nc\"\"\"]\r\n");
}

TEST_CASE("elements are added in the way of the array") {
    CHECK(append(id, "related", "KS/1/2020") == id + "related = [\"KS/1/2020\"]\n");
    CHECK(append(id + "related = [ ]\n", "related", "a") == id + "related = [\"a\" ]\n");
    CHECK(append(id + "related = [\"a\"] # c\n", "related", "b") ==
          id + "related = [\"a\", \"b\"] # c\n");
    CHECK(append(id + "related = [\n  \"a\", # one, or two\n  'b' # [\n] # c\n", "related", "c") ==
          id + "related = [\n  \"a\", # one, or two\n  'b', # [\n  \"c\"\n] # c\n");
    CHECK(append(id + "related = [\r\n\t\"a\",\r\n]\r\n", "related", "c") ==
          id + "related = [\r\n\t\"a\",\r\n\t\"c\",\n]\r\n");
    CHECK(set(id + "related = [\"a\", 'b']\n", "related.1", "c") ==
          id + "related = [\"a\", 'c']\n");
    CHECK(set(id + "related = [\"a\"]\n", "related.1", "c") == id + "related = [\"a\", \"c\"]\n");
    CHECK(set(id + "related = [\n\"a\",\n\"b\"]\n", "related", "c") == id + "related = [\"c\"]\n");
}

TEST_CASE("an unset value is removed with its line or its comma") {
    CHECK(unset(id + "# about\ntitle = \"a\" # c\nunit = \"u\"\n", "title") ==
          id + "# about\nunit = \"u\"\n");
    CHECK(unset(id + "title = \"\"\"\na\nb\"\"\"", "title") == id);
    CHECK(unset(id, "title") == id);
    CHECK(unset(id + "officer = { name = \"n\", email = \"e\" }\n", "officer.name") ==
          id + "officer = { email = \"e\" }\n");
    CHECK(unset(id + "officer = { name = \"n\", email = \"e\" }\n", "officer.email") ==
          id + "officer = { name = \"n\" }\n");
    CHECK(unset(id + "officer = { name = \"n\" }\n", "officer.name") == id + "officer = {  }\n");
    CHECK(unset(id + "related = [\"a\", \"b\", \"c\"]\n", "related.1") ==
          id + "related = [\"a\", \"c\"]\n");
    CHECK(unset(id + "related = [ \"a\", ]\n", "related.0") == id + "related = [  ]\n");
    CHECK(unset(id + "related = [\n  \"a\", # x\n  \"b\"\n]\n", "related.1") ==
          id + "related = [\n  \"a\", # x\n]\n");
    CHECK(unset(id + "related = [\n  \"a\", # x\n  \"b\"\n]\n", "related.0") ==
          id + "related = [\n  \"b\"\n]\n");
    CHECK(unset(id + "[[decision]]\npoints = [\"a\"]\n", "decision.points") ==
          id + "[[decision]]\n");
}

TEST_CASE("quotes, escapes and dots in unknown keys are skipped") {
    CHECK(set(id + "\"officer.name\" = \"x\"\n", "officer.name", "n") ==
          id + "\"officer.name\" = \"x\"\n\n[officer]\nname = \"n\"\n");
    for (const std::string key : {R"("a\"b")", R"("a = \" [x]")", R"('a\')", R"("\\")", R"("a.b")",
                                  R"('title.x')", R"("#")", R"(a."title".b)"}) {
        CAPTURE(key);
        const std::string before = id + key + " = 1\n";
        CHECK(set(before + "title = \"t\"\n", "title", "u") == before + "title = \"u\"\n");
        CHECK(unset(before + "title = \"t\"\n", "title") == before);
        const std::string inside = "x = { " + key + " = \"v\" }\n";
        CHECK(set(id + inside + "title = \"t\"\n", "title", "u") ==
              id + inside + "title = \"u\"\n");
    }
}

TEST_CASE("an invalid change, or one that cannot be made safely, is refused") {
    CHECK(set(id + "\"ti\\u0074le\" = \"a\"\n", "title", "b") ==
          "title cannot be changed here without touching more than its own bytes; change it in an "
          "editor");
    CHECK(set(id, "titel", "x")
              .starts_with("unknown key 'titel'; did you mean 'title'?\nknown keys: "));
    CHECK(set(id, "officer.nam", "x") == "unknown key 'officer.nam'; did you mean 'officer.name'?\n"
                                         "known keys: name, title, phone, email");
    CHECK(
        set(id, "funding.total", "1,5") ==
        "funding.total must be an amount of whole kronor, as in 1200000 or '1 200 000', but '1,5' "
        "is not");
    CHECK(set(id, "closed", "2022-02-30") ==
          "closed must be a date, as in 2022-06-30, but '2022-02-30' is not");
    CHECK(set(id, "funding.source.0.kind", "gift") ==
          "funding.source.0.kind must be one of cash, in-kind, but 'gift' is not");
    CHECK(set(id, "funding.source.0.elsewhere", "kanske") ==
          "funding.source.0.elsewhere must be true or false, but 'kanske' is not");
    CHECK(set(id, "funding.source.0.share", "1/3").ends_with("as in 33.3, but '1/3' is not"));
    CHECK(set(id, "document.0.number", "-1")
              .ends_with("must be an integer of at least 0, but '-1' is not"));
    CHECK(set(id, "officer", "x") == "officer is a table; name a key in it");
    CHECK(set(id, "decision", "x") == "decision.0 is a table; name a key in it");
    CHECK(set(id, "decision.2.date", "2022-01-01") ==
          "decision.2 does not exist; the highest index is 0");
    CHECK(set(id + "[[decision]]\n[[decision]]\n", "decision.date", "2022-01-01") ==
          "decision has 2 elements; name one, as in decision.0 for the first");
    CHECK(append(id, "title", "x") == "title has a single value; set it without --append");
    CHECK(set(id, "officer", "n") == "officer is a table; name a key in it");
    CHECK(unset(id, "related.0") == "related is empty");
    CHECK(unset(id, "decision.0.date") == "there is no decision");
    CHECK(set(id, "", "x").starts_with("unknown key ''"));
    CHECK(set(id, "title.x", "x") == "unknown key 'title.x'; title is not a table");
}
