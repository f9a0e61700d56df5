#include "caseflow/render/erms_money.hpp"

#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/value.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

std::string_view type_of(const Value& value) {
    return std::holds_alternative<Date>(value)    ? "date"
           : std::holds_alternative<Money>(value) ? "integer"
                                                  : "string";
}

void values(Node to, const Case& data, const std::string& table, const std::string& key) {
    for_each_value(data, table + key, [&](const Value& value, bool /*given*/) {
        add_own_element(to, key, type_of(value), to_text(value));
    });
}

void funding_source(Node to, const FundingSource& source) {
    Node node = add_own_element(to, "source", "group", "");
    for (const std::string& funder : source.funders)
        add_own_element(node, "funder", "string", funder);
    if (source.amount)
        add_own_element(node, "amount", "integer", fmt::format("{}", source.amount->kronor()));
    if (source.share) add_own_element(node, "share", "decimal", source.share->str());
    if (source.of) add_own_element(node, "of", "integer", fmt::format("{}", source.of->kronor()));
    add_own_element(node, "elsewhere", "boolean", source.elsewhere ? "true" : "false");
    add_own_element(node, "kind", "string", word_of(source.kind));
}

void grant(Node to, const Decision& decision) {
    if (!decision.amount) return;
    Node node = add_own_element(to, "decision", "group", "");
    if (decision.date) add_own_element(node, "date", "date", to_string(*decision.date));
    add_own_element(node, "amount", "integer", fmt::format("{}", decision.amount->kronor()));
    for (const Yearly& yearly : decision.yearly)
        if (yearly.year && yearly.amount)
            add_own_element(node, fmt::format("{}", *yearly.year), "integer",
                            fmt::format("{}", yearly.amount->kronor()));
}

} // namespace

void add_money(Node node, const Case& data) {
    const bool project = !(data.project == Project{});
    const bool funding = data.funding.total || !data.funding.sources.empty();
    const bool granted = std::any_of(data.decisions.begin(), data.decisions.end(),
                                     [](const Decision& d) { return d.amount.has_value(); });
    if (!project && !funding && !granted) return;
    Node all = node.append_child("additionalInformation").append_child("ownElement");
    if (project) {
        Node part = add_own_element(all, "project", "group", "");
        for (const char* key : {"name", "start", "end"}) values(part, data, "project.", key);
    }
    for (const Decision& decision : data.decisions) grant(all, decision);
    if (!funding) return;
    Node part = add_own_element(all, "funding", "group", "");
    for (const char* key : {"total", "currency"}) values(part, data, "funding.", key);
    for (const FundingSource& source : data.funding.sources) funding_source(part, source);
}

} // namespace caseflow
