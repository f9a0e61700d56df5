#include "caseflow/prose/placeholders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/prose/word_list.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

using Found = std::optional<PlaceholderSpan>;

constexpr std::size_t longest_prompt = 40; // bytes between brackets
constexpr std::size_t form_reach = 60;     // bytes before a date's form that may say what it is
constexpr std::string_view around_words = " \t\r\n\"'()[]<>,;:!?";

/// A word without the signs around it, in the text.
struct Word {
    std::size_t begin;
    std::size_t end;

    [[nodiscard]] std::string_view in(std::string_view text) const {
        return text.substr(begin, end - begin);
    }
};

Word word_at(std::string_view text, std::size_t at) {
    const std::size_t gap = text.substr(0, at).find_last_of(around_words);
    Word word{gap + 1, std::min(text.find_first_of(around_words, at), text.size())}; // npos + 1: 0
    while (word.end > word.begin && text[word.end - 1] == '.') --word.end;
    return word;
}

/// The word before a place, or after it, on its line; empty if none is next to it.
std::string_view word_before(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    if (!before.ends_with(' ')) return {};
    const std::string_view rest = before.substr(0, before.size() - 1);
    return rest.substr(rest.find_last_of(around_words) + 1);
}
std::string_view word_after(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with(' ')) return {};
    const std::string_view rest = text.substr(at + 1);
    const std::string_view word = rest.substr(0, rest.find_first_of(around_words));
    return word.substr(0, word.find_last_not_of('.') + 1);
}

bool is_x(char c) {
    return c == 'x' || c == 'X';
}

bool is_run_of_x(std::string_view word) {
    return word.size() > 1 && is_x(word[0]) &&
           std::ranges::all_of(word, [&](char c) { return c == word[0]; });
}

