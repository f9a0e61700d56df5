/// Why: tests of numbers and of dates compare what is read in a phrase, as text.
#pragma once

#include "caseflow/prose/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow::test {

struct PrintReading {
    std::string operator()(const TextAmount& value) const {
        std::string out = fmt::format("{}", value.low.kronor());
        if (value.high != value.low) out += fmt::format("..{}", value.high.kronor());
        if (!value.total) out += " per";
        if (value.part_of) out += fmt::format(" part of {}", *value.part_of);
        if (value.currency != "SEK") out += fmt::format(" {}", value.currency);
        return out;
    }
    std::string operator()(const TextShare& value) const {
        return value.share.str() + (value.up_to ? ".." + value.up_to->str() : "") + "%";
    }
    std::string operator()(const TextDuration& value) const {
        return fmt::format("{} {}{}", value.count,
                           value.weeks   ? "weeks"
                           : value.years ? "years"
                                         : "months",
                           value.first ? " from " + to_string(*value.first) : "");
    }
    std::string operator()(const TextPeriod& value) const {
        static constexpr const char* extents[] = {"", " whole", " inside", " every", " loose"};
        return to_string(value.first) +
               (value.first == value.last ? "" : ".." + to_string(value.last)) +
               extents[static_cast<int>(value.extent)] + (value.deadline ? " deadline" : "");
    }
    std::string operator()(const TextNumber& value) const { return value.number.file_stem(); }
    std::string operator()(const TextBareNumber& value) const {
        return std::to_string(value.number) + "/" + std::to_string(value.year);
    }
    std::string operator()(const Misspelt& value) const {
        static constexpr const char* kinds[] = {"digits!", "commas!", "letters!", "unit!",
                                                "words!",  "day!",    "weekday!", "year!",
                                                "date!",   "number!"};
        return kinds[static_cast<int>(value.kind)];
    }
};

/// Each reading as "words=what", with a bar between them.
inline std::string print_readings(std::string_view text) {
    std::string out;
    for (const Reading& reading : read_prose(text)) {
        if (!out.empty()) out += " | ";
        out += fmt::format("{}={}", text.substr(reading.begin, reading.end - reading.begin),
                           std::visit(PrintReading(), reading.value));
    }
    return out;
}

struct Phrase {
    const char* text;
    std::string readings;
};

inline void check_phrases(const std::vector<Phrase>& phrases) {
    for (const Phrase& phrase : phrases) {
        CAPTURE(phrase.text);
        CHECK(print_readings(phrase.text) == phrase.readings);
    }
}

} // namespace caseflow::test
