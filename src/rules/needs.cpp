#include "caseflow/rules/needs.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace caseflow {
namespace {

/// The keys that a rule uses, separated by blanks. A rule without keys uses one value at a time.
struct Need {
    RuleId rule;
    std::array<std::string_view, 3> keys;
};

/// The keys that decide which decisions are in force, and their amounts.
constexpr std::string_view chain =
    "decision.date decision.kind decision.replaces decision.amount decision.start decision.end";

/// The texts that are compared with the data. One of them may explain another.
constexpr std::string_view texts = "description section.text decision.points";

/// For rules that add something up, or report that something is missing.
constexpr Need needs[] = {
    {"diarienummer-form", {}},
    {"diarienummer-path", {}},
    {"title-missing", {"title decision.date"}},
    {"funding-sum", {"funding.total funding.source.amount funding.source.funders", chain}},
    {"funding-positive", {"decision.date decision.kind decision.replaces"}},
    {"funding-share", {"funding.total funding.source.of"}},
    {"funding-share-sum", {"funding.source.share funding.source.of"}},
    {"funding-cap", {"funding.total funding.source.amount funding.source.funders"}},
    {"decision-amount",
     {"funding.source.amount funding.source.funders funding.source.elsewhere", chain}},
    {"decision-yearly", {"decision.yearly", chain}},
    {"decision-funding", {"funding decision.date decision.kind decision.amount"}},
    {"period-order", {"project.start project.end", chain}},
    {"period-before-decision", {"project.start registered decision.date decision.kind"}},
    {"decision-year", {"registered"}},
    {"decision-order", {"decision.date"}},
    {"decision-future", {}},
    {"decision-points", {"decision.date decision.points"}},
    {"decision-signatory", {"decision.date decision.signatory decision.minutes"}},
    {"decision-delegation", {"decision.date decision.delegation decision.minutes"}},
    {"decision-notification",
     {"decision.date decision.delegation decision.minutes decision.notification.board"}},
    {"notification-overdue",
     {"decision.date decision.delegation decision.minutes "
      "decision.notification.meeting decision.notification.board"}},
    {"notification-meeting", {"decision.date decision.notification"}},
    {"decision-taker", {"decision.date decision.minutes"}},
    {"decision-minutes", {"decision.date decision.minutes.board decision.minutes.paragraph"}},
    {"decision-replaces", {"decision.date decision.kind decision.replaces"}},
    {"decision-refusal",
     {"decision.date decision.kind decision.replaces decision.amount "
      "decision.reason decision.points section"}},
    {"revocation-reason", {"decision.date decision.kind decision.reason section"}},
    {"document-number", {"document.number document.date document.registered"}},
    {"officer-email", {}},
    {"secrecy-mark",
     {"secrecy.provision secrecy.date document.secrecy.provision "
      "document.secrecy.date"}},
    {"secrecy-title",
     {"public_title secrecy document.public_title document.person "
      "document.removed document.secrecy"}},
    {"personal-number", {}},
    {"related-mutual", {"diarienummer related funding.source.case"}},
    {"document-answered", {"document.number document.removed document.answered"}},
};

/// For rules that only compare the values that are there. They need the day of a decision too,
/// since a decision without its header gives the one before it a second day.
constexpr Need needs_of_comparisons[] = {
    {"file-readable", {}},
    {"toml-syntax", {}},
    {"merge-conflict", {}},
    {"key-required", {}},
    {"key-type", {}},
    {"key-unknown", {}},
    {"key-misspelt", {}},
    {"key-place", {}},
    {"string-escape", {}},
    {"text-encoding", {}},
    {"waiver-unused", {}},
    {"number-reserved", {}},
    {"decision-applied", {"funding.applied funding.source.amount funding.source.elsewhere", chain}},
    {"decision-period", {"project.start project.end", chain}},
    {"notification-order", {"decision.date decision.notification.meeting"}},
    {"notification-announced", {"decision.date decision.notification.meeting"}},
    {"closed-order", {"closed decision.date decision.notification.meeting"}},
    {"registered-year", {"registered diarienummer"}},
    {"delegation-point", {"decision.date decision.minutes decision.delegation.point"}},
    {"delegation-delegate",
     {"decision.date decision.minutes decision.delegation.point "
      "decision.signatory.title"}},
    {"delegation-limit",
     {"decision.minutes decision.delegation.point decision.signatory.title "
      "funding.currency",
      chain}},
    {"delegation-valid", {"decision.date decision.minutes decision.delegation.point"}},
    {"notification-board", {"decision.notification.board"}},
    {"revocation-amount", {chain}},
    {"correction-same", {"decision.points", chain}},
    {"diarienummer-unique", {"diarienummer"}},
    {"related-exists", {}},
    {"document-file", {"document.file document.sha256"}},
    {"text-amount",
     {"diarienummer registered funding project.start project.end decision.yearly", chain, texts}},
    {"text-share",
     {"diarienummer registered funding project.start project.end decision.yearly", chain, texts}},
    {"text-period",
     {"diarienummer registered closed project.start project.end decision.yearly "
      "decision.minutes.announced decision.notification.meeting "
      "decision.notification.announced document.date",
      chain, texts}},
    {"text-number", {}},
    {"text-case", {"diarienummer related funding.source.case"}},
    {"text-placeholder", {}},
    {"text-unchecked", {}},
};

bool is_same_or_around(std::string_view key, std::string_view path) {
    return key == path || path.empty() || lies_in(key, path) || lies_in(path, key);
}

bool needs_path(std::string_view keys, std::string_view path) {
    for (std::size_t at = 0; at < keys.size();) {
        const std::size_t end = std::min(keys.find(' ', at), keys.size());
        if (is_same_or_around(keys.substr(at, end - at), path)) return true;
        at = end + 1;
    }
    return path.empty();
}

bool needs_path(const Need& need, std::string_view path) {
    return std::ranges::any_of(need.keys,
                               [&](std::string_view keys) { return needs_path(keys, path); });
}

constexpr const Need* find_need(std::string_view rule, std::span<const Need> table) {
    const auto found =
        std::ranges::find_if(table, [&](const Need& need) { return need.rule.str() == rule; });
    return found == table.end() ? nullptr : &*found;
}

constexpr const Need* find_any_need(std::string_view rule) {
    const Need* const need = find_need(rule, needs);
    return need != nullptr ? need : find_need(rule, needs_of_comparisons);
}

static_assert(std::ranges::all_of(rule_levels, [](const RuleLevel& rule) {
    return find_any_need(rule.id) != nullptr;
}));

} // namespace

bool needs_unread(RuleId rule, const std::vector<std::string>& unread) {
    if (unread.empty()) return false;
    const Need& need = *find_any_need(rule.str());
    return std::ranges::any_of(unread, [&](const auto& path) { return needs_path(need, path); });
}

bool needs_mistyped(RuleId rule, const std::vector<std::string>& mistyped) {
    if (mistyped.empty()) return false;
    const Need* const need = find_need(rule.str(), needs);
    return need != nullptr && std::ranges::any_of(mistyped, [&](const std::string& path) {
               return needs_path(*need, remove_indexes(path));
           });
}

} // namespace caseflow
