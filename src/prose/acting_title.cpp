#include "caseflow/prose/acting_title.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

namespace caseflow {

std::string_view without_acting(std::string_view title) {
    title = trim(title);
    for (const std::string_view word :
         {"tf.", "t.f.", "tf", "t.f", "tillförordnad", "vikarierande", "vik."})
        if (title.size() > word.size() && title[word.size()] == ' ' &&
            fold(title.substr(0, word.size())) == word)
            return trim(title.substr(word.size()));
    return title;
}

} // namespace caseflow
