#include "caseflow/toml/broken_text.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/wording.hpp"

namespace caseflow {

bool BrokenText::continues(const Statement& line) const {
    const std::string_view words = words_on_line(file_, line);
    return has_begun() && file_.find('\n', end_) >= line.begin && !is_empty_to_eye(words) &&
           !begins_quoted_pair(words);
}

void BrokenText::begin_below(const Statement& line) {
    const std::string_view words = words_on_line(file_, line);
    if (is_empty_to_eye(words) || is_foreign_comment(words)) return end();
    begin(file_.size());
}

bool is_empty_to_eye(std::string_view line) {
    return is_blank(plain_signs(line));
}

} // namespace caseflow
