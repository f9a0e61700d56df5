#include "caseflow/intake/imported_texts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr std::size_t longest_half = 600; // bytes on either side of a place

}

std::vector<ImportedText> imported_texts(const Case& one) {
    std::vector<ImportedText> all;
    const auto add = [&](std::string_view text, bool point) {
        all.push_back({text, point, read_prose(text)});
    };
    add(one.description, false);
    for (const Section& section : one.sections) add(section.text, false);
    for (const Decision& decision : one.decisions)
        for (const std::string& point : decision.points) add(point, true);
    return all;
}

std::vector<std::string> words_of_head(const Case& one) {
    std::vector<std::string> all;
    for (const Section& section : one.sections) {
        if (section.heading != section_of_head) continue;
        for (const std::string_view line : lines_of(section.text))
            all.push_back(fold(first_word(trim(line, "\n"))));
    }
    return all;
}

std::string quote_words(std::string_view text, std::size_t begin, std::size_t end) {
    return fmt::format("\"{}\"", visible_line(trimmed(text.substr(begin, end - begin))));
}

std::string_view sentence_around(std::string_view text, std::size_t at) {
    // After "X. ", not after "ek. för. 80"; on a new line, unless it goes on in small letters.
    const auto begins_sentence = [&](std::size_t place) {
        const std::string_view rest = text.substr(place);
        if (text[place - 1] == '\n') return !begins_small(rest);
        return place > 1 && text[place - 1] == ' ' && text[place - 2] == '.' &&
               begins_capital(rest);
    };
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_half && !begins_sentence(begin)) --begin;
    std::size_t end = at;
    while (end < text.size() && end - at < longest_half && (end == at || !begins_sentence(end)))
        ++end;
    std::string_view sentence = text.substr(begin, end - begin);
    while (sentence.ends_with('\n') || sentence.ends_with(' ')) sentence.remove_suffix(1);
    return sentence;
}

std::string said_before(const ImportedText& in, const Reading& reading) {
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    const auto before = static_cast<std::size_t>(in.text.data() + reading.begin - sentence.data());
    std::string words = fold(sentence.substr(0, before));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

std::optional<Money> exact_sum(const Reading& reading) {
    const auto* value = std::get_if<TextAmount>(&reading.value);
    if (value == nullptr || !value->total || value->part_of || value->low != value->high ||
        value->currency != "SEK" || value->low == Money(0))
        return std::nullopt;
    return value->low;
}

} // namespace caseflow
