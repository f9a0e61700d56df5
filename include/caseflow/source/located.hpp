/// Why: rules speak of values, people of places in their file. A decoded file stores, beside its
/// values, the place of each value, under the path that a person would write:
/// "funding.source.0.amount".
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseflow {

/// The table of keys of the file with such data.
[[nodiscard]] inline const std::vector<FieldInfo>& fields_of(const Case& /*data*/) {
    return case_fields();
}
[[nodiscard]] inline const std::vector<FieldInfo>& fields_of(const Register& /*data*/) {
    return register_fields();
}

/// In a build with CASEFLOW_CHECKS, throws std::logic_error with the path in its message if no file
/// with these keys can have a value there ("" is the file itself): a misspelt path would silently
/// find the table around it.
void require_known_path(std::string_view path, const std::vector<FieldInfo>& fields);

/// The path of a file itself, which encloses those of its keys.
inline constexpr std::string_view whole_file{};

/// A file: its text, its decoded values, and their places. Findings point into the text, so it
/// cannot be moved.
template <class T>
struct Located {
    explicit Located(SourceText text) : source(std::move(text)) {}
    Located(const Located&) = delete;
    Located& operator=(const Located&) = delete;

    SourceText source;
    T data;
    ValueTree tree; // of the text; only its root until it is decoded

    /// Values of the text that could not be read, as paths without indexes
    /// ("funding.source.amount"); the path of the file itself, "", if any value may be affected.
    /// Empty if the text is TOML.
    std::vector<std::string> unread;
    void mark_all_unread() { unread = {std::string(whole_file)}; }
    [[nodiscard]] bool is_all_unread() const {
        return std::ranges::find(unread, whole_file) != unread.end();
    }

    /// Paths, with indexes, of values whose type is not their key's.
    std::vector<std::string> mistyped;

    /// Paths, without indexes, where keys under a wrong header belong.
    std::vector<std::string> misplaced;

    /// A place of the text.
    [[nodiscard]] Place at(Bytes bytes) const {
        return {&source, source.span(bytes.begin, bytes.end)};
    }

    /// The place of the value at a path ("decision.0.date"), or of the nearest value around it. The
    /// path is one of the table of keys, or "" for the file itself.
    [[nodiscard]] Place at(std::string_view path) const {
        require_known_path(path, fields_of(data));
        return at(tree.nearest(path).place);
    }
};

using CaseFile = Located<Case>;
using RegisterFile = Located<Register>;

} // namespace caseflow
