#include "caseflow/prose/acting_title.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"

namespace caseflow {
namespace {

constexpr std::string_view acting[] = {"tf.", "t.f.",          "tf",   "t.f", "t. f.",
                                       "t f", "tillförordnad", "vik.", "vik", "vikarierande"};

/// The end of a title before ", tf." or " (tf.)", folded; its size if it has neither.
std::size_t end_before(std::string_view title, std::string_view word) {
    const bool closed = title.ends_with(')');
    std::string_view rest = title.substr(0, title.size() - (closed ? 1 : 0));
    if (!rest.ends_with(word)) return title.size();
    rest.remove_suffix(word.size());
    const std::string_view lead = closed ? " (" : ", ";
    return rest.size() > lead.size() && rest.ends_with(lead) ? rest.size() - lead.size()
                                                             : title.size();
}

} // namespace

std::string without_acting(std::string_view title) {
    std::string plain = compose(plain_signs(trim(title))); // å may be a and a ring
    const std::string folded = fold(plain);
    if (folded.size() != plain.size()) return plain;
    for (const std::string_view word : acting) {
        if (folded.starts_with(word) && folded.compare(word.size(), 1, " ") == 0)
            return std::string(trim(plain.substr(word.size())));
        if (const std::size_t end = end_before(folded, word); end < folded.size())
            return std::string(trim(plain.substr(0, end)));
    }
    return plain;
}

} // namespace caseflow
