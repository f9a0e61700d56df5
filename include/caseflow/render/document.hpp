/// Why: the table of formats in which a decision text is written, and its writers.
#pragma once

#include "caseflow/render/outline.hpp"

#include <span>
#include <string>
#include <string_view>

namespace caseflow {

struct Format {
    std::string_view name; // also the ending of a file in it
    std::string (*write)(const Outline&);
    std::string_view between; // what sets documents apart when several are written to one place
};

/// txt and md.
[[nodiscard]] std::span<const Format> formats();

/// Plain text, line for line as the body prints it.
[[nodiscard]] std::string write_txt(const Outline& document);

/// CommonMark 0.30. Whatever a value holds reads as itself.
[[nodiscard]] std::string write_md(const Outline& document);

} // namespace caseflow
