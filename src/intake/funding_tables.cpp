#include "caseflow/intake/funding_tables.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/funder_names.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/own_sources.hpp"
#include "caseflow/intake/payer_words.hpp"
#include "caseflow/intake/sum_tables.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace caseflow {
namespace {

/// Words in brackets after a funder that say how it pays, in lower case.
constexpr std::string_view ways_to_pay[] = {"kontant",   "ideell",      "eget arbete",
                                            "natura",    "egen insats", "egen arbetstid",
                                            "in natura", "in kind"};
constexpr std::string_view in_kind_words[] = {"ideel", "eget arbete", "natura", "arbetstid",
                                              "in kind"};

/// "Eget arbete, föreningen (in natura)" → "Eget arbete, föreningen"
std::string funder_of(const std::string& label) {
    for (const std::string_view state : {" (sökt)", " (beviljat)", " (bekräftat)", ", sökt"})
        if (label.ends_with(state)) return label.substr(0, label.size() - state.size());
    const std::size_t open = label.rfind(" (");
    if (open == label.npos || !label.ends_with(')')) return label;
    const std::string aside = fold(label.substr(open + 2));
    constexpr std::string_view natura[] = {"in natura)", "natura)", "in kind)"};
    if (is_any_of(std::string_view(aside), natura)) return label.substr(0, open);
    const bool says_how = starts_with_any(aside, ways_to_pay) || aside.ends_with("%)") ||
                          aside.ends_with(" procent)");
    if (contains_any(fold(label.substr(0, open)), in_kind_words)) return label;
    return says_how ? label.substr(0, open) : label;
}

/// "Hamnföreningen, kontant" → "Hamnföreningen", if that has two rows.
std::string without_way(const std::string& label) {
    const std::size_t comma = label.rfind(", ");
    const bool way =
        comma != label.npos && starts_with_any(fold(label.substr(comma + 2)), ways_to_pay);
    return way ? label.substr(0, comma) : label;
}

/// "projektbidrag från nämnden", "biljettintäkter": money that a row names in lower case.
bool names_money(const std::string& funder) {
    constexpr std::string_view words[] = {"bidrag ", "medel",  " från ",  "insats",
                                          "arbete",  "intäkt", "avgifter"};
    return is_unnamed_group(funder) || contains_any(funder + " ", words);
}

bool names_payer(const TableRow& row) {
    const std::string funder = funder_of(row.label);
    return (begins_capital(funder) || names_money(funder)) && word_count(funder) <= 8 &&
           funder.find_first_of("%;") == std::string::npos && !is_no_funder(funder);
}

/// "Sökt bidrag", "Beviljat stöd": the subject of this decision, not a payer.
bool is_of_grant(const TableRow& row) {
    constexpr std::string_view beginnings[] = {"sökt ", "beviljat ", "ansökt ", "stödbelopp"};
    return starts_with_any(fold(row.label), beginnings);
}

std::optional<Money> sum_of_rows(const std::vector<TableRow>& rows) {
    std::optional<Money> sum = Money(0);
    for (const TableRow& row : rows) sum = plus(sum, sum_of_row(row));
    return sum;
}

class TableProposer {
  public:
    TableProposer(std::vector<SumsTable>&& tables, Imported& to)
        : tables_(std::move(tables)), to_(to) {}

    void propose() {
        propose_total();
        const SumsTable* funding = nullptr;
        for (SumsTable& table : tables_) {
            if (!is_funding(table)) continue;
            if (funding != nullptr) return; // the text does not say which of them applies
            funding = &table;
        }
        if (funding != nullptr) put_sources(funding->rows);
        if (funding != nullptr) put_years(*funding);
        for (const SumsTable& table : tables_) put_others(table);
        propose_amount();
        for (const SumsTable& table : tables_) put_plan(table);
    }

  private:
    void propose_total() {
        const bool doubted =
            std::any_of(to_.doubts.begin(), to_.doubts.end(),
                        [](const auto& doubt) { return doubt.first == "funding.total"; });
        if (to_.data.funding.total || doubted) return;
        AgreedValue<Money> total;
        for (const SumsTable& table : tables_) {
            constexpr std::string_view words[] = {"finansi", "kostnad", "budget", "utgift"};
            if (table.sum && contains_any(table.subject, words))
                total.add(*table.sum, quote_words(table.sum_label, 0, table.sum_label.size()));
        }
        total.doubt(to_, "funding.total");
        if (!total.is_agreed()) return;
        to_.data.funding.total = total.value();
        to_.remarks["funding.total"] = "ur texten: " + total.words();
    }

    /// "Rådet beviljar bidrag med följande belopp." above the only plan of years: their sum.
    void propose_amount() {
        constexpr std::string_view leads[] = {" följande belopp", " enligt nedan", " enligt tabell",
                                              " enligt följande"};
        Decision& decision = to_.data.decisions.back();
        const bool granted = decision.kind == DecisionKind::grant && !decision.amount &&
                             std::any_of(decision.points.begin(), decision.points.end(),
                                         [&](const std::string& point) {
                                             return fold(point).find(" bevilja") != point.npos &&
                                                    contains_any(point, leads);
                                         });
        const auto planned = [](const SumsTable& table) { return !table.plan.empty(); };
        if (!granted || std::count_if(tables_.begin(), tables_.end(), planned) != 1) return;
        std::optional<Money> sum = Money(0);
        for (const auto& [year, of_year] :
             std::find_if(tables_.begin(), tables_.end(), planned)->plan)
            sum = plus(sum, of_year);
        if (!sum) return;
        decision.amount = sum;
        to_.remarks["decision.0.amount"] =
            "ur texten: " + quote_words(to_string(*sum, "SEK"), 0, std::string::npos);
    }

