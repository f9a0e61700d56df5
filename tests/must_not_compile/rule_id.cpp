// Mistakes with rules that the compiler stops. MISTAKE 0 has none and must compile.
#include "caseflow/rules/rules.hpp"

#include <string>

using namespace caseflow;

void use(Findings& findings, Place place, const std::string& id) {
    Report report("funding-sum", findings);
    report.add(place, "…");
    static_cast<void>(id);
    static_cast<void>(Rule{"funding-sum", "…", "…", Reporter::texts});
#if MISTAKE == 1
    Report misspelt("funding-sun", findings); // no such rule
#elif MISTAKE == 2
    Report chosen(id.c_str(), findings); // an id that is known only when the program runs
#elif MISTAKE == 3
    report.add(place, Severity::error, "…"); // the severity is the rule's
#elif MISTAKE == 4
    static_cast<void>(Rule{"funding-sum", "…", "…"}); // reported by nobody
#elif MISTAKE == 5
    static_cast<void>(Rule{"funding-sum", "…", "…", nullptr});
#endif
}
