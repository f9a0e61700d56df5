#include "caseflow/cli/document_list.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

std::vector<std::string> cells_of(const Document& document) {
    return {document.number ? fmt::format("{}", *document.number) : "",
            document.date ? to_string(*document.date) : "",
            std::string(word_of(document.direction)),
            document.party,
            document.removed.empty()
                ? document.title
                : message("{title} (removed: {reason})", "title"_a = document.title,
                          "reason"_a = document.removed),
            document.file};
}

std::string documents_text(const std::vector<Document>& documents, const TableStyle& /*style*/,
                           bool is_terminal) {
    Block block{Block::Kind::table, {}, "rlllll"};
    std::string lines;
    for (const Document& document : documents) {
        const std::vector<std::string> cells = cells_of(document);
        block.items.insert(block.items.end(), cells.begin(), cells.end());
        lines += tsv_line({cells.begin(), cells.end()});
    }
    return is_terminal ? write_txt({block}) : lines;
}

std::string documents_csv(const std::vector<Document>& documents, const TableStyle& style,
                          bool /*is_terminal*/) {
    std::string out = csv_line({"number", "date", "direction", "party", "title", "file", "removed"},
                               style.delimiter);
    for (const Document& document : documents) {
        const auto number = document.number ? fmt::format("{}", *document.number) : "";
        out += csv_line({Cell::number(number), document.date ? to_string(*document.date) : "",
                         std::string(word_of(document.direction)), document.party, document.title,
                         document.file, document.removed},
                        style.delimiter);
    }
    return out;
}

std::string documents_as_json(const std::vector<Document>& documents, const TableStyle& /*style*/,
                              bool /*is_terminal*/) {
    return documents_json(documents);
}

constexpr DocumentListFormat document_list_table[] = {
    {"text", documents_text}, {"csv", documents_csv}, {"json", documents_as_json}};

} // namespace

std::span<const DocumentListFormat> document_list_formats() {
    return document_list_table;
}

} // namespace caseflow
