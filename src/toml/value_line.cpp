#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/lexical.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/invisible.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <fmt/format.h>
#include <utility>

namespace caseflow {

std::optional<std::string> line_to_paste(std::string_view key, std::string_view literal) {
    if (literal.size() > longest_line) return std::nullopt;
    std::string line = fmt::format("{} = {}", key, literal);
    if (line.size() > longest_line || line.find('\n') != std::string::npos ||
        name_invisible(line) != line || !is_toml(line)) // it would look different
        return std::nullopt;
    return line;
}

std::optional<std::string> line_in_place(const WrittenValue& value, std::string_view literal) {
    const std::string& key = value.key;
    const std::string_view written = value.text();
    const std::string_view comment = written.substr(strip_comment(written).size());
    const bool beside = trim(comment).starts_with('#') && written.find('\n') == written.npos &&
                        literal.find(trim(comment)) == literal.npos;
    auto line = beside ? line_to_paste(key, fmt::format("{}{}", literal, comment)) : std::nullopt;
    if (!line) line = line_to_paste(key, literal);
    return line ? std::optional(line_around(value.around, *std::move(line))) : std::nullopt;
}

std::string line_around(const TextAroundKey& around, std::string line) {
    if (around.before.empty()) return line;
    std::string whole = around.before + line + around.after;
    const bool shown = whole.size() <= longest_line && whole.find('\n') == std::string::npos &&
                       name_invisible(whole) == whole;
    return shown && is_toml(whole) ? whole : line;
}

WrittenValue element_of(const WrittenValue& array, std::size_t begin, std::size_t end) {
    const std::string_view text = array.text();
    WrittenValue element = array;
    element.begin = array.begin + begin;
    element.end = array.begin + end;
    element.key.clear(); // it cannot be pasted as a line alone
    element.around.before += fmt::format("{} = {}", array.key, text.substr(0, begin));
    element.around.after = fmt::format("{}{}", text.substr(end), array.around.after);
    return element;
}

std::string element_to_paste(const WrittenValue& array, std::string_view literal, std::size_t begin,
                             std::size_t end) {
    const std::string_view text = array.text();
    const std::string_view rest = text.substr(end);
    const std::size_t line = rest.find('\n');
    const bool first = is_first_on_line(text, begin);
    const bool last = line < rest.size() && trim(rest.substr(0, line), " \t\r,").empty();
    std::string element(literal);
    if (last || (rest.starts_with(',') && first)) element += ',';
    if (rest.starts_with(']') && first) element += ']';
    return element;
}

std::string example_line(std::string_view key, const FieldInfo* field) {
    if (field == nullptr || field->example.empty()) return {};
    return fmt::format("{} = {}", key, field->example);
}

bool is_placeholder(std::string_view text) {
    return text == "…" || text == "...";
}

std::optional<std::string> number_literal(std::string_view file) {
    const std::string_view stem = file.substr(file.find_last_of('/') + 1);
    const auto number = Diarienummer::from_stem(stem.substr(0, stem.rfind('.')));
    if (!number) return std::nullopt;
    return quote(NumberForm::standard().print(*number));
}

bool is_sound_value(std::string_view value) {
    return is_toml(fmt::format("a = {}", value));
}

bool is_quoted(std::string_view text) {
    if (text.empty() || (text[0] != '"' && text[0] != '\'')) return false;
    return end_of_string(text, 0) == text.size();
}

std::optional<std::string> literal_of_type(std::string_view literal, const FieldInfo* field) {
    if (field == nullptr || field->type == Type::table) return std::string(literal);
    if (field->many)
        return literal.starts_with('[') ? std::string(literal) : repaired_array(literal, *field);
    if (field->type != Type::text) return literal_meant(strip_quotes(literal), *field);
    if (literal[0] == '"' || literal[0] == '\'') return std::string(literal);
    return quote_readably(content_of(literal));
}

} // namespace caseflow
