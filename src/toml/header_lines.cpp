#include "caseflow/toml/header_lines.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

HeaderLines::HeaderLines(std::string_view file) : file_(file) {
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        if (const auto line = strip_comment(file.substr(at, end - at)); begins_header(line))
            places_[std::string(line)].push_back(at);
        at = end + 1;
    }
}

std::size_t HeaderLines::next(const std::string& header, std::size_t from) const {
    const auto known = places_.find(header);
    if (known == places_.end()) return file_.size();
    const auto at = std::ranges::lower_bound(known->second, from);
    return at == known->second.end() ? file_.size() : *at;
}

std::optional<Mistake> HeaderLines::key_above(const Statement& pair, const std::string& table,
                                              const std::vector<std::string>& steps,
                                              const KeyTable& keys) const {
    const std::string key = remove_indexes(join_path(table, join_path(steps)));
    const std::string own = parent_of(key);
    if (steps.size() < 2 || keys.find(own) == nullptr || keys.find(key) == nullptr)
        return std::nullopt;
    const std::string header = keys.header_of(own);
    const std::size_t end = // of the element that the key is in
        table.empty() ? file_.size() : next(keys.header_of(table), pair.end);
    std::string above = header; // the innermost that the file has
    for (std::string path = own; next(above, pair.end) >= end; above = keys.header_of(path))
        if (path = parent_of(path); path.size() <= table.size()) return std::nullopt;
    const std::string_view found = key_text(file_, pair);
    if (above != header)
        return Mistake{pair.begin, pair.begin + found.size(),
                       message("'{key}' is above {above}; write {header} below the keys of that, "
                               "and '{name}' below {header}",
                               "key"_a = found, "above"_a = above, "header"_a = header,
                               "name"_a = last_step(key))};
    const std::string_view value =
        strip_comment(file_.substr(pair.value, pair.value_end - pair.value));
    const auto literal = value.empty() ? std::nullopt : literal_of_type(value, keys.find(key));
    const auto line = literal ? line_to_paste(last_step(key), *literal) : std::nullopt;
    return Mistake{pair.begin, pair.begin + found.size(),
                   line ? message("'{key}' is above {header}; write '{line}' below that header",
                                  "key"_a = found, "header"_a = header, "line"_a = *line)
                        : message("'{key}' is above {header}; write '{name}' below that header",
                                  "key"_a = found, "header"_a = header, "name"_a = last_step(key))};
}

} // namespace caseflow
