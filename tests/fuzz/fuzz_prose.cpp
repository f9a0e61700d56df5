// Any text as prose: readings are in the text, in order and apart, begin and end between
// characters, and no amount or period runs backwards.
#include "caseflow/base/utf8.hpp"
#include "caseflow/prose/reading.hpp"

#include <cstdlib>
#include <string>

using namespace caseflow;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

bool is_between_characters(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (invalid_utf8(text)) return 0;
    std::size_t before = 0;
    std::size_t index = 0;
    for (const Reading& reading : read_prose(text)) {
        must(before <= reading.begin && reading.begin < reading.end && reading.end <= size);
        must(is_between_characters(text, reading.begin) &&
             is_between_characters(text, reading.end));
        if (const auto* amount = std::get_if<TextAmount>(&reading.value)) {
            must(amount->low <= amount->high);
            must(!amount->part_of || *amount->part_of != index);
        }
        before = reading.end;
        ++index;
    }
    return 0;
}
