// Any bytes as a case file, its first line as a change: an edit is refused or says what was asked
// for, and a change undone leaves the other values alone.
#include "caseflow/base/failure.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/edit.hpp"
#include "caseflow/toml/string_array.hpp"

#include <cstdlib>
#include <string>

using namespace caseflow;

namespace {

bool is_toml(const Findings& findings) {
    const auto& all = findings.all();
    return all.empty() || all.front().rule != RuleId("toml-syntax");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), size);
    const std::string line = input.substr(0, input.find('\n'));
    const std::string text = input.substr(std::min(line.size() + 1, input.size()));
    const std::size_t equals = std::min(line.find('='), line.size());
    const auto kind = line.starts_with('+')   ? Change::Kind::append
                      : line.starts_with('-') ? Change::Kind::unset
                                              : Change::Kind::set;
    const std::size_t begin = kind == Change::Kind::set ? 0 : std::min<std::size_t>(1, equals);
    const Change change{kind, line.substr(begin, equals - begin),
                        line.substr(std::min(equals + 1, line.size()))};
    CaseFile file(SourceText("f", text));
    Findings findings;
    decode(file, findings);
    if (!is_toml(findings)) return 0;
    Case wanted = file.data;
    try {
        static_cast<void>(assign(wanted, change, read_string_array));
        CaseFile again(SourceText("f", edit(file, {&change, 1})));
        Findings after;
        decode(again, after);
        if (!is_toml(after) || again.data != wanted) std::abort();
    } catch (const Failure&) {
        return 0;
    }
    return 0;
}
