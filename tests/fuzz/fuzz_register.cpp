// Any bytes as cases/register.toml: decoded and checked without a fault, and whatever forms it
// gives its series, a number that is printed reads as the same number.
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"

#include <cstdlib>
#include <string>

using namespace caseflow;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    RegisterFile body(
        SourceText("register.toml", std::string(reinterpret_cast<const char*>(data), size)));
    Findings findings;
    static_cast<void>(decode(body, findings));
    check(body, findings);
    findings.sort();
    for (const Series& series : body.data.series) {
        for (const std::uint64_t number : {1U, 319U, 40'000U}) {
            const auto wanted = Diarienummer::make(series.prefix, number, 2022);
            if (!wanted) continue;
            const auto read = body.data.read(body.data.print(*wanted)).number;
            if (read != wanted) std::abort();
        }
    }
    return 0;
}
