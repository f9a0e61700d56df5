#include "caseflow/toml/report_mistake.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/limits.hpp"

namespace caseflow {

Diagnostic& report_mistake(const SourceText& source, std::string_view text, const Mistake& mistake,
                           Report& to) {
    const auto place = [&](std::size_t begin, std::size_t end) {
        return Place{&source, source.span(begin, end)};
    };
    Diagnostic& finding = to.add(place(mistake.begin, mistake.end), mistake.message);
    if (mistake.message.find("U+") != std::string::npos) return finding;
    const auto intruder = find_intruder(text.substr(mistake.begin, mistake.end - mistake.begin));
    if (!intruder) return finding;
    const std::size_t begin = mistake.begin + intruder->offset;
    finding.note(place(begin, begin + character_length(text.substr(begin))), intruder->message);
    return finding;
}

} // namespace caseflow
