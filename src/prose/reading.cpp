#include "caseflow/prose/reading.hpp"

#include "caseflow/prose/readers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace caseflow {
namespace {

/// The words that open readings, by their first byte and their length.
class Openers {
  public:
    Openers() {
        for (const auto& words : {words_opening_amounts(), words_opening_periods()})
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
        if (word.size() > longest) return false;
        const auto& words = words_[static_cast<unsigned char>(word[0])][word.size()];
        return std::any_of(words.begin(), words.end(), is_word);
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

/// The reading that begins at a token. Case numbers are tried before dates, and dates before money:
/// each has a stricter grammar than the next.
std::optional<Match> match_any(const Tokens& tokens, std::size_t at) {
    static const Openers openers;
    if (tokens[at].kind == Token::Kind::sign) return std::nullopt;
    if (tokens[at].kind == Token::Kind::word && !openers.may_open(tokens, at)) return std::nullopt;
    if (auto found = match_number(tokens, at)) return found;
    if (auto found = match_period(tokens, at)) return found;
    if (auto found = match_share(tokens, at)) return found;
    return match_amount(tokens, at);
}

bool ends_sentence(const Tokens& tokens, std::size_t at) {
    return !tokens.goes_on(at) || (tokens.is_sign(at, ".") && at + 1 < tokens.size() &&
                                   !tokens.is_tight(at + 1) && !tokens.is_number(at + 1));
}

/// Reads a text and links the parts of "X, varav A och B" to X.
class Reader {
  public:
    explicit Reader(std::string_view text) : tokens_(text) {}

    std::vector<Reading> readings;

    void read() {
        for (std::size_t at = 0; at < tokens_.size();) {
            if (ends_sentence(tokens_, at)) whole_.reset();
            if (tokens_.is(at, "varav")) whole_ = last_amount_;
            auto found = match_any(tokens_, at);
            if (!found) {
                ++at;
                continue;
            }
            while (found) {
                at = found->end;
                auto more = match_amount_after(tokens_, *found);
                add(*std::exchange(found, std::move(more)));
            }
        }
    }

  private:
    void add(const Match& match) {
        readings.push_back({tokens_[match.begin].begin, tokens_[match.end - 1].end, match.value});
        if (auto* amount = std::get_if<TextAmount>(&readings.back().value)) {
            amount->part_of = whole_;
            if (!whole_) last_amount_ = readings.size() - 1;
        }
    }

    Tokens tokens_;
    std::optional<std::size_t> last_amount_; // the one that "varav" would divide
    std::optional<std::size_t> whole_;       // the one that is being divided
};

} // namespace

std::vector<Reading> read_prose(std::string_view text) {
    Reader reader(text);
    reader.read();
    return std::move(reader.readings);
}

} // namespace caseflow
