/// Why: tasks in a case follow from its dates and are never written down.
#pragma once

#include "caseflow/model/derived.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/render/due_list.hpp"

namespace caseflow {

/// Days from today.
struct DueLimits {
    int within = 30; // later tasks are left out
    int idle = 90;   // how long a case or a draft may wait for a decision
};

/// Tasks in a case that is not closed: decisions to be notified at the next meeting of their board,
/// documents to answer, closing a case whose time for appeal or project is over, and deciding one,
/// or its draft, that has waited long.
[[nodiscard]] std::vector<DueItem> due_items(const Case& data, const Derived& derived,
                                             const Register& body, Date today,
                                             const DueLimits& limits);

} // namespace caseflow
