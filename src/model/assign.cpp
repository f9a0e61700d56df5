#include "caseflow/model/assign.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/typed_value.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

Value to_value(const std::string& value) {
    return std::string_view(value);
}
template <Choice T>
Value to_value(T value) {
    return word_of(value);
}
template <class T>
requires(!Choice<T>) Value to_value(const T& value) {
    return value;
}

bool is_quote(char c) {
    return c == '"' || c == '\'';
}

/// True for a text that is meant to be an array, well-formed or not: an odd value for one string.
/// "[sic]" is not meant so.
bool looks_like_array(std::string_view text, ReadArray read_array) {
    text = trim(text);
    if (text.empty()) return false;
    const bool closed = text.ends_with(']');
    if (text.front() == '[') {
        const std::string_view inside = trim(text.substr(1));
        return !inside.empty() && (is_quote(inside.front()) || inside == "]");
    }
    if (!is_quote(text.front())) return false;
    const auto without_brackets = read_array(fmt::format("[{}]", text));
    return closed ||
           (without_brackets && (without_brackets->size() > 1 || text.ends_with(text.front())));
}

/// True for a text whose first bracket is never closed, or whose last one was never opened.
bool has_loose_bracket(std::string_view text) {
    text = trim(text);
    if (!text.starts_with('[') && !text.ends_with(']')) return false;
    int depth = 0;
    int least = 1; // after the first character
    for (const char sign : text) {
        depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
        least = std::min(least, depth);
    }
    return text.starts_with('[') ? least > 0 : depth < 0;
}

/// True for a text in brackets.
bool is_bracketed(std::string_view text) {
    text = trim(text);
    return text.starts_with('[') && text.ends_with(']');
}

/// Walks down to the key that a change names.
class Assignment {
  public:
    Assignment(const Change& change, ReadArray read_array)
        : change_(change),
          looks_like_array_(looks_like_array(change.value, read_array)),
          read_array_(read_array),
          rest_(change.path) {}

    Assigned done;

    template <Table T>
    void enter(T& table) {
        const std::string name = take_step();
        bool known = false;
        if constexpr (requires { table.marked; })
            if (change_.kind != Change::Kind::unset) table.marked = true;
        for_each_field<T>([&](const auto& row) {
            if (row.key != name) return;
            known = true;
            holds_case_number_ = row.holds_case_number;
            assign_at(table.*row.member, T{}.*row.member);
        });
        if (!known) refuse_unknown_key<T>(name);
    }

  private:
    /// The next step of the path, empty after a dot at its end.
    [[nodiscard]] std::string_view next_step() const {
        std::string_view rest = rest_;
        if (!done.path.empty() && !rest.empty()) rest.remove_prefix(1);
        return rest.substr(0, rest.find('.'));
    }

    std::string take_step() {
        std::string step(next_step());
        rest_.remove_prefix(step.size() + (done.path.empty() ? 0 : 1));
        extend_path(step);
        return step;
    }

    void extend_path(std::string_view step) {
        if (!done.path.empty()) done.path += '.';
        done.path += step;
    }

    template <Table T>
    [[noreturn]] void refuse_unknown_key(const std::string& name) const {
        std::vector<std::string_view> names;
        for_each_field<T>([&](const auto& row) { names.push_back(row.key); });
        caseflow::refuse_unknown_key(done.path, meant_paths(name, names), names);
    }

    /// A path without indexes with those of the tables that were entered, if it is in the same.
    [[nodiscard]] std::string in_same_elements(const std::string& path) const {
        const std::string table = parent_of(done.path);
        const std::string bare = remove_indexes(table);
        const bool indexed = remove_indexes(path) != path;
        return !indexed && !bare.empty() && lies_in(path, bare) ? table + path.substr(bare.size())
                                                                : path;
    }

