/// Why: an authority keeps a register of the documents that it receives and sends, and anybody may
/// see it (OSL 2009:400 5 kap. 1, 2 §§): the journal of a day, or of several.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/render/table_style.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A document of a case, as the reader may see it.
struct JournalRow {
    Date day; // when it was registered
    std::string diarienummer;
    std::optional<int> number; // in the case
    std::optional<Date> date;  // of the document
    Direction direction;
    std::string party; // sender or receiver
    std::string matter;
    std::string file; // relative to the case's file; empty if there is none, or if it is secret
};

struct Journal {
    std::string organisation; // empty if unknown
    Date printed;
    Date from;
    Date to;
    bool for_public;
    std::vector<JournalRow> rows; // in order of day
};

struct JournalFormat {
    std::string_view name;
    std::string (*write)(const Journal&, const TableStyle&);
};

/// table, md, txt, html, csv (RFC 4180) and json; md, txt and html grouped by day.
[[nodiscard]] std::span<const JournalFormat> journal_formats();

} // namespace caseflow
