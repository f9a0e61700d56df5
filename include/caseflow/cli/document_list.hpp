/// Why: the log of a case goes to people, to spreadsheets and to programs.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/render/table_style.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The documents with number, date, direction, party, title and file, and the reason if a document
/// was struck.
struct DocumentListFormat {
    std::string_view name;
    std::string (*write)(const std::vector<Document>&, const TableStyle&, bool is_terminal);
};

/// text, in columns on a terminal, otherwise separated by tabs; csv (RFC 4180) and json.
[[nodiscard]] std::span<const DocumentListFormat> document_list_formats();

} // namespace caseflow
