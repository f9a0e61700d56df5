#include "caseflow/prose/total_words.hpp"

#include <string_view>

namespace caseflow {
namespace {

struct TotalWord {
    std::string_view word;
    bool adverb = false;
    bool joint = false; // of several givers
    bool label = false; // of a row
    bool adjective = false;
};

constexpr TotalWord total_words[] = {
    {.word = "totalt", .adverb = true, .label = true},
    {.word = "sammanlagt", .adverb = true, .label = true},
    {.word = "sammantaget", .adverb = true},
    {.word = "inalles", .adverb = true},
    {.word = "tillhopa", .adverb = true},
    {.word = "tillsammans", .joint = true},
    {.word = "gemensamt", .joint = true},
    {.word = "ihop", .joint = true},
    {.word = "summa", .label = true},
    {.word = "totalsumma", .label = true},
    {.word = "slutsumma", .label = true},
    {.word = "total", .label = true, .adjective = true},
    {.word = "totala", .adjective = true},
    {.word = "sammanlagd", .adjective = true},
    {.word = "sammanlagda", .adjective = true},
    {.word = "samlade", .adjective = true},
};

/// The row of a word; one without a place if it is not in the table.
TotalWord total_word(const Tokens& tokens, std::size_t at) {
    for (const TotalWord& row : total_words)
        if (tokens.is(at, row.word)) return row;
    return {};
}

} // namespace

bool says_in_all(const Tokens& tokens, std::size_t at) {
    return total_word(tokens, at).adverb;
}

bool says_together(const Tokens& tokens, std::size_t at) {
    return total_word(tokens, at).joint;
}

bool labels_total(const Tokens& tokens, std::size_t at) {
    return total_word(tokens, at).label;
}

bool is_total_adjective(const Tokens& tokens, std::size_t at) {
    return total_word(tokens, at).adjective;
}

} // namespace caseflow
