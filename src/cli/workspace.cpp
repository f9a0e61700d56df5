#include "caseflow/cli/workspace.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/console.hpp"
#include "caseflow/cli/environment.hpp"
#include "caseflow/cli/file_naming.hpp"
#include "caseflow/cli/stream_path.hpp"
#include "caseflow/rules/needs.hpp"
#include "caseflow/rules/number_index.hpp"
#include "caseflow/rules/series.hpp"
#include "caseflow/rules/waivers.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/walk.hpp"
#include "caseflow/toml/decode.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

bool looks_like_path(std::string_view operand) {
    return has_case_ending(operand) || operand.starts_with('.') || operand.starts_with('/');
}

/// A year's folder is not a register: as a register it would assign numbers that are already used.
void refuse_year(const std::string& root) {
    const std::string real = real_path(disk(), root);
    if (!is_year(name_of(real)) || name_of(folder_of(real)) != "cases") return;
    throw Failure(message("{root} is a folder of the register {register}; name that instead",
                          "root"_a = root, "register"_a = folder_of(real)));
}

/// True for a folder with a register.toml, or with a case in its year's folder.
bool has_cases(const std::string& root) {
    if (kind_of(disk(), register_file_path(root)) != EntryKind::none) return true;
    std::vector<Entry> folders;
    if (disk().list(root, folders)) return false;
    return std::any_of(folders.begin(), folders.end(), [&](const Entry& folder) {
        std::vector<Entry> files;
        return is_year(folder.name) && !disk().list(root + "/" + folder.name, files) &&
               std::any_of(files.begin(), files.end(),
                           [](const Entry& file) { return number_in_name(file.name).has_value(); });
    });
}

/// A second register would assign numbers that the first has used.
void refuse_second(const std::string& root, const std::string& inner) {
    if (has_cases(root))
        throw Failure(message("{root} is a register, and so is {inner} in it, by its name; rename "
                              "that folder, or remove it if it is empty",
                              "root"_a = root, "inner"_a = inner));
}

/// Loads register.toml if there is one. A link, like one to a case, is followed only to a file
/// inside the register. A broken link is not the same as no file.
Loaded load_register(const std::string& root, const std::string& path) {
    std::string target;
    const bool is_link = !disk().read_link(path, target);
    if (!is_link && kind_of(disk(), path) == EntryKind::none) return {};
    std::string problem = is_link ? link_problem(disk(), root, path) : std::string();
    return problem.empty() ? load(disk(), path) : Loaded{{}, ReadError{std::move(problem)}};
}

void refuse_register_file(const std::string& path, const RegisterRoot& root) {
    if (!root) return;
    const auto id = id_of(disk(), register_file_path(*root));
    if (id && id == id_of(disk(), path))
        throw Failure(message("{path} describes the register and is not a case", "path"_a = path));
    if (fold(name_of(path)) == register_file_name)
        throw Failure(
            message("{path} has the name of the file that describes a register, and is not a case",
                    "path"_a = path));
}

} // namespace

RegisterRoot Workspace::find_root() const {
    std::string root = options_.register_path;
    if (root.empty()) root = environment("CASEFLOW_REGISTER");
    if (root.empty()) {
        auto nearest = find_register(disk());
        return nearest ? RegisterRoot(*std::move(nearest)) : RegisterRoot();
    }
    if (kind_of(disk(), root) != EntryKind::directory)
        throw Failure(message("the register {path} is not a directory", "path"_a = root));
    while (root.size() > 1 && root.ends_with('/')) root.pop_back();
    const std::string inner = root + "/cases";
    const bool around =
        !("/" + root).ends_with("/cases") && kind_of(disk(), inner) == EntryKind::directory;
    std::string target;
    if (kind_of(disk(), inner) == EntryKind::none && !disk().read_link(inner, target))
        throw Failure(message("{path} is a link that leads nowhere", "path"_a = inner));
    around ? refuse_second(root, inner) : refuse_year(root);
    return around ? inner : root;
}

