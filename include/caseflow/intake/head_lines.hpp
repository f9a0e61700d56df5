/// Why: a line of a decision's head is recognised by its content: a date, a paragraph of
/// minutes, or the kind of paper it is.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/date.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

/// The date, if a text is only a date.
[[nodiscard]] std::optional<Date> whole_date(const std::string& text);

/// The day in "2023-05-25, Folkets Hus, Östhammar" and "Den 3 maj 2024 kl. 13–15, rådhuset".
[[nodiscard]] std::optional<Date> day_before_place(std::string_view text);

/// "tisdag 28 november 2023 kl. 09.00" without the day of the week and the time.
[[nodiscard]] std::string without_time(std::string_view value);

/// True for the name of a kind of paper, "TJÄNSTESKRIVELSE", "Beslut om stöd".
[[nodiscard]] bool is_paper(std::string_view text);

/// The kind of paper and its day: "Protokoll 2017-06-08".
[[nodiscard]] std::optional<std::pair<std::string, Date>> dated_paper(std::string_view text);

/// True for the marks of a page or a web page: "Sida 3 (7)", "Utskrivet från: …".
[[nodiscard]] bool is_page_mark(std::string_view text);

/// The line at which a decision begins in a mail that has it below a line of dashes or below the
/// name of the paper; 0 if the text is not such a mail.
[[nodiscard]] std::size_t mail_end(std::span<const Line> lines);

/// True for a page mark that is clear anywhere; false for "12" or "3/7".
[[nodiscard]] bool is_page_mark_in_body(std::string_view text);

/// "INKOM", "Inkom 2021-02-11": the stamp of a received paper.
[[nodiscard]] bool is_stamp(std::string_view text);

/// A paragraph line of minutes: "KS § 128 Title".
struct ParagraphLine {
    std::string number;     // "§ 128"
    std::string title;      // perhaps empty
    bool committee = false; // it prepared the board's decision: "AU § 109"
};

/// The paragraph at the beginning of a line.
[[nodiscard]] std::optional<ParagraphLine> paragraph_on(std::string_view line);

/// "Beslutande" above one person with a title: the person who decides, not those present.
[[nodiscard]] bool heads_decider(std::span<const Line> lines, std::size_t i);

/// "Ks", "Kfn", "BUN": letters for a board in its minutes, the first of them a capital.
[[nodiscard]] bool is_board_letters(std::string_view text);

/// "Tisdagen den 5 mars 2024": the day of a meeting.
[[nodiscard]] bool names_weekday(std::string_view text);

/// "Delegationsbeslut", "Ordförandebeslut": true for a kind of paper with which no board decides.
[[nodiscard]] bool is_paper_by_delegation(std::string_view text);

} // namespace caseflow
