/// Why: translations are data of the program, sorted when it is built: nothing is read or set up
/// when it starts. Rows are places in one text, not pointers, which each start would have to
/// relocate. src/messages/catalogue.cmake writes the tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace caseflow {

/// A message and its translation; empty if nobody has translated it.
struct Translation {
    std::string_view english;
    std::string_view translated;
};

/// The messages of one language, sorted by the English ones. The first is the catalogue's head, of
/// the empty text.
class Catalogue {
  public:
    /// Where a message begins, its translation after it, and how long the two are.
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

    /// True if each message comes once, in order of bytes.
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
