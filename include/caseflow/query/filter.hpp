/// Why: finding cases is a small language with one grammar, the same wherever cases are chosen:
///
///     filter    = all { "or" all }
///     all       = one { ["and"] one }
///     one       = "not" one | "(" filter ")" | condition
///     condition = "has:" key | "missing:" key | key operator value | text
///     operator  = ":" | "=" | "!=" | "<" | "<=" | ">" | ">="
///     date      = YYYY-MM-DD | "today" [ ("+" | "-") days "d" ]
///
/// Words are separated by white space; text in double quotes is one word. White space may come
/// around an operator and in an amount ("funding.total > 1 000 000 kr"). Letter case and composed
/// or decomposed accents make no difference; å, ä and ö are letters of their own.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/derived.hpp"
#include "caseflow/model/diarienummer.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

/// A case as filters see it.
struct Listed {
    const Case& data;
    const Derived& derived;
    /// The file has not been read: only the case's number and path are known.
    bool by_name = false;
};

/// The answer of a filter for a case; unknown only for a case that has not been read.
enum class Answer { no, yes, unknown };

class Filter {
  public:
    using Ask = std::function<Answer(const Listed&)>;

    explicit Filter(Ask ask, bool asks_number = false)
        : ask_(std::move(ask)), asks_number_(asks_number) {}

    [[nodiscard]] Answer ask(const Listed& listed) const { return ask_(listed); }

    /// Whether a case passes.
    [[nodiscard]] bool operator()(const Listed& listed) const {
        return ask_(listed) == Answer::yes;
    }

    /// Whether a condition is on the case's own number: a case with a misnamed file may be meant.
    [[nodiscard]] bool asks_number() const { return asks_number_; }

  private:
    Ask ask_;
    bool asks_number_;
};

/// Returns today's date; called only if a text has a day relative to today.
using Today = std::function<Date()>;

/// Reads a case number as the register writes its numbers; nothing if it is not one.
using ReadNumber = std::function<std::optional<Diarienummer>(std::string_view)>;

/// An empty text lets every case pass. `today` is the day that dates may be relative to. Throws
/// Failure, with the text and a caret under the wrong word, if the text is not a filter. Without
/// `read`, numbers must have their letters.
[[nodiscard]] Filter parse_filter(std::string_view text, const Today& today,
                                  const ReadNumber& read = {});

/// The same for the words of a command line. A number followed by a word of three digits is
/// refused: these may belong to the number, or be a text to search for.
[[nodiscard]] Filter parse_filter(std::span<const std::string> words, const Today& today,
                                  const ReadNumber& read = {});

} // namespace caseflow
