#include "caseflow/rules/text_addends.hpp"

#include "caseflow/rules/text_sums.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_addends = 12;
constexpr std::size_t most_columns = 3;
constexpr std::size_t longest_gap = 200; // bytes between two addends of one column

/// The sums of a text that are exact.
std::vector<std::size_t> exact_sums(const KnownData& known, const CaseText& text) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const auto* const value = std::get_if<TextAmount>(&text.readings[i].value);
        if (value != nullptr && is_plain_sum(known, *value)) all.push_back(i);
    }
    return all;
}

class Addends {
  public:
    Addends(const KnownData& known, const CaseText& text)
        : known_(known),
          text_(text),
          sums_(exact_sums(known, text)),
          amounts_(known.sorted_amounts),
          found_(text.readings.size()),
          held_(text.readings.size()) {
        if (text.decision && known.decisions[*text.decision].amount)
            granted_ = known.decisions[*text.decision].amount->amount;
    }

    std::vector<bool> all() {
        for (std::size_t columns = 1; columns <= most_columns; ++columns)
            for (std::size_t first = 0; first < sums_.size(); ++first) add_from(first, columns);
        for (const std::size_t i : sums_) found_[i] = found_[i] && !held_[i];
        return std::move(found_);
    }

  private:
    /// Marks the longest run from one sum on that adds up to an amount.
    void add_from(std::size_t first, std::size_t columns) {
        std::optional<Money> sum = low(first);
        std::size_t end = first;
        std::size_t end_of_grant = first;
        bool granted = false; // that amount is what a decision grants
        for (std::size_t count = 2; count <= most_addends; ++count) {
            const std::size_t next = first + (count - 1) * columns;
            if (next >= sums_.size() || is_apart(next - columns, next, columns)) break;
            sum = plus(sum, low(next));
            if (!sum || amounts_.empty() || amounts_.back() < *sum) break;
            if (is_amount(*sum)) end = next;
            if (end == next) granted = is_granted(known_, TextAmount{*sum, *sum});
            if (sum == granted_) end_of_grant = next;
        }
        mark_grant(first, end_of_grant, columns);
        if (end == first) return;
        if (are_of_funders(first, end, columns, granted)) return hold(first, end, columns);
        if (are_of_one_funder(first, end, columns)) return mark(first, end, columns);
        const bool few = end == first + columns;
        if (few && are_given_apart(first, end)) return;
        const bool given = are_any_given(first, end, columns);
        for (std::size_t at = first; at <= end; at += columns) {
            if (given && sum_at(at).role == SumRole::applied) continue;
            if (!is_amount(low(at)) && may_be_part(sum_at(at), few, columns))
                found_[sums_[at]] = true;
        }
    }

    /// "söker 220 000 kr och avsätter själv 550 000 kr": a sum sought and a contribution are not
    /// parts of one sum.
    [[nodiscard]] bool are_any_given(std::size_t first, std::size_t end,
                                     std::size_t columns) const {
        for (std::size_t at = first; at <= end; at += columns)
            if (sum_at(at).role == SumRole::contributed || sum_at(at).role == SumRole::granted)
                return true;
        return false;
    }

    /// The only source that a sum belongs to; nothing if there is none, or several.
    [[nodiscard]] std::optional<std::size_t> funder_of(std::size_t at, bool giver) const {
        const NamedSources& named = named_at(known_.funders, text_, text_.readings[sums_[at]]);
        const bool says = named.gives || (named.beside && !giver);
        if (!says || named.own || named.sources.size() != 1) return std::nullopt;
        return named.sources[0];
    }

    /// "Kommunen 320 000 kronor, Leader 280 000 kronor": each is compared with its own funder,
    /// whatever their sum is. If the sum is a grant, this applies only to those said to give:
    /// others may receive part of it.
    [[nodiscard]] bool are_of_funders(std::size_t from, std::size_t to, std::size_t columns,
                                      bool givers) const {
        std::vector<std::size_t> funders;
        for (std::size_t at = from; at <= to; at += columns) {
            const auto funder = funder_of(at, givers);
            if (!funder) return false;
            funders.push_back(*funder);
        }
        std::ranges::sort(funders);
        return std::ranges::adjacent_find(funders) == funders.end();
    }

