// The filter language: its meaning and its errors.
#include "caseflow/base/collation.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/query/filter.hpp"
#include "caseflow/query/keys.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow;

namespace {

Case sample() {
    Case data;
    data.diarienummer = "RUN/319/2022";
    data.title = "Projekt: North Sweden (Stockholm) - Jämtland";
    data.unit = "Näringsliv och samhällsbyggnad";
    data.registered = parse_date("2022-06-07");
    data.funding.total = Money(1'000'000);
    data.funding.sources = {
        {{"1:1-medel"}, Money(400'000), Percent::parse("40.0"), {}, true, "", {}},
        {{"egna medel"}, Money(600'000), Percent::parse("60"), {}, false, "", {}}};
    data.decisions.resize(2);
    data.decisions[0].date = parse_date("2022-06-30");
    data.decisions[0].notification.announced = parse_date("2022-09-28");
    data.decisions[1].date = parse_date("2022-09-01");
    data.decisions[0].amount = Money(500'000);
    data.decisions[1].amount = Money(400'000);
    data.decisions[1].kind = DecisionKind::change;
    data.decisions[1].replaces = 1;
    return data;
}

const Date today = std::chrono::year(2022) / 7 / 30;

bool passes(const std::string& filter) {
    const Case data = sample();
    const Derived derived = derive(data, Diarienummer::make("RUN", 319, 2022), "x.toml");
    return parse_filter(filter, [] { return today; })({data, derived});
}

std::string refusal(const std::string& filter) {
    try {
        static_cast<void>(parse_filter(filter, [] { return today; }));
    } catch (const Failure& problem) {
        return std::string(problem.what()).substr(0, std::string(problem.what()).find("\nknown"));
    }
    return "";
}

} // namespace

TEST_CASE("filters that the sample passes") {
    for (const char* filter : {
             "",
             "title:NORTH",
             "title:\"north sweden\"",
             "unit:närings",
             "unit:NA\u0308RINGS",
             "unit=\"näringsliv och samhällsbyggnad\"",
             "unit!=Näringsliv",
             "funding.total=1000000",
             "funding.total:1_000_000",
             "funding.total>=\"1 000 000\"",
             "funding.total>999999",
             "funding.total>999 999",
             "(funding.total=1 000 000)",
             "funding.total=1 000 000 medel",
             "not funding.total<1 000 000 or nothere",
             "number=319 2022",
             "funding.total<1000001",
             "funding.source.amount=400000",
             "funding.source.amount!=5",
             "funding.source.share=40",
             "funding.source.share>59.9",
             "funding.source.elsewhere:true",
             "funding.source.kind=cash",
             "funding.source.kind:kontant",
             "funding.source.kind!=natura",
             "funding.source.elsewhere:ja",
             "decision.date>=2022-07-01",
             "decision.date<2022-07-01",
             "decision.date:2022-06",
             "decision.date:2022",
             "registered=2022-06-07",
             "appeal=2022-10-19",
             "status:in-force",
             "status=replaced",
             "granted=400 000",
             "granted<400 001 status:replaced",
             "state:decided",
             "state!=open",
             "year:2022",
             "year>2021",
             "series:run",
             "number=319",
             "has:funding",
             "has:decision.date",
             "missing:closed",
             "missing:officer",
             "missing:funding.source.kind", // an absent key means cash
             "medel",
             "1:1-medel",
             "jämtland north",
             "jämtland and north",
             "run-319-2022",
             "\"(stockholm)\"",
             "not state:open",
             "not not medel",
             "nothere or medel",
             "nothere or nothere or medel",
             "not (nothere or alsonot)",
             "(medel)",
             "medel not (state:open or year:2021)",
             "nothere medel or year:2022", // and binds tighter than or
         }) {
        CAPTURE(filter);
        CHECK(passes(filter));
    }
}

TEST_CASE("filters that it does not pass") {
    for (const char* filter : {"title:narings",
                               "unit:narings",
                               "unit=Näringsliv",
                               "closed:2022",
                               "has:closed",
                               "has:funding.source.kind",
                               "missing:title",
                               "state:open",
                               "year:2021",
                               "funding.total>1000000",
                               "funding.total>1 000 000",
                               "funding.total=1 000",
                               "funding.total<1 000 000",
                               "decision.date>2022-09-01",
                               "funding.total!=1000000",
                               "nothere",
                               "not medel",
                               "medel nothere",
                               "year:2021 or (medel nothere)",
                               "funding.source.elsewhere!=true",
                               "funding.source.elsewhere!=Ja",
                               "state:avslutat",
                               "appeal>2022-10-19",
                               "status:revoked",
                               "granted>=500 000",
                               "run-318-2022"}) {
        CAPTURE(filter);
        CHECK(!passes(filter));
    }
}

TEST_CASE("parentheses side by side are not nested, however many there are") {
    std::string filter = "(medel)";
    for (int i = 0; i < 200; ++i) filter += " (medel) not nothere";
    CHECK(passes(filter));
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "medel" + std::string(depth, ')');
    };
    CHECK(passes(nested(64)));
    CHECK(refusal(nested(65)).find("nested too deeply") != std::string::npos);
}

TEST_CASE("an invalid filter is refused with a caret under the mistake") {
    CHECK(refusal("state:decided titel:x") == "filter: unknown key 'titel'; did you mean 'title'?\n"
                                              "  state:decided titel:x\n"
                                              "                ^^^^^^^");
    CHECK(refusal("åäö (medel") == "filter: expected a closing parenthesis here\n"
                                   "  åäö (medel\n"
                                   "            ^");
    CHECK(refusal("a ) b") == "filter: unmatched closing parenthesis\n"
                              "  a ) b\n"
                              "    ^");
    CHECK(
        refusal("year:x").starts_with("filter: 'x' is not a valid integer; write it like 2022\n"));
    CHECK(refusal("funding.total>1,2")
              .starts_with("filter: '1,2' is not a valid amount; write it like 500000\n"));
    for (const char* amount : {"1 000 0000", "1 000 00"})
        CHECK(refusal(fmt::format("funding.total={}", amount))
                  .starts_with(fmt::format("filter: '{}' is not a valid amount", amount)));
    CHECK(refusal("closed>2022")
              .starts_with("filter: '2022' is not a valid date; write it like 2022-06-30"));
    CHECK(refusal("title<b").starts_with(
        "filter: 'title' is a string; compare it with ':' (contains), '=' or '!='\n"));
    CHECK(refusal("state:clsed")
              .starts_with("filter: 'clsed' is not a value of 'state'; expected one of open, "
                           "decided, notified, closed\n"));
    CHECK(refusal("has:titel").starts_with("filter: unknown key 'titel'; did you mean 'title'?\n"));
    CHECK(refusal("title:").starts_with("filter: expected a value after 'title:'\n"));
    CHECK(refusal("title:\"x").starts_with("filter: missing closing quote\n"));
    CHECK(refusal("funding.source.elsewhere:kanske").find("expected one of true, false") !=
          std::string::npos);
    for (const char* end : {"not", "a or", "or a", "a and", "()"}) {
        CAPTURE(end);
        CHECK(refusal(end).find("expected a condition") != std::string::npos);
    }
    CHECK(refusal(std::string(10'000, '(')).find("nested too deeply") != std::string::npos);
}

TEST_CASE("an integer is read with its digits in threes, and refused with blanks elsewhere") {
    CHECK(passes("year>2 021"));
    CHECK(passes("year < 2 023 title:north"));
    CHECK(!passes("number>1 000"));
    CHECK(!passes("number > 1 000 or nothere"));
    CHECK(passes("year:2022 319"));
    CHECK(passes("decision.date:2022 319"));
    for (const char* filter : {"year>2 02", "number<1 0000", "number<1 000 00", "number>1  000"}) {
        CAPTURE(filter);
        CHECK(refusal(filter).find("is not a valid integer; write it like 2022") !=
              std::string::npos);
        CHECK(refusal(filter).find("\n  ^^^^^^^^") != std::string::npos);
    }
    for (const char* filter : {"decision.date:2022 06", "decision.date:2022 -06"}) {
        CAPTURE(filter);
        CHECK(refusal(filter).find("is not a valid date") != std::string::npos);
    }
}

TEST_CASE("typographic quotes and what nobody sees are named by code point outside quotes") {
    for (const auto& row :
         {std::pair("unit:\u201DKultur\u201D", "U+201D"), std::pair("\u201CKultur\u201D", "U+201C"),
          std::pair("unit:\u2019Kultur\u2019", "U+2019"), std::pair("unit=\u00BBKultur", "U+00BB"),
          std::pair("unit:a\u034Fb", "U+034F"), std::pair("unit:\u115F", "U+115F"),
          std::pair("x\u3164", "U+3164"), std::pair("x\U000E0020", "U+E0020")}) {
        const std::string filter = row.first;
        const std::string code = row.second;
        CAPTURE(filter);
        CHECK(refusal(filter).find(code) != std::string::npos);
    }
    CHECK(refusal("unit:\u201DKultur\u201D") ==
          "filter: typographic quote (U+201D) outside quotes; use a straight one, \"\n"
          "  unit:\u201DKultur\u201D\n  ^^^^^^^^^^^^^");
    CHECK(!passes("\"\u201DKultur\u201D\""));
    CHECK(!passes("Olle\u2019s"));
}

TEST_CASE("letters of other alphabets sort as in Swedish lists") {
    const std::pair<const char*, const char*> same[] = {
        {"Andrén", "andren"}, {"Müller", "myller"}, {"Æbler", "äbler"}, {"Ørsted", "örsted"},
        {"À", "a"},           {"Þór", "thor"},      {"e\u0301", "e"},   {"Łódź", "lodz"}};
    for (const auto& pair : same) {
        CAPTURE(pair.first);
        CHECK(collation_key(pair.first) == collation_key(pair.second));
    }
    CHECK(collation_key("Müller") > collation_key("Mxller"));
    CHECK(collation_key("Ørn") > collation_key("Äng"));
}

TEST_CASE("texts order by the Swedish alphabet") {
    const char* const in_order[] = {"A", "b", "Zebra", "Åre", "älv", "Öland"};
    for (std::size_t i = 1; i < std::size(in_order); ++i) {
        CAPTURE(in_order[i]);
        CHECK(collation_key(in_order[i - 1]) < collation_key(in_order[i]));
    }
}

TEST_CASE("days are counted from today") {
    CHECK(passes("decision.date=today-30d"));
    CHECK(passes("decision.date < today"));
    CHECK(passes("decision.date = today - 30d title:north"));
    CHECK(passes("decision.date=today -30d or nothere"));
    CHECK(passes("not decision.date=today- 31d"));
    CHECK(passes("decision.date:\"today - 30d\""));
    CHECK(passes("decision.date>today-31d"));
    CHECK(passes("not decision.date>today+9000d"));
    for (const char* wrong : {"today-", "today - x", "today-3", "today-xd", "today--3d", "todayd",
                              "today+99999999d", "today-3w"})
        CHECK(refusal(std::string("decision.date<") + wrong)
                  .find("write it like 2022-06-30, today or today-30d") != std::string::npos);
}
