#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/division_words.hpp"
#include "caseflow/prose/labels.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/roles.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/surroundings.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t farthest = 40; // tokens from a sum to a word that divides it

/// A sum that may be a part of another, by its role.
bool may_be_part(const TextAmount& value) {
    switch (value.role) {
    case SumRole::total:
    case SumRole::applied:
    case SumRole::pot:
    case SumRole::threshold:
    case SumRole::price:
    case SumRole::earlier:
    case SumRole::refused:
    case SumRole::change:
    case SumRole::former:
    case SumRole::changed:
    case SumRole::difference:
    case SumRole::left:
    case SumRole::base:
        return false;
    default:
        return value.total;
    }
}

/// "120 timmar à 700 kr: 84 000 kr": a price, beside which the sum of a row is one too.
bool is_of_piece(const TextAmount& value) {
    return value.role == SumRole::price || !value.total;
}

/// A part of a sum, and the total so far: nothing if that is too large.
struct PartSoFar {
    std::size_t reading;
    std::optional<Money> sum;
};

/// Goes through the sums of a text in their order.
class Parts {
  public:
    Parts(const Tokens& tokens, const std::vector<Match>& matches, std::vector<Reading>& readings)
        : tokens_(tokens), matches_(matches), readings_(readings) {}

    void link() {
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            auto* const value = std::get_if<TextAmount>(&readings_[i].value);
            if (value == nullptr) continue;
            next_ = matches_[i].begin;
            for (; at_ < next_; ++at_) read_token();
            add(i, *value);
            at_ = std::max(at_, matches_[i].end);
        }
        next_ = tokens_.size();
        const std::size_t end = std::min(next_, at_ + farthest);
        while (!(parts_.empty() && former_parts_.empty()) && at_ < end) {
            read_token();
            ++at_;
        }
    }

  private:
    void read_token() {
        while (read_ < matches_.size() && matches_[read_].end <= at_) ++read_;
        if (begins_sentence(tokens_, at_)) end_sentence();
        const bool inside = read_ < matches_.size() && matches_[read_].begin <= at_;
        counted_ = counted_ || (tokens_.is_number(at_) && !inside && !tokens_.is_year(at_));
        if (!last_ && !last_of_all_) { // nothing to divide yet
            of_unstated_grant_ = of_unstated_grant_ || shares_out(tokens_, at_);
            return;
        }
        const std::size_t sum = last_ ? *last_ : *last_of_all_;
        const bool after = is_right_after(sum); // a sign may divide the sum here
        if (brackets_ && tokens_.is_sign(at_, ")")) return end_brackets();
        if (!tokens_.is_word(at_) && !after && !is_unread_sum()) return;
        if (at_ > matches_[sum].end + farthest) return; // too far from any sum to divide it
        if (is_remainder(tokens_, at_) && !last_) forget(former_parts_);
        const bool stated = tokens_.is_sign(at_ + 1, ",") && at_ + 2 == next_; // "och B resten, …"
        const bool label = at_ + 1 == next_ || stated || follows_part(); // "övrigt 150 000 kronor"
        left_out_ = left_out_ || (leaves_out(tokens_, at_) && !label);
        if (whole_ && parts_.empty() && names_one_part(tokens_, at_)) {
            one_ = true;
            return;
        }
        if ((leaves_out(tokens_, at_) && !label) || is_unread_sum()) {
            some_of_ = is_remainder(tokens_, at_) ? std::nullopt : whole_;
            return forget_parts();
        }
        const bool result = tokens_.is_sign(at_, "=") && ends_reckoning(matches_[sum].begin);
        const bool sign = after && last_ && !whole_ && !result && tokens_.is_any_sign(at_, ": = (");
        const bool comma = at_ == matches_[sum].end + 1 && tokens_.is_sign(at_ - 1, ",");
        if (at_ == matches_[sum].end && tokens_.is(at_, "av") &&
            tokens_.is_any(at_ + 1, "beloppet summan"))
            return; // "100 000 kronor av beloppet avser 2023": itself a part
        const bool before = divides_before(tokens_, at_, after || comma) ||
                            (divides(tokens_, at_) && begins_with_pronoun(tokens_, at_));
        const bool again = whole_ && tokens_.is(at_, "dels"); // "dels … dels"
        const bool here = divides(tokens_, at_) && !(counted_ && tokens_.is(at_, "varav"));
        if (again || !(sign || here || before || divides_first())) return;
        of_share_ = divides(tokens_, at_) && is_after_share();
        whole_ = !before || last_ ? last_ : sum_named();
        open_ = (here || before) && may_leave_more(tokens_, at_);
        brackets_ = (brackets_ && here) || (sign && tokens_.is_sign(at_, "("));
        parts_.clear();
    }

    /// "475 000 + 775 000 = 1 250 000 kr", "400 h x 250 kr =": the sum is used in a calculation,
    /// not divided.
    [[nodiscard]] bool ends_reckoning(std::size_t sum) const {
        constexpr std::size_t few = 4; // "+ Norrby kommun 775 000 kr"
        for (std::size_t i = sum; i > 0 && sum - i < few; --i)
            if (tokens_.is_any_sign(i - 1, "+ - – × *") || tokens_.is(i - 1, "x")) return true;
        return false;
    }

    /// "Av beloppet avser" divides the amount given, and "Kostnaderna fördelas på" the total cost,
    /// whatever sums come between.
    [[nodiscard]] std::optional<std::size_t> sum_named() const {
        const std::size_t noun = tokens_.is(at_, "av") ? at_ + 1 : at_ - 1;
        if (tokens_.is_any(noun, "kostnaden kostnaderna budgeten")) return last_total_;
        if (tokens_.is(noun, "bidraget") && last_granted_) return last_granted_;
        const bool held = tokens_.is_any(noun, "beloppet summan bidraget");
        return held && last_held_ ? last_held_ : last_of_all_;
    }

    /// "500 000 kronor (300 000 kronor till löner och 200 000 kronor till resor)"; one sum alone
    /// explains the one before.
    void end_brackets() {
        brackets_ = false;
        const bool part =
            whole_ && tokens_.is_any(matches_[*whole_].end + 1, "varav därav"); // "(varav"
        if (parts_.size() < 2 && !part) return forget_parts();
        parts_.clear();
        whole_.reset();
    }

    /// "150 000 kronor övrigt": the purpose of a part.
    [[nodiscard]] bool follows_part() const {
        const std::size_t end = at_ - (tokens_.is_any(at_ - 1, "för till") ? 1 : 0);
        return tokens_.is(at_, "övrigt") && !parts_.empty() &&
               end == matches_[parts_.back().reading].end;
    }

    /// "byggnad 2 300 000": a number in groups of three that may be a sum, or a name and a sum.
    [[nodiscard]] bool is_unread_sum() const {
        return whole_ && tokens_.is_number(at_, 1, 3) && tokens_.is_number(at_ + 1, 3, 3) &&
               at_ + 1 < next_ && !tokens_.is_tight(at_ + 1) && tokens_.continues(at_ + 1);
    }

    /// "bidrar med resterande 40 procent, varav": the share is divided, not the sum before it.
    [[nodiscard]] bool is_after_share() const {
        const auto* const share =
            read_ > 0 ? std::get_if<TextShare>(&readings_[read_ - 1].value) : nullptr;
        const std::size_t end = share == nullptr ? 0 : matches_[read_ - 1].end;
        return share != nullptr && !share->of_sum &&
               at_ - end <= (tokens_.is_sign(end, ",") ? 1U : 0U);
    }

    /// The end of "för tre år" or "under 2023" right after a sum; the sum's own end without one.
    [[nodiscard]] std::size_t after_time(std::size_t sum) const {
        const std::size_t end = matches_[sum].end;
        if (read_ == 0 || read_ - 1 == sum || matches_[read_ - 1].begin != end + 1 ||
            !tokens_.is_any(end, "för under i"))
            return end;
        const auto& time = matches_[read_ - 1];
        return std::holds_alternative<TextDuration>(time.value) ? time.end : end;
    }

    /// "500 000 kronor:", "500 000 kronor beviljas:", "500 000 kronor enligt följande:"
    [[nodiscard]] bool is_right_after(std::size_t sum) const {
        std::size_t end = after_time(sum);
        if (sum_cue(tokens_, end) == SumCue::granted) ++end;
        return at_ == matches_[sum].end || at_ == end || at_ == after_basis(tokens_, end);
    }

    [[nodiscard]] bool is_total_by_words(std::size_t i) const {
        const std::size_t before = matches_[i].begin - 1;
        return says_in_all(tokens_, before) || labels_total(tokens_, before) ||
               (tokens_.is(before, "allt") && tokens_.is(before - 1, "som")); // "allt som allt"
    }

    /// "120 timmar à 700 kr: 84 000 kr": the result of the row.
    [[nodiscard]] bool is_result_of_price(std::size_t i) const {
        const std::size_t sign = matches_[i].begin - 1;
        return i > 0 && matches_[i - 1].end == sign && tokens_.is_any_sign(sign, ": =");
    }

    /// "(220 timmar à 400 kronor, 88 000 kronor)": the result of the price in brackets.
    [[nodiscard]] bool ends_brackets_of_price(std::size_t i) const {
        const std::size_t sign = matches_[i].begin - 1;
        if (i == 0 || matches_[i - 1].end != sign || !tokens_.is_sign(sign, ",") ||
            !tokens_.is_sign(matches_[i].end, ")"))
            return false;
        const auto* const price = std::get_if<TextAmount>(&readings_[i - 1].value);
        return price != nullptr && tokens_.is_any(matches_[i - 1].begin - 1, "à á");
    }

    /// "varav taket 680 000, hyran 20 000 kronor", "132 000 kronor arvoden, 58 000 kronor resor":
    /// neither a limit nor a price.
    [[nodiscard]] bool is_item(std::size_t i, const TextAmount& value) const {
        const bool word = value.role == SumRole::price || value.role == SumRole::threshold;
        return word && value.total && i > 0 && !lists_ &&
               (is_label_of_part(tokens_, matches_[i - 1].end, matches_[i].begin) ||
                has_label_after(tokens_, matches_[i - 1], matches_[i]));
    }

    /// "Summa 412 000": the list is a table, which has its own whole.
    [[nodiscard]] bool is_in_sum_row(std::size_t i) const {
        const std::size_t sum = matches_[i].begin;
        const std::size_t label = sum - (tokens_.is_any_sign(sum - 1, ": |") ? 2 : 1);
        return tokens_.begins_line(label) && labels_total(tokens_, label);
    }

    [[nodiscard]] bool is_bullet() const {
        return tokens_.is_dash(at_) || tokens_.is_any_sign(at_, "• · *");
    }

    /// True for a new line that continues a list: right below it, or below a blank line after a
    /// colon; and with a bullet if the first has one.
    [[nodiscard]] bool begins_row() const {
        const auto gap = tokens_[at_].gap;
        const bool line = gap == Token::Gap::line ||
                          (gap == Token::Gap::paragraph && tokens_.is_sign(at_ - 1, ":"));
        return at_ > 0 && line && !(lists_ && bullets_ && !is_bullet());
    }

    /// Rows continue a list that a colon before them begins.
    void end_sentence() {
        const bool row = begins_row();
        const bool opens = tokens_.is_sign(at_ - 1, ":") || divides(tokens_, at_ - 1) ||
                           tokens_.is_any(at_ - 1, "på av följande");
        const bool begins = row && !lists_ && begins_parts();
        lists_ = row && (lists_ || opens || begins);
        if (row && (opens || begins)) bullets_ = is_bullet();
        if (begins) whole_ = last_;
        if (begins) parts_.clear();
        if (lists_) return;
        if (brackets_) end_brackets();
        whole_.reset();
        last_.reset();
        of_share_ = false;
        of_unstated_grant_ = false;
        left_out_ = one_ = false;
        some_of_.reset();
        former_parts_ = std::exchange(parts_, {});
    }

    /// "Kostnaden är 728 000 kr, enligt nedanstående kalkyl:", "5 700 000 kronor, med" above rows:
    /// the only sum of the sentence is their total.
    [[nodiscard]] bool begins_parts() const {
        if (!last_ || whole_ || left_out_) return false;
        const bool with = at_ <= matches_[*last_].end + 2 && tokens_.is(at_ - 1, "med");
        const auto& sum = std::get<TextAmount>(readings_[*last_].value);
        return with || (tokens_.is_sign(at_ - 1, ":") && sum.role == SumRole::total);
    }

    /// "Av 500 000 kronor avser 350 000 kronor löner", "Av kostnaden på 500 000 kronor är …"
    bool divides_first() {
        if (!last_ || whole_ || !tokens_.is_any(at_, "avser går används utgör är faller får"))
            return false;
        return begins_with_whole(tokens_, matches_[*last_].begin);
    }

    /// They are still parts, but others may be missing.
    void forget(std::vector<PartSoFar>& parts) {
        for (const PartSoFar& part : parts) {
            auto& value = std::get<TextAmount>(readings_[part.reading].value);
            const auto whole = std::get<TextAmount>(readings_[*value.part_of].value).role;
            value.within = std::exchange(value.part_of, std::nullopt);
            const bool of_it = value.role == SumRole::contributed && whole == value.role;
            if (value.role == SumRole::none || of_it) value.role = SumRole::line;
        }
        parts.clear();
    }

    void forget_parts() {
        forget(parts_);
        whole_.reset();
    }

    /// "900 000 kronor: A 500 000 kronor och B 400 000 kronor; C betalar": all of it is divided,
    /// and what follows has a verb or a clause of its own.
    [[nodiscard]] bool are_all(const TextAmount& whole, std::size_t next, SumRole role) const {
        if (parts_.size() < 2 || parts_.back().sum != whole.low) return false;
        return (role != SumRole::line && role != SumRole::none) ||
               !is_within_clause(tokens_, matches_[parts_.back().reading].end,
                                 matches_[next].begin);
    }

    /// "Kommunen bidrar med 148 000 kronor, varav 60 000 kronor är eget arbete, och B står för":
    /// B's contribution is not a part of the municipality's.
    [[nodiscard]] bool begins_with_giver(std::size_t next) const {
        constexpr std::size_t longest = 6; // tokens of the giver
        if (parts_.empty()) return false;
        const std::size_t sum = matches_[next].begin;
        for (std::size_t i = matches_[parts_.back().reading].end + 1; i < sum; ++i)
            if (tokens_.is_sign(i - 1, ",") && tokens_.is_any(i, "och medan samt"))
                for (std::size_t at = i + 1; at < std::min(sum, i + longest); ++at)
                    if (party_cue(tokens_, at) == PartyCue::pays) return true;
        return false;
    }

    void add(std::size_t i, TextAmount& value) {
        if (of_unstated_grant_ && !value.year && may_be_part(value)) {
            value.role = SumRole::line;
            value.payment = true; // together they do not exceed the grant
            return;
        }
        if (const auto of = std::exchange(some_of_, std::nullopt);
            of && may_be_part(value) &&
            std::get<TextAmount>(readings_[*of].value).currency == value.currency)
            value.within = of;
        if (!whole_) last_ = last_of_all_ = i;
        if (!whole_ && (may_be_amount(value) || is_total_by_words(i))) last_held_ = i;
        if (!whole_ && value.role == SumRole::total) last_total_ = i;
        if (!whole_ && (value.role == SumRole::granted || value.role == SumRole::outside))
            last_granted_ = i;
        counted_ = false;
        const bool comes_of_price =
            whole_ && ((lists_ && is_result_of_price(i)) || ends_brackets_of_price(i));
        if (comes_of_price || (whole_ && is_item(i, value))) value.role = SumRole::line;
        if (whole_ && lists_ && tokens_.is_any_sign(matches_[i].end, ": =")) return;
        if (whole_ && lists_ && (is_of_piece(value) || is_in_sum_row(i))) return forget_parts();
        if (whole_ && value.yearly && value.year) return forget_parts(); // "per år 2021–2024"
        if (!whole_ || !may_be_part(value)) return;
        if (of_share_) {
            value.role = SumRole::line;
            return;
        }
        const auto& whole = std::get<TextAmount>(readings_[*whole_].value);
        if (whole.currency != value.currency) return;
        if (are_all(whole, i, value.role) ||
            (whole.role == SumRole::contributed && begins_with_giver(i))) {
            parts_.clear();
            whole_.reset();
            last_ = last_of_all_ = i;
            return;
        }
        value.part_of = whole_;
        value.of_some = open_ && !tokens_.is_any(matches_[i].end, "från ur"); // the giver
        if (std::exchange(one_, false)) return whole_.reset();
        parts_.push_back({i, parts_.empty() ? value.low : plus(parts_.back().sum, value.low)});
    }

    const Tokens& tokens_;
    const std::vector<Match>& matches_;
    std::vector<Reading>& readings_;
    std::size_t at_ = 0;
    std::size_t read_ = 0;           // the readings that end before that token
    std::size_t next_ = 0;           // the first token of the next sum
    bool counted_ = false;           // since the sum before: "…, har 240 medlemmar, varav 60 …"
    bool of_share_ = false;          // a share is divided, not a sum
    bool of_unstated_grant_ = false; // the parts are of the grant, whose sum is not given
    bool brackets_ = false;          // the parts are in brackets
    std::optional<std::size_t> last_;         // of the sentence: "varav" would divide it
    std::optional<std::size_t> last_of_all_;  // of the text so far
    std::optional<std::size_t> last_held_;    // the last that "beloppet" may name
    std::optional<std::size_t> last_granted_; // the last that "bidraget" may name
    std::optional<std::size_t> last_total_;   // the last that "kostnaderna" may name
    std::optional<std::size_t> whole_;        // the one that is being divided
    std::optional<std::size_t> some_of_;      // only its next part is named: "varav bland annat"
    std::vector<PartSoFar> parts_;            // found so far
    std::vector<PartSoFar> former_parts_;     // in the sentence before: "Resterande 90 000 kr …"
    bool left_out_ = false;                   // not all parts are named: "varav de största är:"
    bool open_ = false;                       // there may be more: "varav"
    bool one_ = false;                        // only one part is named: "varav den största posten"
    bool lists_ = false;
    bool bullets_ = false; // before each row of the list
};

} // namespace

void link_parts(const Tokens& tokens, const std::vector<Match>& matches,
                std::vector<Reading>& readings) {
    Parts(tokens, matches, readings).link();
    link_tables(tokens, matches, readings);
    link_lists(tokens, matches, readings);
}

} // namespace caseflow
