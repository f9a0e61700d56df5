#include "caseflow/model/field.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/derived.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/register_fields.hpp"

#include <utility>

namespace caseflow {
namespace {

template <class T>
constexpr Type type_of() {
    if constexpr (std::is_same_v<T, Date>) return Type::date;
    if constexpr (std::is_same_v<T, Money>) return Type::amount;
    if constexpr (std::is_same_v<T, Percent>) return Type::percentage;
    if constexpr (std::is_same_v<T, int>) return Type::integer;
    if constexpr (std::is_same_v<T, bool>) return Type::boolean;
    if constexpr (Choice<T>) return Type::choice;
    if constexpr (Table<T>) return Type::table;
    return Type::text;
}

template <class T>
void list(const std::string& prefix, std::vector<FieldInfo>& out) {
    for_each_field<T>([&]<class Member>(const Field<T, Member>& row) {
        using Element = typename ElementOf<Member>::type;
        FieldInfo info{prefix + std::string(row.key),
                       type_of<Element>(),
                       ElementOf<Member>::many,
                       row.help,
                       row.example,
                       {},
                       row.required,
                       row.blank,
                       row.least,
                       row.holds_case_number};
        if constexpr (Choice<Element>)
            info.choices.assign(Words<Element>::words.begin(), Words<Element>::words.end());
        out.push_back(info);
        if constexpr (Table<Element>) list<Element>(out.back().path + ".", out);
    });
}

template <class T>
std::vector<FieldInfo> list() {
    std::vector<FieldInfo> all;
    list<T>("", all);
    return all;
}

} // namespace

std::string FieldInfo::type_name() const {
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {translatable("string"), translatable("array of strings")},
        {translatable("date"), translatable("array of dates")},
        {translatable("amount"), translatable("array of amounts")},
        {translatable("percentage"), translatable("array of percentages")},
        {translatable("integer"), translatable("array of integers")},
        {translatable("boolean"), translatable("array of booleans")},
        {translatable("choice"), translatable("array of choices")},
        {translatable("table"), translatable("array of tables")}};
    const auto& [singular, plural] = names[static_cast<std::size_t>(type)];
    return message(many ? plural : singular);
}

const std::vector<FieldInfo>& case_fields() {
    static const std::vector<FieldInfo> fields = list<Case>();
    return fields;
}

int least_integer(std::string_view path) {
    const FieldInfo* field = KeyTable(case_fields()).find(remove_indexes(path));
    return field == nullptr ? 0 : field->least;
}

bool holds_case_number(std::string_view path) {
    const FieldInfo* field = KeyTable(case_fields()).find(remove_indexes(path));
    return field != nullptr && field->holds_case_number;
}

const std::vector<FieldInfo>& register_fields() {
    static const std::vector<FieldInfo> fields = list<Register>();
    return fields;
}

const std::vector<FieldInfo>& derived_fields() {
    static const std::vector<FieldInfo> fields = list<Derived>();
    return fields;
}

} // namespace caseflow