/// True for a word as its shape: 'd' is a digit or an x, at least two of them x.
bool has_shape(std::string_view word, std::string_view shape) {
    if (word.size() != shape.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (shape[i] == 'd' ? !is_digit(word[i]) && !is_x(word[i]) : word[i] != shape[i])
            return false;
    return std::ranges::count_if(word, is_x) > 1;
}

/// "RUN/XX/2022": letters, x and a year.
bool is_number_to_fill_in(std::string_view word) {
    const std::size_t slash = word.find('/');
    const std::size_t last = word.rfind('/');
    if (slash >= last) return false;
    const std::string_view year = word.substr(last + 1);
    const bool is_year = year.size() == 4 && std::ranges::all_of(year, is_digit);
    return slash > 0 && is_ascii_letter(word[0]) &&
           is_run_of_x(word.substr(slash + 1, last - slash - 1)) && (is_year || is_run_of_x(year));
}

bool begins_with_capital(std::string_view word) {
    return !word.empty() &&
           fold(word.substr(0, character_length(word))) != word.substr(0, character_length(word));
}

/// True for XXX as a numeral or a part of a name: "kapitel XXX", "Karl XXX", "XXX Skate AB".
bool is_numeral_or_name(std::string_view text, const Word& word) {
    const std::string_view before = word_before(text, word.begin);
    const std::string_view after = word_after(text, word.end);
    if (begins_with_capital(after) && !is_run_of_x(after)) return true;
    const std::string folded = fold(before);
    if (is_listed(folded, "del delen kapitel kap nr nummer bilaga artikel avdelning avd band volym "
                          "påve kung kungen klass typ modell grupp storlek figur tabell"))
        return true;
    const bool is_generic = is_listed(
        folded, "projektet projekt ansökan sökanden sökande handläggaren handläggare kommun "
                "kommunen region regionen beloppet belopp den för till från av med och i");
    return begins_with_capital(before) && !is_generic && !is_run_of_x(before);
}

/// True for a unit, which a sum, a share or a length to fill in has after it.
bool is_unit(std::string_view word) {
    return is_listed(fold(word), "kronor kr mnkr tkr mkr sek euro miljoner tusen procent % månader "
                                 "veckor dagar år timmar");
}

/// Groups of x before a unit, from a run on: "xx xxx kronor". Nothing if no unit follows.
Found sum_from(std::string_view text, Word word) {
    const std::size_t begin = word.begin;
    std::string_view next = word_after(text, word.end);
    while (is_run_of_x(next)) {
        word.end += 1 + next.size();
        next = word_after(text, word.end);
    }
    return is_unit(next) ? Found({begin, word.end + 1 + next.size()}) : std::nullopt;
}

Found find_x(std::string_view text) {
    const auto next = [&](std::size_t at) {
        return std::min(text.find("xx", at), text.find("XX", at));
    };
    for (std::size_t at = next(0); at < text.size(); at = next(at)) {
        const Word word = word_at(text, at);
        const std::string_view found = word.in(text);
        at = std::max(word.end, at + 1);
        const Found whole({word.begin, word.end});
        if (has_shape(found, "dddd-dd-dd") || is_number_to_fill_in(found)) return whole;
        if (has_shape(found, "dddd") && found.starts_with("20")) return whole;
        if (!is_run_of_x(found)) continue;
        if (const Found sum = sum_from(text, word)) return sum;
        const bool is_numeral =
            found == "XX" || found == "xx" || (found == "XXX" && is_numeral_or_name(text, word));
        if (!is_numeral) return whole;
    }
    return std::nullopt;
}

/// "ÅÅÅÅ-MM-DD", unless the words before it say that something is to be written so.
Found find_form_of_date(std::string_view text) {
    for (const std::string_view form : {"ÅÅÅÅ-MM", "åååå-mm", "YYYY-MM", "yyyy-mm", "ÅÅÅÅMMDD"}) {
        const std::size_t at = text.find(form);
        if (at >= text.size()) continue;
        const std::size_t from = at - std::min(at, form_reach);
        const std::string before = fold(text.substr(from, at - from));
        const bool in_signs = before.ends_with('(') || before.ends_with('"');
        const bool is_described =
            in_signs || before.ends_with("som ") || before.find("form") < before.size() ||
            before.find("skriv") < before.size() || before.find("ang") < before.size();
        const Word word = word_at(text, at);
        if (!is_described) return Found({word.begin, word.end});
    }
    return std::nullopt;
}

/// Words between brackets that ask for a value: "belopp", "Projektets namn", "ange datum", "XX".
bool is_prompt(std::string_view inside, bool in_quotes) {
    const std::string folded = fold(trim(inside));
    const std::string_view words = folded;
    const std::string_view first = words.substr(0, words.find(' '));
    if (first.size() == words.size()) {
        const bool compound =
            words.size() > std::string_view("nummer").size() &&
            (ends_with_any(words, "namn nummer datum") || words.find('_') < words.size());
        if (in_quotes) return compound;
        return compound || is_run_of_x(words) ||
               is_listed(words, "belopp summa namn datum titel dnr projektnamn telefon adress");
    }
    if (in_quotes) return false;
    return is_listed(first, "ange infoga välj skriv fyll") || words == "projektets namn" ||
           words == "sökandens namn";
}

/// True for a word that is named, not to be filled in: ordet «Projektnamn», fältet [Belopp].
bool is_named(std::string_view text, std::size_t at) {
    const std::string before = fold(word_before(text, at));
    return ends_with_any(before, "ordet orden fältet fälten rubriken rubrikerna kolumnen begreppet "
                                 "uttrycket termen posten raden cellen kallad kallat");
}

Found find_prompt(std::string_view text, std::string_view open, std::string_view close) {
    for (std::size_t at = text.find(open); at < text.size(); at = text.find(open, at + 1)) {
        const std::size_t begin = at + open.size();
        const std::size_t end = text.find(close, begin);
        if (end > begin + longest_prompt) continue; // also if it is never closed
        const std::size_t after = end + close.size();
        const std::string_view inside = text.substr(begin, end - begin);
        const bool is_link = close == "]" && text.substr(after).starts_with('(');
        if (is_link || inside.find('\n') < inside.size() || is_named(text, at)) continue;
        if (open == "{{" ? !is_blank(inside) : is_prompt(inside, open == "«"))
            return Found({at, after});
    }
    return std::nullopt;
}

/// "TODO: skriv" as a word of its own, outside quotes.
Found find_note_to_self(std::string_view text) {
    for (const std::string_view note : {"TODO", "TBD", "FIXME"})
        for (std::size_t at = text.find(note); at < text.size(); at = text.find(note, at + 1)) {
            const Word word = word_at(text, at);
            const bool quoted =
                word.begin > 0 &&
                std::string_view("\"'").find(text[word.begin - 1]) < std::string_view::npos;
            if (word.in(text) == note && !quoted) return Found({word.begin, word.end});
        }
    return std::nullopt;
}

/// True for a text of signs alone, such as "-" or "…".
bool has_only_signs(std::string_view text) {
    constexpr std::string_view signs = " \t\r\n.,:;-_*?/";
    for (std::size_t at = 0; at < text.size(); at += character_length(text.substr(at))) {
        const std::string_view rest = text.substr(at, character_length(text.substr(at)));
        const bool is_dash = rest == "–" || rest == "—" || rest == "…" || rest == "•";
        if (!is_dash && signs.find(rest) >= signs.size()) return false;
    }
    return true;
}

} // namespace

bool may_have_to_fill_in(std::string_view text) {
    // runs on every file; a search for any of several signs would test each letter
    const auto has = [&](std::string_view sign) { return text.find(sign) < text.size(); };
    return has("xx") || has("XX") || has("{{") || has("<") || has("«") || has("-MM") ||
           has("-mm") || has("MMDD") || has("TODO") || has("TBD") || has("FIXME");
}

Found find_to_fill_in(std::string_view text, bool of_any_form) {
    if (is_blank(text)) return std::nullopt;
    if (has_only_signs(text)) return Found({0, text.size()});
    if (const Found found = find_prompt(text, "[", "]")) return found;
    if (!of_any_form) return std::nullopt;
    if (const Found found = find_prompt(text, "{{", "}}")) return found;
    if (const Found found = find_prompt(text, "<", ">")) return found;
    if (const Found found = find_prompt(text, "«", "»")) return found;
    if (const Found found = find_form_of_date(text)) return found;
    if (const Found found = find_note_to_self(text)) return found;
    return find_x(text);
}

} // namespace caseflow
