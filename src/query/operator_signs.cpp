#include "caseflow/query/operator_signs.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace caseflow {
namespace {

/// Signs for operators, as elsewhere, and as written here.
constexpr std::pair<std::string_view, std::string_view> other_signs[] = {
    {"\u2260", "!="}, {"\u2264", "<="}, {"\u2265", ">="}, {"\u2266", "<="},
    {"\u2267", ">="}, {"\u2A7D", "<="}, {"\u2A7E", ">="}, {"\uFF1D", "="},
    {"\uFF1C", "<"},  {"\uFF1E", ">"},  {"\uFF1A", ":"}};

/// The foreign sign that a text begins with; null if it does not.
const std::pair<std::string_view, std::string_view>* find_other_sign(std::string_view text) {
    const auto* const found =
        std::find_if(std::begin(other_signs), std::end(other_signs),
                     [&](const auto& sign) { return text.starts_with(sign.first); });
    return found == std::end(other_signs) ? nullptr : found;
}

} // namespace

Signs take_signs(std::string_view text) {
    Signs signs;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto* const other = find_other_sign(text.substr(at));
        const std::string_view sign = other == nullptr ? text.substr(at, 1) : other->first;
        if (other == nullptr && std::string_view(":=<>!~").find(sign) == std::string_view::npos)
            break;
        signs.plain += other == nullptr ? sign : other->second;
        at += sign.size();
    }
    signs.typed = text.substr(0, at);
    return signs;
}

std::string_view operator_meant(std::string_view signs) {
    const auto has = [&](char sign) { return signs.find(sign) != std::string_view::npos; };
    if (has('!') || (has('<') && has('>'))) return "!=";
    if (has('<')) return has('=') ? "<=" : "<";
    if (has('>')) return has('=') ? ">=" : ">";
    return has('=') && !has('~') ? "=" : ":";
}

std::string_view find_other_signs(std::string_view text) {
    bool quoted = false;
    for (; !text.empty(); text.remove_prefix(character_length(text))) {
        if (text[0] == '"') quoted = !quoted;
        if (!quoted && find_other_sign(text) != nullptr) return text;
    }
    return {};
}

} // namespace caseflow
