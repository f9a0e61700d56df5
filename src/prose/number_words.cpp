#include "caseflow/prose/number_words.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

struct Atom {
    std::string_view word;
    int value;
};

/// Longer words before those that they begin with.
constexpr std::array atoms = {
    Atom{"tretton", 13}, Atom{"fjorton", 14}, Atom{"femton", 15}, Atom{"sexton", 16},
    Atom{"sjutton", 17}, Atom{"arton", 18},   Atom{"nitton", 19}, Atom{"tjugo", 20},
    Atom{"trettio", 30}, Atom{"fyrtio", 40},  Atom{"femtio", 50}, Atom{"sextio", 60},
    Atom{"sjuttio", 70}, Atom{"åttio", 80},   Atom{"nittio", 90}, Atom{"hundra", 100},
    Atom{"tusen", 1000}, Atom{"en", 1},       Atom{"ett", 1},     Atom{"två", 2},
    Atom{"tre", 3},      Atom{"fyra", 4},     Atom{"fem", 5},     Atom{"sex", 6},
    Atom{"sju", 7},      Atom{"åtta", 8},     Atom{"nio", 9},     Atom{"tio", 10},
    Atom{"elva", 11},    Atom{"tolv", 12}};

/// The value of number words read so far.
struct Sum {
    std::int64_t thousands = 0;
    std::int64_t rest = 0;
    int last = 0;

    [[nodiscard]] std::int64_t value() const { return thousands + rest; }

    /// False if the word cannot follow: "två tre", "hundra hundra".
    bool add(int value) {
        if (value == 1000) {
            if (thousands > 0) return false;
            thousands = std::max<std::int64_t>(rest, 1) * 1000;
            rest = 0;
        } else if (value == 100) {
            if (rest > 9) return false;
            rest = std::max<std::int64_t>(rest, 1) * 100;
        } else {
            const bool follows = last == 0 || last >= 100 || (last >= 20 && value < 10);
            if (!follows) return false;
            rest += value;
        }
        last = value;
        return true;
    }
};

/// Adds the words that a token is made of; false for another token.
bool add_token(Sum& to, std::string_view word) {
    Sum sum = to;
    while (!word.empty()) {
        const auto* const atom = std::find_if(atoms.begin(), atoms.end(), [&](const Atom& one) {
            return word.starts_with(one.word);
        });
        if (atom == atoms.end() || !sum.add(atom->value)) return false;
        word.remove_prefix(atom->word.size());
    }
    to = sum;
    return true;
}

/// By the first letter, which spares most words a closer look.
bool may_count(std::string_view word) {
    constexpr std::string_view openings = "etfsnahETFSNAH\xC3"; // "en", "två", … "åtta"
    return openings.find(word[0]) != openings.npos;
}

/// "halv", "en halv", "tre kvarts", "halvannan".
std::optional<Decimal> match_parts_of_one(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "halv")) return Decimal{5, 1, false, true, at + 1};
    if (tokens.is(at, "halvannan")) return Decimal{15, 1, false, true, at + 1};
    const bool is_one = tokens.is(at, "en");
    if (is_one && tokens.is(at + 1, "halv")) return Decimal{5, 1, false, true, at + 2};
    if ((is_one || tokens.is(at, "tre")) && tokens.is(at + 1, "kvarts"))
        return Decimal{is_one ? 25 : 75, 2, false, true, at + 2};
    return std::nullopt;
}

} // namespace

std::optional<Decimal> match_number_words(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return std::nullopt;
    if (const auto part = match_parts_of_one(tokens, at)) return part;
    Sum sum;
    std::size_t end = at;
    while (tokens.is_word(end) && tokens.goes_on(end) && may_count(tokens.at(end)) &&
           add_token(sum, tokens.lower(end)))
        ++end;
    // Alone these count something that is not said: "några hundra kronor".
    if (end == at || tokens.is(at, "hundra") || tokens.is(at, "tusen")) return std::nullopt;
    if (tokens.is(end, "och") && tokens.is(end + 1, "en") && tokens.is(end + 2, "halv"))
        return Decimal{sum.value() * 10 + 5, 1, false, true, end + 3};
    return Decimal{sum.value(), 0, false, true, end};
}

std::vector<std::string_view> words_of_numbers() {
    std::vector<std::string_view> all = {"halv", "halvannan"};
    for (const Atom& atom : atoms) all.push_back(atom.word);
    return all;
}

bool may_be_made_of_numbers(std::string_view word) {
    constexpr std::size_t shortest = 8; // "tjugoett"
    if (word.size() < shortest || !may_count(word)) return false;
    for (const std::string_view part : {"tio", "jugo", "hundra", "tusen"})
        if (word.find(part) != word.npos) return true;
    return false;
}

} // namespace caseflow
