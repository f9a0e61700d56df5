#include "caseflow/model/field.hpp"

#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/register_fields.hpp"

namespace caseflow {
namespace {

template <class T>
struct TypeName;
template <>
struct TypeName<std::string> {
    static constexpr std::string_view one = "text", many = "texts";
};
template <>
struct TypeName<Date> {
    static constexpr std::string_view one = "date", many = "dates";
};
template <>
struct TypeName<Money> {
    static constexpr std::string_view one = "amount", many = "amounts";
};
template <>
struct TypeName<Percent> {
    static constexpr std::string_view one = "percentage", many = "percentages";
};
template <>
struct TypeName<int> {
    static constexpr std::string_view one = "integer", many = "integers";
};
template <>
struct TypeName<bool> {
    static constexpr std::string_view one = "boolean", many = "booleans";
};
template <Choice T>
struct TypeName<T> {
    static constexpr std::string_view one = "choice", many = "choices";
};
template <Table T>
struct TypeName<T> {
    static constexpr std::string_view one = "table", many = "tables";
};

template <class T>
void list(const std::string& prefix, std::vector<FieldInfo>& out) {
    for_each_field<T>([&]<class Member>(const Field<T, Member>& row) {
        using Element = typename ElementOf<Member>::type;
        FieldInfo info{prefix + std::string(row.key), {}, row.help, row.example, {}, row.required};
        info.type = ElementOf<Member>::many ? "list of " + std::string(TypeName<Element>::many)
                                            : std::string(TypeName<Element>::one);
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

const std::vector<FieldInfo>& case_fields() {
    static const std::vector<FieldInfo> fields = list<Case>();
    return fields;
}

const std::vector<FieldInfo>& register_fields() {
    static const std::vector<FieldInfo> fields = list<Register>();
    return fields;
}

} // namespace caseflow
