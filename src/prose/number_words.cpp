#include "caseflow/prose/number_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace caseflow {
namespace {

struct Atom {
    std::string_view word;
    int value;
};

/// By the first letter; longer words before those that they begin with.
constexpr std::array atoms = {
    Atom{"aderton", 18}, Atom{"arton", 18},   Atom{"elva", 11},    Atom{"ett", 1},
    Atom{"en", 1},       Atom{"fjorton", 14}, Atom{"femton", 15},  Atom{"femtio", 50},
    Atom{"fyrtio", 40},  Atom{"fyra", 4},     Atom{"fem", 5},      Atom{"hundra", 100},
    Atom{"nitton", 19},  Atom{"nittio", 90},  Atom{"nio", 9},      Atom{"sjutton", 17},
    Atom{"sjuttio", 70}, Atom{"sexton", 16},  Atom{"sextio", 60},  Atom{"sex", 6},
    Atom{"sju", 7},      Atom{"tretton", 13}, Atom{"trettio", 30}, Atom{"tusen", 1000},
    Atom{"tjugo", 20},   Atom{"tre", 3},      Atom{"två", 2},      Atom{"tio", 10},
    Atom{"tolv", 12},    Atom{"åttio", 80},   Atom{"åtta", 8}};

constexpr std::size_t index_of(char first) {
    return static_cast<unsigned char>(first);
}

/// Where the atoms of each first letter begin, and those of the one before end.
constexpr std::array<std::uint8_t, 257> begins = [] {
    std::array<std::uint8_t, 257> all{};
    for (const Atom& atom : atoms)
        for (std::size_t letter = index_of(atom.word[0]) + 1; letter < all.size(); ++letter)
            ++all[letter];
    return all;
}();

/// The number that a word begins with; null if it begins with none.
const Atom* atom_at(std::string_view word) {
    if (word.size() < 2) return nullptr;
    const std::size_t letter = index_of(word[0]);
    for (std::size_t i = begins[letter]; i < begins[letter + 1]; ++i)
        if (word[1] == atoms[i].word[1] && word.starts_with(atoms[i].word)) return &atoms[i];
    return nullptr;
}

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
        const Atom* const atom = atom_at(word);
        if (atom == nullptr || !sum.add(atom->value)) return false;
        word.remove_prefix(atom->word.size());
    }
    to = sum;
    return true;
}

/// "en halv", "ett halvt"
bool is_half(const Tokens& tokens, std::size_t at) {
    return (tokens.is(at, "en") && tokens.is(at + 1, "halv")) ||
           (tokens.is(at, "ett") && tokens.is(at + 1, "halvt"));
}

/// "halv", "en halv", "tre kvarts", "halvannan".
std::optional<Decimal> match_parts_of_one(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "halv")) return Decimal{5, 1, false, true, at + 1};
    if (tokens.is(at, "halvannan")) return Decimal{15, 1, false, true, at + 1};
    const bool is_one = tokens.is(at, "en");
    if (is_half(tokens, at)) return Decimal{5, 1, false, true, at + 2};
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
    while (tokens.is_word(end) && (end == at || tokens.goes_on(end)) &&
           add_token(sum, tokens.lower(end)))
        ++end;
    // Alone these count something that is not said: "några hundra kronor".
    if (end == at || tokens.is(at, "hundra") || tokens.is(at, "tusen")) return std::nullopt;
    if (tokens.is(end, "och") && is_half(tokens, end + 1))
        return Decimal{sum.value() * 10 + 5, 1, false, true, end + 3};
    return Decimal{sum.value(), 0, false, true, end};
}

std::vector<std::string_view> words_of_numbers() {
    std::vector<std::string_view> all = {"halv", "halvannan"};
    for (const Atom& atom : atoms) all.push_back(atom.word);
    return all;
}

bool is_made_of_numbers(std::string_view word) {
    Sum sum;
    return add_token(sum, word);
}

namespace {

/// "aderton och en halv miljoner": a half that goes on a number in words.
bool is_half_behind(const Tokens& tokens, std::size_t at) {
    return tokens.is(at - 1, "och") && at > 1 && tokens.goes_on(at - 1) && tokens.is_word(at - 2) &&
           tokens.is_any(at, {"en", "ett"}) && tokens.is_any(at + 1, {"halv", "halvt"}) &&
           match_number_words(tokens, at - 2);
}

/// "fyrahundra-sjuttiofem": a word of a number that a hyphen cuts.
bool is_second_half(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens.is_dash(at - 1) && tokens.is_tight(at - 1) && tokens.is_tight(at) &&
           tokens.is_word(at - 2) && match_number_words(tokens, at - 2);
}

} // namespace

bool follows_number(const Tokens& tokens, std::size_t at) {
    return at > 0 && tokens.goes_on(at) &&
           (tokens.is_any(at - 1, {"miljon", "miljoner", "miljard", "miljarder", "komma"}) ||
            is_half_behind(tokens, at) || is_second_half(tokens, at) ||
            (match_number_words(tokens, at) && match_number_words(tokens, at - 1)));
}

} // namespace caseflow
