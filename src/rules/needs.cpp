#include "caseflow/rules/needs.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>
#include <string_view>

namespace caseflow {
namespace {

/// The keys that a rule looks at when it says that something is missing, or adds something up.
struct Need {
    RuleId rule;
    std::string_view keys; // a blank between them; none: it looks at one value at a time
};

constexpr Need needs[] = {
    {"diarienummer-form", ""},
    {"diarienummer-path", ""},
    {"text-encoding", ""},
    {"title-missing", "title decision.date"},
    {"funding-sum", "funding decision.date"},
    {"funding-positive", "decision.kind"},
    {"funding-share", "funding.total funding.source.of"},
    {"funding-share-sum", "funding"},
    {"funding-cap", "funding"},
    {"decision-amount", "funding decision"},
    {"decision-yearly", "decision.amount decision.yearly"},
    {"decision-funding", "funding decision"},
    {"period-order", "project decision.start decision.end"},
    {"period-before-decision", "project decision"},
    {"decision-year", "registered"},
    {"decision-order", "decision.date"},
    {"decision-future", ""},
    {"decision-points", "decision"},
    {"decision-signatory", "decision"},
    {"decision-delegation", "decision"},
    {"decision-notification", "decision"},
    {"document-number", "document.number"},
    {"officer-email", ""},
    {"secrecy-mark", "secrecy document.secrecy"},
    {"secrecy-title", "document public_title"},
    {"personal-number", ""},
    {"document-answered", "document"},
    {"text-unchecked", "diarienummer title registered closed description related project funding "
                       "section decision document"},
};

bool touches(std::string_view key, std::string_view path) {
    return key == path || path.empty() || lies_in(key, path) || lies_in(path, key);
}

bool needs_path(std::string_view keys, std::string_view path) {
    for (std::size_t at = 0; at < keys.size();) {
        const std::size_t end = std::min(keys.find(' ', at), keys.size());
        if (touches(keys.substr(at, end - at), path)) return true;
        at = end + 1;
    }
    return path.empty();
}

const Need* find_need(RuleId rule) {
    const auto* const found =
        std::find_if(std::begin(needs), std::end(needs),
                     [&](const Need& need) { return need.rule.str() == rule.str(); });
    return found == std::end(needs) ? nullptr : found;
}

} // namespace

bool needs_unread(RuleId rule, const std::vector<std::string>& unread) {
    if (unread.empty()) return false;
    const Need* const need = find_need(rule);
    return need == nullptr ||
           std::any_of(unread.begin(), unread.end(),
                       [&](const std::string& path) { return needs_path(need->keys, path); });
}

bool needs_mistyped(RuleId rule, const std::vector<std::string>& mistyped) {
    if (mistyped.empty()) return false;
    const Need* const need = find_need(rule);
    return need != nullptr &&
           std::any_of(mistyped.begin(), mistyped.end(), [&](const std::string& path) {
               return needs_path(need->keys, remove_indexes(path));
           });
}

} // namespace caseflow