    /// "Universitetet bidrar med 1,6 mnkr kontant och 1,2 mnkr i lön": the parts of its
    /// contribution, even if something else has such an amount.
    [[nodiscard]] bool are_of_one_funder(std::size_t from, std::size_t to,
                                         std::size_t columns) const {
        const auto funder = funder_of(from, true);
        const KnownAmount* const whole =
            funder ? known_.find(KnownAmount::Of::source, *funder) : nullptr;
        if (whole == nullptr) return false;
        std::optional<Money> sum = low(from);
        for (std::size_t at = from + columns; at <= to; at += columns) {
            if (!named_at(known_.funders, text_, text_.readings[sums_[at]]).sources.empty())
                return false;
            sum = plus(sum, low(at));
        }
        return sum == whole->amount;
    }

    void mark(std::size_t from, std::size_t to, std::size_t columns) {
        for (std::size_t at = from; at <= to; at += columns) found_[sums_[at]] = true;
    }

    void hold(std::size_t from, std::size_t to, std::size_t columns) {
        for (std::size_t at = from; at <= to; at += columns) held_[sums_[at]] = true;
    }

    /// In a point, sums that add up to the decision's grant are parts of it, whatever they are
    /// called, unless one of them is an amount of its own.
    void mark_grant(std::size_t first, std::size_t end, std::size_t columns) {
        if (end == first) return;
        for (std::size_t at = first; at <= end; at += columns)
            if (is_amount(low(at)) || is_of_change(sum_at(at).role)) return;
        if (are_of_funders(first, end, columns, true)) return;
        for (std::size_t at = first; at <= end; at += columns) found_[sums_[at]] = true;
    }

    /// If just two add up, by chance, one may be a total or a grant with a zero too few; with other
    /// sums between them, also a contribution.
    [[nodiscard]] bool may_be_part(const TextAmount& value, bool few, std::size_t columns) const {
        if (is_of_change(value.role) || value.recounted || value.role == SumRole::left)
            return false;
        const bool granted = value.role == SumRole::granted && !value.payment;
        if (text_.decision && granted) return false;
        if (few && columns > 1 &&
            (value.role == SumRole::contributed || value.role == SumRole::outside))
            return false;
        return !few || !(granted || value.role == SumRole::total);
    }

    /// "… och Åsele kommun för 20 000 kr. Näringslivet bidrar med 400 000 kr": each by somebody, in
    /// a sentence of its own.
    [[nodiscard]] bool are_given_apart(std::size_t from, std::size_t to) const {
        const std::size_t begin = text_.readings[sums_[from]].end;
        const std::size_t end = text_.readings[sums_[to]].begin;
        return sum_at(from).role == SumRole::contributed &&
               sum_at(to).role == SumRole::contributed &&
               text_.text.substr(begin, end - begin).find(". ") != std::string_view::npos;
    }

    [[nodiscard]] const TextAmount& sum_at(std::size_t at) const {
        return std::get<TextAmount>(text_.readings[sums_[at]].value);
    }

    [[nodiscard]] Money low(std::size_t at) const { return sum_at(at).low; }

    [[nodiscard]] bool is_amount(Money sum) const {
        return std::binary_search(amounts_.begin(), amounts_.end(), sum);
    }

    /// True for two sums with a paragraph's end or much text between them.
    [[nodiscard]] bool is_apart(std::size_t from, std::size_t to, std::size_t columns) const {
        const std::size_t begin = text_.readings[sums_[from]].end;
        const std::size_t end = text_.readings[sums_[to]].begin;
        return end - begin > longest_gap * columns ||
               text_.text.substr(begin, end - begin).find("\n\n") != std::string_view::npos;
    }

    const KnownData& known_;
    const CaseText& text_;
    std::vector<std::size_t> sums_;     // readings
    const std::vector<Money>& amounts_; // of the case; sorted
    std::vector<bool> found_;
    std::vector<bool> held_;       // compared with its own funder, whatever it adds up to
    std::optional<Money> granted_; // by the decision that the point belongs to
};

} // namespace

std::vector<bool> addends_of(const KnownData& known, const CaseText& text) {
    if (text.decision && known.decisions[*text.decision].former)
        return std::vector<bool>(text.readings.size()); // it takes from one amount, or adds to it
    return Addends(known, text).all();
}

} // namespace caseflow
