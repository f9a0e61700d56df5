#include "caseflow/prose/sum_asides.hpp"

#include "caseflow/prose/pots.hpp"

namespace caseflow {

bool is_roof(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "tak"))
        return !tokens.is(at - 1, "ett") && !tokens.is_any(at + 1, {"om", "är", "för"});
    return tokens.is(at, "taket") && tokens.is_any(at + 1, {"på", "till"}) &&
           tokens.is_word(at + 2);
}

bool begins_proposal(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"föreslår", "förordar", "tillstyrker", "rekommenderar"}) &&
           (tokens.is_any(at - 1, {"och", "men", "samt"}) || tokens.is_sign(at - 1, ",") ||
            tokens.is_any(at - 1, {"därför"}));
}

bool is_own_purse(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"kassa", "kassan", "kapital", "överskott", "besparingar"}) &&
           is_taken_from(tokens, at);
}

bool is_rest_borne(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"återstående", "kvarstående"}) && tokens.is_number(at + 1) &&
           tokens.is_any(at - 1, {"för", "med", "bär", "betalar", "bekostar", "finansierar",
                                  "täcker", "skjuter", "själv", "självt"});
}

bool pays_grant(const Tokens& tokens, const Surroundings& here) {
    const bool grant = tokens.has_any(here.begin, here.first,
                                      {"bidraget", "stödet", "beloppet", "anslaget", "medlen",
                                       "ersättningen", "medfinansieringen", "bidragsbeloppet",
                                       "projektmedlen", "stödbeloppet", "projektstödet"});
    if (!grant) return false;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.begins_with_any(i, {"betal", "utbetal"})) return true;
    return false;
}

bool is_judged(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          {"godkänner", "godkänt", "godtar", "bedömer", "beräknar", "fastställer",
                           "uppskattar", "konstaterar", "räknar", "beräknat", "bedömt"});
}

bool is_of_costs(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (!tokens.is_word(i)) continue;
        const std::string_view word = tokens.lower(i);
        if (word.ends_with("kostnad") || word.ends_with("kostnaden") ||
            word.ends_with("kostnadsberäkning") || word.ends_with("kalkyl"))
            return !tokens.begins_with_any(i, {"lön", "personal", "hyres", "lokal", "drift"});
    }
    return false;
}

} // namespace caseflow
