#include "caseflow/intake/told_decisions.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

constexpr std::size_t longest_sentence = 160; // bytes before its second verb

/// "Kulturnämnden har vid sammanträde den 16 juni 2015, § 58, … beslutat följande:"
std::optional<MinutesLine> told_decision(const std::string& sentence) {
    constexpr std::string_view has = " har ";
    const std::size_t at = sentence.find(has);
    if (at == std::string::npos || !is_board(sentence.substr(0, at)) || !sentence.ends_with(':'))
        return std::nullopt;
    const std::string rest = sentence.substr(at);
    const std::size_t sign = rest.find("§");
    if (rest.find("sammanträde") == rest.npos || rest.find("beslut") == rest.npos ||
        sign == rest.npos)
        return std::nullopt;
    const std::size_t digits = rest.find_first_of("0123456789", sign);
    if (digits == rest.npos) return std::nullopt;
    MinutesLine found;
    found.board = sentence.substr(0, at);
    found.date = only_day_in(rest);
    found.paragraph =
        "§ " + rest.substr(digits, rest.find_first_not_of("0123456789", digits) - digits);
    return found.date ? std::optional(found) : std::nullopt;
}

} // namespace

void take_told_decision(std::vector<Line>& body, Head& head) {
    constexpr std::size_t most_lines = 4;
    if (!head.paragraph.empty() || head.by_delegation) return;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i].blank() || (i > 0 && !body[i - 1].blank())) continue;
        std::string sentence;
        std::size_t end = i;
        for (; end < body.size() && !body[end].blank() && end < i + most_lines; ++end)
            sentence += (sentence.empty() ? "" : " ") + std::string(trimmed(body[end].text));
        const auto found = told_decision(sentence);
        if (!found) continue;
        if (!head.board.empty()) head.rest.push_back({head.board, head.board_line});
        head.rest.push_back({sentence, body[i].number});
        head.board = found->board;
        head.board_line = head.paragraph_line = body[i].number;
        head.paragraph = found->paragraph;
        head.dates.push_back({*found->date, {}, true});
        body[i].text = found->board + " beslutar";
        for (std::size_t line = i + 1; line < end; ++line) body[line].text.clear();
        return;
    }
}

void take_letter_day(const std::vector<Line>& body, Head& head) {
    constexpr std::string_view has = " har den ";
    constexpr std::string_view verbs[] = {" bevilja ", " avslå ", " ge ", " tilldela "};
    constexpr std::string_view receivers[] = {" er ", " Er ", " eder ", " ert "};
    std::string sentence;
    for (const Line& line : body) {
        if (line.blank() && !sentence.empty()) break;
        if (!line.blank()) sentence += std::string(trimmed(line.text)) + " ";
    }
    const std::size_t at = sentence.find(has);
    const std::size_t verb = sentence.find(" beslutat att ", std::min(at, sentence.size()));
    if (verb == sentence.npos || verb - at > longest_sentence) return;
    const std::string granted = sentence.substr(verb, sentence.find(". ", verb) - verb);
    const auto day = only_day_in(sentence.substr(at, verb - at));
    if (day && contains_any(granted, verbs) && contains_any(granted, receivers))
        head.dates.push_back({*day, {}, true});
}

} // namespace caseflow
