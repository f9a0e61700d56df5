#include "caseflow/cli/delivery.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/document_copy.hpp"
#include "caseflow/cli/exported_case.hpp"
#include "caseflow/cli/output.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/document_files.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// True for a normalized path that stays below the folder it starts from, and is not an XML file's.
bool is_place(const std::string& file) {
    const std::filesystem::path path(file);
    return path.is_relative() && path.lexically_normal() == path && *path.begin() != ".." &&
           (path.has_parent_path() || path.extension() != ".xml");
}

/// The place, in a folder of the case, of a document that cannot be where its case has it.
std::string place_in_folder(const std::string& folder, const std::string& file) {
    std::string path = std::filesystem::path(file).lexically_normal().string();
    while (path.starts_with("../")) path.erase(0, 3);
    return folder + "/" + path;
}

std::string document_path(const CaseRef& ref, const Document& document) {
    return path_of_document(disk(), ref.path, document.file);
}

/// The document's bytes, if they match its sha256.
std::string verified_bytes(const CaseRef& ref, const Document& document) {
    std::string bytes = document_bytes(document_path(ref, document));
    Sha256 sum;
    sum.add(bytes);
    if (const auto changed = changed_problem(document, sum.hex()); !changed.empty())
        throw Failure(fmt::format("{path}: {problem}", "path"_a = ref.path, "problem"_a = changed),
                      exit_wrong);
    return bytes;
}

/// The real path of a directory, or of the nearest existing folder around it.
std::string nearest_real_path(std::string directory) {
    while (directory != "/" && directory != "." && kind_of(disk(), directory) == EntryKind::none)
        directory = folder_of(directory);
    return real_path(disk(), directory);
}

/// The delivery must stay in the directory: a link below it may lead to a register's documents.
void refuse_links(const std::string& directory, const std::string& place) {
    for (std::size_t at = place.find('/'); at != std::string::npos; at = place.find('/', at + 1)) {
        const std::string folder = directory + "/" + place.substr(0, at);
        std::string target;
        if (!disk().read_link(folder, target))
            throw Failure(
                message("{folder} is a link; nothing is written through it: remove it, or "
                        "name another directory",
                        "folder"_a = folder));
    }
}

/// True if there are no files in a directory or below it: a failed run may have left folders.
bool is_without_files(const std::string& directory) {
    std::vector<Entry> entries;
    if (const Problem problem = disk().list(directory, entries))
        throw Failure(message("cannot read {path}: {problem}", "path"_a = directory,
                              "problem"_a = system_message(problem)));
    return std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
        return entry.kind == EntryKind::directory && is_without_files(directory + "/" + entry.name);
    });
}

/// "RUN-319-2022", the name of the case's XML and of its folder of documents.
std::string delivery_stem(Session& session, const CaseRef& ref, const Case& data) {
    if (const auto number = session.workspace.number_of(ref, data)) return number->file_stem();
    throw Failure(message("{path} is not exported: it has no number", "path"_a = ref.path),
                  exit_wrong);
}

} // namespace

void Delivery::require_place(const Session& session, const std::string& directory, bool force) {
    const RegisterRoot root = session.workspace.find_root();
    const std::string real = nearest_real_path(directory) + "/";
    if (register_around(real + "x") || (root && real.starts_with(real_path(disk(), *root) + "/")))
        throw Failure(message("{directory} is in a register; name a directory outside it",
                              "directory"_a = directory));
    const EntryKind kind = kind_of(disk(), directory);
    if (kind == EntryKind::none || force || is_without_files(directory)) return;
    throw Failure(
        message("{directory} is not empty; write into it with --force", "directory"_a = directory));
}

void Delivery::check_documents(const CaseRef& ref, ReadCase& read) {
    Findings findings;
    session_.workspace.check_documents(ref, *read.file, findings);
    if (findings.count(Severity::error) > 0) {
        session_.console.print_findings(findings);
        throw Failure(message("{path} is not exported", "path"_a = ref.path), exit_wrong);
    }
    const std::string stem = delivery_stem(session_, ref, read.file->data);
    take(stem + ".xml", ref.path);
    for (const Document& document : read.file->data.documents) {
        if (document.file.empty()) continue;
        const std::string path = document_path(ref, document);
        const std::string place = find_place(path, document.file, stem);
        if (!ref.root || place.empty())
            throw Failure(
                message("{path} is not exported: {file} cannot be placed in the directory",
                        "path"_a = ref.path, "file"_a = document.file),
                exit_wrong);
        places_[{ref.path, document.file}] = place;
        if (document.sha256.empty())
            session_.console.remark(message("{file} has no sha256, so it is not "
                                            "verified",
                                            "file"_a = path));
    }
}

bool Delivery::take(const std::string& place, const std::string& source) {
    return from_.try_emplace(place, source).first->second == source;
}

std::string Delivery::find_place(const std::string& path, const std::string& file,
                                 const std::string& stem) {
    const std::string source = std::filesystem::path(path).lexically_normal().string();
    if (is_place(file) && take(file, source)) return file;
    const std::string place = place_in_folder(stem, file);
    return take(place, source) ? place : "";
}

std::vector<std::string> Delivery::places() const {
    std::vector<std::string> all;
    for (const auto& [place, source] : from_) all.push_back(place);
    return all;
}

int Delivery::check() {
    int code = 0;
    std::size_t refused = 0;
    NumberIndex numbers;
    for (const CaseRef& ref : refs_) {
        try {
            ExportedCase exported = read_to_export(session_, ref, numbers);
            remark_if_unclosed(session_.console, exported);
            check_documents(ref, exported.read);
        } catch (const Failure& failure) {
            Console::complain(failure.what());
            code = std::max(code, failure.exit_code());
            ++refused;
        }
    }
    if (refused > 0)
        Console::complain(message("{refused} of {all} cannot be exported; nothing is "
                                  "written",
                                  "refused"_a = refused,
                                  "all"_a = pluralize(refs_.size(), "case")));
    return code;
}

void Delivery::write_case(const CaseRef& ref, const std::string& directory, NumberIndex& numbers) {
    ExportedCase exported = read_to_export(session_, ref, numbers);
    Case& data = exported.read.file->data;
    for (Document& document : data.documents) {
        if (document.file.empty()) continue;
        const std::string& place = places_.at({ref.path, document.file});
        put(directory + "/" + place, verified_bytes(ref, document));
        document.file = place;
    }
    const Register& body = session_.workspace.register_file(ref.root).data;
    put(directory + "/" + delivery_stem(session_, ref, data) + ".xml",
        format_.write({{data, exported.derived}}, body, session_.clock.today(), version_));
}

void Delivery::put(const std::string& path, std::string_view bytes) {
    if (!create_file(disk(), path, bytes)) {
        if (force_)
            replace_file(disk(), path, bytes);
        else if (!write_new_output(disk(), {path}, bytes))
            throw output_exists(path); // written by another run at the same time
    }
    session_.console.note_written(path);
}

void Delivery::write(const std::string& directory, bool force) {
    force_ = force;
    for (const std::string& place : places()) refuse_links(directory, place);
    NumberIndex numbers;
    for (const CaseRef& ref : refs_) write_case(ref, directory, numbers);
}

} // namespace caseflow
