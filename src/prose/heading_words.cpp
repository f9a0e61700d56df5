#include "caseflow/prose/heading_words.hpp"

#include "caseflow/prose/tokens.hpp"

namespace caseflow {

bool is_heading_of_reasons(std::string_view heading) {
    const Tokens tokens(heading);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens.is_any(i, "skäl skälen motiv") ||
            tokens.begins_with_any(i, "motivering beslutsskäl beslutsmotivering"))
            return true;
    return false;
}

} // namespace caseflow
