/// Why: the diarienummer is a case's identity, and bodies write it in different ways. It is read in
/// any of them, compared by its parts, and shown in its series' own form.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A valid case number. Ordered by series, year, number.
class Diarienummer {
  public:
    static constexpr int first_year = 1900;
    static constexpr int last_year = 2099;
    static constexpr std::uint32_t most_number = 999'999'999;
    static constexpr std::size_t longest_series = 16; // letters

    /// Composed of checked parts: series of 1 to 16 letters (stored composed, in capitals), number
    /// from 1, year 1900 to 2099; nothing if a part is outside that.
    [[nodiscard]] static std::optional<Diarienummer> make(std::string_view series,
                                                          std::uint64_t number, int year);

    /// Reads the output of file_stem, if the series has only the letters A to Z. Most files of a
    /// register have such a name; it is read without a copy. Nothing for anything else.
    [[nodiscard]] static std::optional<Diarienummer> from_stem(std::string_view stem);

    /// Reads a number in the standard form in the same way, if it is not ambiguous: its number is
    /// not a year. Nothing for any other text, which read_number may still read.
    [[nodiscard]] static std::optional<Diarienummer> from_standard(std::string_view text);

    [[nodiscard]] const std::string& series() const { return *series_; }
    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] std::uint32_t number() const { return number_; }

    /// The name of the case's file without ending, in whatever form its series is: "RUN-319-2022".
    [[nodiscard]] std::string file_stem() const;

    friend bool operator==(const Diarienummer&, const Diarienummer&) = default;
    friend std::strong_ordering operator<=>(const Diarienummer& a, const Diarienummer& b);

  private:
    Diarienummer(std::string_view series, int year, std::uint32_t number);

    static std::optional<Diarienummer> from_parts(std::string_view text,
                                                  std::string_view separator);

    const std::string* series_; // the same for all numbers of a series
    int year_;
    std::uint32_t number_;
};

/// How a series writes its numbers: "{series}/{number}/{year}", "{series} {year}-{number:5}", or
/// without its letters, "{year}-{number:5}". The width after the colon pads with zeros.
class NumberForm {
  public:
    /// SERIES/number/year, the default form.
    [[nodiscard]] static const NumberForm& standard();

    /// Reads a pattern with number and year once and the series at most once, with something other
    /// than digits between number and year; nothing for another pattern.
    [[nodiscard]] static std::optional<NumberForm> parse(std::string_view pattern);

    [[nodiscard]] std::string print(const Diarienummer& number) const;

    /// False if the numbers do not include their series.
    [[nodiscard]] bool has_series() const { return has_series_; }

    /// An example of a number, for messages: "RUN/319/2022" for series RUN.
    [[nodiscard]] std::string example(std::string_view series) const;

  private:
    NumberForm(std::string pattern, bool has_series)
        : pattern_(std::move(pattern)), has_series_(has_series) {}

    std::string pattern_;
    bool has_series_;
};

/// The result of reading a text as a case number: the number, or what is wrong with it.
struct NumberReading {
    std::optional<Diarienummer> number;
    std::string problem; // lower case, no full stop; empty if there is a number
};

/// Series, number and year in any common order, letter case and separators: "run/319/2022", "KS
/// 2009/409", "KS2005/0344", "RUN-319-2022". If both numbers could be the year, the text must be
/// exactly as `form` prints it, or a file's stem.
[[nodiscard]] NumberReading read_number(std::string_view text,
                                        const NumberForm& form = NumberForm::standard());

/// A number without letters, for a series whose form has none: "2022-00319".
[[nodiscard]] NumberReading read_number_of(std::string_view series, std::string_view text,
                                           const NumberForm& form);

/// Every number that a text contains, read both ways if both parts could be the year: "Kopia av
/// RUN-319-2022 (1)" contains RUN/319/2022.
[[nodiscard]] std::vector<Diarienummer> numbers_within(std::string_view text);

/// The letters that a text begins with, in capitals: they name the series before the number is
/// read.
[[nodiscard]] std::string series_of(std::string_view text);

} // namespace caseflow
