#include "caseflow/toml/edit.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/splice.hpp"
#include "caseflow/toml/string_array.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// A literal in the style of the one it replaces: thousands separated or not, quotes that do not
/// escape.
std::string literal_in_style(const Value& value, std::string_view old) {
    std::string text = literal(value);
    const auto* words = std::get_if<std::string_view>(&value);
    const bool plain_quotes = old.starts_with('\'') && !old.starts_with("'''");
    if (words != nullptr && plain_quotes && is_plain(*words)) return fmt::format("'{}'", *words);
    const bool ungrouped = old.size() > 3 && old.find('_') == std::string_view::npos;
    if (std::holds_alternative<Money>(value) && ungrouped) std::erase(text, '_');
    return text;
}

std::string literals(const std::vector<Value>& values, std::string_view old) {
    std::string text;
    for (const Value& value : values)
        text += (text.empty() ? "" : ", ") + literal_in_style(value, old);
    return text;
}

std::string apply(std::string_view text, const Change& change, const Assigned& to) {
    if (change.kind == Change::Kind::unset) return remove_value(text, to.path);
    if (change.kind == Change::Kind::append && to.values.empty()) return std::string(text);
    if (change.kind == Change::Kind::append)
        return append_value(text, to.path, literals(to.values, ""));
    const std::string with = literals(to.values, value_at(text, to.path));
    return put_value(text, to.path, to.list ? "[" + with + "]" : with);
}

/// The bytes before the text: a byte order mark, or nothing.
std::string_view mark(const SourceText& source) {
    return source.has_mark() ? byte_order_mark : std::string_view{};
}

bool decodes_to(const std::string& text, const Case& wanted) {
    CaseFile file(SourceText("", text));
    Findings findings;
    return decode(file, findings) && file.data == wanted;
}

/// The changes made one after the other. Each text is decoded and compared if `each`, else only the
/// last one, which is enough to know that all went well and takes no longer for many changes.
std::string apply(const CaseFile& file, std::span<const Change> changes, bool each) {
    Case wanted = file.data;
    std::string text(file.source.text());
    for (const Change& change : changes) {
        const Assigned to = assign(wanted, change, read_string_array);
        text = apply(text, change, to);
        if (each && !decodes_to(text, wanted))
            throw Failure(message("{key} cannot be changed here without touching more than its "
                                  "own bytes; change it in an editor",
                                  "key"_a = to.path),
                          exit_wrong);
    }
    return each || decodes_to(text, wanted) ? text : apply(file, changes, true);
}

} // namespace

std::string edit(const CaseFile& file, std::span<const Change> changes) {
    return std::string(mark(file.source)) + apply(file, changes, false);
}

} // namespace caseflow
