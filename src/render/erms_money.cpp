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

void values(XmlNode to, const Case& data, const std::string& table, const std::string& key) {
    for_each_value(data, table + key, [&](const Value& value, bool /*given*/) {
        add_own_element(to, key, type_of(value), to_text(value));
    });
}

void funding_source(XmlNode to, const FundingSource& source) {
    XmlNode node = add_own_element(to, "source", "group", "");
    for (const std::string& funder : source.funders)
        add_own_element(node, "funder", "string", funder);
    if (source.amount)
        add_own_element(node, "amount", "integer", fmt::format("{}", source.amount->kronor()));
    if (source.share) add_own_element(node, "share", "decimal", source.share->str());
    if (source.of) add_own_element(node, "of", "integer", fmt::format("{}", source.of->kronor()));
    add_own_element(node, "elsewhere", "boolean", source.elsewhere ? "true" : "false");
    add_own_element(node, "kind", "string", word_of(source.kind));
}

/// True for a decision that settles money or a period, or alters or refuses one that does.
bool is_about_money(const Decision& decision) {
    return decision.amount || decision.start || decision.end || decision.replaces ||
           !decision.reason.empty() || decision.kind != DecisionKind::grant;
}

void grant(XmlNode to, const Decision& decision) {
    if (!is_about_money(decision)) return;
    XmlNode node = add_own_element(to, "decision", "group", "");
    if (decision.date) add_own_element(node, "date", "date", to_string(*decision.date));
    if (decision.kind != DecisionKind::grant)
        add_own_element(node, "kind", "string", word_of(decision.kind));
    if (decision.replaces)
        add_own_element(node, "replaces", "integer", fmt::format("{}", *decision.replaces));
    if (decision.amount)
        add_own_element(node, "amount", "integer", fmt::format("{}", decision.amount->kronor()));
    if (decision.start) add_own_element(node, "start", "date", to_string(*decision.start));
    if (decision.end) add_own_element(node, "end", "date", to_string(*decision.end));
    if (!decision.reason.empty()) add_own_element(node, "reason", "string", decision.reason);
    for (const Yearly& yearly : decision.yearly)
        if (yearly.year && yearly.amount)
            add_own_element(node, fmt::format("{}", *yearly.year), "integer",
                            fmt::format("{}", yearly.amount->kronor()));
}

} // namespace

void add_secrecy(XmlNode to, const Secrecy& secrecy) {
    if (!secrecy.is_given()) return;
    const auto& [provision, date, authority, withhold, marked] = secrecy;
    XmlNode node = add_own_element(to, "secrecy", "group", "");
    if (!provision.empty()) add_own_element(node, "provision", "string", provision);
    if (date) add_own_element(node, "date", "date", to_string(*date));
    if (!authority.empty()) add_own_element(node, "authority", "string", authority);
    if (withhold) add_own_element(node, "withhold", "boolean", "true");
}

void add_money(XmlNode node, const Case& data) {
    const bool project = !(data.project == Project{});
    const bool funding =
        data.funding.total || data.funding.applied || !data.funding.sources.empty();
    const bool granted = std::any_of(data.decisions.begin(), data.decisions.end(), is_about_money);
    const bool closed_to_public = !data.public_title.empty() || data.secrecy.is_given();
    if (!project && !funding && !granted && !closed_to_public) return;
    XmlNode all = node.append_child("additionalInformation").append_child("ownElement");
    if (!data.public_title.empty())
        add_own_element(all, "public_title", "string", data.public_title);
    add_secrecy(all, data.secrecy);
    if (project) {
        XmlNode part = add_own_element(all, "project", "group", "");
        for (const char* key : {"name", "start", "end"}) values(part, data, "project.", key);
    }
    for (const Decision& decision : data.decisions) grant(all, decision);
    if (!funding) return;
    XmlNode part = add_own_element(all, "funding", "group", "");
    for (const char* key : {"total", "applied", "currency"}) values(part, data, "funding.", key);
    for (const FundingSource& source : data.funding.sources) funding_source(part, source);
}

} // namespace caseflow
