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

std::vector<ImportedText> imported_texts(const Case& data) {
    std::vector<ImportedText> all;
    const auto add = [&](std::string_view text, bool point) {
        all.push_back({text, point, read_prose(text)});
    };
    add(data.description, false);
    for (const Section& section : data.sections) add(section.text, false);
    for (const Decision& decision : data.decisions)
        for (const std::string& point : decision.points) add(point, true);
    return all;
}

std::vector<std::string> words_of_head(const Case& data) {
    std::vector<std::string> all;
    for (const Section& section : data.sections) {
        if (section.heading != section_of_head) continue;
        for (const std::string_view line : lines_of(section.text))
            all.push_back(fold(first_word(trim(line, "\n"))));
    }
    return all;
}

std::string quote_words(std::string_view text, std::size_t begin, std::size_t end) {
    return fmt::format("\"{}\"", visible_line(trimmed(text.substr(begin, end - begin))));
}

namespace {

/// True for a line broken because it was full: not a row of a table or the end of a sentence.
bool is_full_line(std::string_view line) {
    constexpr std::size_t shortest = 60; // bytes
    constexpr std::string_view gaps[] = {"  ", "\t", "|"};
    return line.size() >= shortest && !contains_any(line, gaps) &&
           std::string_view(".:;!?").find(line.back()) == std::string_view::npos;
}

/// The line that ends before a place.
std::string_view line_before(std::string_view text, std::size_t end) {
    const std::size_t before = end == 0 ? text.npos : text.rfind('\n', end - 1);
    const std::size_t begin = before == text.npos ? 0 : before + 1;
    return text.substr(begin, end - begin);
}

} // namespace

std::string_view sentence_around(std::string_view text, std::size_t at) {
    // After "X. ", not after "ek. för. 80"; on a new line, unless it continues in lower case or the
    // line above was full.
    const auto begins_figure = [](std::string_view rest) {
        return !rest.empty() && is_digit(rest[0]);
    };
    const auto begins_sentence = [&](std::size_t place) {
        const std::string_view rest = text.substr(place);
        if (text[place - 1] == '\n')
            return !begins_small(rest) && !((begins_capital(rest) || begins_figure(rest)) &&
                                            is_full_line(line_before(text, place - 1)));
        return place > 1 && text[place - 1] == ' ' && text[place - 2] == '.' &&
               begins_capital(rest) && !is_abbreviated_name(text.substr(0, place - 2));
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

std::string sentence_before(const ImportedText& in, const Reading& reading) {
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    const auto before = static_cast<std::size_t>(in.text.data() + reading.begin - sentence.data());
    return in_one_line(fold(sentence.substr(0, before)));
}

std::optional<Money> exact_sum(const Reading& reading) {
    const auto* value = std::get_if<TextAmount>(&reading.value);
    if (value == nullptr || !value->total || value->part_of || value->low != value->high ||
        value->currency != "SEK" || value->low == Money(0))
        return std::nullopt;
    return value->low;
}

} // namespace caseflow
