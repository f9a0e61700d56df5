#include "caseflow/prose/namings.hpp"

#include "caseflow/prose/role_words.hpp"

namespace caseflow {

bool are_parted(const Tokens& tokens, std::size_t begin, std::size_t end) {
    if (begin + 1 < end && tokens.is_any(end - 1, {"att", "medan"})) return true;
    bool verb = false;
    for (std::size_t i = begin; i < end; ++i) {
        const PartyCue cue = party_cue(tokens, i);
        verb = verb || cue == PartyCue::pays || cue == PartyCue::gives;
        if (tokens.is_any(i, {"tillsammans", "jämte", "liksom", "gemensamt"})) return false;
    }
    return verb;
}

bool is_joined(const Tokens& tokens, std::size_t begin, std::size_t end) {
    return begin + 1 == end &&
           (tokens.is_any(begin, {"och", "samt"}) || tokens.is_sign(begin, ","));
}

bool is_in_list(const Tokens& tokens, std::size_t first, std::size_t number) {
    return first > 0 && tokens.is_number(number) &&
           (tokens.is_sign(first - 1, ",") || tokens.is_any(first - 1, {"och", "samt"}));
}

bool is_owner_of_whole(const Tokens& tokens, std::size_t first, std::size_t end,
                       const std::string& last_word) {
    const bool genitive = tokens.lower(end - 1) != last_word && tokens.is_word(end);
    return genitive && tokens.is(first - 1, "av") &&
           (tokens.is(first - 2, "procent") || tokens.is_sign(first - 2, "%"));
}

namespace {

/// "från annat håll än", "av andra än"
bool is_excepted(const Tokens& tokens, std::size_t than) {
    constexpr std::size_t few = 3;
    return tokens.is(than, "än") && than >= few &&
           tokens.has_any(than - few, than, {"annan", "annat", "andra"});
}

/// "vid sidan av", "Utöver nämndens stöd räknar jouren med": what comes besides that.
bool is_besides(const Tokens& tokens, std::size_t before) {
    return tokens.is_any(before, {"utöver", "förutom", "oavsett"}) ||
           (tokens.is(before, "av") && tokens.is(before - 1, "sidan"));
}

} // namespace

bool is_left_out(const Tokens& tokens, std::size_t first, std::size_t end) {
    return tokens.is(first - 1, "enligt") || is_excepted(tokens, first - 1) ||
           is_besides(tokens, first - 1) ||
           tokens.is_any(end, {"borträknad", "borträknat", "oräknad", "undantagen"}) ||
           tokens.is_any(first - 1, {"utom", "exklusive", "utöver", "förutom"});
}

} // namespace caseflow
