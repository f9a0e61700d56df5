#include "caseflow/cli/due_items.hpp"

#include "caseflow/model/granted_days.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

Date days_after(Date day, int count) {
    return Date(std::chrono::sys_days(day) + std::chrono::days(count));
}

/// Collects what waits in one case.
class Waiting {
  public:
    Waiting(const Case& data, const Derived& derived, const Register& body, Date today,
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
                board == nullptr ? std::nullopt : board->meeting_after(*decision.date), data_.title,
                fmt::format("decision.{}.notification.meeting", i));
        }
    }

    void answers() {
        for (std::size_t i = 0; i < data_.documents.size(); ++i) {
            const Document& document = data_.documents[i];
            if (document.due && !document.answered && document.removed.empty())
                add(Task::answer, document.due, document.title,
                    fmt::format("document.{}.answered", i));
        }
    }

    /// The case can be closed once nobody can appeal any more and no project goes on.
    void closing() {
        if (derived_.state != State::notified) return;
        const auto ended = granted_days(data_, DecisionChains(data_)).end;
        std::optional<Date> last = ended;
        for (const auto& day : derived_.appeal) {
            if (!day && !ended) return; // it is not known when the time for appeal ends
            if (day) last = std::max(last.value_or(*day), *day);
        }
        if (!last || *last >= today_) return;
        add(Task::close, last, data_.title, "closed");
        items.back().late = ended.has_value();
    }

    void decision() {
        if (derived_.state != State::open || !data_.registered) return;
        const Date day = days_after(*data_.registered, limits_.idle);
        if (day < today_) add(Task::decide, day, data_.title, "decision.0.date");
    }

  private:
    void add(Task task, const std::optional<Date>& day, const std::string& matter,
             std::string key) {
        if (day && *day > days_after(today_, limits_.within)) return;
        items.push_back({day, day && *day < today_, data_.diarienummer, task, data_.officer.name,
                         data_.unit, matter, std::move(key)});
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
    Waiting waiting(data, derived, body, today, limits);
    if (derived.state == State::closed) return {};
    waiting.notifications();
    waiting.answers();
    waiting.closing();
    waiting.decision();
    return std::move(waiting.items);
}

} // namespace caseflow
