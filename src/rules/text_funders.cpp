#include "caseflow/rules/text_funders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/name_leads.hpp"
#include "caseflow/prose/namings.hpp"
#include "caseflow/prose/party_nouns.hpp"
#include "caseflow/prose/recipients.hpp"
#include "caseflow/rules/text_funder_kinds.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t longest_name = 12;   // words
constexpr std::size_t shortest_word = 5;   // bytes of a beginning that is short for a name
constexpr std::size_t longest_between = 5; // bytes between a name and a number beside it
constexpr std::size_t longest_lead = 40;   // bytes from a number to the name in brackets after it

/// The words and numbers of a text, folded, and which of its tokens they are.
std::vector<std::string_view> words_of(const Tokens& tokens, std::vector<std::size_t>& at_token) {
    std::vector<std::string_view> words;
    words.reserve(tokens.size());
    at_token.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.is_any_sign(i)) continue;
        words.push_back(tokens.lower(i));
        at_token.push_back(i);
    }
    return words;
}

/// The first token at or after a byte.
std::size_t token_at(const Tokens& tokens, std::size_t byte) {
    std::size_t i = 0;
    while (i < tokens.size() && tokens.begin_of(i) < byte) ++i;
    return i;
}

/// The same word, or its genitive.
bool is_same_word(std::string_view found, std::string_view word) {
    return found == word ||
           (found.size() == word.size() + 1 && found.ends_with('s') && found.starts_with(word));
}

/// The words of a name, the last perhaps in its genitive.
bool is_name_at(const std::vector<std::string_view>& words, std::size_t at,
                std::span<const std::string> name) {
    if (at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!is_same_word(words[at + i], name[i])) return false;
    return true;
}

/// A word without a final s: the same for a name and its genitive.
std::string_view stem_of(std::string_view word) {
    while (word.ends_with('s')) word.remove_suffix(1);
    return word;
}

/// The stems of some words, each with a blank after it.
std::string stems_of(const std::vector<std::string>& words) {
    std::string stems;
    for (const std::string& word : words) (stems += stem_of(word)) += ' ';
    return stems;
}

/// Below 0 if `stems` sort before texts that begin with `stem` and a blank, 0 for such a text.
int compare_first(std::string_view stems, std::string_view stem) {
    const int order = stems.compare(0, stem.size(), stem);
    if (order != 0) return order;
    return stems.size() == stem.size() ? -1 : stems[stem.size()] - ' ';
}

/// True if only a sign or a short word is between.
bool is_beside(std::string_view text, std::size_t end, std::size_t begin) {
    const std::string_view between = trim(text.substr(end, begin - end), " \t");
    const bool leads = between.starts_with("..") && // "Kommunen ........ 500 000"
                       between.find_first_not_of(". ") == std::string_view::npos;
    return leads ||
           (between.size() <= longest_between && between.find('.') == std::string_view::npos);
}

/// "A och B," or at the end: no words are about the second alone.
bool are_joined(std::string_view text, std::size_t end, std::size_t begin, std::size_t last) {
    const std::string_view follows = text.substr(last, 1);
    return text.substr(end, begin - end) == " och " &&
           (follows.empty() || std::string_view(",.;)\n").find(follows) != std::string_view::npos);
}

std::vector<Funder> funders_of(const std::vector<FundingSource>& sources) {
    std::vector<Funder> funders;
    funders.reserve(2 * sources.size()); // most have one or two
    for (std::size_t i = 0; i < sources.size(); ++i)
        for (const std::string& funder : sources[i].funders)
            funders.push_back({read_party_name(funder), i, sources[i].elsewhere});
    return funders;
}

/// "500 000 kronor (Kommunen)": how far the brackets right after a number reach.
std::size_t lead_in_brackets(std::string_view text, std::size_t end) {
    if (text.substr(end, 2) != " (") return 0;
    const std::size_t closed = text.substr(end, longest_lead).find(')');
    return closed == std::string_view::npos ? longest_lead : closed;
}

/// "av Norrby kommun (444 000 kr), av": the number alone in brackets, right after a name.
bool is_in_brackets_after(std::string_view text, std::size_t end, const Reading& reading) {
    return end <= reading.begin && text.substr(end, reading.begin - end) == " (" &&
           text.substr(reading.end, 1) == ")";
}

