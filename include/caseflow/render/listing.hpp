/// Why: the table of the formats of `list`. Each writes one line per case, so that a register of
/// any size streams through; only the table for people is aligned at the end.
#pragma once

#include "caseflow/query/keys.hpp"
#include "caseflow/render/csv.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct ListStyle {
    std::vector<QueryKey> columns;
    Delimiter delimiter; // of csv
    bool zero = false;   // names end in NUL, not a line feed
};

struct ListFormat {
    std::string_view name;
    std::string (*head)(const ListStyle&);
    std::string (*line)(const Listed&, const ListStyle&);
    std::string_view between;
    std::string_view foot;
    enum class Uses { name, columns, everything } uses = Uses::columns; // of a case
    bool aligned = false;                                               // for people: see `align`
};

/// table, tsv, csv (RFC 4180), json, ndjson, path and number.
[[nodiscard]] std::span<const ListFormat> list_formats();

/// Whether the name of a case's file is enough to write its line.
[[nodiscard]] bool needs_only_names(const ListFormat& format, const ListStyle& style);

/// Lines of tab-separated cells, the first line with headings, as a table no wider than `width`
/// terminal cells; the last columns are cut first. Amounts and numbers are aligned to the right.
[[nodiscard]] std::string align(const std::vector<std::string>& lines, const ListStyle& style,
                                std::size_t width);

} // namespace caseflow