    /// True for a table of payers that adds up to the total.
    [[nodiscard]] bool is_funding(const SumsTable& table) const {
        if (!to_.data.funding.total || table.rows.size() < 2) return false;
        if (sum_of_rows(table.rows) != to_.data.funding.total ||
            !std::all_of(table.rows.begin(), table.rows.end(), names_payer))
            return false;
        const bool costs = table.subject.find("kostnad") != std::string::npos;
        const bool named =
            table.subject.find(costs ? "finansiär" : "finansi") != std::string::npos ||
            fold(table.sum_label).find("finansi") != std::string::npos ||
            table.subject.find("täcks") != std::string::npos || table.subject.starts_with("part ");
        return named || (has_own_row(table.rows) &&
                         (table.subject.find("intäkt") != std::string::npos || has_body(table)));
    }

    /// True if one row is the sum granted by this decision or applied for.
    [[nodiscard]] bool has_own_row(const std::vector<TableRow>& rows) const {
        const auto parts = own_parts(to_.data);
        return std::any_of(parts.begin(), parts.end(), [&](Money part) {
            return std::count_if(rows.begin(), rows.end(),
                                 [&](const auto& row) { return sum_of_row(row) == part; }) == 1;
        });
    }

    [[nodiscard]] static bool has_body(const SumsTable& table) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [](const auto& row) { return is_organisation(row.label); });
    }

    void put_sources(const std::vector<TableRow>& rows) {
        auto& sources = to_.data.funding.sources;
        if (sources.size() >= rows.size() || !are_of_others(sources)) return;
        sources.clear(); // all of them in the table
        for (const TableRow& row : rows) {
            FundingSource source;
            source.funders = {funder_of(row.label)};
            source.amount = sum_of_row(row);
            source.share = row.share;
            if (row.in_kind || contains_any(fold(row.label), in_kind_words))
                source.kind = FundingKind::in_kind;
            to_.remarks[fmt::format("funding.source.{}", sources.size())] =
                "ur texten: " + quote_words(row.label, 0, row.label.size());
            sources.push_back(std::move(source));
        }
        shorten_doubled();
        mark_decided_elsewhere(to_.data);
    }

    /// True if all sources are other bodies', taken from a text.
    static bool are_of_others(const std::vector<FundingSource>& sources) {
        return std::all_of(sources.begin(), sources.end(),
                           [](const FundingSource& source) { return source.elsewhere; });
    }

    /// "Hamnföreningen, kontant" and "Hamnföreningen, eget arbete" are one funder.
    void shorten_doubled() {
        auto& sources = to_.data.funding.sources;
        std::map<std::string, int> counts;
        std::set<std::string> whole; // names that are a whole label
        for (const FundingSource& source : sources) {
            const std::string& label = source.funders.front();
            ++counts[without_way(label)];
            if (without_way(label) == label) whole.insert(label);
        }
        for (FundingSource& source : sources) {
            const std::string name = without_way(source.funders.front());
            if (counts[name] > 1 && !whole.contains(name)) source.funders.front() = name;
        }
    }

    /// A table with the amount granted or sought and the amounts that others pay.
    void put_others(const SumsTable& table) {
        if (!to_.data.funding.sources.empty() || !to_.data.funding.total) return;
        std::vector<TableRow> others = table.rows;
        std::erase_if(others, is_of_grant);
        const auto sum = sum_of_rows(others);
        const bool stated = others.size() < table.rows.size();
        if (!sum || others.empty() || !stated ||
            !std::all_of(others.begin(), others.end(), names_payer))
            return;
        for (const Money part : own_parts(to_.data)) {
            if (plus(sum, part) != to_.data.funding.total) continue;
            put_sources(others);
            for (FundingSource& source : to_.data.funding.sources) source.elsewhere = true;
            return;
        }
    }

    [[nodiscard]] bool is_granted(Money sum) const {
        return !to_.data.decisions.empty() && to_.data.decisions.back().amount == sum;
    }

    void put_yearly(const std::vector<std::pair<int, Money>>& years, const std::string& words) {
        if (to_.data.decisions.empty() || years.size() < 2) return;
        Decision& decision = to_.data.decisions.back();
        std::optional<Money> sum = Money(0);
        for (const auto& [year, amount] : years) sum = plus(sum, amount);
        if (!decision.yearly.empty() || !sum || !is_granted(*sum)) return;
        for (const auto& [year, amount] : years) {
            const std::string quoted = words.empty() ? std::to_string(year) : words;
            to_.remarks[fmt::format("decision.0.yearly.{}", decision.yearly.size())] =
                "ur texten: " + quote_words(quoted, 0, quoted.size());
            decision.yearly.push_back({year, amount});
        }
    }

    /// The years of the row that is granted.
    void put_years(const SumsTable& table) {
        const auto row =
            std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& candidate) {
                return is_granted(sum_of_row(candidate)) &&
                       candidate.sums.size() == table.years.size() + 1;
            });
        if (row == table.rows.end()) return;
        std::vector<std::pair<int, Money>> years;
        for (std::size_t i = 0; i < table.years.size(); ++i)
            if (row->sums[i] != Money(0)) years.emplace_back(table.years[i], row->sums[i]);
        put_yearly(years, row->label);
    }

    /// "2021   300 000": a plan of yearly payments.
    void put_plan(const SumsTable& table) {
        if (!table.plan.empty()) put_yearly(table.plan, table.subject);
    }

    std::vector<SumsTable> tables_;
    Imported& to_;
};

} // namespace

void propose_tables(std::span<const Line> lines, Imported& to) {
    if (to.data.decisions.empty()) return;
    TableProposer(sums_tables(lines), to).propose();
}

} // namespace caseflow
