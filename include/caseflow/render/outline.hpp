/// Why: the content of a decision text is determined once, here; each format is then a small writer
/// that determines only its appearance.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/register.hpp"

#include <string>
#include <vector>

namespace caseflow {

struct Block {
    enum class Kind {
        title,     // of the document, one item
        heading,   // of a section, one item
        paragraph, // running text, one item, its line breaks kept
        lines,     // items, each on its own line
        points,    // items of a numbered list
        table,     // cells, row after row, the first row of headings
    };
    Kind kind;
    std::vector<std::string> items;
    std::string columns = {}; // of a table, a letter each: l left, r right (a number), k left and
                              // kept on one line, w running text
};

/// A decision text from top to bottom. Parts that the case lacks are left out, with their headings.
using Outline = std::vector<Block>;

/// `decision` may be null: a case without decisions also has a text. `with_funding` adds a table of
/// the funding before the basis.
[[nodiscard]] Outline outline(const Case& data, const Decision* decision, const Layout& layout,
                              bool with_funding = false);

/// The paragraphs of a text, separated by blank lines, with line ends as line feeds.
[[nodiscard]] std::vector<std::string> paragraphs(std::string_view text);

} // namespace caseflow
