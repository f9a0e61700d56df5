#include "caseflow/prose/number_words.hpp"

#include "caseflow/prose/first_letters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace caseflow {
namespace {

struct Atom {
    std::string_view word;
    int value;
};

/// By the first letter; a word comes before one that it begins with.
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

/// Where the atoms of each first letter begin, and those of the letter before end.
constexpr std::array<std::uint8_t, 257> begins = [] {
    std::array<std::uint8_t, 257> all{};
    for (const Atom& atom : atoms)
        for (std::size_t letter = index_of(atom.word[0]) + 1; letter < all.size(); ++letter)
            ++all[letter];
    return all;
}();

constexpr FirstLetters first_letters = [] {
    FirstLetters all;
    for (const Atom& atom : atoms) all.add(atom.word);
    return all;
}();

/// The number that a word begins with; null if there is none, as in most words.
const Atom* atom_at(std::string_view word) {
    if (word.size() < 2 || !first_letters.may_begin(word)) return nullptr;
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
            constexpr std::int64_t most = 19; // "nittonhundra"
            if (rest == 10 || rest > most) return false;
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
        const bool shared = word.starts_with("ettusen"); // of "ett" and "tusen"
        word.remove_prefix(shared ? 2 : atom->word.size());
    }
    to = sum;
    return true;
}

/// Adds the words from `at`. Returns the token after them.
std::size_t add_words(Sum& to, const Tokens& tokens, std::size_t at) {
    while (tokens.is_word(at) && tokens.continues(at) && add_token(to, tokens.lower(at))) ++at;
    return at;
}

/// "femhundra och femtio tusen", "trehundra- femtiotusen": adds what a joint leads to, if it is
/// less than the hundreds or thousands before. Returns the token after it; `joint` if none is.
std::size_t add_joined(Sum& to, const Tokens& tokens, std::size_t joint) {
    const bool dash = tokens.is_dash(joint) && tokens.is_tight(joint);
    if (!(dash || tokens.is(joint, "och")) || to.last < 100 || !tokens.continues(joint) ||
        !tokens.is_word(joint + 1))
        return joint;
    const Atom* const first = atom_at(tokens.lower(joint + 1));
    if (first == nullptr || first->value >= 100) return joint;
    Sum sum = to;
    const std::size_t end = add_words(sum, tokens, joint + 1);
    const bool more = tokens.is_word(end) && is_made_of_numbers(tokens.lower(end));
    if (end == joint + 1 || more) return joint;
    to = sum;
    return end;
}

/// "en halv", "ett halvt"
bool is_half(const Tokens& tokens, std::size_t at) {
    return (tokens.is(at, "en") && tokens.is(at + 1, "halv")) ||
           (tokens.is(at, "ett") && tokens.is(at + 1, "halvt"));
}

/// "några hundra tusen": the words do not say how many. Also "hundra" or "tusen" after digits: "2,5
/// hundra tusen".
bool is_counted(const Tokens& tokens, std::size_t at) {
    if (at == 0) return false;
    if (tokens.is_any(at - 1, "några flera många par åtskilliga åter")) return true;
    return tokens.begins_with_any(at, "hundra tusen") && tokens.is_number(at - 1) &&
           !tokens.is_year(at - 1);
}

/// "komma fem", "komma 25": the decimals after an integer.
void add_spoken_decimals(Decimal& to, const Tokens& tokens) {
    const std::size_t at = to.end + 1;
    if (!tokens.is(to.end, "komma") || to.decimals > 0 || !tokens.continues(to.end)) return;
    Sum sum;
    const bool digits = tokens.is_number(at, 1, 2) && tokens.at(at) != "00";
    const std::size_t end = digits ? at + 1 : add_words(sum, tokens, at);
    const std::int64_t value = digits ? tokens.value(at) : sum.value();
    if (end == at || value > 99 || to.digits > 999'999) return;
    const bool tenths = digits ? tokens.is_number(at, 1, 1) : value < 10;
    to = {to.digits * (tenths ? 10 : 100) + value, tenths ? 1 : 2, false, true, end};
}

} // namespace

