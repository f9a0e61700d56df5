#include "caseflow/render/journal.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/prose/line_parts.hpp"
#include "caseflow/render/columns.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

std::string_view title_of(const Journal& journal) {
    return journal.for_public ? "Postlista" : "Dagsdiarium";
}

std::string_view direction_of(const JournalRow& row) {
    switch (row.direction) {
    case Direction::in:
        return "in";
    case Direction::out:
        return "ut";
    default:
        return "internt";
    }
}

std::string number_of(const JournalRow& row) {
    return row.number ? std::to_string(*row.number) : "";
}

std::string date_of(const JournalRow& row) {
    return row.date ? to_string(*row.date) : "";
}

std::string count_of(std::size_t rows) {
    return fmt::format("{} {}", rows, rows == 1 ? "handling" : "handlingar");
}

void add_day(Outline& out, std::span<const JournalRow> rows) {
    out.push_back({Block::Kind::heading, {to_string(rows.front().day)}, {}});
    std::vector<std::string> cells = {"Diarienummer", "Nr",       "Datum", "In/ut",
                                      "Från/till",    "Handling", "Fil"};
    for (const JournalRow& row : rows)
        cells.insert(cells.end(),
                     {visible_line(row.diarienummer), number_of(row), date_of(row),
                      std::string(direction_of(row)), keep_whole(visible_line(row.party)),
                      keep_whole(visible_line(row.matter)), visible_line(row.file)});
    out.push_back({Block::Kind::table, std::move(cells), "krkkwww"});
}

Outline outline_of(const Journal& journal) {
    using Kind = Block::Kind;
    Outline out;
    std::vector<std::string> head = {"Utskriven " + to_string(journal.printed)};
    if (!journal.organisation.empty())
        head.insert(head.begin(), visible_line(journal.organisation));
    out.push_back({Kind::lines, std::move(head), {}});
    out.push_back({Kind::title, {std::string(title_of(journal))}, {}});
    const std::string from = to_string(journal.from);
    out.push_back(
        {Kind::lines,
         {journal.from == journal.to ? from : fmt::format("{} – {}", from, to_string(journal.to))},
         {}});
    const std::span<const JournalRow> rows = journal.rows;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[begin].day == rows[end].day) ++end;
        add_day(out, rows.subspan(begin, end - begin));
        begin = end;
    }
    out.push_back({Kind::paragraph, {count_of(rows.size()) + "."}, {}});
    return out;
}

std::string md(const Journal& journal, const TableStyle& /*style*/) {
    return write_md(outline_of(journal));
}

std::string txt(const Journal& journal, const TableStyle& /*style*/) {
    return write_txt(outline_of(journal));
}

std::string html(const Journal& journal, const TableStyle& /*style*/) {
    return write_html(title_of(journal), outline_of(journal));
}

std::string journal_table(const Journal& journal, const TableStyle& style) {
    std::vector<std::string> cells = {message("day"),    "diarienummer",       message("number"),
                                      message("date"),   message("direction"), message("party"),
                                      message("matter"), message("file")};
    cells.reserve(cells.size() * (journal.rows.size() + 1));
    for (const JournalRow& row : journal.rows) {
        cells.push_back(to_string(row.day));
        cells.push_back(row.diarienummer);
        cells.push_back(number_of(row));
        cells.push_back(date_of(row));
        cells.push_back(message(word_of(row.direction)));
        cells.push_back(row.party);
        cells.push_back(row.matter);
        cells.push_back(row.file);
    }
    return align_columns(std::move(cells), "llrlllll", style.width);
}

std::string csv(const Journal& journal, const TableStyle& style) {
    std::string out =
        csv_line({"day", "diarienummer", "number", "date", "direction", "party", "matter", "file"},
                 style.delimiter);
    for (const JournalRow& row : journal.rows)
        out += csv_line({to_string(row.day), row.diarienummer, Cell::number(number_of(row)),
                         date_of(row), std::string(word_of(row.direction)), row.party, row.matter,
                         row.file},
                        style.delimiter);
    return out;
}

std::string json(const Journal& journal, const TableStyle& /*style*/) {
    Json out = {{"format_version", json_version}, {"printed", to_string(journal.printed)}};
    if (!journal.organisation.empty()) out["organisation"] = journal.organisation;
    out["from"] = to_string(journal.from);
    out["to"] = to_string(journal.to);
    out["public"] = journal.for_public;
    out["documents"] = Json::array();
    for (const JournalRow& row : journal.rows) {
        Json document = {{"day", to_string(row.day)}, {"diarienummer", row.diarienummer}};
        if (row.number) document["number"] = *row.number;
        if (row.date) document["date"] = to_string(*row.date);
        document["direction"] = word_of(row.direction);
        document["party"] = row.party;
        document["matter"] = row.matter;
        if (!row.file.empty()) document["file"] = row.file;
        out["documents"].push_back(std::move(document));
    }
    return print_json(out, 2) + "\n";
}

constexpr JournalFormat journal_formats_table[] = {
    {"table", journal_table}, {"md", md},   {"txt", txt},
    {"html", html},           {"csv", csv}, {"json", json}};

} // namespace

std::span<const JournalFormat> journal_formats() {
    return journal_formats_table;
}

} // namespace caseflow
