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

void values(Node to, const Case& one, const std::string& table, const std::string& key) {
    for_each_value(one, table + key, [&](const Value& value, bool /*given*/) {
        own(to, key, type_of(value), to_text(value));
    });
}

void funding_source(Node to, const FundingSource& source) {
    Node node = own(to, "source", "group", "");
    for (const std::string& funder : source.funders) own(node, "funder", "string", funder);
    if (source.amount) own(node, "amount", "integer", fmt::format("{}", source.amount->kronor()));
    if (source.share) own(node, "share", "decimal", source.share->str());
    if (source.of) own(node, "of", "integer", fmt::format("{}", source.of->kronor()));
    own(node, "elsewhere", "boolean", source.elsewhere ? "true" : "false");
    own(node, "kind", "string", word_of(source.kind));
}

void grant(Node to, const Decision& decision) {
    if (!decision.amount) return;
    Node node = own(to, "decision", "group", "");
    if (decision.date) own(node, "date", "date", to_string(*decision.date));
    own(node, "amount", "integer", fmt::format("{}", decision.amount->kronor()));
    for (const Yearly& yearly : decision.yearly)
        if (yearly.year && yearly.amount)
            own(node, fmt::format("{}", *yearly.year), "integer",
                fmt::format("{}", yearly.amount->kronor()));
}

} // namespace

void add_money(Node node, const Case& one) {
    const bool project = !(one.project == Project{});
    const bool funding = one.funding.total || !one.funding.sources.empty();
    const bool granted = std::any_of(one.decisions.begin(), one.decisions.end(),
                                     [](const Decision& d) { return d.amount.has_value(); });
    if (!project && !funding && !granted) return;
    Node all = node.append_child("additionalInformation").append_child("ownElement");
    if (project) {
        Node part = own(all, "project", "group", "");
        for (const char* key : {"name", "start", "end"}) values(part, one, "project.", key);
    }
    for (const Decision& decision : one.decisions) grant(all, decision);
    if (!funding) return;
    Node part = own(all, "funding", "group", "");
    for (const char* key : {"total", "currency"}) values(part, one, "funding.", key);
    for (const FundingSource& source : one.funding.sources) funding_source(part, source);
}

} // namespace caseflow
