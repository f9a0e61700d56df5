#include "caseflow/rules/subject.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>
#include <fmt/compile.h>
#include <iterator>

namespace caseflow {

namespace {

/// The keys of a decision that settle its terms.
constexpr std::string_view settling[] = {"date", "kind", "replaces", "amount", "start", "end"};

/// Whether each decision has values that cannot be read or cannot be right: other rules report
/// those, and consequences of them are not worth a finding.
std::vector<bool> unusable_decisions(const CaseFile& file) {
    std::vector<bool> unusable;
    unusable.reserve(file.data.decisions.size());
    for (const Decision& decision : file.data.decisions)
        unusable.push_back(!decision.has_possible_amount());
    for (const std::string& path : file.mistyped) {
        const std::string_view key = last_step(path);
        const std::string decision = parent_of(path);
        if (parent_of(decision) != "decision" || !is_index(last_step(decision)) ||
            std::find(std::begin(settling), std::end(settling), key) == std::end(settling))
            continue;
        unusable.at(std::stoul(std::string(last_step(decision)))) = true;
    }
    return unusable;
}

} // namespace

Subject Subject::of(const CaseFile& file, const RegisterFile& body, std::string_view path,
                    Date today) {
    return {file,
            body,
            body.data.read(file.data.diarienummer).number,
            std::string(path.substr(path.rfind('/') + 1)),
            today,
            DecisionChains(file.data, unusable_decisions(file))};
}

const Series* Subject::series_of_board(std::string_view board) const {
    return body.data.find_board(board, number ? number->series() : "");
}

std::string Subject::money(Money amount) const {
    return to_string(amount, data().funding.currency);
}

std::string decision_path(std::size_t index, std::string_view key) {
    return fmt::format(FMT_COMPILE("decision.{}.{}"), index, key);
}

std::string document_path(std::size_t index, std::string_view key) {
    return fmt::format(FMT_COMPILE("document.{}.{}"), index, key);
}

std::string source_path(std::size_t index, std::string_view key) {
    return fmt::format(FMT_COMPILE("funding.source.{}.{}"), index, key);
}

Place series_place(const Subject& subject, const Series& series, std::string_view key) {
    const auto index = &series - subject.body.data.series.data();
    return subject.body.at(fmt::format("series.{}.{}", index, key));
}

} // namespace caseflow
