#include "caseflow/toml/replaces.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace caseflow {

std::vector<std::string> decision_ids(const TableIds& tables) {
    std::vector<std::string> all;
    for (const std::string& id : tables.ids) {
        const auto array = tables.arrays.find(id);
        if (array != tables.arrays.end() && array->second == "decision") all.push_back(id);
    }
    return all;
}

/// The number that a decision has as `replaces`; 0 if it has none.
int replaces_of(const FileTable& decision) {
    const FileKey* key = decision.find("replaces");
    if (key == nullptr) return 0;
    std::string digits(key->value.substr(key->value.starts_with('+') ? 1 : 0));
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    int base = 10;
    for (const auto& [prefix, of] : {std::pair("0x", 16), std::pair("0o", 8), std::pair("0b", 2)})
        if (digits.starts_with(prefix)) base = of, digits.erase(0, 2);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    return number;
}

std::string renumber(const FileParts& parts, const DecisionPlaces& places) {
    std::string text;
    for (const FileTable& section : parts.sections) {
        const int before = replaces_of(section);
        const int after = renumber(before, places).value_or(before);
        text += section.lead;
        text += section.header;
        for (const FileKey& entry : section.entries)
            text += after != before && entry.key == "replaces"
                        ? fmt::format("{}{}{}{}", entry.lead, entry.name, after, entry.rest)
                        : std::string(entry.whole());
        text += section.trail;
    }
    text += parts.tail;
    return text;
}

} // namespace caseflow
