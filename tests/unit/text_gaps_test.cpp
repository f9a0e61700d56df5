// A case that is just begun, or a refusal, has few of the amounts and dates that its texts are
// compared with. Its texts are checked, whichever of them are missing.
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"
#include "text_findings.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow;
using namespace caseflow::test;

namespace {

using Omission = void (*)(Case&);

constexpr std::array<Omission, 7> omissions = {
    [](Case& data) { data.funding.total.reset(); },
    [](Case& data) { data.funding.applied.reset(); },
    [](Case& data) { data.funding.sources.clear(); },
    [](Case& data) { data.project = {}; },
    [](Case& data) {
        for (Decision& decision : data.decisions) decision.amount.reset();
    },
    [](Case& data) {
        for (Decision& decision : data.decisions) decision.yearly.clear();
    },
    [](Case& data) {
        for (Decision& decision : data.decisions) decision.date.reset();
    },
};

} // namespace

TEST_CASE("the texts of a case are checked whatever data it lacks") {
    for (int number = 1; number <= 9; ++number) {
        const std::string path = fmt::format("/tests/prose/cases/s/{:02}.toml", number);
        CaseFile file(SourceText("case", content(CASEFLOW_SOURCE + path)));
        Findings findings;
        REQUIRE(decode(file, findings));
        const Case whole = file.data;
        for (unsigned missing = 0; missing < 1U << omissions.size(); ++missing) {
            file.data = whole;
            for (std::size_t i = 0; i < omissions.size(); ++i)
                if ((missing >> i & 1U) != 0) omissions[i](file.data);
            for (const std::string& message : text_findings(file)) CHECK(!message.empty());
        }
    }
}
