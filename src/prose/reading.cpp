#include "caseflow/prose/reading.hpp"
#include "caseflow/prose/products.hpp"

#include "caseflow/prose/decimal.hpp"
#include "caseflow/prose/payments.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/relations.hpp"
#include "caseflow/prose/roles.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/word_uses.hpp"

#include <utility>

namespace caseflow {
namespace {

/// "1 000-tal kr", "1000-tal": the unit that "tal" ends.
std::optional<MoneyUnit> match_thousands(const Tokens& tokens, std::size_t at) {
    const bool is = tokens.is(at, "tal") && tokens.is_dash(at - 1) && tokens.is_number(at - 2) &&
                    tokens.at(at - 2).ends_with("000");
    if (!is) return std::nullopt;
    auto unit = match_unit_before(tokens, at + 1);
    if (!unit) return MoneyUnit{1000, "SEK", at + 1};
    unit->size *= 1000;
    return unit;
}

/// "tkr", "kronor", "tusental kronor"
std::optional<MoneyUnit> match_unit_alone(const Tokens& tokens, std::size_t at) {
    if (auto unit = match_thousands(tokens, at)) return unit;
    if (auto unit = match_money_unit(tokens, at)) return unit;
    return match_unit_before(tokens, at);
}

/// "Belopp (kr) Andel (%)": words of other columns, up to the end of the line.
bool are_heads(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 6;
    for (std::size_t i = at; i < at + few; ++i) {
        if (tokens.begins_line(i)) return true;
        if (!tokens.is_word(i) && !tokens.is_any_sign(i, "( ) %")) return false;
    }
    return false;
}

/// False for "i" within a sentence, which does not end a head.
bool may_end_head(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 3; // "tusental norska kronor"
    for (std::size_t i = at + 1; i <= at + longest; ++i)
        if (tokens.begins_line(i) || tokens.is_any_sign(i)) return true;
    return false;
}

/// "Kostnader (kr, inklusive moms)": the text of the brackets after the unit.
bool is_head_with_tax(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_sign(at, ",")) return false;
    const std::size_t word = at + (tokens.is_sign(at + 2, ".") ? 3 : 2);
    return tokens.is_any(at + 1, "inklusive exklusive inkl exkl") &&
           tokens.is_any(word, "moms mervärdesskatt") && tokens.is_sign(word + 1, ")") &&
           tokens.begins_line(word + 2);
}

/// "Kostnader kr", "Finansiering 2023 kr" alone on a line: a noun of money, and what it counts.
bool is_bare_head(const Tokens& tokens, std::size_t at) {
    if (at == 0 || !tokens.begins_line(at + 1)) return false; // most words
    const std::size_t noun = at - (tokens.is_year(at - 1) ? 2 : 1);
    return tokens.begins_line(noun) &&
           tokens.begins_with_any(noun, "kostnad finansi budget belopp utgift intäkt kalkyl");
}

/// "Finansiering" alone on a line: the numbers below it are in kronor if they are large enough.
bool is_head_without_unit(const Tokens& tokens, std::size_t at) {
    return tokens.begins_line(at + (tokens.is_sign(at + 1, ":") ? 2 : 1)) &&
           tokens.is_any(at, "kostnader utgifter budget projektbudget finansiering "
                             "medfinansiering finansieringsplan kostnadsbudget");
}

/// The unit that the head of a table gives its rows: "Belopp (tkr)", "Kostnad i kr", "| kr |", or
/// one alone on its line.
std::optional<MoneyUnit> match_head_unit(const Tokens& tokens, std::size_t at) {
    const bool alone = tokens.begins_line(at);
    if (alone && is_head_without_unit(tokens, at)) return MoneyUnit{1, "SEK", at + 1, false};
    const std::string_view before = tokens.at(at - 1);
    const char opening = before.size() == 1 ? before[0] : '\0';
    const bool bare = is_bare_head(tokens, at);
    if (opening == '\0' && !alone && !bare) return std::nullopt;
    const char closing = opening == '(' ? ')' : opening == '[' ? ']' : opening == '|' ? '|' : '\0';
    const bool opens = closing != '\0' || opening == ',' || opening == ';' ||
                       (tokens.is(at - 1, "i") && may_end_head(tokens, at)) || alone || bare ||
                       tokens.is(at, "tal");
    const auto unit = opens ? match_unit_alone(tokens, at) : std::nullopt;
    if (!unit) return std::nullopt;
    if (closing == ')' && is_head_with_tax(tokens, unit->end)) return unit;
    const bool tal = tokens.is(at, "tal") && tokens.is_any_sign(unit->end, ") ]");
    const bool closed =
        tal || (closing != '\0' && tokens.at(unit->end) == std::string_view(&closing, 1));
    const bool last = closing == '|' && tokens.begins_line(unit->end); // "Kostnad | kr"
    if (closing != '\0' && !closed && !alone && !last) return std::nullopt;
    std::size_t next = unit->end + (closed ? 1 : 0);
    if (closed && tokens.is_sign(next, ".")) ++next; // "framgår nedan (tkr)."
    const bool cell = tokens.is_any_sign(next, ": |");
    const bool heads =
        tokens.begins_line(next) || (cell && !alone) || (closed && are_heads(tokens, next));
    return heads ? unit : std::nullopt;
}

/// Finds the readings of a text one after the other.
class Finder {
  public:
    Finder(const Tokens& tokens, const WordUses& uses) : tokens_(tokens), uses_(uses) {}

