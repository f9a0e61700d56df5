/// Why: the table of formats in which a decision text is written, and its writers.
#pragma once

#include "caseflow/query/filter.hpp"
#include "caseflow/render/outline.hpp"

#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// What is written: the decision text, and for programs the case behind it.
struct DecisionText {
    Listed one;
    Outline text;
};

struct Format {
    std::string_view name; // also the ending of a file in it
    std::string (*write)(const DecisionText&);
    std::string_view between; // what sets documents apart when several are written to one place
    bool alone = false;       // only one document fits in a file
};

/// md, txt, html and json.
[[nodiscard]] std::span<const Format> formats();

/// Plain text, line for line as the body prints it.
[[nodiscard]] std::string write_txt(const Outline& document);

/// CommonMark 0.30; a table, which that has not, is one of GitHub's. Whatever a value holds reads
/// as itself.
[[nodiscard]] std::string write_md(const Outline& document);

/// A page of its own (HTML 5) that loads nothing: headings and landmarks a screen reader can
/// follow, styled for a screen of any width and for A4.
[[nodiscard]] std::string write_html(std::string_view title, const Outline& document);

} // namespace caseflow
