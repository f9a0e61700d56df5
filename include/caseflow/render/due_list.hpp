/// Why: a registrar's day begins with the tasks that are due, and for whom; each line names the key
/// that completes one.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/render/table_style.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A task.
enum class Task {
    notify, // a decision to its board
    answer, // a document
    close,  // the case: its time for appeal or its project is over
    decide, // a case that has been open for long
};

template <>
struct Words<Task> {
    static constexpr std::array<std::string_view, 4> words{"notify", "answer", "close", "decide"};
};

struct DueItem {
    std::optional<Date> day; // when it is due; nothing if not known
    bool late = false;
    std::string diarienummer;
    Task task;
    std::string officer;
    std::string unit;
    std::string matter; // of the document, else of the case
    std::string key;    // that completes it, "document.1.answered"
};

struct DueFormat {
    std::string_view name;
    std::string (*write)(std::span<const DueItem>, const TableStyle&);
};

/// table, csv (RFC 4180) and json.
[[nodiscard]] std::span<const DueFormat> due_formats();

} // namespace caseflow
