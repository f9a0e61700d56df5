#include "caseflow/prose/outcome_words.hpp"

#include "caseflow/prose/tokens.hpp"

namespace caseflow {
namespace {

constexpr std::size_t longest_point = 400; // bytes; what follows explains

bool names_application(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "ansökan ansökningen bidragsansökan medelsansökan stödansökan");
}

/// "Om ansökan avslås", "när Tillväxtverket beviljat": what somebody may decide later.
bool is_conditional(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "ifall när såvida förutsatt förutsättning tills innan") ||
           (tokens.is(at, "om") && !names_application(tokens, at - 1) &&
            (at == 0 || !tokens.is_number(at + 1)));
}

/// "avslås delvis", "avslås i den del som", "i övrigt"
bool is_of_part(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "delvis del delen avseende övrigt resterande återstående");
}

bool is_negated(const Tokens& tokens, std::size_t verb) {
    return tokens.is(verb - 1, "inte") || tokens.is(verb + 1, "inte");
}

/// What a verb says.
Outcome outcome_of_verb(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "avslås avslår avslå avvisas avvisar avvisa")) return Outcome::refused;
    if (!tokens.is_any(at, "beviljas beviljar bevilja bifalls bifaller bifalla godkänns avsätter "
                           "avsätta avsätts anslår anslås tilldelar tilldelas"))
        return Outcome::none;
    return is_negated(tokens, at) ? Outcome::refused : Outcome::granted;
}

} // namespace

bool may_refuse(std::string_view point) {
    point = point.substr(0, longest_point);
    return point.find("vslå") != point.npos || point.find("vvisa") != point.npos ||
           point.find("jas inte") != point.npos;
}

Outcome outcome_of_application(std::string_view point) {
    const Tokens tokens(point.substr(0, longest_point));
    bool named = false;
    Outcome found = Outcome::none;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (is_conditional(tokens, i) || is_of_part(tokens, i)) return Outcome::none;
        named = named || names_application(tokens, i);
        const Outcome outcome = outcome_of_verb(tokens, i);
        if (outcome == Outcome::none) continue;
        if (found != Outcome::none && found != outcome) return Outcome::none;
        found = outcome;
    }
    return named ? found : Outcome::none;
}

bool may_grant(std::string_view point) {
    const Tokens tokens(point.substr(0, longest_point));
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens.begins_with_any(i, "bevilj avsätt avsatt bifall godkän anslå tilldel "
                                      "medfinans finans bidra stöd lämna utbetal del"))
            return true;
    return point.find("kr") != point.npos; // "utger 500 000 kronor", "800 tkr"
}

} // namespace caseflow