    /// The paths that the one given may be meant to be; `name` is the step that is not one of
    /// `names`.
    [[nodiscard]] std::vector<std::string>
    meant_paths(const std::string& name, std::span<const std::string_view> names) const {
        auto meant = KeyTable(case_fields()).translations(change_.path);
        for (std::string& path : meant) path = in_same_elements(path);
        if (const auto near = nearest(name, names); near && meant.empty())
            meant.push_back(join_path(parent_of(done.path), *near));
        return meant;
    }

    template <class T>
    T value_for(const T* type) const {
        return value_of(change_.value, type);
    }

    template <class T>
    T value_of(const std::string& text, const T* type) const {
        const auto value = parse_value(text, type);
        if (!value || !is_enough(*value))
            throw Failure(message("{key} must be {type}, but '{text}' is not", "key"_a = done.path,
                                  "type"_a = expected(type), "text"_a = text));
        return *value;
    }

    template <class T>
    [[nodiscard]] bool is_enough(const T& value) const {
        if constexpr (std::is_same_v<T, int>) return value >= least_integer(done.path);
        return true;
    }

    template <class T>
    [[nodiscard]] std::string expected(const T* type) const {
        if constexpr (std::is_same_v<T, int>)
            return message("{type} of at least {least}", "type"_a = describe_type(type),
                           "least"_a = least_integer(done.path));
        return describe_type(type);
    }

    void require_end_of_path() const {
        if (!rest_.empty())
            throw Failure(message("unknown key '{path}'; {parent} is not a table",
                                  "path"_a = change_.path, "parent"_a = done.path));
    }

    /// Only unset takes a whole table; the others need a key in it.
    void require_unset() const {
        if (change_.kind != Change::Kind::unset)
            throw Failure(message("{key} is a table; name a key in it", "key"_a = done.path));
    }

    /// Assigns a value that is not a list.
    template <class T>
    void assign_at(T& member, const T& absent) {
        if constexpr (Table<T>) {
            if (rest_.empty()) {
                require_unset();
                member = absent;
            } else {
                enter(member);
            }
        } else {
            require_end_of_path();
            if (change_.kind == Change::Kind::append)
                throw Failure(message("{key} has a single value; set it without --append",
                                      "key"_a = done.path));
            assign_value(member, absent);
        }
    }

    template <class T>
    void assign_value(std::optional<T>& member, const std::optional<T>& absent) {
        member = absent;
        if (change_.kind != Change::Kind::unset) member = value_for(static_cast<T*>(nullptr));
        if (member) done.values = {to_value(*member)};
    }
    template <class T>
    void assign_value(T& member, const T& absent) {
        const bool unset = change_.kind == Change::Kind::unset;
        member = unset ? absent : value_for(&member);
        if (!unset) done.values = {to_value(member)};
        if (change_.value.empty()) member = absent; // "" means the same, also as a currency
    }

    /// Assigns in a list of tables, or of values.
    template <class T>
    void assign_at(std::vector<T>& list, const std::vector<T>& /*absent*/) {
        if constexpr (Table<T>) {
            const std::size_t i = take_list_element(list);
            if (rest_.empty()) {
                require_unset();
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
            } else {
                enter(list[i]);
            }
        } else if (rest_.empty()) {
            assign_list(list);
        } else {
            assign_element(list);
        }
    }

    /// True for a step that can only be meant as an index: no key begins with a digit or a sign.
    static bool looks_like_index(std::string_view step) {
        return !step.empty() && (is_digit(step[0]) || step[0] == '-' || step[0] == '+');
    }

    /// Takes an index, at most `most`, off the path; if it is left out, the index of the only
    /// element.
    std::size_t take_index(std::size_t size, std::size_t most) {
        const std::string_view step = next_step();
        const auto given = parse_whole<std::size_t>(step);
        if (!given && looks_like_index(step))
            throw Failure(message("'{step}' in {path} is not an index; {key}.0 is the first",
                                  "step"_a = step, "path"_a = change_.path, "key"_a = done.path));
        if (given && fmt::format("{}", *given) != step)
            throw Failure(message("'{step}' in {path} is not an index; write it like {index}",
                                  "step"_a = step, "path"_a = change_.path, "index"_a = *given));
        if (!given && size > 1)
            throw Failure(
                message("{key} has {count} elements; name one, as in {key}.0 for the first",
                        "key"_a = done.path, "count"_a = size));
        if (given && *given > most)
            throw Failure(message("{key}.{index} does not exist; the highest index is {most}",
                                  "key"_a = done.path, "index"_a = *given, "most"_a = most));
        if (given) take_step();
        if (!given) extend_path("0");
        return given.value_or(0);
    }

