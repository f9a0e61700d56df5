/// Why: an option's names, value, help, default and choices are data: parsing, help, completion,
/// the nearest name and the manual's test all read the same row, and no command checks a value.
#pragma once

#include "caseflow/cli/stream_path.hpp"
#include "caseflow/model/date.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/query/keys.hpp"
#include "caseflow/render/csv.hpp"

#include <any>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The kind of an option's value: determines how the value is checked and completed.
enum class ValueKind {
    flag, // no value
    text,
    date,
    number,    // an integer from 1
    delimiter, // a character that can separate fields
    file,
    directory,
    series, // of case numbers
    diarienummer,
    key,        // of a case or what is derived from it
    keys,       // several, separated by commas
    path,       // of a value in a case file, "decision.0.date"
    assignment, // "PATH=VALUE"
    choice,
};

/// The allowed words of a value.
using Choices = std::vector<std::string_view> (*)();

/// The condition for an option to have an effect: another option of the command, or an operand,
/// perhaps with one of some values.
struct Need {
    std::string_view name;           // of the option or operand
    std::string_view values[3] = {}; // one of these, the rest empty; none: any

    [[nodiscard]] bool is_any() const { return values[0].empty(); }
    [[nodiscard]] bool lists(std::string_view word) const;
    /// "table|tsv|csv".
    [[nodiscard]] std::string values_text() const;
};

/// A row of a table of options. Write it as option<&Options::member>({.name = …, .help = …}).
struct Option {
    char short_name = 0; // 0: none
    std::string_view name;
    ValueKind kind = ValueKind::text; // the member's type determines it unless that is a string
    std::string_view value_name = {}; // empty: named after its kind
    std::string_view help;
    std::string_view default_text = {}; // the default in words; empty: the member's own default
    Choices choices = nullptr;
    bool repeatable = false;
    bool value_optional = false; // a value is given as --name=VALUE, or left out
    bool lifts_operands = false; // if given, the command's operands are not checked
    std::optional<Need> needs = {};
    int least = 1; // the least number allowed

    /// Reads a value into the options struct that `options` points at. Throws Failure if the value
    /// is malformed.
    void (*store)(const Option&, const std::any& options, const std::string& value) = nullptr;
    std::string (*member_default)() = nullptr;
};

/// An option on a command line; the value of a flag is empty.
struct GivenOption {
    const Option* option;
    std::string value;
};

/// "DATE", "NAME", in the reader's language; empty for a flag.
[[nodiscard]] std::string value_name(const Option& option);

/// The value in help: its name, or the choices, "md|txt".
[[nodiscard]] std::string value_text(const Option& option);

/// True if the option's `default_text` is a description, not a value that can be given.
[[nodiscard]] bool has_default_in_words(const Option& option);

/// "(default: md)" and "(repeatable)" after the option's help.
[[nodiscard]] std::string full_help(const Option& option);

/// The option that a word names, "--format" or "-f"; nullptr if none.
[[nodiscard]] const Option* find_option(std::span<const Option> options, std::string_view word);

/// Throws Failure that lists the known words, unless the value is one of them. `what` is the name
/// in help for the place of the value.
void check_choice(std::string_view what, const std::string& value,
                  std::span<const std::string_view> known);

/// Throws Failure unless the word is KEY=VALUE.
void check_assignment(const std::string& word);

