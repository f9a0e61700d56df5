#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/roles.hpp"

namespace caseflow {
namespace {

constexpr std::size_t most_parts = 20;    // of a list
constexpr std::size_t longest_list = 150; // tokens

/// "Budget: löner 700 000 kr, resor 300 000 kr, totalt 1 000 000 kr"
class Lists {
  public:
    Lists(const Tokens& tokens, const std::vector<Match>& matches, std::vector<Reading>& readings)
        : tokens_(tokens), matches_(matches), readings_(readings) {}

    void link() {
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            if (!std::holds_alternative<TextAmount>(matches_[i].value) || matches_[i].begin == 0)
                continue;
            if (tokens_.is_any(matches_[i].begin - 1, {"totalt", "summa", "sammanlagt"}) &&
                !tokens_.is(matches_[i].begin - 2, "med")) // "A med sammanlagt 500 000 kronor"
                link_to(i);
            else
                add_cost(i);
        }
    }

  private:
    [[nodiscard]] TextAmount& value_of(std::size_t i) {
        return std::get<TextAmount>(readings_[i].value);
    }

    void link_to(std::size_t total) {
        if (value_of(total).part_of) return;
        std::size_t label = begin_of_clause(matches_[total].begin);
        if (label + 1 == matches_[total].begin && label > 0 && !tokens_.begins_line(label))
            label = begin_of_clause(label - 1); // "Löner 700 000 kr, resor 300 000 kr. Summa …"
        std::vector<std::size_t> parts;
        parts.reserve(most_parts);
        bool granted = true; // "A 200 000 kronor och B 300 000 kronor, totalt 500 000 kronor"
        for (std::size_t i = total; i > 0 && matches_[i - 1].begin >= label; --i) {
            if (!std::holds_alternative<TextAmount>(matches_[i - 1].value)) continue;
            if (tokens_.is_any(matches_[i - 1].begin - 1, {"à", "á"})) return; // not of all of them
            const TextAmount& part = value_of(i - 1);
            const bool plain = part.role == SumRole::line || part.role == SumRole::none ||
                               part.role == SumRole::price; // "arvoden 200 000 kr"
            granted =
                granted && (part.role == SumRole::granted || part.role == SumRole::contributed);
            if (!(plain || granted) || part.part_of || !part.total || parts.size() == most_parts)
                return;
            parts.push_back(i - 1);
        }
        if (parts.size() < 2) return;
        const bool apart = tokens_.is_sign(matches_[total].begin - 2, ",") &&
                           matches_[total - 1].end + 2 == matches_[total].begin;
        if (!granted && !apart && !is_labelled(label, matches_[parts.back()].begin)) return;
        for (const std::size_t part : parts) value_of(part).part_of = total;
    }

    /// "Av kostnaderna avser 480 000 kronor lön och 190 000 kronor material": what all it costs is
    /// for, of which no more can be said than there is.
    void add_cost(std::size_t i) {
        TextAmount& sum = value_of(i);
        const std::size_t begin = begin_of_clause(matches_[i].begin);
        if (begin != costs_begin_) first_cost_ = i;
        costs_begin_ = begin;
        const bool plain = sum.role == SumRole::line || sum.role == SumRole::none;
        if (plain && sum.total && !sum.part_of && !sum.year && names_all_costs(begin))
            sum.cost_of = first_cost_;
    }

    [[nodiscard]] bool names_all_costs(std::size_t at) const {
        if (are_costs_with(at)) return true;
        if (tokens_.is_any(at, {"av", "projektets", "de"})) ++at;
        if (!tokens_.is_any(at, {"kostnaderna", "kostnaden", "kostnader", "budgeten", "utgifterna",
                                 "totalkostnaden", "projektkostnaden", "pengarna"}))
            return false;
        if (tokens_.is(at + 1, "är") &&
            tokens_.is_any(at + 2, {"beräknade", "beräknad", "uppskattade", "budgeterade"}))
            return false; // "utgifterna är beräknade till": what they come to
        const Match& first = matches_[first_cost_];
        if (first.begin == at + 2 && tokens_.is_sign(first.end, ":"))
            return false; // "Utgifterna är 700 000 kronor: 210 000 kronor för löner"
        return tokens_.is_sign(at + 1, ":") ||
               tokens_.is_any(at + 1, {"avser", "avses", "är", "går", "utgör", "utgörs", "består",
                                       "fördelas", "fördelar", "används"});
    }

    /// "I den nya kalkylen ingår gager med 520 000 kronor, teknik med 230 000 kronor och"
    [[nodiscard]] bool are_costs_with(std::size_t at) const {
        constexpr std::size_t few = 4;
        if (!tokens_.is(at, "i")) return false;
        for (std::size_t i = at + 1; i < at + few; ++i)
            if (tokens_.is_any(i, {"kalkylen", "budgeten", "kostnaden", "kostnaderna",
                                   "projektbudgeten", "projektkostnaden", "totalkostnaden"}))
                return tokens_.is_any(i + 1, {"ingår", "ryms"});
        return false;
    }

    [[nodiscard]] std::size_t begin_of_clause(std::size_t at) const {
        const std::size_t first = at > longest_list ? at - longest_list : 0;
        while (at > first && !begins_clause(tokens_, at)) --at;
        return at;
    }

    [[nodiscard]] bool is_labelled(std::size_t from, std::size_t to) const {
        for (std::size_t at = from; at < to; ++at)
            if (tokens_.is_sign(at, ":")) return true;
        return false;
    }

    const Tokens& tokens_;
    const std::vector<Match>& matches_;
    std::vector<Reading>& readings_;
    std::size_t costs_begin_ = std::string_view::npos; // of the clause before
    std::size_t first_cost_ = 0;                       // the first sum of that clause
};

} // namespace

void link_lists(const Tokens& tokens, const std::vector<Match>& matches,
                std::vector<Reading>& readings) {
    Lists(tokens, matches, readings).link();
}

} // namespace caseflow