std::string Workspace::need_root() const {
    const RegisterRoot root = find_root();
    if (!root)
        throw Failure(message(
            "no register found: no directory 'cases' here or above; name one with --register"));
    return *root;
}

std::string Workspace::register_option() const {
    const std::string& path = options_.register_path;
    return path.empty() ? "" : " --register " + shell_quoted(path);
}

Workspace::RegisterRead& Workspace::read_register(const RegisterRoot& root) {
    const auto known = registers_.find(root);
    if (known != registers_.end()) return known->second;
    RegisterRead& read = registers_[root];
    const std::string path = root ? register_file_path(*root) : std::string();
    Loaded loaded = root ? load_register(*root, path) : Loaded{};
    read.file = std::make_unique<RegisterFile>(SourceText(path, std::move(loaded.bytes)));
    if (!loaded.error) {
        read.is_read = decode(*read.file, read.findings);
        check(*read.file, read.findings);
        read.file->data.lists_all_series = are_series_known(*read.file);
        if (!read.is_read && on_broken_register != OnBrokenRegister::ignore) {
            read.file->data = Register();
            read.file->mark_all_unread();
        }
    } else {
        read.is_read = false;
        read.system_failed = loaded.error->system_failed;
        read.file->mark_all_unread();
        Report("file-readable", read.findings).add(read.file->at(""), loaded.error->problem);
    }
    read.findings.sort();
    react_to_errors(read);
    return read;
}

/// Commands use register.toml only through read_register, so none can miss its errors.
void Workspace::react_to_errors(const RegisterRead& read) {
    const auto& all = read.findings.all();
    const auto error = std::find_if(all.begin(), all.end(), [](const Diagnostic& finding) {
        return finding.severity == Severity::error;
    });
    if (error == all.end()) return;
    system_failed = system_failed || read.system_failed;
    if (on_broken_register == OnBrokenRegister::ignore) return;
    register_is_broken = true;
    const std::string finding = place_and_message(*error);
    if (on_broken_register == OnBrokenRegister::refuse)
        throw Failure(
            message("{finding}; nothing is done until it is fixed", "finding"_a = finding),
            read.system_failed ? exit_failed : exit_wrong);
    Console::complain(message("{finding}; continuing without that file", "finding"_a = finding));
}

const RegisterFile& Workspace::register_file(const RegisterRoot& root) {
    return *read_register(root).file;
}

const Findings& Workspace::register_findings(const RegisterRoot& root) {
    return read_register(root).findings;
}

bool Workspace::register_is_read(const RegisterRoot& root) {
    return read_register(root).is_read;
}

CaseRef Workspace::resolve(const std::string& operand) {
    if (StreamPath(operand).is_stream())
        return {.path = operand, .root = find_root(), .is_standard_input = true};
    CaseRef ref;
    if (looks_like_path(operand)) {
        if (kind_of(disk(), operand) == EntryKind::none)
            throw Failure(message("{path} does not exist", "path"_a = operand), exit_wrong);
        ref = {operand, root_around(operand), {}, {}};
        if (!takes_register_file) refuse_register_file(operand, ref.root);
    } else {
        ref = resolve_number(operand);
    }
    ref.namesakes = find_namesakes(ref);
    return ref;
}

CaseRef Workspace::resolve_number(const std::string& operand) {
    const std::string root = need_root();
    const NumberReading reading = register_file(root).data.read(operand);
    if (!reading.number && kind_of(disk(), operand) == EntryKind::directory)
        throw Failure(
            message("{path} is a directory; name its case files, or a register with --register",
                    "path"_a = operand));
    if (!reading.number) throw Failure(reading.problem);
    if (auto found = search(root, *reading.number)) return *found;
    refuse_misnamed_file(root, *reading.number);
    throw Failure(message("{number} does not exist in {root}; 'caseflow new {operand}' creates it",
                          "number"_a = register_file(root).data.print(*reading.number),
                          "root"_a = root, "operand"_a = shell_quoted(operand) + register_option()),
                  exit_wrong);
}

