#include "caseflow/prose/acting_title.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr std::string_view acting[] = {"tf.", "t.f.",          "tf",   "t.f", "t. f.",
                                       "t f", "tillförordnad", "vik.", "vik", "vikarierande"};

} // namespace

std::string without_acting(std::string_view title) {
    std::string plain = plain_signs(trim(title));
    const std::string folded = fold(plain);
    if (folded.size() != plain.size()) return plain;
    for (const std::string_view word : acting) {
        if (folded.starts_with(fmt::format("{} ", word)))
            return std::string(trim(plain.substr(word.size())));
        for (const auto& end : {fmt::format(", {}", word), fmt::format(" ({})", word)})
            if (folded.size() > end.size() && folded.ends_with(end))
                return std::string(trim(plain.substr(0, plain.size() - end.size())));
    }
    return plain;
}

} // namespace caseflow
