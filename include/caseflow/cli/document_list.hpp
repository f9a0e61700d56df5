/// Why: the log of a case goes to people, to spreadsheets and to programs.
#pragma once

#include "caseflow/base/catalogue.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/render/table_style.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

enum class DocumentListFormat { text, csv, json };

template <>
struct Words<DocumentListFormat> {
    static constexpr std::array<std::string_view, 3> words{"text", "csv", "json"};
};

/// The documents with number, date, direction, party, title and file, and of a struck one the
/// reason; as a text in columns on a terminal, else between tabs.
[[nodiscard]] std::string list_documents(const std::vector<Document>& documents,
                                         DocumentListFormat format, const TableStyle& style,
                                         bool is_terminal);

} // namespace caseflow