/// The number's place may have a link to another case, which is not listed as a case of its own.
void Workspace::refuse_misnamed_file(const std::string& root, const Diarienummer& number) {
    std::vector<Candidate> named = names(root).find(number);
    const std::string home = case_path(root, number);
    named.push_back({home, number, link_problem(disk(), root, home)});
    for (const Candidate& candidate : named)
        if (const auto key = key_of({candidate.path, root, candidate.problem, {}});
            key && candidate.number == number)
            refuse_misnamed(register_file(root).data, root, candidate.path, number, *key);
}

std::optional<Diarienummer> Workspace::key_of(const CaseRef& ref) {
    return number_of(ref, read_case(ref).file->data);
}

/// The register of a path from the user: --register, else the one that contains it.
RegisterRoot Workspace::root_around(const std::string& path) const {
    if (!options_.register_path.empty()) return find_root();
    RegisterRoot around = register_around(path);
    return around ? around : find_root();
}

NameIndex& Workspace::names(const std::string& root) {
    return names_.try_emplace(root, disk(), root, register_file(root).data).first->second;
}

std::forward_list<std::string> Workspace::find_namesakes(const CaseRef& ref) {
    if (!is_in_register(ref)) return {};
    auto number = ref.number;
    if (!number)
        number = number_from_name(register_file(ref.root).data, number_in_name(name_of(ref.path)));
    if (!number) number = key_of(ref); // perhaps a copy
    if (!number) return {};
    std::vector<std::string> paths;
    for (const Candidate& candidate : names(*ref.root).find_near(*number))
        if (candidate.problem.empty() && candidate.path != ref.path &&
            real_path(disk(), candidate.path) != real_path(disk(), ref.path))
            paths.push_back(candidate.path);
    return {paths.begin(), paths.end()};
}

std::function<std::optional<Diarienummer>(std::string_view)> Workspace::number_reader() {
    const Register& body = register_file(need_root()).data;
    return [&body](std::string_view text) { return body.read(text).number; };
}

bool Workspace::names_case(const std::string& word) {
    return StreamPath(word).is_stream() || looks_like_path(word) ||
           register_file(find_root()).data.read(word).number.has_value();
}

std::vector<CaseRef> Workspace::all() {
    return content().cases;
}

RegisterContent Workspace::content() {
    const RegisterRoot root(need_root());
    const Register& body = register_file(root).data;
    Tree tree = list_tree(disk(), *root);
    std::vector<CaseRef> refs;
    refs.reserve(tree.candidates.size());
    for (Candidate& candidate : tree.candidates)
        refs.push_back({std::move(candidate.path),
                        root,
                        std::move(candidate.problem),
                        number_from_name(body, candidate.number),
                        {},
                        candidate.is_folder});
    const auto is_numbered = [](const CaseRef& ref) { return ref.number.has_value(); };
    if (!std::is_partitioned(refs.begin(), refs.end(), is_numbered)) // moving them all takes long
        std::stable_partition(refs.begin(), refs.end(), is_numbered);
    return {std::move(refs), std::move(tree.leftovers)};
}

bool Workspace::is_in_register(const CaseRef& ref) {
    return !ref.is_standard_input && ref.root &&
           real_path(disk(), ref.path).starts_with(real_path(disk(), *ref.root) + "/");
}

std::optional<CaseRef> Workspace::find_named(const std::string& root, const Diarienummer& number) {
    const std::string path = case_path(root, number);
    if (kind_of(disk(), path) != EntryKind::none) {
        const CaseRef home{path, root, link_problem(disk(), root, path), number};
        if (key_of(home).value_or(number) == number) return home;
    }
    std::optional<CaseRef> without_key;
    for (const Candidate& candidate : names(root).find(number)) {
        const CaseRef ref{candidate.path, root, candidate.problem, number};
        const auto key = key_of(ref);
        if (key == number) return ref;
        if (!key && candidate.number == number && !without_key) without_key = ref;
    }
    return without_key;
}