/// "A<tab>444 000<tab>30 %<tab>B": cells of a row that begins with a name, and the next row.
bool is_in_row_of(std::string_view text, std::size_t end, const Reading& reading) {
    return end <= reading.begin &&
           text.substr(end, reading.begin - end).find('\t') != std::string_view::npos &&
           text.substr(reading.end, 1) == "\t";
}

/// "A (444 000 kr), av B": a number between two names belongs to the first alone.
bool has_digit(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t digit = text.find_first_of("0123456789", begin);
    return digit < end;
}

/// True for words that are part of another name, or of a kind that only names a place.
bool is_other(const Tokens& tokens, std::size_t first, std::size_t end, bool is_kind) {
    return (end - first == 1 && is_in_other_name(tokens, first, end)) ||
           (is_kind && is_mere_place(tokens, first, end));
}

/// "kommunens 500 000 kronor", "Kommunen: 500 000 kronor": by its genitive, or as a label.
bool gives_number(const Tokens& tokens, std::size_t first, std::size_t end, std::size_t number,
                  std::string_view last_word) {
    return (end == number && tokens.lower(end - 1) != last_word) ||
           (first <= 1 && is_label_of_giver(tokens, end, number));
}

/// Adds those that are not there yet.
void add_sources(const SourceSet& sources, std::vector<std::size_t>& to) {
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i] && std::ranges::find(to, i) == to.end()) to.push_back(i);
}

/// Takes the recipients out of the names, and notes their sources.
template <class Namings>
void take_recipients(Namings& namings, NamedSources& result) {
    for (const auto& naming : namings)
        if (naming.recipient) add_sources(naming.name->sources, result.recipients);
    result.recipient =
        std::erase_if(namings, [](const auto& naming) { return naming.recipient; }) > 0 ||
        result.recipient;
}

} // namespace

FunderNames::FunderNames(const std::vector<FundingSource>& sources,
                         const std::string& organisation) {
    const std::vector<Funder> funders = funders_of(sources);
    names_.reserve(funders.size() * 4);
    for (const Funder& funder : funders)
        if (funder.source < most_sources) add(funder);
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        for (const std::string& funder : sources[i].funders) add_part(funder, SourceSet().set(i));
    SourceSet own;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        own.set(i, !sources[i].elsewhere);
    if (!sources.empty()) add_kinds(funders, own, organisation);
    arrange();
}

void FunderNames::add(const Funder& funder) {
    const SourceSet source = SourceSet().set(funder.source);
    const Words& words = funder.name.words;
    if (words.empty() || words.size() > longest_name) return;
    const WordRow& row = add(words, {source, true});
    if (auto indefinite = without_article(words)) add(std::move(*indefinite), {source, true});
    add_place(words, source);
    if (words.size() > 1 && !funder.name.ends_small && ends_as_body(words.back()))
        add_last(row, {source}); // "Norra Kustfonden"
    else if (is_noun_and_name(funder.name))
        add_last(row, {source, false, true}); // "Stiftelsen Norrsken"
    const bool speaks = words[0].size() >= shortest_word && !is_common_in_names(words[0]);
    const std::size_t fewest = speaks ? 2 : 3; // words of a name that has a beginning
    for (std::size_t count = words.size(); count > fewest; --count)
        add_first(row, count - 1, {source});
    if (words.size() == 1 || funder.name.begins_small) return; // "medverkande företag": anybody
    constexpr std::size_t short_name = 4;                      // bytes of "Almi"
    if (speaks)
        add_first(row, 1, {source});
    else if (words.size() == 2 && words[0].size() == short_name)
        add_first(row, 1, {source, false, true});
}

