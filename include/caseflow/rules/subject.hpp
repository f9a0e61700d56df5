/// Why: this is all that a rule may look at, and how rules name the values that they point at.
#pragma once

#include "caseflow/model/chain.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/source/located.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The data that a rule may use. A rule reads nothing else: no file, no clock.
struct Subject {
    const CaseFile& file;
    const RegisterFile& body; // empty if there is no cases/register.toml
    std::optional<Diarienummer> number;
    std::string file_name; // last part of the path; empty for standard input
    Date today;
    DecisionChains chains; // of the case's decisions, and their joint effect

    /// Reads the case's own number; `path` is the file's path, "" for standard input.
    static Subject of(const CaseFile& file, const RegisterFile& body, std::string_view path,
                      Date today);

    [[nodiscard]] const Case& data() const { return file.data; }

    /// The series of a board, with its meetings; if the name is empty, the case's own series. Null
    /// if it is unknown.
    [[nodiscard]] const Series* series_of_board(std::string_view board) const;

    /// "1 000 000 kr", in the case's currency.
    [[nodiscard]] std::string money(Money amount) const;
};

/// The path of a value of a decision, counted from 0: "decision.0.date".
[[nodiscard]] std::string decision_path(std::size_t index, std::string_view key);

/// The path of a value of a document, counted from 0: "document.0.date".
[[nodiscard]] std::string document_path(std::size_t index, std::string_view key);

/// The path of a value of a source, counted from 0: "funding.source.0.amount".
[[nodiscard]] std::string source_path(std::size_t index, std::string_view key);

/// The place of a value of one of the register's series.
[[nodiscard]] Place series_place(const Subject& subject, const Series& series,
                                 std::string_view key);

/// Calls `action(decision, index)` for each decision.
template <class Do>
void for_each_decision(const Subject& subject, Do&& action) {
    for (std::size_t i = 0; i < subject.data().decisions.size(); ++i)
        action(subject.data().decisions[i], i);
}

/// Calls `action(decision, index)` for each decision that is not a draft.
template <class Do>
void for_each_dated_decision(const Subject& subject, Do&& action) {
    for_each_decision(subject, [&](const Decision& decision, std::size_t index) {
        if (decision.date) action(decision, index);
    });
}

} // namespace caseflow
