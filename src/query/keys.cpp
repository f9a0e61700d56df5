#include "caseflow/query/keys.hpp"

#include "caseflow/base/collation.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

/// An integer as bytes that sort in the same order.
std::string sortable(std::int64_t number) {
    return fmt::format("{:016x}", static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63U));
}

struct AsSortKey {
    std::string operator()(std::string_view value) const { return collation_key(value); }
    std::string operator()(Date value) const { return to_string(value); }
    std::string operator()(Money value) const { return sortable(value.kronor()); }
    std::string operator()(const Percent& value) const {
        return sortable(value.of(Money(100'000'000'000)).kronor());
    }
    std::string operator()(int value) const { return sortable(value); }
    std::string operator()(bool value) const { return value ? "1" : "0"; }
};

/// How many lists a value is in: two for the funder of a source.
std::size_t lists_around(const QueryKey& key) {
    const std::string_view path = key.field->path;
    const auto& fields = key.derived ? derived_fields() : case_fields();
    return static_cast<std::size_t>(
        std::count_if(fields.begin(), fields.end(), [&](const FieldInfo& field) {
            return field.many && path.starts_with(field.path) &&
                   (path.size() == field.path.size() || path[field.path.size()] == '.');
        }));
}

/// A value without the signs that separate values.
std::string without_separators(std::string text, std::size_t lists) {
    if (lists > 0) std::replace(text.begin(), text.end(), ';', ',');
    if (lists > 1)
        for (std::size_t at = 0; (at = text.find(", ", at)) != std::string::npos;)
            text.erase(at + 1, 1);
    return text;
}

} // namespace

bool QueryKey::is_in_name() const {
    constexpr std::string_view derived_names[] = {"path", "series", "year", "number"};
    if (!derived) return field->path == "diarienummer";
    return std::find(std::begin(derived_names), std::end(derived_names), field->path) !=
           std::end(derived_names);
}

void QueryKey::for_each(const Listed& listed, const SeeValue& see) const {
    if (derived) return for_each_value(listed.derived, field->path, see);
    for_each_value(listed.data, field->path, see);
}

std::size_t QueryKey::for_each_place(const Listed& listed, const SeePlace& see) const {
    return derived ? caseflow::for_each_place(listed.derived, field->path, see)
                   : caseflow::for_each_place(listed.data, field->path, see);
}

std::vector<std::string> translations_of_key(std::string_view name) {
    const std::string key = remove_indexes(name); // a filter asks for any element
    auto meant = KeyTable(derived_fields()).translations(key);
    return meant.empty() ? KeyTable(case_fields()).translations(key) : meant;
}

std::vector<std::string_view> query_key_names() {
    std::vector<std::string_view> names;
    for (const auto* fields : {&derived_fields(), &case_fields()})
        for (const FieldInfo& field : *fields) names.push_back(field.path);
    return names;
}

QueryKey find_query_key(std::string_view name) {
    for (const FieldInfo& field : derived_fields())
        if (field.path == name) return {&field, true};
    for (const FieldInfo& field : case_fields())
        if (field.path == name) return {&field, false};
    const auto names = query_key_names();
    auto meant = translations_of_key(name);
    if (const auto near = nearest(name, names); near && meant.empty()) meant.emplace_back(*near);
    refuse_unknown_key(name, meant, names);
}

std::vector<QueryKey> find_query_keys(std::string_view names) {
    std::vector<QueryKey> keys;
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t end = std::min(names.find(',', at), names.size());
        keys.push_back(find_query_key(names.substr(at, end - at)));
        at = end + 1;
    }
    return keys;
}

std::string text_of(const QueryKey& key, const Listed& listed, bool for_people) {
    std::vector<std::string> places;
    const std::size_t lists = lists_around(key);
    const std::size_t count =
        key.for_each_place(listed, [&](const Value& value, std::size_t place) {
            places.resize(place + 1);
            std::string& text = places.back();
            if (!text.empty()) text += ", ";
            const auto* amount = std::get_if<Money>(&value);
            text += for_people && amount != nullptr ? group_digits(*amount)
                                                    : without_separators(to_text(value), lists);
        });
    if (places.empty()) return {};
    places.resize(count);
    return fmt::format("{}", fmt::join(places, "; "));
}

std::string sort_key(const QueryKey& key, const Listed& listed) {
    std::string first;
    key.for_each(listed, [&](const Value& value, bool /*given*/) {
        if (first.empty()) first = std::visit(AsSortKey(), value);
    });
    return first;
}

} // namespace caseflow
