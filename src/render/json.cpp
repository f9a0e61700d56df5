#include "caseflow/render/json.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/holiday.hpp"
#include "caseflow/render/json_value.hpp"

namespace caseflow {
namespace {

Json json_of(const std::string& value) {
    return value.empty() ? Json() : Json(value);
}
Json json_of(bool value) {
    return value;
}
Json json_of(int value) {
    return value;
}
Json json_of(Money value) {
    return value.kronor();
}
Json json_of(Date value) {
    return to_string(value);
}
Json json_of(const Percent& value) {
    return Json::parse(value.str());
}
template <Choice T>
Json json_of(T value) {
    return word_of(value);
}
template <Table T>
Json json_of(const T& from);
template <class T>
Json json_of(const std::optional<T>& value) {
    return value ? json_of(*value) : Json();
}
/// An empty element keeps its position.
template <class T>
Json json_of(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) {
        list.push_back(json_of(value));
        if (list.back().is_null()) list.back() = Table<T> ? Json::object() : Json("");
    }
    return values.empty() ? Json() : list;
}
/// The values that are given.
template <class T>
Json json_of(const std::vector<std::optional<T>>& values) {
    Json list = Json::array();
    for (const auto& value : values)
        if (value) list.push_back(json_of(*value));
    return list.empty() ? Json() : list;
}

/// The values of a table; null if it is empty.
template <Table T>
Json json_of(const T& from) {
    Json object = Json::object();
    for_each_field<T>([&](const auto& row) {
        Json value = json_of(from.*row.member);
        if (!value.is_null()) object[std::string(row.key)] = std::move(value);
    });
    if constexpr (std::equality_comparable<T>)
        if (from == T{}) return {};
    return object;
}

} // namespace

Json terms_value(const Terms& terms) {
    Json object = Json::object();
    if (terms.amount.value) object["amount"] = terms.amount.value->kronor();
    if (terms.start.value) object["start"] = to_string(*terms.start.value);
    if (terms.end.value) object["end"] = to_string(*terms.end.value);
    return object;
}

namespace {

/// The values before and after each decision that alters another.
void add_chains(Json& decisions, const Case& data) {
    const DecisionChains chains(data);
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const Terms* const before = chains.terms_before(i);
        if (before == nullptr) continue;
        decisions[i]["before"] = terms_value(*before);
        decisions[i]["after"] = terms_value(chains[i].terms);
    }
}

} // namespace

Json case_value(const Listed& listed) {
    Json object = json_of(listed.derived);
    if (const Json data = json_of(listed.data); !data.is_null()) object.update(data);
    for (std::size_t i = 0; i < listed.data.decisions.size(); ++i) {
        const Decision& decision = listed.data.decisions[i];
        if (const auto announced = decision.announced())
            object["decision"][i][decision.minutes.announced ? "minutes" : "notification"]
                  ["appeal"] = to_string(last_day_of_appeal(*announced));
    }
    if (!listed.data.decisions.empty()) add_chains(object["decision"], listed.data);
    return object;
}

std::string print_json(const Json& value, int indent) {
    return escape_controls(value.dump(indent, ' ', false, Json::error_handler_t::replace));
}

std::string case_json(const Listed& listed, bool with_version) {
    if (!with_version) return print_json(case_value(listed));
    Json object = {{"format_version", json_version}};
    object.update(case_value(listed));
    return print_json(object);
}

std::string documents_json(const std::vector<Document>& documents) {
    Json object = {{"format_version", json_version}};
    object["documents"] = documents.empty() ? Json::array() : json_of(documents);
    return print_json(object, 2) + "\n";
}

} // namespace caseflow
