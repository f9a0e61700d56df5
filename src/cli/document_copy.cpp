#include "caseflow/cli/document_copy.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/input.hpp"
#include "caseflow/cli/workspace.hpp"
#include "caseflow/store/document_files.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/lookup.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// True for a name that Windows, and therefore a share, cannot have: "CON", "a:b", "x.".
bool is_refused_by_shares(std::string_view name) {
    constexpr std::string_view devices[] = {"con", "prn", "aux", "nul"};
    constexpr std::string_view numbered[] = {"com", "lpt"};
    const std::string stem = fold(name.substr(0, name.find('.')));
    const bool is_port = stem.size() == 4 && is_digit(stem[3]) && stem[3] != '0' &&
                         std::ranges::find(numbered, stem.substr(0, 3)) != std::end(numbered);
    return is_port || std::ranges::find(devices, stem) != std::end(devices) ||
           name.find_first_of("<>:\"\\|?*") != std::string_view::npos || name.ends_with('.') ||
           name.ends_with(' ');
}

constexpr std::size_t largest_document = std::size_t{512} << 20U;

/// The names in the folder of a case's copies, folded.
std::set<std::string> names_of_copies(const std::string& case_path) {
    const std::string folder = path_of_document(disk(), case_path, copies_folder(case_path));
    std::vector<std::string> names;
    const Problem problem = disk().names(folder, "", names);
    if (problem && problem != std::errc::no_such_file_or_directory)
        throw Failure(message("cannot read {path}: {problem}", "path"_a = folder,
                              "problem"_a = system_message(problem)));
    std::set<std::string> folded;
    for (const std::string& name : names) folded.insert(fold(name));
    return folded;
}

} // namespace

std::string document_on_standard_input() {
    std::string bytes = read_standard_input(largest_document);
    if (bytes.size() <= largest_document) return bytes;
    throw Failure(message("the document on standard input is larger than {most} MiB",
                          "most"_a = largest_document >> 20U));
}

std::string document_bytes(const std::string& path) {
    std::string bytes;
    const auto problem = disk().read(path, largest_document, bytes);
    if (problem == std::errc::file_too_large)
        throw Failure(message("{path} is larger than {most} MiB", "path"_a = path,
                              "most"_a = largest_document >> 20U));
    if (problem == std::errc::not_supported)
        throw Failure(message("{file} is not a regular file", "file"_a = path));
    if (problem)
        throw Failure(message("cannot read {path}: {problem}", "path"_a = path,
                              "problem"_a = system_message(problem)));
    return bytes;
}

std::optional<FileStatus> access_of(const StreamPath& path) {
    constexpr unsigned read_by_others = 004;
    constexpr unsigned read_by_group = 040;
    const auto file = path.is_stream() ? std::nullopt : status_of(disk(), path.word());
    if (!file || (file->mode & read_by_others) != 0) return std::nullopt;
    FileStatus like;
    like.mode = 0600 | (file->mode & read_by_group);
    return like;
}

std::string free_copy_path(const std::string& case_path, const std::string& name) {
    const std::set<std::string> taken = names_of_copies(case_path);
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    std::string free = name;
    for (int i = 2; taken.contains(fold(free)); ++i)
        free = fmt::format("{}-{}{}", name.substr(0, dot), i, name.substr(dot));
    return fmt::format("{}/{}", copies_folder(case_path), free);
}

std::optional<std::string> path_among_copies(const std::string& case_path, const StreamPath& path) {
    if (path.is_stream()) return std::nullopt;
    const std::string real = compose(real_path(disk(), path.word()));
    std::string file = copies_folder(case_path) + "/" + name_of(real);
    if (compose(folder_of(case_path) + "/" + file) != real) return std::nullopt;
    return file;
}

void remove_if_empty(const std::string& case_path) {
    const std::string copies = path_of_document(disk(), case_path, copies_folder(case_path));
    static_cast<void>(disk().remove(copies)); // fails if it is not empty
    static_cast<void>(disk().remove(folder_of(copies)));
}

std::string safe_name(const std::string& path) {
    std::string name = compose(name_of(path));
    if (name.empty() || name.starts_with('.') || has_case_ending(name) ||
        visible_line(name) != name)
        throw Failure(
            message("a document cannot be named '{name}' here; give it another name with --name",
                    "name"_a = name));
    if (is_refused_by_shares(name))
        throw Failure(
            message("a file share cannot have a document named '{name}', and others could "
                    "not open it; give it another name with --name",
                    "name"_a = name));
    return name;
}

} // namespace caseflow
