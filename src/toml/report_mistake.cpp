#include "caseflow/toml/report_mistake.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/limits.hpp"

namespace caseflow {
namespace {

/// True for a dash with a blank beside it: it belongs to a text, or replaces an equals sign.
bool is_dash_apart(std::string_view text, std::size_t at) {
    const char32_t code = code_point(text.substr(at));
    const std::size_t end = at + character_length(text.substr(at));
    return code >= 0x2010 && code <= 0x2015 &&
           (at == 0 || end >= text.size() || is_blank(text.substr(at - 1, 1)) ||
            is_blank(text.substr(end, 1)));
}

} // namespace

Diagnostic& report_mistake(const SourceText& source, std::string_view text, const Mistake& mistake,
                           Report& to) {
    const auto place = [&](std::size_t begin, std::size_t end) {
        return Place{&source, source.span(begin, end)};
    };
    Diagnostic& finding = to.add(place(mistake.begin, mistake.end), mistake.message);
    if (mistake.message.find("U+") != std::string::npos) return finding;
    const std::string_view found = text.substr(mistake.begin, mistake.end - mistake.begin);
    const auto intruder = find_intruder(found);
    if (!intruder || is_dash_apart(found, intruder->offset)) return finding;
    const std::size_t begin = mistake.begin + intruder->offset;
    finding.note(place(begin, begin + character_length(text.substr(begin))), intruder->message);
    return finding;
}

} // namespace caseflow
