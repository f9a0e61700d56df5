#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/readers.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

/// Series of laws, bills and reports, and terms of a school year ("VT 2021/22"), whose numbers look
/// like case numbers.
constexpr std::array laws = {"SFS", "SOU", "DS",  "PROP", "BET", "RSKR", "DIR", "EU", "EG", "EEG",
                             "FS",  "SKR", "NFS", "EN",   "ISO", "SS",   "SIS", "VT", "HT"};

/// Documents with numbers of their own: "PROTOKOLL 12/2023".
constexpr std::array papers = {"PROTOKOLL", "BESLUT", "BILAGA", "KALLELSE",
                               "RAPPORT",   "NR",     "SIDA"};

bool is_series(std::string_view word) {
    const bool capitals =
        std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals && word.size() >= 2 && word.size() <= Diarienummer::longest_series &&
           std::find(laws.begin(), laws.end(), word) == laws.end() &&
           std::find(papers.begin(), papers.end(), word) == papers.end();
}

/// The end of the numbers and separators after the letters: "RUN/319/2022", "KS 2018/124",
/// "KS2009/36".
std::size_t end_of_number(const Tokens& tokens, std::size_t at) {
    std::size_t end = at + 1;
    if (!tokens.is_tight(end) && tokens.is_number(end) && tokens.continues(end)) ++end;
    bool slash = false;
    while (tokens.is_tight(end)) {
        const bool colon = tokens.is_sign(end, ":") && slash;
        const bool separator = tokens.is_sign(end, "/") || tokens.is_sign(end, "-") || colon;
        if (!separator && !tokens.is_number(end)) break;
        slash = slash || tokens.is_sign(end, "/");
        ++end;
    }
    while (end > at + 1 && !tokens.is_number(end - 1)) --end;
    return end;
}

std::string_view text_of(const Tokens& tokens, std::size_t at, std::size_t end) {
    return tokens.text().substr(tokens[at].begin, tokens[end - 1].end - tokens[at].begin);
}

/// "RUN/34/202", "RUN/280//2023": letters, a slash, digits and a slash that are not a valid number.
bool looks_like_one(const Tokens& tokens, std::size_t at, std::size_t end) {
    return end >= at + 5 && tokens.is_sign(at + 1, "/") && tokens.is_number(at + 2) &&
           tokens.is_sign(at + 3, "/");
}

bool is_date(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at, 4, 4) && tokens.is_sign(at + 1, "-") &&
           tokens.is_number(at + 2, 2, 2) && tokens.is_sign(at + 3, "-");
}

/// "Dnr: " at the beginning of a clause: the number of the text's own case, not that of a named
/// body.
bool is_after_label(const Tokens& tokens, std::size_t at) {
    std::size_t label = at - 1;
    if (tokens.is_sign(label, ":") || tokens.is_sign(label, ".")) --label;
    return tokens.is_any(label, "dnr diarienummer diarienr") && begins_clause(tokens, label);
}

/// "2022-0001", "1/2022" after such a label.
std::optional<Match> match_bare(const Tokens& tokens, std::size_t at) {
    const bool sign = tokens.is_sign(at + 1, "-") || tokens.is_sign(at + 1, "/");
    if (at == 0 || !sign || !tokens.is_tight(at + 1) || !tokens.is_tight(at + 2) ||
        !is_after_label(tokens, at) || !stands_alone(tokens, at, at + 3))
        return std::nullopt;
    const bool year_first = tokens.is_year(at) && tokens.is_number(at + 2, 1, 6);
    if (!year_first && (!tokens.is_year(at + 2) || !tokens.is_number(at, 1, 6)))
        return std::nullopt;
    const std::size_t year = year_first ? at : at + 2;
    return Match{at, at + 3, TextBareNumber{tokens.value(2 * at + 2 - year), tokens.value(year)}};
}

} // namespace

std::optional<Match> match_number(const Tokens& tokens, std::size_t at) {
    if (tokens.is_number(at)) return match_bare(tokens, at);
    if (tokens[at].kind != Token::Kind::word || !is_series(tokens.at(at)) ||
        is_date(tokens, at + 1))
        return std::nullopt;
    const std::size_t end = end_of_number(tokens, at);
    // A suffix is a class in one body and a document in another: it is left out.
    for (std::size_t to = end; to > at + 2; --to) {
        if (!tokens.is_number(to - 1)) continue;
        const auto number = read_number(text_of(tokens, at, to)).number;
        if (number) return Match{at, to, TextNumber{*number}};
    }
    if (!looks_like_one(tokens, at, end)) return std::nullopt;
    return Match{at, end, Misspelt{Misspelt::Kind::number}};
}

} // namespace caseflow
