#include "caseflow/toml/text_keys.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t longest = 500; // bytes of a line that is looked at

bool is_header(std::string_view line, const KeyTable& keys) {
    if (!line.starts_with('[') || !line.ends_with(']')) return false;
    const auto table = header_path(line);
    const FieldInfo* field = table ? keys.find(*table) : nullptr;
    return field != nullptr && field->type == Type::table;
}

/// Whether a line sets a key that some table has: no text has such a line by chance.
bool is_key(std::string_view line, const KeyTable& keys) {
    const std::size_t equals = line.find('=');
    if (equals >= line.size() || line.size() > longest) return false;
    const auto parts = split_key(trim(line.substr(0, equals), " \t"));
    return parts && !keys.tables_with(last_step(join_path(*parts))).empty() && is_toml(line);
}

/// Whether a text may have such a line: most have none of these signs.
bool may_have_any(std::string_view text) {
    const auto has = [&](char c) { return text.find(c) < text.size(); };
    return has('=') || has('[') || has('#');
}

class TextLines {
  public:
    TextLines(const SourceText& source, const KeyTable& keys, Findings& findings)
        : source_(source), text_(source.text()), keys_(keys), place_("key-place", findings) {}

    void check(Bytes string) {
        if (!has_three_quotes(string)) return;
        const std::string_view text = text_.substr(string.begin, string.end - string.begin);
        if (!may_have_any(text)) return;
        for (std::size_t end = text.find('\n'), begin = 3; end < text.size();
             begin = end + 1, end = text.find('\n', begin)) {
            const std::string_view line = trim(text.substr(begin, end - begin), " \t\r");
            if (line.empty()) continue;
            const bool comment = begin == 3 && line.starts_with('#');
            if (!comment && !is_header(line, keys_) && !is_key(line, keys_)) continue;
            const auto at = static_cast<std::size_t>(line.data() - text_.data());
            report(line, at, string.begin, comment);
            if (!comment) return; // the lines below it are of the same mistake
        }
    }

  private:
    [[nodiscard]] bool has_three_quotes(Bytes string) const {
        const char* const first = text_.data() + string.begin;
        return string.end - string.begin > 6 && first[0] == first[1] && first[1] == first[2];
    }

    void report(std::string_view line, std::size_t at, std::size_t text, bool comment) {
        place_
            .add({&source_, source_.span(at, at + line.size())},
                 comment ? message("'{line}' is part of the text, since the quotes begin before "
                                   "it; move the comment above the key",
                                   "line"_a = excerpt(line))
                         : message("'{line}' is part of the text, since the quotes end after it; "
                                   "end the text above it",
                                   "line"_a = excerpt(line)))
            .note({&source_, source_.span(text, text + 3)}, message("the text begins here"));
    }

    const SourceText& source_;
    const std::string_view text_;
    const KeyTable& keys_;
    Report place_;
};

} // namespace

void report_keys_in_texts(const SourceText& source, const Node& root, const KeyTable& keys,
                          Findings& findings) {
    TextLines lines(source, keys, findings);
    for_each_string(root, [&](const Node& string) { lines.check(string.place); });
}

} // namespace caseflow
