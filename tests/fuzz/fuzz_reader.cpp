// Any bytes as TOML: what the reader takes, the library takes, with the same values and places.
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/reader.hpp"

#include "../same_tree.hpp"

#include <cstdlib>
#include <string>

using namespace caseflow;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const SourceText source("f", std::string(reinterpret_cast<const char*>(data), size));
    ValueTree ours;
    if (!read(source.text(), ours)) return 0;
    ValueTree theirs;
    if (parse_with_library(source, theirs)) std::abort();
    if (!test::same_tree(ours.root(), theirs.root())) std::abort();
    return 0;
}
