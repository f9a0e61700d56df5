#include "caseflow/toml/string_array.hpp"

#include "caseflow/toml/decode.hpp"

#include <fmt/format.h>

namespace caseflow {

std::optional<std::vector<std::string>> read_string_array(std::string_view text) {
    CaseFile file(SourceText("", fmt::format("diarienummer = \"-\"\nrelated = {}\n", text)));
    Findings findings;
    if (!decode(file, findings) || !findings.all().empty()) return std::nullopt;
    Case only; // nothing else may be in the text
    only.diarienummer = "-";
    only.related = file.data.related;
    if (!(file.data == only)) return std::nullopt;
    return std::move(file.data.related);
}

} // namespace caseflow