/// "Region Öst, anslag 1:1": a text may name the part after the comma alone, unless it is a word
/// that says little.
void FunderNames::add_part(const std::string& funder, const SourceSet& source) {
    const std::size_t comma = funder.rfind(", ");
    if (comma == std::string::npos) return;
    if (auto before = read_party_name(funder.substr(0, funder.find(", "))).words;
        before.size() == 2)
        add(std::move(before), {source}); // "EU-medel, Interreg Sverige–Norge"
    Words words = read_party_name(funder.substr(comma + 2)).words;
    if (words.size() < 2 || words.size() > longest_name || words[0].size() < shortest_word ||
        is_common_in_names(words[0]))
        return;
    add(std::move(words), {source, true});
}

/// Adds a name with a row of its own.
const FunderNames::WordRow& FunderNames::add(Words words, const Meaning& meaning) {
    std::string stems = stems_of(words);
    rows_.push_back({std::move(words), std::move(stems)});
    const WordRow& row = rows_.back();
    add_name(row.words, row.stems, meaning);
    return row;
}

/// Adds the first words of a row as a name.
void FunderNames::add_first(const WordRow& row, std::size_t count, const Meaning& meaning) {
    std::size_t end = 0; // the end of their stems
    for (std::size_t i = 0; i < count; ++i) end = row.stems.find(' ', end) + 1;
    add_name(std::span(row.words).first(count), std::string_view(row.stems).substr(0, end),
             meaning);
}

/// Adds the last word of a row as a name.
void FunderNames::add_last(const WordRow& row, const Meaning& meaning) {
    const std::size_t size = stem_of(row.words.back()).size() + 1;
    add_name(std::span(row.words).last(1),
             std::string_view(row.stems).substr(row.stems.size() - size), meaning);
}

void FunderNames::add_name(std::span<const std::string> words, std::string_view stems,
                           const Meaning& meaning) {
    names_.push_back({meaning, words, stems, names_.size()});
}

/// Joins the sources of a name that was added several times. A funder's own name takes precedence
/// over a word for its kind.
void FunderNames::Name::merge(const Name& other) {
    if (other.kind && other.full) return;
    full = full && (other.full || (other.sources & ~sources).none());
    sources |= other.sources;
}

void FunderNames::arrange() {
    std::ranges::sort(names_, [](const Name& a, const Name& b) {
        const auto key = [](const Name& name) { return std::tie(name.stems, name.order); };
        if (a.stems != b.stems || std::ranges::equal(a.words, b.words)) return key(a) < key(b);
        return std::ranges::lexicographical_compare(a.words, b.words);
    });
    std::size_t count = 0;
    for (const Name& name : names_)
        if (count > 0 && std::ranges::equal(names_[count - 1].words, name.words))
            names_[count - 1].merge(name);
        else
            names_[count++] = name;
    names_.resize(count);
    std::ranges::sort(names_, {},
                      [](const Name& name) { return std::tie(name.stems, name.order); });
}

const FunderNames::Name* FunderNames::longest_at(const std::vector<std::string_view>& words,
                                                 std::size_t at) const {
    const Name* longest = nullptr;
    auto first = names_.begin();
    auto last = names_.end();
    std::size_t read = 0; // bytes of the stems
    for (std::size_t i = at; i < words.size() && first != last; ++i) {
        const std::string_view stem = stem_of(words[i]);
        const auto order = [&](const Name& name) {
            return compare_first(std::string_view(name.stems).substr(read), stem);
        };
        first =
            std::partition_point(first, last, [&](const Name& name) { return order(name) < 0; });
        last =
            std::partition_point(first, last, [&](const Name& name) { return order(name) == 0; });
        read += stem.size() + 1;
        const auto end = std::partition_point(
            first, last, [&](const Name& name) { return name.stems.size() == read; });
        const auto name = std::find_if(first, end, [&](const Name& like) {
            return (like.full || like.sources.count() == 1) && is_name_at(words, at, like.words);
        });
        if (name != end) longest = &*name;
    }
    return longest;
}

