#include "caseflow/intake/own_sources.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/funder_names.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/organisations.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "Region Halland" for the "Regionstyrelsen", "Falköpings kommun" for the "Kommunstyrelsen".
bool is_body_of(const std::string& board, const std::string& funder) {
    if (fold(board).starts_with("region")) return funder.starts_with("Region ");
    return fold(board).starts_with("kommun") && funder.ends_with(" kommun");
}

/// True for a funder whose name is a line of the head, or begins one.
bool heads_paper(const Case& data, const std::string& funder) {
    return is_organisation(funder) &&
           std::any_of(data.sections.begin(), data.sections.end(), [&](const Section& section) {
               return section.heading == section_of_head &&
                      ("\n" + section.text).find("\n" + funder) != std::string::npos;
           });
}

/// The certainty that a funder is the decider, from its name: 0 if it is not.
int decides(const Case& data, const std::string& funder) {
    const Decision& decision = data.decisions.back();
    if (funder == decision.minutes.board) return 3;
    const auto& points = decision.points;
    const bool acts = std::any_of(points.begin(), points.end(), [&](const std::string& point) {
        return fold(point).starts_with(fold(funder) + " ");
    });
    if (acts) return 2;
    return is_body_of(decision.minutes.board, funder) || heads_paper(data, funder) ? 1 : 0;
}

} // namespace

bool receives_grant(const Case& data, const std::string& name) {
    const std::string folded = fold(name);
    const auto& points = data.decisions.back().points;
    return std::any_of(points.begin(), points.end(), [&](const std::string& point) {
        const std::string words = " " + fold(point);
        return words.find(" bevilja " + folded) != words.npos ||
               words.find(" beviljar " + folded) != words.npos ||
               words.starts_with(" " + folded + " beviljas");
    });
}

namespace {

/// The only source of a sum, or the one named as the decider.
const FundingSource* only_of(const Case& data, Money sum) {
    std::vector<std::pair<int, const FundingSource*>> found;
    for (const FundingSource& source : data.funding.sources)
        if (source.amount == sum && !source.funders.empty())
            found.emplace_back(decides(data, source.funders.front()), &source);
    if (found.size() > 1)
        std::erase_if(found, [&](const auto& amount) {
            const std::string& name = amount.second->funders.front();
            return is_unnamed_group(name) || receives_grant(data, name);
        });
    std::stable_sort(found.begin(), found.end(), [](const auto& amount, const auto& other) {
        return amount.first > other.first;
    });
    const bool sure = found.size() == 1 || (found.size() > 1 && found[0].first > found[1].first);
    return sure ? found.front().second : nullptr;
}

} // namespace

std::vector<Money> own_parts(const Case& data) {
    std::vector<Money> all;
    std::optional<Money> total = data.funding.total;
    if (!total && !data.funding.sources.empty()) {
        total = Money(0);
        for (const FundingSource& source : data.funding.sources)
            if (source.amount) total = plus(total, *source.amount);
    }
    if (data.decisions.empty() || !total) return all;
    for (const auto& amount : {data.decisions.back().amount, data.funding.applied})
        if (amount && *amount > Money(0) && *amount < *total) all.push_back(*amount);
    return all;
}

void mark_decided_elsewhere(Case& data) {
    if (data.decisions.empty()) return;
    auto& sources = data.funding.sources;
    const FundingSource* own = nullptr;
    for (const Money part : own_parts(data)) {
        own = only_of(data, part);
        if (own != nullptr) break;
    }
    if (own == nullptr) return;
    for (FundingSource& source : sources) source.elsewhere = &source != own;
}

} // namespace caseflow
