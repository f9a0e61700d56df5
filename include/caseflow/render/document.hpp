/// Why: the table of formats in which a decision text is written, and its writers.
#pragma once

#include "caseflow/query/filter.hpp"
#include "caseflow/render/outline.hpp"

#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// The content of a format: the decision text, or the case itself for programs.
struct DecisionText {
    Listed listed;
    Outline text;
};

struct Format {
    std::string_view name; // also the ending of its files
    std::string (*write)(const DecisionText&);
    std::string_view between; // separates several documents in one place
    bool alone = false;       // a file has only one document
};

/// md, txt, html and json.
[[nodiscard]] std::span<const Format> formats();

/// Plain text, line for line as the body prints it.
[[nodiscard]] std::string write_txt(const Outline& document);

/// CommonMark 0.30, with tables as in GitHub's extension. Every value is shown literally, never as
/// markup.
[[nodiscard]] std::string write_md(const Outline& document);

/// A complete page (HTML 5) that loads nothing: with headings and landmarks for screen readers, and
/// styled for screens of any width and for A4.
[[nodiscard]] std::string write_html(std::string_view title, const Outline& document);

} // namespace caseflow
