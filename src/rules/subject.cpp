#include "caseflow/rules/subject.hpp"

#include <fmt/format.h>

namespace caseflow {

Subject Subject::of(const CaseFile& file, const RegisterFile& body, std::string_view path,
                    Date today) {
    return {file,
            body,
            body.data.read(file.data.diarienummer).number,
            std::string(path.substr(path.rfind('/') + 1)),
            today,
            DecisionChains(file.data)};
}

const Series* Subject::series_of_board(std::string_view board) const {
    return body.data.find_board(board, number ? number->series() : "");
}

std::string Subject::money(Money amount) const {
    return to_string(amount, data().funding.currency);
}

std::string decision_path(std::size_t index, std::string_view key) {
    return fmt::format("decision.{}.{}", index, key);
}

std::string source_path(std::size_t index, std::string_view key) {
    return fmt::format("funding.source.{}.{}", index, key);
}

Place series_place(const Subject& subject, const Series& series, std::string_view key) {
    const auto index = &series - subject.body.data.series.data();
    return subject.body.at(fmt::format("series.{}.{}", index, key));
}

} // namespace caseflow
