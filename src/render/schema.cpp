#include "caseflow/render/schema.hpp"

#include "caseflow/model/field.hpp"

#include <nlohmann/json.hpp>

namespace caseflow {
namespace {

using Json = nlohmann::ordered_json;

/// An empty table. An unknown key is a warning (key-unknown), which a schema cannot express. A
/// schema that does not mention other keys lets editors warn, and is not an error.
Json empty_table() {
    return {{"type", "object"}, {"properties", Json::object()}};
}

/// The schema of one value of a type in the table of keys.
Json value_schema(Type type) {
    switch (type) {
    case Type::table:
        return empty_table();
    case Type::amount:
    case Type::integer:
        return {{"type", "integer"}};
    case Type::date:
        return {{"type", "string"}, {"format", "date"}};
    case Type::percentage:
        return {{"type", "number"}, {"minimum", 0}, {"maximum", 100}};
    case Type::boolean:
        return {{"type", "boolean"}};
    default:
        return {{"type", "string"}};
    }
}

Json value_of(const FieldInfo& field) {
    Json element = value_schema(field.type);
    if (!field.choices.empty()) element["enum"] = field.choices;
    if (field.type == Type::integer) element["minimum"] = field.least;
    if (field.path == "decision.yearly.year") element["maximum"] = last_year;
    if (field.path == "funding.currency") element["pattern"] = "^([A-Z]{3})?$";
    if (field.required && field.type == Type::text && !field.many) element["minLength"] = 1;
    Json value =
        field.many ? Json{{"type", "array"}, {"items", std::move(element)}} : std::move(element);
    if (field.required && field.many) value["minItems"] = 1;
    value["description"] = field.help;
    return value;
}

/// The schema of the table at a path, found from an enclosing table's schema, through lists.
Json& table_schema(Json& schema, std::string_view path) {
    Json* at = &schema;
    for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
        at = &(*at)["properties"][std::string(path.substr(0, dot))];
        if (at->contains("items")) at = &(*at)["items"];
        path.remove_prefix(dot + 1);
    }
    return *at;
}

} // namespace

std::string case_schema() {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"title", "Ett ärende i caseflow"}};
    schema.update(empty_table());
    for (const FieldInfo& field : case_fields()) {
        Json& owner = table_schema(schema, field.path);
        const std::string key = field.path.substr(field.path.rfind('.') + 1);
        owner["properties"][key] = value_of(field);
        if (field.required) owner["required"].push_back(key);
    }
    schema["properties"][free_table] = {
        {"type", "object"}, {"additionalProperties", true}, {"description", "Fri för lokalt bruk"}};
    return schema.dump(2) + "\n";
}

} // namespace caseflow