std::optional<Decimal> match_parts_of_one(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.at(at); // most words begin with another letter
    if (word.empty() || std::string_view("hetHET").find(word[0]) == word.npos) return std::nullopt;
    if (tokens.is(at, "halv")) return Decimal{5, 1, false, true, at + 1};
    if (tokens.is(at, "halvannan")) return Decimal{15, 1, false, true, at + 1};
    if (is_half(tokens, at)) return Decimal{5, 1, false, true, at + 2};
    const bool is_one = tokens.is(at, "en");
    const std::size_t whole = at + (is_one ? 1 : 0);
    if (tokens.is(whole, "trekvarts")) return Decimal{75, 2, false, true, whole + 1};
    if ((is_one || tokens.is(at, "tre")) && tokens.is_any(at + 1, "kvarts fjärdedels"))
        return Decimal{is_one ? 25 : 75, 2, false, true, at + 2};
    return std::nullopt;
}

void add_parts(Decimal& to, const Tokens& tokens) {
    add_spoken_decimals(to, tokens);
    if (to.decimals > 0 || !tokens.is(to.end, "och") || tokens.is(to.end + 1, "halvannan")) return;
    const auto part = match_parts_of_one(tokens, to.end + 1);
    if (!part) return;
    to.digits = to.digits * (part->decimals == 1 ? 10 : 100) + part->digits;
    to.decimals = part->decimals;
    to.end = part->end;
}

std::optional<Decimal> match_number_words(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return std::nullopt;
    if (const auto part = match_parts_of_one(tokens, at))
        return is_counted(tokens, at) ? std::nullopt : part;
    Sum sum;
    const bool nought = tokens.is(at, "noll") && tokens.is(at + 1, "komma");
    std::size_t end = nought ? at + 1 : at;
    if (!nought && add_token(sum, tokens.lower(at))) end = add_words(sum, tokens, at + 1);
    if (end > at) end = add_joined(sum, tokens, end);
    // Alone, these words do not say how many: "några hundra kronor".
    if (end == at || (end == at + 1 && tokens.is_any(at, "hundra tusen")) || is_counted(tokens, at))
        return std::nullopt;
    Decimal number{sum.value(), 0, false, true, end};
    add_parts(number, tokens);
    return number;
}

std::vector<std::string_view> words_of_numbers() {
    std::vector<std::string_view> all = {"halv", "halvannan", "trekvarts", "noll", "ettusen"};
    for (const Atom& atom : atoms) all.push_back(atom.word);
    return all;
}

bool is_made_of_numbers(std::string_view word) {
    if (atom_at(word) == nullptr) return false; // true of most words, and all are tested
    Sum sum;
    return add_token(sum, word);
}

namespace {

/// "fyrahundra-sjuttiofem": a word of a number that a hyphen cuts.
bool is_second_half(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens.is_dash(at - 1) && tokens.is_tight(at - 1) && tokens.is_tight(at) &&
           tokens.is_word(at - 2) && match_number_words(tokens, at - 2);
}

/// "några hundra och femtio tusen": a joint adds them to a number.
bool is_joined_after(const Tokens& tokens, std::size_t at) {
    Sum sum;
    return at > 1 && tokens.is_word(at - 2) && add_token(sum, tokens.lower(at - 2)) &&
           add_joined(sum, tokens, at - 1) > at;
}

} // namespace

bool follows_number(const Tokens& tokens, std::size_t at) {
    return at > 0 && tokens.continues(at) &&
           (tokens.is_any(at - 1, "miljon miljoner miljard miljarder komma kvarts gånger") ||
            is_second_half(tokens, at) || is_joined_after(tokens, at) ||
            (match_number_words(tokens, at) && ends_number(tokens, at - 1)));
}

bool ends_number(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) &&
           (is_made_of_numbers(tokens.lower(at)) || match_number_words(tokens, at));
}

} // namespace caseflow
