#include "caseflow/store/document_files.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// True unless the dots in a path lead out of the register; links are not resolved.
bool is_below(const std::string& root, const std::string& path) {
    const std::string inside = std::filesystem::path(root + "/").lexically_normal().string();
    return std::filesystem::path(path).lexically_normal().string().starts_with(inside);
}

/// The entry of a folder with a name, whether its accents are composed or not.
std::string entry_named(const Disk& disk, const std::string& folder, std::string_view name) {
    std::string path = fmt::format("{}/{}", folder, name);
    EntryKind kind = EntryKind::unknown;
    if (disk.kind(path, kind) || kind != EntryKind::none) return path;
    const std::string wanted = compose(name);
    const Problem unread = disk.visit(folder, [&](std::string_view entry, EntryKind) {
        if (compose(entry) == wanted) path = fmt::format("{}/{}", folder, entry);
    });
    return unread ? fmt::format("{}/{}", folder, name) : path;
}

bool may_decompose(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// A path below a folder, as spelled on the disk. macOS, zip and rsync decompose accents in names,
/// which does not make them other names.
std::string on_disk(const Disk& disk, const std::string& folder, std::string_view file) {
    std::string path = fmt::format("{}/{}", folder, file);
    EntryKind kind = EntryKind::unknown;
    if (disk.kind(path, kind) || kind != EntryKind::none || !may_decompose(file)) return path;
    path = folder;
    while (!file.empty()) {
        const std::string_view name = file.substr(0, file.find('/'));
        path = entry_named(disk, path, name);
        file.remove_prefix(std::min(name.size() + 1, file.size()));
    }
    return path;
}

std::string unreadable(const Document& document, const std::string& reason) {
    return message("{file} cannot be read: {reason}", "file"_a = document.file,
                   "reason"_a = reason);
}

/// The problem with a document's file; empty if there is none.
std::string problem_with(const Disk& disk, Checksums& sums, const std::string& root,
                         const std::string& folder, const Document& document) {
    std::string path = folder + "/" + document.file;
    std::string outside =
        message("{file} is outside the register; not read", "file"_a = document.file);
    if (document.file.starts_with('/') || !is_below(root, path)) return outside;
    path = on_disk(disk, folder, document.file);
    EntryKind kind = EntryKind::unknown;
    if (const Problem problem = disk.kind(path, kind))
        return unreadable(document, system_message(problem));
    if (kind == EntryKind::none) return message("{file} does not exist", "file"_a = document.file);
    if (kind != EntryKind::file)
        return message("{file} is not a regular file", "file"_a = document.file);
    if (const auto problem = link_problem(disk, root, path); !problem.empty()) return outside;
    if (document.sha256.empty()) return {};
    std::string sum;
    if (const auto problem = sums.find(path, sum))
        return unreadable(document, system_message(problem));
    return changed_problem(document, sum);
}

/// The folder that a case's document paths are relative to: the one with its file, links resolved.
std::string documents_from(const Disk& disk, const std::string& case_path) {
    std::string target;
    const bool is_link = !disk.read_link(case_path, target);
    return folder_of(is_link ? real_path(disk, case_path) : case_path);
}

} // namespace

std::string path_of_document(const Disk& disk, const std::string& case_path,
                             const std::string& file) {
    return on_disk(disk, documents_from(disk, case_path), file);
}

std::string changed_problem(const Document& document, const std::string& sum) {
    std::string wanted = document.sha256;
    std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (wanted.empty() || sum == wanted) return {};
    return message("{file} has changed: its sha256 is {sum}", "file"_a = document.file,
                   "sum"_a = sum);
}

Problem Checksums::find(const std::string& path, std::string& to) {
    FileStatus status;
    if (const Problem problem = disk_.status(path, status)) return problem;
    const FileId file = id_of(status);
    {
        const std::lock_guard lock(mutex_);
        const auto known = known_.find(file);
        if (known != known_.end()) return to = known->second, Problem();
    }
    Sha256 sum;
    if (const auto problem =
            disk_.read_pieces(path, [&](std::string_view piece) { sum.add(piece); }))
        return problem;
    to = sum.hex();
    const std::lock_guard lock(mutex_);
    known_[file] = to;
    return {};
}

void check_document_files(const Disk& disk, Checksums& sums, const std::string& root,
                          const CaseFile& file, Findings& findings) {
    Report report("document-file", findings);
    std::string folder; // looked up only for cases that name files
    std::string inside;
    for (std::size_t i = 0; i < file.data.documents.size(); ++i) {
        const Document& document = file.data.documents[i];
        if (document.file.empty()) continue;
        if (folder.empty()) {
            folder = documents_from(disk, file.source.name());
            inside = folder == folder_of(file.source.name()) ? root : real_path(disk, root);
        }
        const std::string problem = problem_with(disk, sums, inside, folder, document);
        if (!problem.empty()) report.add(file.at(fmt::format("document.{}.file", i)), problem);
    }
}

} // namespace caseflow
