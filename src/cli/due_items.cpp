#include "caseflow/cli/due_items.hpp"

#include "caseflow/model/answers.hpp"
#include "caseflow/model/granted_days.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

Date days_after(Date day, int count) {
    return Date(std::chrono::sys_days(day) + std::chrono::days(count));
}

/// Collects what is due in one case.
class DueItems {
  public:
    DueItems(const Case& data, const Derived& derived, const Register& body, Date today,
             const DueLimits& limits)
        : data_(data), derived_(derived), body_(body), today_(today), limits_(limits) {}

    std::vector<DueItem> items;

    void notifications() {
        for (std::size_t i = 0; i < data_.decisions.size(); ++i) {
            const Decision& decision = data_.decisions[i];
            if (!decision.date || !decision.must_be_notified() || decision.notification.meeting)
                continue;
            const Series* board = body_.find_board(decision.notification.board, derived_.series);
            add(Task::notify,
                board == nullptr ? std::nullopt : board->meeting_for(*decision.date, today_),
                data_.title, fmt::format("decision.{}.notification.meeting", i));
        }
    }

    void answers() {
        const Answers answers(data_);
        for (std::size_t i = 0; i < data_.documents.size(); ++i) {
            const Document& document = data_.documents[i];
            if (document.due && !answers.has_later(document, i) && document.removed.empty())
                add(Task::answer, document.due, document.title,
                    fmt::format("document.{}.answered", i));
        }
    }

    /// The case can be closed when nobody can appeal any more and no project is running. If a
    /// project has ended, refused or not, closing is due, whatever else is left to do first.
    void closing() {
        auto end = granted_days(data_, DecisionChains(data_)).end;
        if (!end && data_.project.end && *data_.project.end < today_) end = data_.project.end;
        const bool has_ended = end && *end < today_;
        if (derived_.state != State::notified && !has_ended) return;
        std::optional<Date> last = end;
        for (const auto& day : derived_.appeal) {
            if (!day && !end) return; // the end of the time for appeal is not known
            if (day) last = std::max(last.value_or(*day), *day);
        }
        // Without a project, there is no day by which a case must be closed.
        if (last && (*last < today_ || has_ended))
            add(Task::close, last, data_.title, "closed", end.has_value());
    }

    /// A case without a decision, or with a draft, that has waited too long since the last
    /// decision.
    void decision() {
        const auto& all = data_.decisions;
        const auto draft =
            std::find_if(all.begin(), all.end(), [](const Decision& other) { return !other.date; });
        if (derived_.state != State::open && draft == all.end()) return;
        std::optional<Date> since = data_.registered;
        for (const Decision& other : all)
            if (other.date) since = std::max(since.value_or(*other.date), *other.date);
        if (!since) return;
        const Date day = days_after(*since, limits_.idle);
        if (day < today_)
            add(Task::decide, day, data_.title,
                fmt::format("decision.{}.date", draft - all.begin()));
    }

  private:
    void add(Task task, const std::optional<Date>& day, const std::string& matter, std::string key,
             bool can_be_late = true) {
        if (day && *day > days_after(today_, limits_.within)) return;
        items.push_back({day, can_be_late && day && *day < today_, data_.diarienummer, task,
                         data_.officer.name, data_.unit, matter, std::move(key)});
    }

    const Case& data_;
    const Derived& derived_;
    const Register& body_;
    Date today_;
    const DueLimits& limits_;
};

} // namespace

std::vector<DueItem> due_items(const Case& data, const Derived& derived, const Register& body,
                               Date today, const DueLimits& limits) {
    DueItems due(data, derived, body, today, limits);
    if (derived.state == State::closed) return {};
    due.notifications();
    due.answers();
    due.closing();
    due.decision();
    return std::move(due.items);
}

} // namespace caseflow
