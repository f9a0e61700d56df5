#include "caseflow/prose/sentence_relations.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_clause = 40; // of a clause, however long its sentence is

/// "drygt": the number itself says how far it reaches.
bool is_about(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at,
                         "drygt knappt ca cirka omkring ungefär nästan hela exakt precis jämnt");
}

} // namespace

int count_at(const Tokens& tokens, std::size_t at) {
    constexpr std::string_view words[] = {"två",  "tre", "fyra", "fem",  "sex", "sju",
                                          "åtta", "nio", "tio",  "elva", "tolv"};
    if (tokens.is_number(at, 1, 2)) return tokens.value(at);
    if (!tokens.is_word(at)) return 0;
    const auto* const found = std::find(std::begin(words), std::end(words), tokens.lower(at));
    return found == std::end(words) ? 0 : static_cast<int>(found - std::begin(words)) + 2;
}

bool SentenceRelations::is_amount(std::size_t k) const {
    return k < last_ && std::holds_alternative<TextAmount>(matches_[k].value);
}

bool SentenceRelations::is_total_amount(std::size_t k) const {
    return is_amount(k) && std::get<TextAmount>(matches_[k].value).total;
}

Phrase SentenceRelations::bytes(Range range) const {
    if (range.empty()) return {};
    return {tokens_.begin_of(range.begin), tokens_.end_of(range.end - 1)};
}

Phrase SentenceRelations::words_of(std::size_t k) const {
    return bytes({matches_[k].begin, matches_[k].end});
}

/// True for a sign that separates clauses.
bool SentenceRelations::parts(std::size_t i) const {
    return tokens_.is_any_sign(i, "; : ( ) ! ?") ||
           (tokens_.is_sign(i, ".") && !tokens_.is_tight(i + 1));
}

/// ", alltså": what follows repeats what was said, or is about something else.
bool SentenceRelations::cuts(std::size_t i) const {
    return tokens_.is_sign(i, ",") && (phrase_cue(tokens_, i + 1) == PhraseCue::cuts ||
                                       (tokens_.is(i + 1, "det") && tokens_.is(i + 2, "vill")));
}

/// The words before a token, at most back to the number before.
Range SentenceRelations::before(std::size_t at, std::size_t k) const {
    std::size_t begin = words_before(at);
    if (k > first_) begin = std::max(begin, matches_[k - 1].end);
    for (std::size_t i = begin; i < at; ++i)
        if (parts(i) || (cuts(i) && i + 2 < at)) begin = i + (parts(i) ? 1 : 2);
    while (at > begin && is_about(tokens_, at - 1)) --at;
    return {begin, at};
}

/// The words after a token, to the next number, comma or conjunction.
Range SentenceRelations::after(std::size_t at, bool lists) const {
    std::size_t end = at;
    while (end < here_.end && end - at < longest_clause && !parts(end) && !cuts(end) &&
           (lists || !tokens_.is_sign(end, ",")) &&
           !tokens_.is_any(end, "men medan varför eftersom") && !is_match(end))
        ++end;
    return {at, end};
}

bool SentenceRelations::is_match(std::size_t at) const {
    const std::size_t k = first_from(at);
    return k < last_ && matches_[k].begin == at &&
           !std::holds_alternative<TextDuration>(matches_[k].value);
}

/// The first number that begins at a token or after it.
std::size_t SentenceRelations::first_from(std::size_t at) const {
    const auto begin = matches_.begin();
    return static_cast<std::size_t>(
        std::partition_point(begin + static_cast<std::ptrdiff_t>(first_),
                             begin + static_cast<std::ptrdiff_t>(last_),
                             [&](const Match& match) { return match.begin < at; }) -
        begin);
}

/// The token so many words before another, or the sentence's first.
std::size_t SentenceRelations::words_before(std::size_t at) const {
    return std::max(here_.begin, at - std::min(at, longest_clause));
}

bool SentenceRelations::has(Range range, PhraseCue cue) const {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (phrase_cue(tokens_, i) == cue) return true;
    return false;
}

/// True for words that do not say what a sum is: ", vilket är".
bool SentenceRelations::is_empty(Range range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (tokens_.is_any_sign(i, ",") ||
            tokens_.is_any(i, "vilket alltså dvs det vill säga som i snitt genomsnitt och eller"))
            continue;
        if (phrase_cue(tokens_, i) != PhraseCue::verb) return false;
    }
    return true;
}

Relation& SentenceRelations::add(Kind kind, std::size_t k) {
    all_.push_back({kind, words_of(k), k});
    return all_.back();
}

/// The subject of a comparison: the words before it, or the number that they refer to.
void SentenceRelations::add_subject(Relation& relation, Range subject, std::size_t k) {
    if (is_empty(subject) && k > first_ && is_amount(k - 1)) relation.other = k - 1;
    // "bidrar med X, det vill säga 40 % av kostnaden och 50 000 kr mindre än": of X
    const bool share = k > first_ + 1 && std::holds_alternative<TextShare>(matches_[k - 1].value) &&
                       matches_[k - 1].end == subject.begin && tokens_.is(subject.begin, "av");
    if (share && is_amount(k - 2)) relation.other = k - 2;
    relation.phrases.push_back(bytes(subject));
}

} // namespace caseflow