namespace reading {

// Each reads the value of an option into a member, or throws Failure.
void read(const Option& option, const std::string& value, std::string& into);
void read(const Option& option, const std::string& value, std::vector<std::string>& into);
void read(const Option& option, const std::string& value, bool& into);
void read(const Option& option, const std::string& value, std::optional<std::string>& into);
void read(const Option& option, const std::string& value, std::optional<StreamPath>& into);
void read(const Option& option, const std::string& value, std::optional<Date>& into);
void read(const Option& option, const std::string& value, std::optional<int>& into);
void read(const Option& option, const std::string& value, Delimiter& into);
void read(const Option& option, const std::string& value, std::optional<QueryKey>& into);
void read(const Option& option, const std::string& value, std::vector<QueryKey>& into);

/// The index of a value among the option's choices.
[[nodiscard]] std::size_t index_of(const Option& option, const std::string& value);

template <Choice E>
void read(const Option& option, const std::string& value, E& into) {
    into = static_cast<E>(index_of(option, value));
}
template <Choice E>
void read(const Option& option, const std::string& value, std::optional<E>& into) {
    into = static_cast<E>(index_of(option, value));
}
template <Choice E>
void read(const Option& option, const std::string& value, std::vector<E>& into) {
    into.push_back(static_cast<E>(index_of(option, value)));
}

// Each returns a member's default as shown in help; empty for none.
inline std::string print(const std::string& value) {
    return value;
}
[[nodiscard]] std::string print(const std::vector<QueryKey>& keys);
inline std::string print(Delimiter delimiter) {
    return {delimiter.character};
}
template <Choice E>
std::string print(E value) {
    return std::string(word_of(value));
}
template <class T>
std::string print(const std::optional<T>&) {
    return {};
}
template <Choice E>
std::string print(const std::vector<E>&) {
    return {};
}
inline std::string print(bool) {
    return {};
}
inline std::string print(const std::vector<std::string>&) {
    return {};
}

template <class T>
struct KindOf {
    static constexpr ValueKind of(const Option& row) {
        return row.choices != nullptr ? ValueKind::choice : row.kind;
    }
};
template <ValueKind kind>
struct KindIs {
    static constexpr ValueKind of(const Option&) { return kind; }
};
template <>
struct KindOf<bool> : KindIs<ValueKind::flag> {};
template <>
struct KindOf<std::optional<StreamPath>> : KindIs<ValueKind::file> {};
template <>
struct KindOf<std::optional<Date>> : KindIs<ValueKind::date> {};
template <>
struct KindOf<std::optional<int>> : KindIs<ValueKind::number> {};
template <>
struct KindOf<Delimiter> : KindIs<ValueKind::delimiter> {};
template <>
struct KindOf<std::optional<QueryKey>> : KindIs<ValueKind::key> {};
template <>
struct KindOf<std::vector<QueryKey>> : KindIs<ValueKind::keys> {};
template <Choice E>
struct KindOf<E> : KindIs<ValueKind::choice> {};
template <Choice E>
struct KindOf<std::optional<E>> : KindIs<ValueKind::choice> {};
template <Choice E>
struct KindOf<std::vector<E>> : KindIs<ValueKind::choice> {};

/// The type of an option's value.
template <class T>
struct ElementOf {
    using Type = T;
};
template <class T>
struct ElementOf<std::optional<T>> {
    using Type = T;
};
template <class T>
struct ElementOf<std::vector<T>> {
    using Type = T;
};

template <class Pointer>
struct MemberOf;
template <class Owner_, class Type_>
struct MemberOf<Type_ Owner_::*> {
    using Owner = Owner_;
    using Type = Type_;
};

} // namespace reading

/// The words of an enumeration.
template <Choice E>
std::vector<std::string_view> words_of() {
    return {Words<E>::words.begin(), Words<E>::words.end()};
}

/// The names in a table, for example of formats.
template <auto table>
std::vector<std::string_view> names_of() {
    std::vector<std::string_view> names;
    for (const auto& row : table()) names.push_back(row.name);
    return names;
}

namespace reading {

/// How a member is stored and shown. The owner is a separate type argument: g++ 12 gives functions
/// that only name a member of an unnamed namespace's struct external linkage, and the linker then
/// takes one command's function for another's.
template <class Owner, auto member>
struct Bound {
    static void store(const Option& self, const std::any& options, const std::string& value) {
        read(self, value, std::any_cast<Owner*>(options)->*member);
    }
    static std::string shown_default() {
        const Owner defaults{}; // g++ 12 takes a temporary one for uninitialized
        return print(defaults.*member);
    }
};

/// The same for a member that points at a row of a table.
template <class Owner, auto member, auto table>
struct BoundToRow {
    static void store(const Option& self, const std::any& options, const std::string& value) {
        std::any_cast<Owner*>(options)->*member = &table()[index_of(self, value)];
    }
    static std::string shown_default() {
        const auto* chosen = Owner{}.*member;
        return chosen == nullptr ? std::string() : std::string(chosen->name);
    }
};

} // namespace reading

/// The row of an option whose value goes into a member of the command's options struct; `Owner` is
/// that struct if the member belongs to a base of it.
template <auto member, class Owner = typename reading::MemberOf<decltype(member)>::Owner>
consteval Option option(Option row) {
    using Member = typename reading::MemberOf<decltype(member)>::Type;
    row.kind = reading::KindOf<Member>::of(row);
    using Element = typename reading::ElementOf<Member>::Type;
    if constexpr (Choice<Element>) row.choices = words_of<Element>;
    row.store = reading::Bound<Owner, member>::store;
    row.member_default = reading::Bound<Owner, member>::shown_default;
    return row;
}

/// The same for a value that names a row in a table; the member points at the row, or is null
/// without a default.
template <auto member, auto table>
consteval Option option(Option row) {
    using Owner = typename reading::MemberOf<decltype(member)>::Owner;
    row.kind = ValueKind::choice;
    row.choices = names_of<table>;
    row.store = reading::BoundToRow<Owner, member, table>::store;
    row.member_default = reading::BoundToRow<Owner, member, table>::shown_default;
    return row;
}

/// The option --delimiter of a command with the format csv.
template <auto member>
consteval Option delimiter_option() {
    return option<member>({.name = "delimiter",
                           .help = "separate the fields of csv by CHARACTER",
                           .needs = Need{"format", {"csv"}}});
}

} // namespace caseflow
