/// Why: values that follow from a case are never stored in it. They have keys of their own, so that
/// filters, columns and JSON treat them like the rest.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/chain.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/field.hpp"

namespace caseflow {

enum class State {
    open,     // no dated decision
    decided,  // a dated decision that has not been notified
    notified, // every dated decision has a meeting, or was made by the board
    closed,
};

template <>
struct Words<State> {
    static constexpr std::array<std::string_view, 4> words{"open", "decided", "notified", "closed"};
};

[[nodiscard]] State state_of(const Case& data);

/// Keys that no case file has; the parts of the number are absent if it is invalid.
struct Derived {
    std::string path; // of the file, as shown to people
    State state = State::open;
    std::string series;
    std::optional<int> year;
    std::optional<int> number;
    std::vector<std::optional<Date>> appeal; // the last day of appeal of each decision
    std::vector<DecisionStatus> status;      // of each decision
    std::optional<Money> granted;            // the amount in force; absent if a chain is broken
};

template <>
struct Fields<Derived> {
    static constexpr std::tuple rows{
        Field{"path", &Derived::path, "Ärendets fil"},
        Field{"state", &Derived::state, "Tillstånd, av beslutens och avslutets datum"},
        Field{"series", &Derived::series, "Serien i diarienumret"},
        Field{"year", &Derived::year, "Året i diarienumret"},
        Field{"number", &Derived::number, "Löpnumret i diarienumret"},
        Field{"appeal", &Derived::appeal, "Sista dag för överklagande"},
        Field{"status", &Derived::status, "Vad varje beslut är värt nu"},
        Field{"granted", &Derived::granted, "Belopp som gäller nu, i kronor"},
    };
};

[[nodiscard]] Derived derive(const Case& data, const std::optional<Diarienummer>& number,
                             std::string path);

} // namespace caseflow
