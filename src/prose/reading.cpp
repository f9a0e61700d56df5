#include "caseflow/prose/reading.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/roles.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace caseflow {
namespace {

/// The words that open readings, by their first byte and their length.
class Openers {
  public:
    Openers() {
        for (const auto& words :
             {words_opening_amounts(), words_opening_periods(), words_opening_durations()})
            for (const std::string_view word : words) {
                all_.push_back(word);
                add(word[0], word);
                const bool ascii = static_cast<unsigned char>(word[0]) < 0x80;
                if (ascii) add(static_cast<char>(word[0] - 'a' + 'A'), word);
            }
    }

    [[nodiscard]] bool may_open(const Tokens& tokens, std::size_t at) const {
        const std::string_view word = tokens.at(at);
        const bool capitals =
            is_capital(word[0]) && (word.size() < 2 || word[1] < 'a' || word[1] > 'z');
        if (capitals) return true;
        const auto is_word = [&](std::string_view opener) { return tokens.is(at, opener); };
        if (tokens[at].marks) return std::any_of(all_.begin(), all_.end(), is_word);
        if (word.size() <= longest) {
            const auto& words = words_[static_cast<unsigned char>(word[0])][word.size()];
            if (std::any_of(words.begin(), words.end(), is_word)) return true;
        }
        return may_be_made_of_numbers(word);
    }

  private:
    static constexpr std::size_t longest = 20; // bytes

    /// True for a capital, and for the first byte of any letter that is not ASCII.
    static bool is_capital(char c) {
        return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0xC2;
    }

    void add(char first, std::string_view word) {
        words_[static_cast<unsigned char>(first)].at(word.size()).push_back(word);
    }

    std::array<std::array<std::vector<std::string_view>, longest + 1>, 256> words_;
    std::vector<std::string_view> all_;
};

bool is_opening_sign(const Tokens& tokens, std::size_t at) {
    for (const std::string_view sign : {"½", "¼", "¾", "€", "$", "£"})
        if (tokens.is_sign(at, sign)) return true;
    return false;
}

bool may_open(const Tokens& tokens, std::size_t at) {
    static const Openers openers;
    if (tokens.is_number(at)) return true;
    return tokens.is_word(at) ? openers.may_open(tokens, at) : is_opening_sign(tokens, at);
}

/// The unit that the head of a table gives its rows: "Belopp (tkr)", "Kostnad i kr".
std::optional<MoneyUnit> match_head_unit(const Tokens& tokens, std::size_t at) {
    if (tokens.at(at - 1).size() != 1) return std::nullopt;
    const bool bracket = tokens.is_sign(at - 1, "(");
    if (!bracket && !tokens.is(at - 1, "i") && !tokens.is_sign(at - 1, ",")) return std::nullopt;
    const auto unit = match_unit_before(tokens, at);
    if (!unit) return std::nullopt;
    const bool closed = tokens.is_sign(unit->end, ")");
    if (bracket && !closed) return std::nullopt;
    const std::size_t next = unit->end + (closed ? 1 : 0);
    return tokens.begins_line(next) || tokens.is_sign(next, ":") ? unit : std::nullopt;
}

/// Finds the readings of a text one after the other.
class Finder {
  public:
    explicit Finder(const Tokens& tokens) : tokens_(tokens) {}

    std::vector<Match> find() {
        for (std::size_t at = 0; at < tokens_.size();) {
            follow_table(at);
            auto found = may_open(tokens_, at) ? match_any(at) : std::nullopt;
            if (!found) {
                ++at;
                continue;
            }
            while (found) {
                at = read_ = found->end;
                auto more = match_amount_after(tokens_, *found);
                if (!more) more = match_share_after(tokens_, *found);
                matches_.push_back(*std::exchange(found, std::move(more)));
            }
        }
        return std::move(matches_);
    }

  private:
    /// The reading that begins at a token. Case numbers are tried before dates, and dates before
    /// money: each has a stricter grammar than the next.
    std::optional<Match> match_any(std::size_t at) {
        if (auto found = match_number_or_time(at)) return found;
        const bool fresh = !tokens_.is_number(at) || is_fresh(tokens_, at, read_);
        if (!fresh) return std::nullopt;
        if (auto found = match_share(tokens_, at)) return found;
        if (auto found = match_amount(tokens_, at)) return found;
        return table_ && rows_ > 0 ? match_amount_in_row(tokens_, at, *table_) : std::nullopt;
    }

    std::optional<Match> match_number_or_time(std::size_t at) {
        if (tokens_.is_any_sign(at)) return std::nullopt;
        if (auto found = match_number(tokens_, at)) return found;
        if (auto found = match_period(tokens_, at)) return found;
        const bool whole = !tokens_.is_number(at) || is_fresh(tokens_, at, read_);
        return whole ? match_duration(tokens_, at) : std::nullopt;
    }

    /// Keeps the unit of a table's head until a sentence ends.
    void follow_table(std::size_t at) {
        if (table_ && tokens_.begins_line(at)) {
            ++rows_;
            if (tokens_.is_sign(at - 1, ".")) table_.reset();
        }
        if (table_ && rows_ == 0 && tokens_.is_sign(at, ":")) rows_ = 1;
        if (!tokens_.is_word(at) || at == 0) return;
        if (auto unit = match_head_unit(tokens_, at)) {
            table_ = unit;
            rows_ = 0;
        }
    }

    const Tokens& tokens_;
    std::vector<Match> matches_;
    std::size_t read_ = 0; // the token after the reading before
    std::optional<MoneyUnit> table_;
    int rows_ = 0; // lines since its head
};

} // namespace

std::vector<Reading> read_prose(std::string_view text) {
    const Tokens tokens(text);
    const std::vector<Match> matches = Finder(tokens).find();
    std::vector<Reading> readings;
    readings.reserve(matches.size());
    for (const Match& match : matches)
        readings.push_back(
            {tokens.begin_of(match.begin), tokens.end_of(match.end - 1), match.value, {}});
    if (readings.empty()) return readings;
    assign_roles(tokens, matches, readings);
    link_parts(tokens, matches, readings);
    return readings;
}

} // namespace caseflow