    /// The index of the element that the path names. `set` may name the one after the last, and
    /// creates it.
    template <Table T>
    std::size_t take_list_element(std::vector<T>& list) {
        const bool makes = change_.kind != Change::Kind::unset;
        if (!makes && list.empty())
            throw Failure(message("there is no {key}", "key"_a = done.path));
        const std::size_t i = take_index(list.size(), makes ? list.size() : list.size() - 1);
        if (i == list.size()) list.emplace_back();
        return i;
    }

    template <class T>
    void assign_list(std::vector<T>& list) {
        done.list = true;
        if (change_.kind != Change::Kind::append) list.clear();
        if (change_.kind == Change::Kind::unset) return;
        const std::size_t kept = list.size();
        const bool sets = change_.kind == Change::Kind::set;
        if (sets && change_.value.empty()) return; // "" is the absent value of a key
        const bool several_numbers =
            holds_case_number_ && change_.value.find_first_of(",;") != std::string::npos;
        if (looks_like_array_ || (sets && is_bracketed(change_.value)) ||
            has_loose_bracket(change_.value) || several_numbers) {
            for (T& value : values_for(static_cast<T*>(nullptr))) list.push_back(std::move(value));
        } else {
            list.push_back(element_of(change_.value, static_cast<T*>(nullptr)));
        }
        for (std::size_t i = kept; i < list.size(); ++i) done.values.push_back(to_value(list[i]));
    }

    /// The elements of a list that is given as one text.
    template <class T>
    std::vector<T> values_for(const T* type) const {
        const auto texts = read_array_(change_.value);
        if (!texts)
            throw Failure(message("{key} must be an array of strings in quotes, as in "
                                  "'{key}=[\"A\", \"B\"]', but '{text}' is not",
                                  "key"_a = done.path, "text"_a = change_.value));
        std::vector<T> values;
        for (const std::string& text : *texts) values.push_back(element_of(text, type));
        return values;
    }

    template <class T>
    T element_of(const std::string& text, const T* type) const {
        if (is_blank(text))
            throw Failure(message("an element of {key} cannot be empty; --unset removes one",
                                  "key"_a = done.list ? done.path : parent_of(done.path)));
        return value_of(text, type);
    }

    template <class T>
    void assign_element(std::vector<T>& list) {
        const std::string key = done.path;
        const bool sets = change_.kind == Change::Kind::set;
        if (!sets && list.empty()) throw Failure(message("{key} is empty", "key"_a = key));
        const std::size_t i = take_index(list.size(), sets ? list.size() : list.size() - 1);
        require_end_of_path();
        if (change_.kind == Change::Kind::append)
            throw Failure(message("{element} is a single value; use --append {key} to add one",
                                  "element"_a = done.path, "key"_a = key));
        if (!sets) {
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
        if (looks_like_array_)
            throw Failure(message("{element} is one value of the array {key}; set {key} to "
                                  "replace the array",
                                  "element"_a = done.path, "key"_a = key));
        if (i == list.size()) list.emplace_back();
        list[i] = element_of(change_.value, &list[i]);
        done.values = {to_value(list[i])};
    }

    const Change& change_;
    bool looks_like_array_;
    bool holds_case_number_ = false; // the key that the path names
    ReadArray read_array_;
    std::string_view rest_; // of the path, with the dot before the next step
};

} // namespace

Assigned assign(Case& to, const Change& change, ReadArray read_array) {
    Assignment assignment(change, read_array);
    assignment.enter(to);
    return std::move(assignment.done);
}

} // namespace caseflow
