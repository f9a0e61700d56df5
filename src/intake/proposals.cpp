#include "caseflow/intake/proposals.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/granted_sums.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/project_names.hpp"
#include "caseflow/intake/proposed_basis.hpp"
#include "caseflow/intake/proposed_period.hpp"
#include "caseflow/intake/proposed_sources.hpp"
#include "caseflow/intake/proposed_sums.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

/// A decision by delegation names its provision and point in a sentence.
void propose_delegation(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.by_board() || !decision.delegation.provision.empty()) return;
    AgreedValue<Delegation> found;
    for (const ImportedText& in : texts)
        for (std::size_t at = in.text.find("eleg"); at != std::string_view::npos;
             at = in.text.find("eleg", at + 1)) {
            const std::string_view sentence = sentence_around(in.text, at);
            if (!in.point && fold(sentence).find("beslut") == std::string::npos) continue;
            if (const auto delegation = delegation_in(sentence))
                found.add(*delegation, quote_words(sentence, 0, sentence.size()));
        }
    if (!found.is_agreed()) return;
    const bool other_point =
        !decision.delegation.point.empty() && decision.delegation.point != found.value().point;
    if (other_point) return;
    decision.delegation = found.value();
    to.remarks["decision.0.delegation.provision"] = "ur texten: " + found.words();
}

/// "Beslutet ska anmälas till" and the boards below it, one of them ticked: "[x] Nämnden".
std::string_view with_ticked(std::string_view text, std::string_view sentence) {
    const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
    const std::string_view rest = text.substr(begin + sentence.size());
    const bool ticked = rest.starts_with("\n[") || rest.starts_with(" [") || rest.starts_with("[");
    return ticked ? text.substr(begin, sentence.size() + std::min(rest.find("\n\n"), rest.size()))
                  : sentence;
}

/// A decision by delegation says in a sentence, or in the list of receivers, which board it is
/// notified to.
void propose_notification(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.by_board() || !decision.notification.board.empty()) return;
    AgreedValue<Notification> found;
    for (const ImportedText& in : texts)
        for (const std::string_view word : {"nmäl", "elegationslist"})
            for (std::size_t at = in.text.find(word); at != std::string_view::npos;
                 at = in.text.find(word, at + 1)) {
                const std::string_view sentence =
                    with_ticked(in.text, sentence_around(in.text, at));
                if (const auto notification = notification_within(sentence))
                    found.add(*notification, quote_words(sentence, 0, sentence.size()));
            }
    if (!found.is_agreed()) return;
    decision.notification = found.value();
    to.remarks["decision.0.notification.board"] = "ur texten: " + found.words();
}

} // namespace

void propose(const std::vector<ImportedText>& texts, std::span<const Line> lines, Imported& to) {
    propose_project_name(texts, to);
    propose_amount(texts, to);
    propose_applied(texts, to);
    propose_period(texts, lines, to);
    settle_changed_end(texts, to);
    propose_total(texts, to);
    propose_sources(texts, to);
    propose_delegation(texts, to);
    propose_notification(texts, to);
    propose_basis(lines, to);
}

} // namespace caseflow
