/// Why: translations are data of the program, sorted when it is built, so that nothing is read or
/// set up at its start. Rows are offsets into one text, not pointers, which would have to be
/// relocated at each start. src/messages/catalogue.cmake writes the tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace caseflow {

/// A message and its translation; empty if it is not translated.
struct Translation {
    std::string_view english;
    std::string_view translated;
};

/// The messages of one language, sorted by their English text. The first is the catalogue's header,
/// which translates the empty text.
class Catalogue {
  public:
    /// The offset of a message, followed by its translation, and the lengths of both.
    struct Row {
        std::uint32_t begin;
        std::uint16_t english;
        std::uint16_t translated;
    };

    constexpr Catalogue(std::string_view texts, std::span<const Row> rows)
        : texts_(texts), rows_(rows) {}

    [[nodiscard]] constexpr std::size_t size() const { return rows_.size(); }

    [[nodiscard]] constexpr Translation operator[](std::size_t index) const {
        const auto& [begin, english, translated] = rows_[index];
        return {texts_.substr(begin, english), texts_.substr(begin + english, translated)};
    }

    /// True if messages are unique and sorted by bytes.
    [[nodiscard]] constexpr bool is_sorted() const {
        for (std::size_t i = 1; i < size(); ++i)
            if ((*this)[i].english <= (*this)[i - 1].english) return false;
        return true;
    }

    /// The translation of a message; empty if there is none.
    [[nodiscard]] std::string_view find(std::string_view english) const;

  private:
    std::string_view texts_;
    std::span<const Row> rows_;
};

/// The Swedish messages.
[[nodiscard]] Catalogue swedish_catalogue();

} // namespace caseflow
