// Any text as a filter: it is refused with a message, or it means the same in parentheses and the
// opposite after "not".
#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/query/filter.hpp"

#include <cstdlib>
#include <optional>
#include <string>

using namespace caseflow;

namespace {

Case sample() {
    Case data;
    data.diarienummer = "RUN/319/2022";
    data.title = "Projekt: North Sweden (Stockholm)";
    data.registered = parse_date("2022-06-07");
    data.funding.total = Money(1'000'000);
    data.funding.sources.resize(2);
    data.funding.sources[0].funders = {"1:1-medel"};
    data.funding.sources[0].amount = Money(400'000);
    data.decisions.resize(1);
    data.decisions[0].date = parse_date("2022-06-30");
    return data;
}

std::optional<bool> passes(const std::string& filter, const Listed& listed) {
    try {
        return parse_filter(filter, [] { return Date(std::chrono::year(2022) / 7 / 1); })(listed);
    } catch (const Failure& refusal) {
        if (std::string_view(refusal.what()).empty()) std::abort();
        return std::nullopt;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (invalid_utf8(text)) return 0;
    static const Case sample_case = sample();
    static const Derived derived =
        derive(sample_case, Diarienummer::make("RUN", 319, 2022), "x.toml");
    const Listed listed{sample_case, derived};
    const auto alone = passes(text, listed);
    if (!alone || text.find_first_not_of(" \t\n") == std::string::npos) return 0;
    const auto grouped = passes("(" + text + ")", listed);
    if (grouped && grouped != alone) std::abort();
    const auto negated = passes("not (" + text + ")", listed);
    if (negated && *negated == *alone) std::abort();
    return 0;
}
