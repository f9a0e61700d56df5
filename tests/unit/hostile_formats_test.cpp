// Any text in a case is shown as it is and has no effect as markup or control codes, in every row
// of every table of formats: a new format is tested once it is in its table.
#include "caseflow/cli/document_list.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/query/keys.hpp"
#include "caseflow/render/board_list.hpp"
#include "caseflow/render/case_summary.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/due_list.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/render/finding_formats.hpp"
#include "caseflow/render/journal.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/listing.hpp"
#include "caseflow/render/report_formats.hpp"
#include "caseflow/source/report.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace caseflow;
using namespace std::string_literals;

namespace {

constexpr std::array<std::string_view, 9> hidden = {
    "\x7F",         "\xC2\x9B",     "\xC2\x85",     "\xD8\x9C",    "\xE2\x80\xAE", // DEL, C1, bidi
    "\xE2\x81\xA6", "\xE2\x80\x8F", "\xEF\xBF\xBE", "\xEF\xBF\xBF"};               // U+FFFE, U+FFFF

std::string make_hostile() {
    std::string text = "<script>&\"'|`*_ ]]> \x1b[31m\x07\b\r\n\0\v\f\r# x\n- y\n"s;
    for (const std::string_view character : hidden) text += character;
    return text + "z #";
}

const std::string hostile = make_hostile();
const Date any_day = *parse_date("2026-01-01");

/// Gives every key a value, and every text a hostile one.
struct Filler {
    static void fill(std::string& to) { to = hostile; }
    static void fill(bool& to) { to = true; }
    static void fill(std::optional<Money>& to) { to = Money(1'000); }
    static void fill(std::optional<int>& to) { to = 1; }
    static void fill(std::optional<Percent>& to) { to = Percent::parse("1.5"); }
    static void fill(std::optional<Date>& to) { to = any_day; }
    template <Choice T>
    static void fill(T& to) {
        to = static_cast<T>(1);
    }
    template <class T>
    static void fill(std::vector<T>& to) {
        to.resize(2);
        for (T& element : to) fill(element);
    }
    template <Table T>
    static void fill(T& to) {
        for_each_field<T>([&](const auto& row) { fill(to.*row.member); });
    }
};

struct HostileCase {
    HostileCase() {
        Filler::fill(data);
        derived = derive(data, std::nullopt, hostile);
        body.organisation = hostile;
        body.organisation_number = hostile;
        const Place place{&source, {{1, 1}, {1, 9}}};
        Diagnostic& finding = Report("title-missing", findings).add(place, hostile);
        finding.note(place, hostile);
        finding.waived = hostile;
    }

    Case data;
    Derived derived;
    Register body;
    SourceText source{hostile, hostile};
    Findings findings;
    Listed listed{data, derived};
};

/// Fails for a character that a terminal or a browser must not get, and for markup from the data.
void check_harmless(std::string_view name, const std::string& text) {
    CAPTURE(name);
    CHECK(text.find("script") != std::string::npos); // the hostile text is in it
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') continue;
        const bool line_end_of_csv = name == "csv" && c == '\r' && text.substr(i + 1, 1) == "\n";
        CHECK_MESSAGE(line_end_of_csv, "control character " << int{c} << " at " << i);
    }
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        CAPTURE(i);
        CHECK(text.find(hidden[i]) == std::string::npos);
    }
    const bool is_markup = name == "html" || name == "md" || name == "xml";
    for (std::size_t at = text.find("<script"); is_markup && at != std::string::npos;
         at = text.find("<script", at + 1))
        CHECK((name == "md" && at > 0 && text[at - 1] == '\\'));
}

} // namespace

TEST_CASE("render: every format shows a hostile case harmlessly") {
    const HostileCase hostile_case;
    const Outline text =
        outline(hostile_case.data, &hostile_case.data.decisions.back(), Layout{}, true);
    for (const Format& format : formats())
        check_harmless(format.name, format.write({hostile_case.listed, text}));
    // Also text that did not go through the outline of a decision.
    const Outline raw = {{Block::Kind::title, {hostile}, {}},
                         {Block::Kind::heading, {hostile}, {}},
                         {Block::Kind::paragraph, {hostile}, {}},
                         {Block::Kind::lines, {hostile, hostile}, {}},
                         {Block::Kind::points, {hostile, hostile + "\n\n" + hostile}, {}},
                         {Block::Kind::table, {hostile, hostile, hostile, hostile}, "lr"}};
    for (const Format& format : formats())
        check_harmless(format.name, format.write({hostile_case.listed, raw}));
}

