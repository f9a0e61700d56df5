#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/roles.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/sum_costs.hpp"
#include "caseflow/prose/total_words.hpp"

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
            const std::size_t label = matches_[i].begin - 1;
            const bool sums_up =
                says_in_all(tokens_, label) || labels_total(tokens_, label) ||
                (tokens_.is(label, "tillsammans") && tokens_.is_sign(before_thus(label), ","));
            if (sums_up && !tokens_.is(label - 1, "med")) // "A med sammanlagt 500 000 kronor"
                link_to(i);
            else if (!link_addition(i))
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
            if (tokens_.is_any(matches_[i - 1].begin - 1, "à á")) return; // a price, not a part
            const TextAmount& part = value_of(i - 1);
            const bool costs = // "Bygget kostar 200 000 kr och sanden 20 000 kr, tillsammans"
                part.role == SumRole::total && tokens_.is(matches_[total].begin - 1, "tillsammans");
            const bool plain = part.role == SumRole::line || part.role == SumRole::none || costs ||
                               part.role == SumRole::price; // "arvoden 200 000 kr"
            granted =
                granted && (part.role == SumRole::granted || part.role == SumRole::contributed);
            if (!(plain || granted) || part.part_of || !part.total || parts.size() == most_parts)
                return;
            parts.push_back(i - 1);
        }
        if (parts.size() < 2) return;
        const std::size_t comma = before_thus(matches_[total].begin - 1);
        const bool apart = tokens_.is_sign(comma, ",") && matches_[total - 1].end == comma;
        if (!granted && !apart && !is_labelled(label, matches_[parts.back()].begin)) return;
        for (const std::size_t part : parts) value_of(part).part_of = total;
    }

    /// ", alltså tillsammans": the token before both.
    [[nodiscard]] std::size_t before_thus(std::size_t label) const {
        return label - (tokens_.is(label - 1, "alltså") ? 2 : 1);
    }

    /// "En båt kostar 3 600 000 kronor. Till detta kommer utrustning för 400 000 kronor, varför
    /// investeringen sammanlagt uppgår till 4 000 000 kronor"
    bool link_addition(std::size_t i) {
        if (i < 2 || !is_sum(i - 1) || !is_sum(i - 2)) return false;
        const std::size_t begin = begin_of_sentence(tokens_, matches_[i - 1].begin);
        const std::size_t verb = begin + (tokens_.is(begin, "till") ? 2 : 1);
        const bool adds = tokens_.is_any(begin, "till härtill därtill") &&
                          tokens_.is_any(verb, "kommer tillkommer");
        const bool in_all = any_token(tokens_, matches_[i - 1].end, matches_[i].begin, says_in_all,
                                      says_together, is_total_adjective);
        if (!adds || !in_all || begin_of_sentence(tokens_, matches_[i].begin) != begin ||
            matches_[i - 2].begin < begin_of_sentence(tokens_, begin - 1) ||
            value_of(i - 2).part_of || value_of(i - 1).part_of)
            return false;
        value_of(i - 2).part_of = value_of(i - 1).part_of = i;
        return true;
    }

    [[nodiscard]] bool is_sum(std::size_t i) const {
        const auto* const value = std::get_if<TextAmount>(&readings_[i].value);
        return value != nullptr && value->total;
    }

    /// "Av kostnaderna avser 480 000 kronor lön och 190 000 kronor material": the purposes of the
    /// total cost, whose parts cannot exceed it.
    void add_cost(std::size_t i) {
        TextAmount& sum = value_of(i);
        if (is_row_of_costs(i)) return add_row(i);
        const std::size_t begin = begin_of_clause(matches_[i].begin);
        if (begin != costs_begin_) first_cost_ = i;
        costs_begin_ = begin;
        const bool plain = sum.role == SumRole::line || sum.role == SumRole::none;
        // "personal 540 000 kronor, ersättning till gårdarna 960 000 kronor", "Den beräknade
        // kostnaden utgörs av vägbyggnad 12 900 000 kronor": whatever the word means alone
        const bool item = (sum.role == SumRole::other || sum.role == SumRole::price) &&
                          !tokens_.is_any(matches_[i].begin - 1, "à á per");
        if (!sum.total || sum.part_of || sum.year) return;
        const std::size_t verb = verb_of_costs(tokens_, begin, matches_[i].begin);
        const bool made_of =
            first_cost_ == i && sum.role == SumRole::total && tokens_.is_any(verb, "utgörs består");
        if (verb == begin || !(plain || item || made_of) || is_divided_itself(verb)) return;
        sum.cost_of = first_cost_;
        sum.of_some = tokens_.is_any(verb, "ingår ryms");
        if (!plain) sum.role = SumRole::line;
    }

    /// The dash that a row begins with, above its sum; 0 without one.
    [[nodiscard]] std::size_t dash_of_row(std::size_t sum) const {
        constexpr std::size_t longest = 12; // tokens of what the sum is for
        for (std::size_t at = sum; at > 0 && sum - at <= longest; --at)
            if (tokens_.begins_line(at)) return tokens_.is_dash(at) ? at : 0;
        return 0;
    }

    /// "Kostnaderna fördelar sig på följande sätt:" and rows below it, of one sum each.
    [[nodiscard]] bool is_row_of_costs(std::size_t i) const {
        const std::size_t dash = dash_of_row(matches_[i].begin);
        if (dash == 0) return false;
        if (!tokens_.is_sign(dash - 1, ":"))
            return last_row_ && *last_row_ + 1 == i && matches_[i - 1].end == dash;
        const std::size_t intro = begin_of_sentence(tokens_, dash - 1);
        return tokens_.is_any(intro, "kostnaderna utgifterna kostnaden budgeten") &&
               !tokens_.is_any(intro + 1, "för i per") && (i == 0 || matches_[i - 1].end <= intro);
    }

    void add_row(std::size_t i) {
        TextAmount& sum = value_of(i);
        if (!last_row_ || *last_row_ + 1 != i) first_row_ = i;
        last_row_ = i;
        if (!sum.total || sum.part_of || sum.year) return;
        sum.cost_of = first_row_;
        if (sum.role == SumRole::other || sum.role == SumRole::price) sum.role = SumRole::line;
    }

    /// "Utgifterna är 700 000 kronor: 210 000 kronor för löner"
    [[nodiscard]] bool is_divided_itself(std::size_t verb) const {
        const Match& first = matches_[first_cost_];
        return first.begin == verb + 1 && tokens_.is_sign(first.end, ":");
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
    std::optional<std::size_t> last_row_;              // of the costs below a colon
    std::size_t first_row_ = 0;
};

} // namespace

void link_lists(const Tokens& tokens, const std::vector<Match>& matches,
                std::vector<Reading>& readings) {
    Lists(tokens, matches, readings).link();
}

} // namespace caseflow
