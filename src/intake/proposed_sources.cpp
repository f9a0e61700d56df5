#include "caseflow/intake/proposed_sources.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/funder_names.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/own_sources.hpp"
#include "caseflow/intake/stated_sources.hpp"
#include "caseflow/intake/table_cells.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace caseflow {
namespace {

constexpr std::size_t most_rows_of_table = 60;

/// Words of a text or a heading before sources in kronor, in lower case.
constexpr std::string_view financing_words[] = {"finansi", "bidrar",      "svara", "resten",
                                                "bidrag",  "egen insats", "varav "};

/// Rows of a table of funding that name the kind of money, not the giver, in lower case.
constexpr std::string_view kinds_of_money[] = {
    "stöd",     "egen ",       "eget ",   "egna ",  "banklån",   "lån",    "bidrag",
    "sökt ",    "beviljat ",   "kontant", "ideell", "offentlig", "privat", "övrig",
    "annan ",   "andra ",      "natura",  "intäkt", "delsumma",  "direkt", "medfinansier",
    "personal", "investering", "varav",   "kredit", "crowdfund", "avgift", "projektmedel"};

/// The run of sources that adds up to the total; none if there is none.
std::vector<StatedSource> adding_up(const std::vector<StatedSource>& all, Money total,
                                    std::size_t fewest) {
    for (std::size_t begin = 0; begin < all.size(); ++begin) {
        Money sum(0);
        for (std::size_t end = begin; end < all.size(); ++end) {
            const auto more = sum.plus(*all[end].source.amount);
            if (!more || *more > total) break;
            sum = *more;
            if (sum == total && end - begin + 1 >= fewest)
                return {all.begin() + static_cast<std::ptrdiff_t>(begin),
                        all.begin() + static_cast<std::ptrdiff_t>(end) + 1};
        }
    }
    return {};
}

/// Words of a text that may name the payers beside the cost, in lower case.
constexpr std::string_view paying_words_of_text[] = {
    "kostnad",     "budget",       "står för", "går in med",   "betalar ",     "bekostar ",
    "återstående", "skjuter till", "satsar ",  "beviljat ",    "tillskjuter ", "lägger ",
    "lova",        "resterande ",  " ger ",    "kommer från ", "tas från ",    " kommer "};

/// True if a text, or its heading, speaks of financing.
bool is_of_financing(const ImportedText& in, const Case& data) {
    constexpr std::size_t enough = 4000; // bytes
    const auto section =
        std::find_if(data.sections.begin(), data.sections.end(), [&](const Section& other) {
            return std::string_view(other.text).data() == in.text.data();
        });
    const std::string heading = section == data.sections.end() ? "" : fold(section->heading);
    const std::string words = heading + " " + fold(in.text.substr(0, enough));
    return contains_any(words, financing_words) || contains_any(words, paying_words_of_text);
}

/// Gives all funders their whole names; false if one has none.
bool name_funders(std::vector<StatedSource>& all, const std::vector<ImportedText>& texts) {
    for (StatedSource& source : all) {
        for (std::string& name : source.source.funders) name = whole_name_of_funder(name, texts);
        if (source.source.funders.front().empty()) return false;
    }
    return !all.empty();
}

void put_sources(std::vector<StatedSource>&& all, Imported& to) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        to.remarks[fmt::format("funding.source.{}", i)] = all[i].words;
        to.data.funding.sources.push_back(std::move(all[i].source));
    }
}

/// A row of a table of sums.
struct SumRow {
    std::string label;
    Money sum;
};

/// "Region Älvland    3 850 000 kr": a label, and a sum in whole kronor last.
std::optional<SumRow> sum_row(std::string_view line) {
    line = trimmed(line);
    for (const std::string_view unit : {" kronor", " kr", " SEK"})
        if (line.ends_with(unit)) line = trimmed(line.substr(0, line.size() - unit.size()));
    std::size_t begin = line.find_last_not_of("0123456789 ") + 1;
    begin = std::min(line.find_first_not_of(' ', begin), line.size());
    const auto sum = Money::parse(line.substr(begin));
    const std::string_view label = trimmed(line.substr(0, begin));
    if (!sum || *sum < Money(1000) || label.empty()) return std::nullopt;
    const bool colon = label.ends_with(':');
    return SumRow{without_note_mark(std::string(label.substr(0, label.size() - (colon ? 1 : 0)))),
                  *sum};
}

/// The rows of a table above its sum, and the sum; none unless they add up to it.
struct SumTable {
    std::vector<SumRow> rows;
    SumRow sum;
};

std::optional<SumTable> sum_table(std::string_view text) {
    constexpr std::string_view sums[] = {"summa", "total", "sammanlag"};
    std::vector<SumRow> rows;
    std::optional<Money> sum = Money(0);
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const auto row = sum_row(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (row && starts_with_any(fold(row->label), sums)) {
            if (rows.size() > 1 && sum == row->sum) return SumTable{rows, *row};
            return std::nullopt;
        }
        if (!row) rows.clear(), sum = Money(0);
        if (row && rows.size() < most_rows_of_table)
            rows.push_back(*row), sum = plus(sum, row->sum);
    }
    return std::nullopt;
}

