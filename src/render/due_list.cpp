#include "caseflow/render/due_list.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/render/columns.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

namespace caseflow {
namespace {

std::string day_of(const DueItem& item) {
    return item.day ? to_string(*item.day) : "";
}

std::string due_table(std::span<const DueItem> items, const TableStyle& style) {
    std::vector<std::string> cells = {
        message("day"),   "", "diarienummer", message("task"), message("officer"), message("key"),
        message("matter")};
    for (const DueItem& item : items)
        cells.insert(cells.end(),
                     {day_of(item), item.late ? message("late") : "", item.diarienummer,
                      message(word_of(item.task)), item.officer, item.key, item.matter});
    return align_columns(std::move(cells), "lllllll", style.width);
}

std::string csv(std::span<const DueItem> items, const TableStyle& style) {
    std::string out =
        csv_line({"day", "late", "diarienummer", "task", "officer", "unit", "matter", "key"},
                 style.delimiter);
    for (const DueItem& item : items)
        out += csv_line({day_of(item), item.late ? "true" : "false", item.diarienummer,
                         std::string(word_of(item.task)), item.officer, item.unit, item.matter,
                         item.key},
                        style.delimiter);
    return out;
}

std::string json(std::span<const DueItem> items, const TableStyle& /*style*/) {
    Json out = {{"format_version", json_version}};
    out["due"] = Json::array();
    for (const DueItem& item : items) {
        Json entry = Json::object();
        if (item.day) entry["day"] = to_string(*item.day);
        entry["late"] = item.late;
        entry["diarienummer"] = item.diarienummer;
        entry["task"] = word_of(item.task);
        entry["officer"] = item.officer;
        entry["unit"] = item.unit;
        entry["matter"] = item.matter;
        entry["key"] = item.key;
        out["due"].push_back(std::move(entry));
    }
    return print_json(out, 2) + "\n";
}

constexpr DueFormat due_formats_table[] = {{"table", due_table}, {"csv", csv}, {"json", json}};

} // namespace

std::span<const DueFormat> due_formats() {
    return due_formats_table;
}

} // namespace caseflow
