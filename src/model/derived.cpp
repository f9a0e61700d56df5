#include "caseflow/model/derived.hpp"

#include "caseflow/model/holiday.hpp"

#include <algorithm>

namespace caseflow {

State state_of(const Case& data) {
    if (data.closed) return State::closed;
    if (!data.has_dated_decision()) return State::open;
    const bool heard =
        std::all_of(data.decisions.begin(), data.decisions.end(), [](const Decision& d) {
            return !d.date || d.by_board() || d.notification.meeting.has_value();
        });
    return heard ? State::notified : State::decided;
}

Derived derive(const Case& data, const std::optional<Diarienummer>& number, std::string path) {
    Derived derived;
    derived.path = std::move(path);
    derived.state = state_of(data);
    if (number) {
        derived.series = number->series();
        derived.year = number->year();
        derived.number = static_cast<int>(number->number());
    }
    const DecisionChains chains(data);
    derived.status.reserve(chains.size());
    for (std::size_t i = 0; i < chains.size(); ++i) {
        auto& last_day = derived.appeal.emplace_back();
        if (const auto announced = data.decisions[i].announced())
            last_day = last_day_of_appeal(*announced);
        derived.status.push_back(chains[i].status);
    }
    if (chains.is_sound()) derived.granted = chains.terms_in_force().amount.value;
    return derived;
}

} // namespace caseflow
