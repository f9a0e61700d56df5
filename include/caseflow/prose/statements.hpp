/// Why: some sentences are complete in themselves: "Projekttiden är 914 dagar", "projektstarten den
/// 1 augusti", "biföll ansökan den 1 juni 2021 (§ 133)". They are read literally; statements that
/// are less plain are left to the readings.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/prose/reading.hpp"
#include "caseflow/prose/relations.hpp"
#include "caseflow/prose/statement_words.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace caseflow {

/// The length of the project, or of the days beside it, in any unit.
struct LengthStatement {
    enum class Unit : std::uint8_t { day, week, month, quarter, half, year, calendar_year };
    std::int64_t count;
    Unit unit;
    std::optional<DaySpan> days = std::nullopt;  // that it measures; else the project's
    std::optional<DaySpan> bound = std::nullopt; // "det sista våren 2024": of the project only if
                                                 // the first or last day is in these
    bool starts = false;                         // the bound is of the first day
    std::optional<Date> from = std::nullopt;     // "räknat från den 1 juli": only if it starts so
};

/// "Av projekttidens 17 månader infaller fem under 2021": months of the project in a year.
struct MonthsOfYearStatement {
    std::int64_t months;
    int year;
};

/// "projektstarten den 1 augusti 2021", "dess sista månad är december 2022"
struct BoundStatement {
    DaySpan days; // of the day, the month or the year
    bool start;
};

/// "Första projektåret löper 1 februari 2021–31 januari 2022"
struct ProjectYearStatement {
    int number;
    DaySpan days;
};

/// "Slutrapporten lämnas tre månader efter projektets slut, det vill säga senast den 31 januari"
struct DelayStatement {
    int months;
    Date day;
};

/// "Kommunstyrelsen biföll ansökan den 1 juni 2021 (§ 133)"
struct DecisionStatement {
    Date day;
    std::string body;        // in lower case
    std::string paragraph;   // "133"
    int number = 0;          // "det andra beslutet"
    bool definite = false;   // "biföll ansökan", "beviljade bidraget": of this case
    bool grants = false;     // "beviljade"
    std::size_t sentence[2]; // bytes of the text
};

/// "Nämnden beviljade i maj 2020 projektet 500 000 kronor": the time of a grant, and everything
/// that the text says about it.
struct GrantStatement {
    DaySpan days;
    std::size_t sentence[2]; // bytes of the text; with the next one, if that says "då"
};

/// "Slutredovisning ska lämnas senast den 1 februari 2025"
struct DeadlineStatement {
    enum class Of : std::uint8_t { report, account, annual_report, payment };
    Of of;
    Date day;
    int year = 0; // "verksamhetsberättelse för 2024"
};

/// "40, 25, 20 och 15 procent för A, B, C respektive D"
struct RespectiveValues {
    std::vector<std::int64_t> numbers; // hundredths of a percent, or öre
    std::vector<std::string> names;    // as written
    bool percent;
    bool of_funding = false; // "Finansieringen fördelas 40/30/30 mellan A, B och C"
};

struct TextStatement {
    std::size_t begin; // bytes of the text
    std::size_t end;
    std::variant<LengthStatement, MonthsOfYearStatement, BoundStatement, ProjectYearStatement,
                 DelayStatement, DecisionStatement, GrantStatement, DeadlineStatement,
                 RespectiveValues>
        value;
};

/// The plain statements of a text, in its order, grouped by kind.
[[nodiscard]] std::vector<TextStatement> read_statements(const Tokens& tokens,
                                                         std::span<const StatementWord> words);

/// All readings of a text, from the same words.
struct Prose {
    std::vector<Reading> readings;
    std::vector<Relation> relations;
    std::vector<TextStatement> statements;
};

/// All that is read of a text; about `most` readings.
[[nodiscard]] Prose read_all_prose(std::string_view text,
                                   std::size_t most = std::string_view::npos);

// Each adds one kind of statement, at the word that begins it.
void add_length_statement(const Tokens& tokens, StatementWord word, std::vector<TextStatement>& to);
void add_day_statement(const Tokens& tokens, StatementWord word, std::vector<TextStatement>& to);
void add_decision_statement(const Tokens& tokens, StatementWord word,
                            std::vector<TextStatement>& to);
void add_deadline_statement(const Tokens& tokens, StatementWord word,
                            std::vector<TextStatement>& to);
/// At a word right after a number.
void add_respective_values(const Tokens& tokens, std::size_t at, std::vector<TextStatement>& to);

/// Days at a token, and the token after them.
struct DaysInText {
    DaySpan days;
    std::size_t end;
    bool range = false; // both ends are given
    bool exact = false; // to the day
};

/// "den 1 augusti 2021", "augusti 2021", "våren 2024", "första kvartalet 2023"
[[nodiscard]] std::optional<DaysInText> match_time(const Tokens& tokens, std::size_t at);
/// "den 2 maj 2022 till den 31 oktober 2024", "hösten 2022 till och med våren 2026", "2022–2024"
[[nodiscard]] std::optional<DaysInText> match_times(const Tokens& tokens, std::size_t at);

/// The first token of a sentence, and the one after it; of a long one not all.
[[nodiscard]] std::size_t begin_of_sentence(const Tokens& tokens, std::size_t at);
[[nodiscard]] std::size_t end_of_sentence(const Tokens& tokens, std::size_t at);

} // namespace caseflow