TEST_CASE("list: every format shows a hostile case harmlessly") {
    const HostileCase hostile_case;
    ListStyle style;
    for (const std::string_view name : query_key_names())
        style.columns.push_back(find_query_key(name));
    for (const ListFormat& format : list_formats())
        check_harmless(format.name, format.head(style) + format.line(hostile_case.listed, style));
    style.zero = true; // names for programs, which must get them as they are
    for (const ListFormat& format : list_formats())
        if (format.name == "path") CHECK(format.line(hostile_case.listed, style) == hostile + '\0');
}

TEST_CASE("notify: every format shows hostile decisions harmlessly") {
    const Terms settled{{Money(1), 0}, {any_day, 0}, {any_day, 0}};
    const BoardItem item{hostile,
                         hostile,
                         hostile,
                         any_day,
                         hostile,
                         hostile,
                         {hostile, hostile},
                         DecisionKind::change,
                         settled,
                         Terms{{Money(2), {}}, {}, {}},
                         false,
                         hostile,
                         hostile,
                         0};
    const BoardList list{hostile, any_day, any_day, {item, item}};
    for (const BoardListFormat& format : board_list_formats())
        check_harmless(format.name, format.write(list, Delimiter{}));
}

TEST_CASE("journal: every format shows hostile documents harmlessly") {
    const JournalRow row{any_day, hostile, 1, any_day, Direction::out, hostile, hostile, hostile};
    for (const bool for_public : {false, true}) {
        const Journal journal{hostile, any_day, any_day, any_day, for_public, {row, row}};
        for (const JournalFormat& format : journal_formats())
            check_harmless(format.name, format.write(journal, {}));
    }
}

TEST_CASE("due: every format shows hostile tasks harmlessly") {
    const DueItem item{any_day, true, hostile, Task::answer, hostile, hostile, hostile, hostile};
    for (const DueFormat& format : due_formats())
        check_harmless(format.name, format.write(std::array{item, item}, {}));
}

TEST_CASE("document list: every format shows hostile documents harmlessly") {
    const HostileCase hostile_case;
    for (const DocumentListFormat& format : document_list_formats())
        for (const bool is_terminal : {false, true})
            check_harmless(format.name, format.write(hostile_case.data.documents, {}, is_terminal));
}

TEST_CASE("report: every format shows hostile funders and currencies harmlessly") {
    const HostileCase hostile_case;
    for (const auto across : {std::optional<GroupBy>(), std::optional(GroupBy::unit)}) {
        FundingReport report(GroupBy::funder, across, false);
        report.add(hostile_case.data, hostile_case.derived);
        for (const ReportFormat& format : report_formats())
            if (!across || format.name != "bar")
                check_harmless(format.name, format.write(report, {}));
    }
}

TEST_CASE("validate: every format shows hostile findings harmlessly") {
    const HostileCase hostile_case;
    FindingStyle style;
    style.terminal = true;
    for (const FindingFormat& format : finding_formats())
        check_harmless(format.name, format.finding(hostile_case.findings.all().front(), style));
}

TEST_CASE("show and export: a hostile case is harmless") {
    const HostileCase hostile_case;
    const CaseSummary summary{hostile_case.listed,
                              hostile_case.body,
                              any_day,
                              {{hostile, hostile}},
                              hostile_case.findings};
    check_harmless("text", write_summary(summary, {}));
    check_harmless("json", summary_json(summary));
    for (const ArchiveFormat& format : archive_formats())
        for (const ErmsVersion version : {ErmsVersion::v3, ErmsVersion::v2_1})
            check_harmless(
                "xml", format.write({hostile_case.listed}, hostile_case.body, any_day, version));
}

TEST_CASE("a heading in Markdown keeps the # at its end") {
    CHECK(write_md({{Block::Kind::heading, {"Delmål #"}, {}}}) == "## Delmål \\#\n");
    CHECK(write_md({{Block::Kind::heading, {"Delmål ##"}, {}}}) == "## Delmål #\\#\n");
    CHECK(write_md({{Block::Kind::title, {"#"}, {}}}) == "# \\#\n");
}