    std::vector<Match> find(std::size_t most) {
        for (std::size_t at = 0; at < tokens_.size() && matches_.size() < most;) {
            follow_table(at);
            const Openings openings = uses_.openings(at);
            if (!openings.any()) {
                ++at;
                continue;
            }
            auto found = match_any(at, openings);
            if (!found) ++at;
            while (found) {
                at = read_ = found->end;
                auto more = match_amount_after(tokens_, *found);
                if (!more) more = match_share_after(tokens_, *found);
                matches_.push_back(*std::exchange(found, more));
            }
        }
        return std::move(matches_);
    }

  private:
    /// The reading that begins at a token. Case numbers are tried before dates, and dates before
    /// money: each has a stricter grammar than the next.
    std::optional<Match> match_any(std::size_t at, const Openings& openings) {
        if (auto found = match_number_or_time(at, openings)) return found;
        if (!openings.amount || !is_whole(at)) return std::nullopt;
        const Match* const last = matches_.empty() ? nullptr : &matches_.back();
        if (auto found = match_share(tokens_, at)) return found;
        if (auto found = match_amount(tokens_, at)) return found;
        if (last != nullptr)
            if (auto found = match_share_in_list(tokens_, at, *last)) return found;
        if (auto found = match_amount_in_list(tokens_, at, last)) return found;
        return table_ && rows_ > 0 ? match_amount_in_row(tokens_, at, *table_) : std::nullopt;
    }

    std::optional<Match> match_number_or_time(std::size_t at, const Openings& openings) {
        if (openings.number)
            if (auto found = match_number(tokens_, at)) return found;
        if (openings.period && has_number_soon(at))
            if (auto found = match_period(tokens_, at)) return found;
        return openings.duration && is_whole(at) ? match_duration(tokens_, at) : std::nullopt;
    }

    /// False for "år" or "den" alone: a period needs a number, except in "maj samma år".
    [[nodiscard]] bool has_number_soon(std::size_t at) const {
        constexpr std::size_t longest = 8; // tokens before it: "sista dagen i andra kvartalet"
        for (std::size_t i = at; i < at + longest; ++i)
            if (tokens_.is_number(i) || tokens_.is_any(i, "samma året")) return true;
        return false;
    }

    /// False for the tail of a number.
    [[nodiscard]] bool is_whole(std::size_t at) const {
        return !tokens_.is_number(at) || is_fresh(tokens_, at, read_);
    }

    /// False within the running text of a sentence, which most words are in: a head ends or begins
    /// a line, or follows a sign or "i".
    [[nodiscard]] bool may_be_head(std::size_t at) const {
        return tokens_.begins_line(at) || tokens_.begins_line(at + 1) ||
               tokens_[at - 1].lower_size == 1;
    }

    /// Keeps the unit of a table's head until a sentence ends.
    void follow_table(std::size_t at) {
        if (table_ && tokens_.begins_line(at)) {
            ++rows_;
            if (tokens_.is_sign(at - 1, ".") && at != begins_) table_.reset();
        }
        if (table_ && rows_ == 0 && tokens_.is_sign(at, ":")) rows_ = 1;
        if (!tokens_.is_word(at) || !may_be_head(at)) return;
        auto unit = match_head_unit(tokens_, at);
        if (unit && (unit->named || !table_)) {
            table_ = unit;
            rows_ = 0;
            begins_ = unit->end + 2; // after "(tkr)."
        }
    }

    const Tokens& tokens_;
    const WordUses& uses_;
    std::vector<Match> matches_;
    std::size_t read_ = 0; // the token after the reading before
    std::optional<MoneyUnit> table_;
    int rows_ = 0;           // lines since its head
    std::size_t begins_ = 0; // the token after its head, if that ends a sentence
};

std::vector<Reading> readings_of(const Tokens& tokens, const std::vector<Match>& matches) {
    std::vector<Reading> readings;
    readings.reserve(matches.size());
    for (const Match& match : matches)
        readings.push_back(
            {tokens.begin_of(match.begin), tokens.end_of(match.end - 1), match.value, {}});
    if (readings.empty()) return readings;
    assign_roles(tokens, matches, readings);
    link_parts(tokens, matches, readings);
    link_payments(tokens, matches, readings);
    link_products(tokens, matches, readings);
    return readings;
}

} // namespace

std::vector<Reading> read_prose(std::string_view text, std::size_t most) {
    const Tokens tokens(text);
    return readings_of(tokens, Finder(tokens, WordUses(tokens)).find(most));
}

Prose read_all_prose(std::string_view text, std::size_t most) {
    const Tokens tokens(text);
    const WordUses uses(tokens);
    const std::vector<Match> matches = Finder(tokens, uses).find(most);
    const std::vector<StatementWord>& words = uses.statements();
    return {readings_of(tokens, matches), find_relations(tokens, matches, words),
            read_statements(tokens, words)};
}

} // namespace caseflow