FunderNames::Found FunderNames::find(std::string_view text, const Reading& reading) const {
    const Reach& reach = reading.reach;
    const Tokens tokens(text.substr(reach.begin, reach.end - reach.begin));
    const std::size_t number = token_at(tokens, reading.begin - reach.begin);
    std::vector<std::size_t> at_token;
    const auto words = words_of(tokens, at_token);
    const bool split = std::holds_alternative<TextShare>(reading.value);
    Found found;
    std::size_t before = 0;      // the token after the name before
    bool gives = false;          // whether that name is a giver
    std::optional<Naming> owner; // a kind that is a giver only if the next name is
    for (std::size_t at = 0; at < words.size();) {
        const Name* const name = longest_at(words, at);
        const std::size_t count = name == nullptr ? 1 : name->words.size();
        const std::size_t first = at_token[at];
        const std::size_t end = at_token[at + count - 1] + 1;
        at += count;
        if (name == nullptr || (!name->full && is_other(tokens, first, end, name->kind))) continue;
        const PartyPlace place{first, end, first < number ? number : tokens.size(),
                               name->words.back().ends_with('s')};
        const bool beside = gives && takes_share_beside(tokens, first, end);
        Naming naming{name,
                      reach.begin + tokens.begin_of(first),
                      reach.begin + tokens.end_of(end - 1),
                      is_recipient(tokens, place),
                      is_giver(tokens, place),
                      beside || are_parted(tokens, before, first)};
        naming.gives |=
            beside || (gives && is_joined(tokens, before, first)) ||
            (first < number && is_own_pronoun(tokens, number - 1) && !naming.recipient) ||
            gives_number(tokens, first, end, number, name->words.back()) ||
            (end == number && is_in_list(tokens, first, number) &&
             (split || continues_paying(text, reach.begin)));
        gives = naming.gives;
        if (owner && naming.gives && owner->end <= naming.begin && is_joined(tokens, before, first))
            found.before.push_back(*owner); // "kommunens och stiftelsens insats"
        owner.reset();
        before = end;
        if (name->kind && !naming.gives && !naming.recipient) {
            if (naming.end <= reading.begin) owner = naming;
            continue;
        }
        if (end != number && is_left_out(tokens, first, end)) continue; // not "Utöver A:s 500 kr"
        if (split && is_owner_of_whole(tokens, first, end, name->words.back())) continue;
        if (naming.end <= reading.begin) found.before.push_back(naming);
        if (naming.begin >= reading.end) found.after.push_back(naming);
    }
    return found;
}

NamedSources FunderNames::named_by(std::string_view text, const Reading& reading) const {
    NamedSources result;
    if (names_.empty()) return result;
    auto [before, after] = find(text, reading);
    take_recipients(before, result);
    take_recipients(after, result);
    const auto turn = static_cast<std::size_t>(reading.reach.turn);
    const bool split = std::holds_alternative<TextShare>(reading.value);
    if (turn > 0 && before.size() == 1 && (split || before[0].name->kind))
        return result; // "regionen bidrar med 30/70": only one of them is its own
    const std::size_t lead = std::max(reading.reach.lead, lead_in_brackets(text, reading.end));
    const auto add = [&](const Naming& naming) {
        result.own = naming.name->own && (result.sources.empty() || result.own);
        result.gives = result.gives || naming.gives;
        result.group = naming.name->kind && !naming.name->own &&
                       (naming.name->plural || naming.name->sources.count() > 1) &&
                       (result.sources.empty() || result.group);
        add_sources(naming.name->sources, result.sources);
    };
    const bool set_off =
        !before.empty() && (is_in_brackets_after(text, before.back().end, reading) ||
                            is_in_row_of(text, before.back().end, reading));
    if (turn > 0 && before.size() > 1) {
        add(before[before.size() - 3 + turn]);
        result.beside = true;
    } else if (!after.empty() && !set_off && after[0].begin - reading.end <= lead) {
        add(after[0]);
        if (after.size() > 1 && are_joined(text, after[0].end, after[1].begin, after[1].end))
            add(after[1]); // "kommer från A och B"
        result.follows = true;
        result.beside = true;
    } else if (!before.empty() && !(split && lead == lead_right_after && !set_off)) {
        std::size_t first = before.size() - 1;
        while (first > 0 && !before[first].parted &&
               !(set_off && has_digit(text, before[first - 1].end, before[first].begin)))
            --first;
        for (std::size_t i = first; i < before.size(); ++i) add(before[i]);
        result.beside = is_beside(text, before.back().end, reading.begin);
    }
    return result;
}

} // namespace caseflow
