/// Why: all proposals go through the same texts of an imported case, and quote them in the same
/// way.
#pragma once

#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

/// The heading of the section for lines of the head that belong to no key.
inline constexpr const char* section_of_head = "Sidhuvud";

/// A text of the case, with its readings.
struct ImportedText {
    std::string_view text;
    bool point; // of the decision
    std::vector<Reading> readings;
};

/// The description, sections and points of a case, which must outlive them.
[[nodiscard]] std::vector<ImportedText> imported_texts(const Case& data);

/// The first words of the lines of a case's head, in lower case. They include the body whose paper
/// it is: "tillväxtverket".
[[nodiscard]] std::vector<std::string> words_of_head(const Case& data);

/// Words of a text, as a comment quotes them.
[[nodiscard]] std::string quote_words(std::string_view text, std::size_t begin, std::size_t end);

/// The sentence or the row of a list around a place in a text.
[[nodiscard]] std::string_view sentence_around(std::string_view text, std::size_t at);

/// The words of the sentence before a reading, in lower case and on one line.
[[nodiscard]] std::string sentence_before(const ImportedText& in, const Reading& reading);

/// The sum of a reading, which must be a sum.
[[nodiscard]] inline const TextAmount& amount_of(const Reading& reading) {
    return std::get<TextAmount>(reading.value);
}

/// The single sum of a reading, in Swedish kronor, above zero and not part of another sum; nothing
/// for a span, or for a sum per year or per piece.
[[nodiscard]] std::optional<Money> exact_sum(const Reading& reading);

/// The value that all statements agree on; nothing if they differ or there are none.
template <class T>
class AgreedValue {
  public:
    /// Adds a statement with the words that make it.
    void add(const T& value, std::string words) {
        const auto same = [&](const auto& known) { return known.first == value; };
        if (statements_.size() < most && std::none_of(statements_.begin(), statements_.end(), same))
            statements_.emplace_back(value, std::move(words));
    }

    [[nodiscard]] bool is_agreed() const { return statements_.size() == 1; }
    [[nodiscard]] bool empty() const { return statements_.empty(); }
    [[nodiscard]] const T& value() const { return statements_.front().first; }
    [[nodiscard]] const std::string& words() const { return statements_.front().second; }

    /// Notes at a key of the case if the text has several values for it.
    void doubt(Imported& to, const std::string& path) const {
        if (statements_.size() < 2) return;
        std::string all;
        for (const auto& [value, words] : statements_)
            all += (all.empty() ? "" : " eller ") + words;
        to.doubts.emplace_back(path, std::move(all));
    }

  private:
    static constexpr std::size_t most = 4; // statements that a comment lists

    std::vector<std::pair<T, std::string>> statements_;
};

} // namespace caseflow
