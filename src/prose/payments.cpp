#include "caseflow/prose/payments.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/number_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "i två delar", "med tre delbetalningar": the number of payments; 0 if not given.
int count_of_payments(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any(at, "delar omgångar delbetalningar utbetalningar poster rater")) return 0;
    std::size_t before = at - 1; // "tre lika stora delar"
    while (tokens.is_any(before, "lika stora")) --before;
    if (tokens.is_number(before, 1, 1)) return tokens.value(before);
    const auto number = match_number_words(tokens, before);
    return number && number->digits < 10 ? static_cast<int>(number->digits) : 0;
}

/// Goes through the payments of each sentence.
class Payments {
  public:
    explicit Payments(const Tokens& tokens) : tokens_(tokens) {}

    void read(std::size_t at) {
        if (begins_sentence(tokens_, at)) begin_sentence();
        if (!asks_ && tokens_.begins_with_any(at, "rekvirera")) ask(at);
        if (const int count = count_of_payments(tokens_, at); count > 0) count_ = count;
        pays_ = pays_ || (asks_ && count_ > 0); // "rekvireras i två delar: 200 000 kronor"
        if (tokens_.begins_with_any(at, "betal utbetal delutbetal slututbetal slutbetal")) {
            if (!pays_ && before_ != nullptr && !begins_rest(at)) mark(*before_);
            pays_ = true;
        }
        if (tokens_.is_percent(at)) ++shares_, ++all_shares_;
        if (tokens_.is_any(at, "resten resterande återstoden återstående"))
            last_ = nullptr;                        // of a payment whose sum is not given
        const bool all_stated = shares_ <= marked_; // not "50 % när … och 20 %, 136 000 kr, när"
        if (last_ != nullptr && all_stated && !every_year_ &&
            tokens_.begins_with_any(
                at, "slutrapport slutredovis slutrekvi avslutat slutfört redovisningen"))
            last_->last_payment = true;
    }

    void add(TextAmount& sum, std::size_t at) {
        if (begins_sentence(tokens_, at)) begin_sentence();
        const bool whole = // "Av de 900 000 kronorna betalas 200 000 kronor"
            tokens_.is(at - 1, "av") || (tokens_.is(at - 1, "de") && tokens_.is(at - 2, "av"));
        before_ = whole ? nullptr : &sum;
        of_rest_ = tokens_.is_any(at - 1, "återstående resterande kvarvarande");
        if (pays_) mark(sum);
        // "… utbetalas återstående 100 000 kronor", after all the others
        const bool rest = tokens_.is_any(at - 1, "återstående resterande sista");
        if (last_ == &sum && rest && all_marked_ > 1 && all_shares_ < all_marked_ && !every_year_)
            sum.last_payment = true;
    }

  private:
    /// "Återstående 500 000 kronor betalas ut med 350 000 kronor och 150 000 kronor": what follows
    /// is part of the rest, and perhaps not all of the grant; not "200 000 kronor betalas ut".
    bool begins_rest(std::size_t verb) {
        const std::size_t with = verb + (tokens_.is(verb + 1, "ut") ? 2 : 1);
        if (!of_rest_ || !tokens_.is_any(with, "med genom i")) return false;
        every_year_ = every_year_ || all_marked_ == 0;
        return true;
    }

    /// "Ytterligare 444 000 kronor kan rekvireras när", after a payment; "rekvireras med 100 000
    /// kronor".
    void ask(std::size_t at) {
        asks_ = true;
        if (all_marked_ > 0 && before_ != nullptr && !pays_) mark(*before_);
        pays_ = pays_ || all_marked_ > 0 || tokens_.is(at + 1, "med");
    }

    void begin_sentence() {
        pays_ = asks_ = false;
        count_ = 0;
        marked_ = 0;
        shares_ = 0;
        before_ = nullptr;
        last_ = nullptr;
    }

    void mark(TextAmount& sum) {
        const bool counted = marked_ > 0 && marked_ < count_; // "i tre delar: … och 40 000 kr när"
        if (counted && (sum.role == SumRole::none || sum.role == SumRole::total))
            sum.role = SumRole::line;
        if (sum.role == SumRole::line && sum.yearly) every_year_ = true;
        if (sum.role != SumRole::line || !sum.total || sum.part_of) return;
        sum.payment = true;
        ++all_marked_;
        last_ = &sum;
        sum.last_payment = ++marked_ == count_ && !every_year_;
    }

    const Tokens& tokens_;
    bool pays_ = false;       // the sentence speaks of paying
    bool asks_ = false;       // or of requesting payment
    bool every_year_ = false; // "betalas 300 000 kronor per år": the others are not all
    bool of_rest_ = false;    // the sum before is part of the rest: "återstående 300 000 kronor"
    int count_ = 0;           // of payments, as the sentence states
    int marked_ = 0;          // of them so far
    int shares_ = 0;          // of the grant, which a sum may follow
    int all_marked_ = 0;      // in all sentences
    int all_shares_ = 0;
    TextAmount* before_ = nullptr; // the sum before
    TextAmount* last_ = nullptr;   // the payment before
};

} // namespace

void link_payments(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings) {
    const auto lines = std::count_if(readings.begin(), readings.end(), [](const Reading& reading) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        return value != nullptr && value->role == SumRole::line;
    });
    if (lines < 2) return;
    Payments payments(tokens);
    std::size_t at = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        for (; at < matches[i].begin; ++at) payments.read(at);
        auto* const sum = std::get_if<TextAmount>(&readings[i].value);
        if (sum == nullptr) continue;
        payments.add(*sum, matches[i].begin);
        at = std::max(at, matches[i].end);
    }
    for (; at < tokens.size(); ++at) payments.read(at);
}

} // namespace caseflow
