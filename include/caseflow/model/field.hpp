/// Why: one table lists the keys of a file, with their types, order and meaning. Decoding, the
/// skeleton, help and tests all use it; a key is added by adding its row.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace caseflow {

class Money;
class Percent;

/// How a new file shows a key that has no value yet.
enum class Blank {
    live,    // as an empty value to fill in: a complete case has one
    comment, // as a comment with the example: many cases have none
};

/// A row of the table: the member for the value of a key, and the help that people read about it.
template <class Owner, class Member>
struct Field {
    constexpr Field(std::string_view name, Member Owner::*where, std::string_view text,
                    std::string_view value = {}, bool must = false, Blank without = Blank::live)
        : key(name), member(where), help(text), example(value), required(must), blank(without) {}

    /// The row of an integer that is at least `value`.
    [[nodiscard]] constexpr Field at_least(int value) const {
        Field row(*this);
        row.least = value;
        return row;
    }

    /// The row of a key that has case numbers.
    [[nodiscard]] constexpr Field with_case_numbers() const {
        Field row(*this);
        row.holds_case_number = true;
        return row;
    }

    std::string_view key;
    Member Owner::*member;
    std::string_view help;    // in Swedish, for officers to read in their file
    std::string_view example; // a TOML value
    bool required;
    Blank blank;
    int least = 0; // of an integer
    bool holds_case_number = false;
};

/// The rows of a struct, in file order: `static constexpr std::tuple rows{…}`.
template <class T>
struct Fields;

/// The words in a file for an enumeration, in order of its values: `static constexpr std::array
/// words`.
template <class E>
struct Words;

template <class T>
concept Table = requires {
    Fields<T>::rows;
};

template <class E>
concept Choice = std::is_enum_v<E> && requires {
    Words<E>::words;
};

/// The word in a file for a choice.
template <Choice E>
constexpr std::string_view word_of(E choice) {
    return Words<E>::words[static_cast<std::size_t>(choice)];
}

template <class T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    std::apply([&](const auto&... row) { (visit(row), ...); }, Fields<T>::rows);
}

/// The key of a member.
template <class Owner, class Member>
constexpr std::string_view key_of(Member Owner::*member) {
    std::string_view key;
    for_each_field<Owner>([&](const auto& row) {
        if constexpr (std::is_same_v<decltype(row.member), Member Owner::*>)
            if (row.member == member) key = row.key;
    });
    return key;
}

template <class Member>
struct ElementOf {
    using type = Member;
    static constexpr bool many = false;
};
template <class Element>
struct ElementOf<std::vector<Element>> {
    using type = Element;
    static constexpr bool many = true;
};
template <class Element>
struct ElementOf<std::vector<std::optional<Element>>> {
    using type = Element;
    static constexpr bool many = true;
};
template <class Element>
struct ElementOf<std::optional<Element>> {
    using type = Element;
    static constexpr bool many = false;
};

enum class Type { text, date, amount, percentage, integer, boolean, choice, table };

/// A row without its C++ types, for code that needs no values.
struct FieldInfo {
    std::string path; // from the root, "funding.source.amount"
    Type type;        // of one value
    bool many;        // a list of them
    std::string_view help;
    std::string_view example;
    std::vector<std::string_view> choices; // the words allowed, if only some are
    bool required = false;                 // of the table it is in
    Blank blank = Blank::live;
    int least = 0; // of an integer
    bool holds_case_number = false;

    /// "string", "array of dates", "table", …
    [[nodiscard]] std::string type_name() const;
};

/// The years that money is budgeted for: any other number is a slip, such as 23 for 2023.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2100;

/// The table of a case file that is free for local use: its keys are unknown.
inline constexpr std::string_view free_table = "extra";

/// The table of keys of a case file, and of cases/register.toml, in file order.
[[nodiscard]] const std::vector<FieldInfo>& case_fields();
[[nodiscard]] const std::vector<FieldInfo>& register_fields();

/// The least integer that a key of a case takes, and whether it has case numbers. `path`: the
/// key's, with or without indexes.
[[nodiscard]] int least_integer(std::string_view path);
[[nodiscard]] bool holds_case_number(std::string_view path);

/// The rows for values derived from a case, in the same form.
[[nodiscard]] const std::vector<FieldInfo>& derived_fields();

} // namespace caseflow
