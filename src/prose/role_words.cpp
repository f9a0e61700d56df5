#include "caseflow/prose/role_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

template <class Cue>
Cue cue_of(const Tokens& tokens, std::size_t at, Cue (*meaning)(std::string_view)) {
    return tokens.is_word(at) ? meaning(tokens.lower(at)) : Cue::none;
}

/// "hälften betalas av", "kostnaden betalas av": the payer follows; not "betalas av kommunen vid
/// start", which gives the time, or "varav hälften betalas av", about a sum before.
bool is_borne_by_somebody(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 8;
    if (!tokens.is(at, "betalas") || !tokens.is(at + 1, "av") || at == 0) return false;
    const bool beside = tokens.is_sign(at - 1, "%") ||
                        tokens.ends_with_any(at - 1, "hälften del delar delen procent") ||
                        tokens.contains_any(at - 1, "kostnad budget utgift finansiering projektet");
    return beside && !tokens.has_any(at - std::min(at, few), at, "varav därav") &&
           !tokens.has_any(at + 2, at + few, "vid när efter förskott efterskott ut");
}

} // namespace

SumCue sum_cue(const Tokens& tokens, std::size_t at) {
    // "spelmanslag" is a fiddlers' society, not an "anslag".
    if (tokens.begins_with_any(at, "spelmanslag")) return SumCue::none;
    return cue_of<SumCue>(tokens, at, sum_cue);
}

ShareCue share_cue(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "andelen")) // "Den kommunala andelen blir", not "Andelen kvinnor är"
        return tokens.is_any(at - 1, "kommunala regionala statliga offentliga")
                   ? ShareCue::financing
                   : ShareCue::none;
    if (is_borne_by_somebody(tokens, at)) return ShareCue::financing;
    return cue_of<ShareCue>(tokens, at, share_cue);
}

PartyCue party_cue(const Tokens& tokens, std::size_t at) {
    return cue_of<PartyCue>(tokens, at, party_cue);
}

PeriodCue period_cue(const Tokens& tokens, std::size_t at) {
    return cue_of<PeriodCue>(tokens, at, period_cue);
}

} // namespace caseflow
