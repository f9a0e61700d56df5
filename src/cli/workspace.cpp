#include "caseflow/cli/workspace.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/cli/environment.hpp"
#include "caseflow/rules/waivers.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/store/document_files.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/limits.hpp"

#include <cerrno>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace caseflow {
namespace {

bool looks_like_path(std::string_view operand) {
    return operand.ends_with(".toml") || operand.starts_with('.') || operand.starts_with('/');
}

std::string read_standard_input() {
    std::string all;
    char buffer[1U << 16U];
    while (all.size() <= largest_file) {
        const ssize_t got = ::read(0, buffer, sizeof buffer);
        if (got == 0) return all;
        if (got > 0) all.append(buffer, static_cast<std::size_t>(got));
        if (got < 0 && errno != EINTR)
            throw Failure(fmt::format("cannot read standard input: {}",
                                      std::generic_category().message(errno)));
    }
    return all;
}

} // namespace

std::string Workspace::find_root() const {
    std::string root = options_.register_path;
    if (root.empty()) root = environment("CASEFLOW_REGISTER");
    if (root.empty()) return find_register(disk()).value_or("");
    if (disk().kind(root) != EntryKind::directory)
        throw Failure(fmt::format("the register {} is not a directory", root));
    while (root.size() > 1 && root.ends_with('/')) root.pop_back();
    return root;
}

std::string Workspace::need_root() const {
    std::string root = find_root();
    if (root.empty())
        throw Failure(
            "no register found: no directory 'cases' here or above; name one with --register");
    return root;
}

Workspace::RegisterRead& Workspace::read_register(const std::string& root) {
    const auto known = registers_.find(root);
    if (known != registers_.end()) return known->second;
    RegisterRead& read = registers_[root];
    const std::string path = root + "/register.toml";
    Loaded loaded;
    if (!root.empty() && disk().kind(path) != EntryKind::none) loaded = load(disk(), path);
    read.file = std::make_unique<RegisterFile>(SourceText(path, std::move(loaded.bytes)));
    if (loaded.problem.empty()) {
        decode(*read.file, read.findings);
        check(*read.file, read.findings);
    } else {
        Report("file-readable", read.findings).add(read.file->at(""), loaded.problem);
        system_failed = system_failed || loaded.system;
    }
    read.findings.sort();
    return read;
}

const RegisterFile& Workspace::register_file(const std::string& root) {
    return *read_register(root).file;
}

const Findings& Workspace::register_findings(const std::string& root) {
    return read_register(root).findings;
}

CaseRef Workspace::resolve(const std::string& operand) {
    if (operand == "-") return {operand, find_root(), {}, {}};
    if (looks_like_path(operand)) {
        if (disk().kind(operand) == EntryKind::none)
            throw Failure(fmt::format("{} does not exist", operand), exit_wrong);
        std::string root = options_.register_path;
        if (root.empty()) root = register_around(operand).value_or(find_root());
        return {operand, root, {}, {}};
    }
    const std::string root = need_root();
    const NumberReading reading = register_file(root).data.read(operand);
    if (!reading.number) throw Failure(reading.problem);
    const std::string path = case_path(root, *reading.number);
    if (disk().kind(path) != EntryKind::none)
        return {path, root, link_problem(disk(), root, path), *reading.number};
    if (auto elsewhere = search(root, *reading.number)) return *elsewhere;
    throw Failure(fmt::format("{} does not exist in {}; 'caseflow new {}' makes it",
                              register_file(root).data.print(*reading.number), root, operand),
                  exit_wrong);
}

std::vector<CaseRef> Workspace::all() const {
    const std::string root = need_root();
    std::vector<CaseRef> refs;
    for (Candidate& candidate : walk(disk(), root))
        refs.push_back({std::move(candidate.path), root, std::move(candidate.problem),
                        std::move(candidate.number)});
    return refs;
}

/// Finds a case that is elsewhere in the register than its number says, by reading all cases.
std::optional<CaseRef> Workspace::search(const std::string& root, const Diarienummer& number) {
    for (CaseRef& ref : all()) {
        if (!ref.problem.empty()) continue;
        const ReadCase read = read_case(ref);
        if (register_file(root).data.read(read.file->data.diarienummer).number == number)
            return ref;
    }
    return std::nullopt;
}

Loaded load_input(const std::string& path) {
    if (path != "-") return load(disk(), path);
    Loaded loaded{read_standard_input(), {}};
    if (loaded.bytes.size() > largest_file)
        loaded = {{}, fmt::format("larger than {} MiB", largest_file >> 20U)};
    return loaded;
}

std::string read_input(const std::string& path) {
    Loaded file = load_input(path);
    if (!file.problem.empty())
        throw Failure(fmt::format("cannot read {}: {}", path, file.problem),
                      file.system ? exit_failed : exit_wrong);
    return std::move(file.bytes);
}

ReadCase read_case(const CaseRef& ref) {
    Loaded loaded{{}, ref.problem};
    if (ref.problem.empty()) loaded = load_input(ref.path);
    ReadCase read;
    read.system_failed = loaded.system;
    read.file = std::make_unique<CaseFile>(SourceText(ref.path, std::move(loaded.bytes)));
    if (loaded.problem.empty()) {
        if (!decode(*read.file, read.findings)) read.result = ReadResult::not_toml;
    } else {
        read.result = ReadResult::not_readable;
        Report("file-readable", read.findings).add(read.file->at(""), loaded.problem);
    }
    return read;
}

Subject Workspace::subject_of(const CaseRef& ref, const CaseFile& file) {
    const std::string path = ref.is_standard_input() ? "" : ref.path;
    return Subject::of(file, register_file(ref.root), path, clock_.today());
}

void Workspace::check_case(const CaseRef& ref, ReadCase& read) {
    add_findings(ref, read);
    waive_and_sort(ref, read, CheckScope::one_case);
}

void Workspace::add_findings(const CaseRef& ref, ReadCase& read) {
    if (!read.is_decoded()) return;
    check(subject_of(ref, *read.file), read.findings);
    if (!ref.is_standard_input()) check_document_files(disk(), ref.root, *read.file, read.findings);
}

void Workspace::waive_and_sort(const CaseRef& ref, ReadCase& read, CheckScope scope) {
    const bool whole = scope == CheckScope::whole_register;
    apply_waivers(subject_of(ref, *read.file), whole, read.findings);
    read.findings.sort();
}

void Workspace::use_series_form(const CaseRef& ref, Case& data) {
    const Register& series = register_file(ref.root).data;
    if (const auto number = series.read(data.diarienummer).number)
        data.diarienummer = series.print(*number);
}

Derived Workspace::derive(const CaseRef& ref, const Case& data) {
    const auto number = register_file(ref.root).data.read(data.diarienummer).number;
    return caseflow::derive(data, number, ref.path);
}

} // namespace caseflow
