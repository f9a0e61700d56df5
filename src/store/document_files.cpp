#include "caseflow/store/document_files.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// True for a path that its dots do not lead out of the register; links are not looked at.
bool is_below(const std::string& root, const std::string& path) {
    const std::string inside = std::filesystem::path(root + "/").lexically_normal().string();
    return std::filesystem::path(path).lexically_normal().string().starts_with(inside);
}

std::string unreadable(const Document& document, const std::string& reason) {
    return message("{file} cannot be read: {reason}", "file"_a = document.file,
                   "reason"_a = reason);
}

/// What is wrong with a document's file; empty if it is as it should be.
std::string problem_with(const Disk& disk, Checksums& sums, const std::string& root,
                         const std::string& path, const Document& document) {
    std::string outside =
        message("{file} is outside the register; not read", "file"_a = document.file);
    if (document.file.starts_with('/') || !is_below(root, path)) return outside;
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

} // namespace

std::string documents_from(const Disk& disk, const std::string& case_path) {
    std::string target;
    const bool is_link = !disk.read_link(case_path, target);
    return folder_of(is_link ? real_path(disk, case_path) : case_path);
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
    if (root.empty()) return;
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
        const std::string problem =
            problem_with(disk, sums, inside, folder + "/" + document.file, document);
        if (!problem.empty()) report.add(file.at(fmt::format("document.{}.file", i)), problem);
    }
}

} // namespace caseflow
