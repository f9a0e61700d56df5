#include "caseflow/cli/read_case.hpp"

#include "caseflow/cli/input.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/decode.hpp"

#include <utility>

namespace caseflow {

ReadCase decode_case(const CaseRef& ref, std::string text) {
    ReadCase read;
    read.file = std::make_unique<CaseFile>(SourceText(ref.path, std::move(text)));
    if (!decode(*read.file, read.findings)) read.result = ReadResult::not_toml;
    return read;
}

namespace {

Loaded load_case(const CaseRef& ref) {
    if (!ref.problem.empty()) return {{}, ReadError{ref.problem.str(), ref.is_folder}};
    return ref.is_standard_input ? load_standard_input() : load(disk(), ref.path);
}

} // namespace

ReadCase read_case(const CaseRef& ref) {
    Loaded loaded = load_case(ref);
    if (!loaded.error) return decode_case(ref, std::move(loaded.bytes));
    ReadCase read;
    read.system_failed = loaded.error->system_failed;
    read.result = ReadResult::not_readable;
    read.file = std::make_unique<CaseFile>(SourceText(ref.path, {}));
    Report("file-readable", read.findings).add(read.file->at(""), loaded.error->problem);
    return read;
}

} // namespace caseflow
