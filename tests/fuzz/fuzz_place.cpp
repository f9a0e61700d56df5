// Any literal as a text of a case file: each of its characters has a place within the literal, and
// the places come in the order of the characters.
#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <cstdlib>
#include <string>

using namespace caseflow;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr std::size_t most = 2000; // the work grows with the square of the length
    if (size > most) return 0;
    CaseFile file(
        SourceText("f", "title = " + std::string(reinterpret_cast<const char*>(data), size)));
    Findings findings;
    static_cast<void>(decode(file, findings));
    const std::string& title = file.data.title;
    if (findings.count(Severity::error) > 1 || title.empty()) return 0;
    const Span literal = file.at("title").span;
    Position last = literal.begin;
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t end = at + character_length(std::string_view(title).substr(at));
        const Span place = place_in_text(file.source, literal, at, end);
        if (place.begin < last || place.end < place.begin || literal.end < place.end) std::abort();
        last = place.begin;
        at = end;
    }
    return 0;
}