/// The subject of a section with a table, in lower case.
std::string subject_of(const Section& section, const SumTable& table) {
    return fold(section.heading) + " " + fold(table.sum.label);
}

/// The total of the project: the sum of a table of its costs or its funding.
void propose_total_of_tables(Imported& to) {
    constexpr std::string_view words[] = {"finansier", "kostnad", "budget", "utgift"};
    AgreedValue<Money> total;
    for (const Section& section : to.data.sections) {
        const auto table = sum_table(section.text);
        if (!table || !contains_any(subject_of(section, *table), words)) continue;
        const std::size_t begin = section.text.rfind(table->sum.label);
        total.add(table->sum.sum, quote_words(section.text, begin, section.text.find('\n', begin)));
    }
    total.doubt(to, "funding.total");
    if (!total.is_agreed()) return;
    to.data.funding.total = total.value();
    to.remarks["funding.total"] = "ur texten: " + total.words();
}

/// True if the rows name payers: at least one organisation, and no kind of money.
bool names_funders(const std::vector<SumRow>& rows) {
    const auto named = [](const SumRow& row) {
        return is_funder(row.label) && !starts_with_any(fold(row.label), kinds_of_money);
    };
    return std::all_of(rows.begin(), rows.end(), named) &&
           std::any_of(rows.begin(), rows.end(),
                       [](const SumRow& row) { return is_organisation(row.label); });
}

/// The sources in a table of the funding that add up to the total.
std::vector<StatedSource> sources_in_table(const Section& section, Money total) {
    const auto table = sum_table(section.text);
    if (!table || table->sum.sum != total) return {};
    const std::string subject = subject_of(section, *table);
    if (!contains_any(subject, financing_words) || subject.find("kostnad") != std::string::npos ||
        !names_funders(table->rows))
        return {};
    std::vector<StatedSource> all;
    for (const SumRow& row : table->rows) {
        FundingSource source;
        source.funders = {row.label};
        source.amount = row.sum;
        all.push_back(
            {std::move(source), "ur texten: " + quote_words(row.label, 0, row.label.size())});
    }
    return all;
}

