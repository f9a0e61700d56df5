#include "caseflow/prose/products.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/total_words.hpp"

#include <optional>

namespace caseflow {
namespace {

constexpr std::size_t farthest_factor = 10; // tokens between what belongs together

/// "1 400 timmar": the number that ends before a token; nothing for none.
std::optional<std::int64_t> hours_in_front(const Tokens& tokens, std::size_t at) {
    constexpr std::int64_t thousand = 1000;
    if (at == 0 || !tokens.is_number(at - 1, 1, 5)) return std::nullopt;
    const bool grouped = at > 1 && tokens.is_number(at - 1, 3, 3) && tokens.is_number(at - 2, 1, 2);
    return tokens.value(at - 1) + (grouped ? thousand * tokens.value(at - 2) : 0);
}

/// "1 400 timmar ideellt arbete, som värderas till 200 kronor i timmen": the hours before a price.
std::optional<std::int64_t> hours_before(const Tokens& tokens, std::size_t price) {
    for (std::size_t at = price; at > 0 && price - at < farthest_factor; --at) {
        if (begins_sentence(tokens, at)) return std::nullopt;
        if (tokens.is_any(at - 1, "timmar timmars tim")) return hours_in_front(tokens, at - 1);
        if (tokens.is_number(at - 1)) return std::nullopt;
    }
    return std::nullopt;
}

/// "à 150 kr", "150 kronor i timmen", "150 kronor per timme"
bool is_price_of_hour(const Tokens& tokens, const Match& match) {
    return (match.begin > 0 && tokens.is_any(match.begin - 1, "à á")) ||
           (tokens.is_any(match.end, "i per") && tokens.is_any(match.end + 1, "timmen timme"));
}

class Products {
  public:
    Products(const Tokens& tokens, const std::vector<Match>& matches,
             std::vector<Reading>& readings)
        : tokens_(tokens), matches_(matches), readings_(readings) {}

    void link() {
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            auto* const value = sum(i);
            if (value == nullptr) continue;
            if (is_price_of_hour(tokens_, matches_[i]))
                link_hours(i, *value);
            else if (!value->total)
                link_years(i, *value);
        }
    }

  private:
    [[nodiscard]] TextAmount* sum(std::size_t i) {
        return i < readings_.size() ? std::get_if<TextAmount>(&readings_[i].value) : nullptr;
    }

    [[nodiscard]] bool is_near(std::size_t from, std::size_t to, std::size_t most) const {
        return to - from <= most && is_within_clause(tokens_, from, to);
    }

    /// The sum that hours and a price come to: right after them, or before.
    void link_hours(std::size_t price, const TextAmount& value) {
        constexpr std::size_t few = 4; // "eller totalt", ", sammanlagt"
        const auto hours = hours_before(tokens_, matches_[price].begin);
        constexpr std::int64_t most = 1'000'000;
        if (!hours || value.low != value.high || value.low.kronor() > most) return;
        std::size_t end = matches_[price].end;
        if (tokens_.is_any(end + 1, "timmen timme")) end += 2;
        TextAmount* result = sum(price + 1);
        const bool after = result != nullptr && result->total &&
                           is_near(end, matches_[price + 1].begin, few) &&
                           !tokens_.has_any(end, matches_[price + 1].begin, "och samt");
        if (!after) result = price > 0 ? sum(price - 1) : nullptr;
        const bool before =
            !after && result != nullptr && result->total &&
            is_near(matches_[price - 1].end, matches_[price].begin, farthest_factor + 2);
        if (after || before) result->product = Money(*hours * value.low.kronor());
    }

    /// "880 000 kronor per år, tillsammans 2 640 000 kronor"
    void link_years(std::size_t i, TextAmount& value) {
        const std::size_t end = matches_[i].end;
        std::size_t next = i + 1;
        while (next < matches_.size() && sum(next) == nullptr) ++next; // "under 2023–2026"
        const bool each =
            tokens_.is_any(end, "per om") && tokens_.is_any(end + 1, "år året läsår kalenderår");
        if (!each || next == matches_.size() ||
            !is_near(end, matches_[next].begin, farthest_factor))
            return;
        const std::size_t before = matches_[next].begin - 1;
        if (!says_in_all(tokens_, before) && !says_together(tokens_, before) &&
            !labels_total(tokens_, before))
            return;
        if (sum(next)->total) value.over_years = next;
    }

    const Tokens& tokens_;
    const std::vector<Match>& matches_;
    std::vector<Reading>& readings_;
};

} // namespace

void link_products(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings) {
    Products(tokens, matches, readings).link();
}

} // namespace caseflow
