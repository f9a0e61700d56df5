#include "caseflow/toml/comma_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

namespace caseflow {

using namespace fmt::literals;

std::optional<Mistake> comma_mistake(std::string_view array, std::size_t begin, std::size_t end,
                                     bool own_line) {
    const std::string_view element = array.substr(begin, end - begin);
    if (!is_quoted(element) || element.size() > longest_line) return std::nullopt;
    const std::string_view words = element.substr(1, element.size() - 2);
    if (words.size() > 1 && words.ends_with(','))
        return Mistake{end - 2, end - 1,
                       message("this comma is part of the string; write {literal},",
                               "literal"_a = quote_readably(trim(words, ",")))};
    if (!own_line) return std::nullopt;
    return Mistake{
        begin, end,
        message("expected a comma after this element; write {literal},", "literal"_a = element)};
}

} // namespace caseflow
