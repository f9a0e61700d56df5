#include "caseflow/prose/clauses.hpp"

#include "caseflow/prose/dates.hpp"

namespace caseflow {
namespace {

constexpr std::size_t shortest_full_word = 4; // bytes; "ca", "kap" and "dec" end in a dot too

bool begins_with_capital(std::string_view word) {
    if (word.empty()) return false;
    if (word[0] >= 'A' && word[0] <= 'Z') return true;
    return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F;
}

bool is_bullet(const Tokens& tokens, std::size_t at) {
    const bool sign = tokens.is_dash(at) || tokens.is_sign(at, "•") || tokens.is_sign(at, "·") ||
                      tokens.is_sign(at, "*") || tokens.is_sign(at, "|");
    return sign && at + 1 < tokens.size() && !tokens.is_tight(at + 1);
}

/// "1. ", "a) "
bool is_numbering(const Tokens& tokens, std::size_t at) {
    return (tokens.is_number(at, 1, 2) || (tokens.is_word(at) && tokens.at(at).size() == 1)) &&
           tokens.is_tight(at + 1) &&
           (tokens.is_sign(at + 1, ".") || tokens.is_sign(at + 1, ")")) && !tokens.is_tight(at + 2);
}

/// "2023: 500 000 kr", "2023; 500 000 kr", "2023 (juli–december): 500 000 kr"
bool is_year_label(const Tokens& tokens, std::size_t at) {
    return tokens.is_year(at) && (tokens.is_any_sign(at + 1, ": ; (") || tokens.is_number(at + 1));
}

/// "Kostar: 38 000 kr", "Sökt belopp: …"
bool is_label(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 3; // words
    for (std::size_t i = at + 1; i <= at + longest && !tokens.begins_line(i); ++i)
        if (tokens.is_sign(i, ":")) return true;
    return false;
}

/// A line that continues a sentence begins in lower case, or follows a word in lower case.
bool begins_row(const Tokens& tokens, std::size_t at) {
    if (tokens[at].gap != Token::Gap::line) return false;
    if (is_bullet(tokens, at) || is_numbering(tokens, at)) return true;
    if (tokens.is_sign(at - 1, ":") || is_year_label(tokens, at)) return true;
    if (!begins_with_capital(tokens.at(at))) return false;
    if (is_label(tokens, at)) return true;
    const bool unit = tokens.is_any(at - 1, "kr kronor tkr mnkr kkr sek mkr");
    return unit || !tokens.is_word(at - 1) || tokens.begins_line(at - 1);
}

/// True for a dot that ends a sentence before `at`, not a short word.
bool is_full_stop(const Tokens& tokens, std::size_t at) {
    if (tokens.is_word(at)) return begins_with_capital(tokens.at(at)) || tokens.begins_line(at);
    if (!tokens.is_number(at)) return true;
    return at >= 2 && tokens.is_word(at - 2) && tokens.at(at - 2).size() >= shortest_full_word;
}

} // namespace

bool begins_sentence(const Tokens& tokens, std::size_t at) {
    if (continues_plainly(tokens, at)) return false;
    if (at == 0 || at >= tokens.size()) return true;
    if (!tokens.continues(at) || begins_row(tokens, at)) return true;
    if (tokens.is_tight(at)) return false;
    if (tokens.is_sign(at - 1, "!") || tokens.is_sign(at - 1, "?")) return true;
    return tokens.is_sign(at - 1, ".") && is_full_stop(tokens, at);
}

bool ends_sentence(const Tokens& tokens, std::size_t at) {
    return at == tokens.size() || (tokens.is_sign(at, ".") && begins_sentence(tokens, at + 1));
}

bool begins_clause(const Tokens& tokens, std::size_t at) {
    if (continues_plainly(tokens, at)) return false;
    if (begins_sentence(tokens, at)) return true;
    if (tokens.is_sign(at - 1, ";"))
        return !(at > 1 && tokens.is_year(at - 2) && tokens.begins_line(at - 2)); // a cell
    return tokens.is_sign(at - 1, ",") &&
           tokens.is_any(at, "men dock medan däremot varför varefter");
}

std::size_t begin_of_clause(const Tokens& tokens, std::size_t at, std::size_t farthest) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < farthest && !begins_clause(tokens, begin)) --begin;
    return begin;
}

bool is_within_clause(const Tokens& tokens, std::size_t begin, std::size_t end) {
    while (begin < end && !begins_clause(tokens, begin)) ++begin;
    return begin >= end;
}

} // namespace caseflow
