#include "caseflow/intake/funding_tables.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/sum_tables.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// Words behind a funder that say how it pays, in small letters.
constexpr std::string_view ways_to_pay[] = {
    "kontant",      "kontanta",    "ideell",         "ideellt",   "eget arbete", "natura",
    "naturainsats", "egen insats", "egen arbetstid", "in natura", "in kind",     "kontanter"};
constexpr std::string_view in_kind_words[] = {"ideel", "eget arbete", "natura", "arbetstid",
                                              "in kind"};

/// "Hembygdsföreningen, ideellt arbete" → "Hembygdsföreningen"
std::string funder_of(const std::string& label) {
    for (const std::string_view state : {" (sökt)", " (beviljat)", " (bekräftat)", ", sökt"})
        if (label.ends_with(state)) return label.substr(0, label.size() - state.size());
    const std::size_t open = label.rfind(" (");
    if (open != label.npos && label.ends_with(')')) {
        const std::string aside = fold(label.substr(open + 2));
        const bool says_how = starts_with_any(aside, ways_to_pay) || aside.ends_with("%)") ||
                              aside.ends_with(" procent)");
        if (says_how && !contains_any(fold(label.substr(0, open)), in_kind_words))
            return label.substr(0, open);
    }
    const std::size_t comma = label.rfind(", ");
    const bool paid =
        comma != std::string::npos && starts_with_any(fold(label.substr(comma + 2)), ways_to_pay);
    return paid ? label.substr(0, comma) : label;
}

bool names_payer(const TableRow& row) {
    constexpr std::string_view values[] = {"sökt ", "beviljat "}; // labels of sums
    if (starts_with_any(fold(row.label), values)) return false;
    return begins_capital(row.label) && word_count(row.label) <= 8 &&
           funder_of(row.label).find_first_of("%;") == std::string::npos;
}

/// "Region Halland" for the "Regionstyrelsen", "Falköpings kommun" for the "Kommunstyrelsen".
bool is_body_of(const std::string& board, const std::string& funder) {
    if (fold(board).starts_with("region")) return funder.starts_with("Region ");
    return fold(board).starts_with("kommun") && funder.ends_with(" kommun");
}

class TableProposer {
  public:
    TableProposer(std::vector<SumsTable>&& tables, Imported& to)
        : tables_(std::move(tables)), to_(to) {}

    void propose() {
        propose_total();
        const SumsTable* funding = nullptr;
        for (const SumsTable& table : tables_) {
            if (!is_funding(table)) continue;
            if (funding != nullptr) return; // which of them holds is not said
            funding = &table;
        }
        if (funding != nullptr) put_sources(*funding);
        if (funding != nullptr) put_years(*funding);
        for (const SumsTable& table : tables_) put_plan(table);
    }

  private:
    [[nodiscard]] Money sum_of(const SumsTable& table) const {
        std::optional<Money> sum = Money(0);
        for (const TableRow& row : table.rows) sum = plus(sum, sum_of_row(row));
        return sum.value_or(Money(0));
    }

    void propose_total() {
        const bool doubted =
            std::any_of(to_.doubts.begin(), to_.doubts.end(),
                        [](const auto& doubt) { return doubt.first == "funding.total"; });
        if (to_.data.funding.total || doubted) return;
        Agreed<Money> total;
        for (const SumsTable& table : tables_) {
            constexpr std::string_view words[] = {"finansi", "kostnad", "budget", "utgift"};
            if (table.sum && contains_any(table.subject, words))
                total.say(*table.sum, quote_words(table.sum_label, 0, table.sum_label.size()));
        }
        total.doubt(to_, "funding.total");
        if (!total.given()) return;
        to_.data.funding.total = total.value();
        to_.remarks["funding.total"] = "ur texten: " + total.words();
    }

    /// True for a table of those who pay, that adds up to the total.
    [[nodiscard]] bool is_funding(const SumsTable& table) const {
        if (!to_.data.funding.total || table.rows.size() < 2) return false;
        const bool adds_up = sum_of(table) == to_.data.funding.total;
        const bool costs = table.subject.find("kostnad") != std::string::npos;
        const bool named = table.subject.find(costs ? "finansiär" : "finansi") != std::string::npos;
        const bool organisations =
            std::any_of(table.rows.begin(), table.rows.end(),
                        [](const TableRow& row) { return is_organisation(row.label); });
        const bool income =
            (table.subject.find("intäkt") != std::string::npos ||
             (organisations && table.subject.find("budget") != std::string::npos)) &&
            std::count_if(table.rows.begin(), table.rows.end(),
                          [&](const auto& row) { return is_granted(sum_of_row(row)); }) == 1;
        return adds_up && (named || income) &&
               std::all_of(table.rows.begin(), table.rows.end(), names_payer);
    }

    void put_sources(const SumsTable& table) {
        auto& sources = to_.data.funding.sources;
        if (!sources.empty()) return;
        for (const TableRow& row : table.rows) {
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
        mark_decided_elsewhere();
    }

    [[nodiscard]] bool is_granted(Money sum) const {
        return !to_.data.decisions.empty() && to_.data.decisions.back().amount == sum;
    }

    /// Of several sources one is what this decision grants: others decide on the rest.
    void mark_decided_elsewhere() {
        auto& sources = to_.data.funding.sources;
        const auto granted = [&](const FundingSource& one) { return is_granted(*one.amount); };
        const auto count = std::count_if(sources.begin(), sources.end(), granted);
        const std::string board = to_.data.decisions.back().minutes.board;
        const bool named = std::any_of(sources.begin(), sources.end(), [&](const auto& one) {
            return granted(one) && one.funders.front() == board;
        });
        const auto own = [&](const FundingSource& one) {
            if (!granted(one) || count == 1) return granted(one);
            return named ? one.funders.front() == board : is_body_of(board, one.funders.front());
        };
        if (std::count_if(sources.begin(), sources.end(), own) != 1) return;
        for (FundingSource& one : sources) one.elsewhere = !own(one);
    }

    void put_yearly(const std::vector<std::pair<int, Money>>& years, const std::string& words) {
        if (to_.data.decisions.empty() || years.size() < 2) return;
        Decision& decision = to_.data.decisions.back();
        std::optional<Money> sum = Money(0);
        for (const auto& [year, amount] : years) sum = plus(sum, amount);
        if (!decision.yearly.empty() || !sum || !is_granted(*sum)) return;
        for (const auto& [year, amount] : years) {
            to_.remarks[fmt::format("decision.0.yearly.{}", decision.yearly.size())] =
                "ur texten: " + quote_words(words, 0, words.size());
            decision.yearly.push_back({year, amount});
        }
    }

    /// The years of the row that is granted.
    void put_years(const SumsTable& table) {
        const auto row =
            std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& one) {
                return is_granted(sum_of_row(one)) && one.sums.size() == table.years.size() + 1;
            });
        if (row == table.rows.end()) return;
        std::vector<std::pair<int, Money>> years;
        for (std::size_t i = 0; i < table.years.size(); ++i)
            if (row->sums[i] != Money(0)) years.emplace_back(table.years[i], row->sums[i]);
        put_yearly(years, row->label);
    }

    /// "2021   300 000": a plan of what is paid each year.
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