/// Sources in per cent, only if their amounts, in whole kronor, and their shares add up to the
/// whole.
void propose_shares(const std::vector<ImportedText>& texts, Imported& to) {
    std::vector<StatedSource> all;
    for (const ImportedText& in : texts) {
        auto some =
            in.point ? std::vector<StatedSource>{} : sources_by_share(in, *to.data.funding.total);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::vector<Percent> shares;
    std::optional<Money> sum = Money(0);
    for (const StatedSource& source : all) {
        shares.push_back(*source.source.share);
        sum = plus(sum, *source.source.amount);
    }
    if (all.empty() || sum != to.data.funding.total || !Percent::add_up_to_100(shares)) return;
    put_sources(std::move(all), to);
    mark_decided_elsewhere(to.data);
}

/// True if one of the sources is the grant of this decision, a body, or a payer by a verb.
bool is_paid(const std::vector<StatedSource>& all, const Case& data) {
    const auto parts = own_parts(data);
    return std::any_of(all.begin(), all.end(), [&](const StatedSource& source) {
        return source.pays || source.of_financing ||
               is_organisation(source.source.funders.front()) ||
               std::find(parts.begin(), parts.end(), *source.source.amount) != parts.end();
    });
}

constexpr const char* path_of_sources = "funding.source";

/// Notes the words in a comment, since it is not clear who pays.
void doubt_sources(const std::vector<StatedSource>& all, Imported& to) {
    constexpr std::string_view mark = "ur texten: ";
    std::string words;
    for (const StatedSource& source : all)
        words += (words.empty() ? "" : ", ") + source.words.substr(mark.size());
    const bool again = std::any_of(to.doubts.begin(), to.doubts.end(), [](const auto& doubt) {
        return doubt.first == path_of_sources;
    });
    if (!words.empty() && !again) to.doubts.emplace_back(path_of_sources, words);
}

/// The sources of a text that add up to the total.
void propose_all(const std::vector<StatedSource>& sources, const std::vector<ImportedText>& texts,
                 Imported& to) {
    auto all = adding_up(sources, *to.data.funding.total, 2);
    if (!is_paid(all, to.data)) return;
    if (!name_funders(all, texts)) return doubt_sources(all, to);
    put_sources(std::move(all), to);
    mark_decided_elsewhere(to.data);
}

/// True for one source that a verb says to pay, with a name other than that of the granting body.
bool is_of_another(const StatedSource& source, const Case& data) {
    const std::string name = fold(source.source.funders.front());
    const auto& points = data.decisions.back().points;
    const bool body = std::any_of(points.begin(), points.end(), [&](const std::string& point) {
        return fold(point).starts_with(name);
    });
    const auto head = words_of_head(data);
    if (source.pays && receives_grant(data, name)) return true;
    return source.pays && !body && !is_unnamed_group(name) &&
           std::none_of(head.begin(), head.end(), [&](const std::string& words) {
               return words.size() > 3 && words == first_word(name) && words != "region";
           });
}

/// The amounts of the other bodies, if a text leaves out the grant of this decision; at least
/// `fewest` of them.
void propose_others(const std::vector<StatedSource>& sources, std::size_t fewest,
                    const std::vector<ImportedText>& texts, Imported& to) {
    for (const Money own : own_parts(to.data)) {
        if (!to.data.funding.sources.empty()) return;
        const Money others(to.data.funding.total->kronor() - own.kronor());
        auto all = adding_up(sources, others, fewest);
        if (!is_paid(all, to.data)) continue;
        if (!name_funders(all, texts)) {
            doubt_sources(all, to);
            continue;
        }
        if (fewest == 1 && !is_of_another(all.front(), to.data)) continue;
        for (StatedSource& source : all) source.source.elsewhere = true;
        put_sources(std::move(all), to);
    }
}

/// The sources that one of the texts states in kronor.
void propose_stated_sources(const std::vector<ImportedText>& texts, Imported& to) {
    std::vector<std::vector<StatedSource>> sources;
    for (const ImportedText& in : texts)
        if (is_of_financing(in, to.data))
            sources.push_back(sources_by_sum(in, *to.data.funding.total));
    for (const auto& proposed : sources)
        if (to.data.funding.sources.empty()) propose_all(proposed, texts, to);
    for (const std::size_t fewest : {std::size_t{2}, std::size_t{1}})
        for (const auto& proposed : sources) propose_others(proposed, fewest, texts, to);
    if (!to.data.funding.sources.empty())
        std::erase_if(to.doubts, [](const auto& doubt) { return doubt.first == path_of_sources; });
}

/// "Kostnaden är 800 000 kronor, varav hälften från Sparbanksstiftelsen": a source if this decision
/// grants the other half, else a comment.
void propose_half(const std::vector<ImportedText>& texts, Imported& to) {
    constexpr std::string_view half = " hälften";
    const Money total = *to.data.funding.total;
    for (const ImportedText& in : texts) {
        const std::size_t at = in.text.find(" hälften från ");
        if (at == in.text.npos ||
            fold(sentence_around(in.text, at)).find("sök") != std::string::npos)
            continue;
        const std::string_view funder = funder_after(in.text.substr(at + half.size()));
        if (funder.empty()) continue;
        const std::string name = whole_name_of_funder(funder, texts);
        const auto end = static_cast<std::size_t>(funder.data() + funder.size() - in.text.data());
        FundingSource source;
        source.funders = {name};
        source.amount = Money(total.kronor() / 2);
        source.elsewhere = true;
        std::vector<StatedSource> all = {
            {source, "ur texten: " + quote_words(in.text, at + 1, end)}};
        const auto parts = own_parts(to.data);
        const bool other = std::find(parts.begin(), parts.end(), *source.amount) != parts.end();
        if (name.empty() || !other || total.kronor() % 2 != 0) return doubt_sources(all, to);
        return put_sources(std::move(all), to);
    }
}

/// "Tillväxtverket 500 000 kronor (50 %), Region Norr 500 000 kronor (50 %)", without a total.
void propose_without_total(const std::vector<ImportedText>& texts, Imported& to) {
    for (const ImportedText& in : texts) {
        const auto total = in.point ? std::nullopt : total_by_shares(in);
        if (!total || !to.data.funding.sources.empty()) continue;
        auto all = adding_up(sources_by_sum(in, *total), *total, 2);
        const bool shared = std::all_of(all.begin(), all.end(), [](const StatedSource& source) {
            return source.source.share.has_value();
        });
        if (!shared || !name_funders(all, texts)) continue;
        put_sources(std::move(all), to);
        mark_decided_elsewhere(to.data);
    }
}

} // namespace

void propose_sources(const std::vector<ImportedText>& texts, Imported& to) {
    const bool unclear = std::any_of(to.doubts.begin(), to.doubts.end(), [](const auto& doubt) {
        return doubt.first == "funding.total";
    });
    if (!to.data.funding.total && !unclear) propose_total_of_tables(to);
    if (!to.data.funding.total) return unclear ? void() : propose_without_total(texts, to);
    propose_shares(texts, to);
    for (const Section& section : to.data.sections) {
        auto all = to.data.funding.sources.empty()
                       ? sources_in_table(section, *to.data.funding.total)
                       : std::vector<StatedSource>{};
        if (all.empty()) continue;
        put_sources(std::move(all), to);
        mark_decided_elsewhere(to.data);
    }
    if (to.data.funding.sources.empty()) propose_stated_sources(texts, to);
    if (to.data.funding.sources.empty()) propose_half(texts, to);
}

} // namespace caseflow
