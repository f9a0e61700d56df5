#include "caseflow/prose/namings.hpp"

#include "caseflow/prose/role_words.hpp"

namespace caseflow {

bool are_parted(const Tokens& tokens, std::size_t begin, std::size_t end) {
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

bool is_owner_of_whole(const Tokens& tokens, std::size_t first, std::size_t end,
                       const std::string& last_word) {
    const bool genitive = tokens.lower(end - 1) != last_word && tokens.is_word(end);
    return genitive && tokens.is(first - 1, "av") &&
           (tokens.is(first - 2, "procent") || tokens.is_sign(first - 2, "%"));
}

bool is_left_out(const Tokens& tokens, std::size_t first, std::size_t end) {
    return tokens.is(first - 1, "enligt") ||
           tokens.is_any(end, {"borträknad", "borträknat", "oräknad", "undantagen"}) ||
           tokens.is_any(first - 1, {"utom", "exklusive", "utöver", "förutom"});
}

} // namespace caseflow
