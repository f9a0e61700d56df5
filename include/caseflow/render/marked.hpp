/// Why: a writer of a markup language cannot forget to escape: everything that it adds is either
/// markup, which can only be a literal of the program, or text, which is escaped when added.
#pragma once

#include "caseflow/base/utf8.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// A literal of the program.
class Markup {
  public:
    // Implicit, so that a writer reads like its output.
    consteval Markup(const char* literal) : text_(literal) {}

    [[nodiscard]] constexpr std::string_view text() const { return text_; }

  private:
    std::string_view text_;
};

/// A text in a language in which `escape_line` writes a line without control characters.
template <std::string (*escape_line)(std::string_view)>
class Marked {
  public:
    void markup(Markup literal) { out_ += literal.text(); }
    void number(std::size_t value) { out_ += std::to_string(value); }
    void indent(std::size_t width) { out_.append(width, ' '); }
    template <std::string (*other)(std::string_view)>
    void add(const Marked<other>& part) {
        out_ += part.str();
    }

    /// Adds the text line by line, with `line_break` and an indent between lines.
    void text(std::string_view value, Markup line_break, std::size_t indent_width = 0) {
        const std::string plain = visible(value);
        std::string_view rest = plain;
        for (;;) {
            const std::size_t end = rest.find('\n');
            out_ += escape_line(rest.substr(0, end));
            if (end == std::string_view::npos) return;
            markup(line_break);
            indent(indent_width);
            rest.remove_prefix(end + 1);
        }
    }

    [[nodiscard]] bool empty() const { return out_.empty(); }
    [[nodiscard]] const std::string& str() const { return out_; }

  private:
    std::string out_;
};

} // namespace caseflow
