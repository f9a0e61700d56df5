#include "caseflow/model/value.hpp"

#include "caseflow/model/case_fields.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

/// Passes values on, and counts their places.
struct Visit {
    const SeeValue* see = nullptr;
    const SeePlace* see_place = nullptr;
    std::size_t places = 0;
    int lists = 0; // around the part shown

    void value(const Value& value, bool given) {
        if (lists == 0) ++places;
        if (see != nullptr) return (*see)(value, given);
        (*see_place)(value, places - 1);
    }
};

template <class T>
void show(const T& value, bool given, std::string_view rest, Visit& visit);

template <Table T>
void show_table(const T& from, std::string_view key, Visit& visit) {
    const std::string_view head = key.substr(0, key.find('.'));
    const std::string_view rest = key.substr(std::min(head.size() + 1, key.size()));
    for_each_field<T>([&](const auto& row) {
        if (!head.empty() && row.key != head) return;
        const auto& value = from.*row.member;
        bool given = true;
        if constexpr (std::equality_comparable<std::remove_cvref_t<decltype(value)>>)
            given = !(value == T{}.*row.member);
        show(value, given, rest, visit);
    });
}

template <class T>
void show_each(const std::vector<T>& values, std::string_view rest, Visit& visit) {
    for (const T& value : values) {
        if (visit.lists == 0) ++visit.places;
        ++visit.lists;
        show(value, true, rest, visit);
        --visit.lists;
    }
}

template <class T>
void show_each(const std::optional<T>& value, std::string_view rest, Visit& visit) {
    if (value) show(*value, true, rest, visit);
}

template <class T>
void show(const T& value, bool given, std::string_view rest, Visit& visit) {
    if constexpr (Table<T>) {
        show_table(value, rest, visit);
    } else if constexpr (Choice<T>) {
        visit.value(word_of(value), given);
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (!value.empty()) visit.value(std::string_view(value), given);
    } else if constexpr (std::is_constructible_v<Value, const T&>) {
        visit.value(value, given);
    } else {
        show_each(value, rest, visit);
    }
}

struct AsText {
    std::string operator()(std::string_view value) const { return std::string(value); }
    std::string operator()(Date value) const { return to_string(value); }
    std::string operator()(Money value) const { return fmt::format("{}", value.kronor()); }
    std::string operator()(const Percent& value) const { return value.str(); }
    std::string operator()(int value) const { return fmt::format("{}", value); }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
};

} // namespace

void for_each_value(const Case& data, std::string_view key, const SeeValue& see) {
    Visit visit{.see = &see};
    show_table(data, key, visit);
}

void for_each_value(const Derived& derived, std::string_view key, const SeeValue& see) {
    Visit visit{.see = &see};
    show_table(derived, key, visit);
}

std::size_t for_each_place(const Case& data, std::string_view key, const SeePlace& see) {
    Visit visit{.see_place = &see};
    show_table(data, key, visit);
    return visit.places;
}

std::size_t for_each_place(const Derived& derived, std::string_view key, const SeePlace& see) {
    Visit visit{.see_place = &see};
    show_table(derived, key, visit);
    return visit.places;
}

namespace {

/// True for a key that only decisions of another kind have: a board needs no delegation, and a
/// refusal has no amount.
bool is_needless(const Decision& decision, std::string_view key) {
    if (key == "decision.amount") return decision.kind != DecisionKind::grant;
    return decision.by_board() && (key == "decision.delegation" || key == "decision.signatory" ||
                                   key == "decision.notification");
}

} // namespace

std::vector<std::string> missing_keys(const Case& data) {
    Case newest = data;
    if (newest.decisions.size() > 1)
        newest.decisions.erase(newest.decisions.begin(), newest.decisions.end() - 1);
    std::vector<std::string> missing;
    std::string skipped = "."; // the table whose keys are left out; no key begins like this
    for (const FieldInfo& field : case_fields()) {
        if (field.path.starts_with(skipped)) continue;
        bool given = field.blank == Blank::comment ||
                     (!newest.decisions.empty() && is_needless(newest.decisions[0], field.path));
        const bool needless = given;
        for_each_value(newest, field.path, [&](const Value&, bool is) { given = given || is; });
        if (!given) missing.push_back(field.path);
        if (field.type == Type::table && (needless || !given)) skipped = field.path + ".";
    }
    return missing;
}

std::string to_text(const Value& value) {
    return std::visit(AsText(), value);
}

} // namespace caseflow