std::optional<CaseRef> Workspace::search(const std::string& root, const Diarienummer& number) {
    if (auto named = find_named(root, number)) return named;
    std::string unknown;
    for (CaseRef& ref : all()) {
        const ReadCase read = read_case(ref);
        if (read.system_failed && unknown.empty())
            unknown = fmt::format("{path}: {problem}", "path"_a = ref.path,
                                  "problem"_a = read.findings.all().front().message);
        if (number_of(ref, read.file->data) != number) continue;
        ref.number = number;
        return ref;
    }
    if (unknown.empty()) return std::nullopt;
    throw Failure(message("cannot tell whether {number} exists: {unknown}",
                          "number"_a = register_file(root).data.print(number),
                          "unknown"_a = unknown));
}

Subject Workspace::subject_of(const CaseRef& ref, const CaseFile& file) {
    const std::string path = ref.is_standard_input ? "" : ref.path;
    return Subject::of(file, register_file(ref.root), path, clock_.today());
}

void Workspace::check_case(const CaseRef& ref, ReadCase& read) {
    const Subject subject = subject_of(ref, *read.file);
    const CaseInCheck checked{ref, subject, read};
    add_findings({&checked, 1});
    waive_and_sort(subject, read, CheckScope::one_case);
}

void Workspace::add_findings(std::span<const CaseInCheck> cases) {
    std::vector<CheckTask> tasks;
    tasks.reserve(cases.size());
    for (const auto& [ref, subject, read] : cases)
        if (read.result != ReadResult::not_readable) tasks.push_back({subject, read.findings});
    check(tasks);
    for (const auto& [ref, subject, read] : cases) {
        if (read.result == ReadResult::not_readable) continue;
        const auto& unread = read.file->unread;
        if (!needs_unread("diarienummer-unique", unread)) check_namesakes(ref, read);
        if (!ref.is_standard_input && !needs_unread("document-file", unread))
            check_documents(ref, *read.file, read.findings);
    }
}

void Workspace::check_documents(const CaseRef& ref, const CaseFile& file, Findings& findings) {
    if (ref.root) check_document_files(disk(), checksums_, *ref.root, file, findings);
}

void Workspace::waive_and_sort(const Subject& subject, ReadCase& read, CheckScope scope) {
    const bool whole = scope == CheckScope::whole_register;
    if (!read.file->data.waivers.empty()) apply_waivers(subject, whole, read.findings);
    read.findings.sort();
}

std::optional<Diarienummer> Workspace::number_of(const CaseRef& ref, const Case& data) {
    return register_file(ref.root).data.read(trim(data.diarienummer)).number;
}

void Workspace::check_namesakes(const CaseRef& ref, ReadCase& read) {
    if (ref.namesakes.empty()) return;
    const auto number = number_of(ref, read.file->data);
    if (!number) return;
    std::vector<Place> others;
    for (const std::string& path : ref.namesakes) {
        ReadCase other = read_case({path, ref.root, {}, {}});
        if (other.is_decoded() && number_of(ref, other.file->data) != number) continue;
        others.push_back(other.file->at("diarienummer"));
        read.namesakes.push_back(std::move(other.file));
    }
    if (!others.empty())
        report_same_number(*number, read.file->at("diarienummer"), others,
                           register_file(ref.root).data, read.findings);
}

void Workspace::check_number(const CaseRef& ref, ReadCase& read) {
    const Subject subject = subject_of(ref, *read.file);
    check_one("diarienummer-form", subject, read.findings);
    waive_and_sort(subject, read, CheckScope::one_case);
}

void Workspace::use_series_form(const CaseRef& ref, Case& data) {
    if (!register_is_read(ref.root)) return;
    if (const auto number = number_of(ref, data))
        data.diarienummer = register_file(ref.root).data.print(*number);
}

Derived Workspace::derive(const CaseRef& ref, const Case& data) {
    return caseflow::derive(data, number_of(ref, data), ref.path);
}

} // namespace caseflow
