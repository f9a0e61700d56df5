#include "caseflow/cli/output.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/render/schema.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/lookup.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t largest_output = std::size_t{1} << 30U;

void refuse_file_of_register(const std::string& path, const std::string& root,
                             const OutputPlace& place) {
    if (is_register_file(disk(), root, place))
        throw Failure(message("{path} is a file of the register {root}; name another file "
                              "with --output",
                              "path"_a = path, "root"_a = root));
}

/// The files that the cases of a register log as documents.
std::set<FileId> find_documents(const std::string& root) {
    std::set<FileId> documents;
    for (const Candidate& candidate : walk(disk(), root)) {
        const ReadCase read = read_case({candidate.path, root, candidate.problem, {}});
        for (const Document& document : read.file->data.documents) {
            FileStatus file;
            const std::string path = path_of_document(disk(), candidate.path, document.file);
            if (!document.file.empty() && !disk().status(path, file)) documents.insert(id_of(file));
        }
    }
    return documents;
}

/// True if the schema that the cases of a register refer to is at a place, or would be.
bool is_schema(const std::string& root, const std::string& real, const std::optional<FileId>& id) {
    const auto schema = id_of(disk(), root + "/" + schema_file);
    if (schema) return id == schema;
    const auto folder = id_of(disk(), folder_of(real));
    return folder && folder == id_of(disk(), root) && fold(name_of(real)) == schema_file;
}

} // namespace

bool names_place(const std::optional<StreamPath>& output) {
    return output && !output->is_stream();
}

OutputFinder::OutputFinder(const Workspace& workspace, std::span<const CaseRef> inputs,
                           bool writes_schema)
    : writes_schema_(writes_schema), roots_{workspace.find_root()} {
    for (const CaseRef& ref : inputs) {
        roots_.insert(ref.root);
        const auto id = id_of(disk(), ref.is_standard_input ? "/dev/stdin" : ref.path);
        if (id) inputs_.insert(*id);
    }
}

void OutputFinder::refuse_file_of(const std::string& root, const std::string& path,
                                  const OutputPlace& place, const std::string& real,
                                  const std::optional<FileId>& id) {
    refuse_file_of_register(path, root, place);
    if (!writes_schema_ && is_schema(root, real, id))
        throw Failure(
            message("{path} is the schema of the register {root}, which 'caseflow schema' "
                    "writes; name another file with --output",
                    "path"_a = path, "root"_a = root));
    if (!id) return;
    const std::string real_root = real_path(disk(), root);
    if (!real.starts_with(real_root + "/")) return;
    const auto [known, is_new] = documents_.try_emplace(real_root);
    if (is_new) known->second = find_documents(root);
    if (known->second.contains(*id))
        throw Failure(message("{path} is a document of a case; name another file with --output",
                              "path"_a = path));
}

OutputPlace OutputFinder::find(const std::string& path) {
    OutputPlace place = find_output(disk(), path);
    if (!is_file(disk(), place)) return place;
    const std::string real = real_path(disk(), place.path);
    const auto id = id_of(disk(), place.path);
    for (const RegisterRoot& root : roots_)
        if (root) refuse_file_of(*root, path, place, real, id);
    if (const auto root = register_around(real)) refuse_file_of(*root, path, place, real, id);
    if (id && inputs_.contains(*id))
        throw Failure(message("{path} is the case that is read; name another file with "
                              "--output",
                              "path"_a = path));
    return place;
}

std::string content_of(const OutputPlace& place) {
    std::string content;
    if (place.kind != PlaceKind::file || disk().read(place.path, largest_output, content))
        return {};
    return content;
}

Failure output_exists(const std::string& path) {
    return Failure(message("{path} exists; replace it with --force", "path"_a = path));
}

void put_new_output(Session& session, const OutputPlace& place, std::string_view text,
                    bool dry_run) {
    if (dry_run) {
        if (!is_free_for(disk(), place, text)) throw output_exists(place.path);
        return put_output(session, place, text, true);
    }
    if (!write_new_output(disk(), place, text)) throw output_exists(place.path);
    if (place.kind == PlaceKind::file) session.console.note_written(place.path);
}

void put_output(Session& session, const OutputPlace& place, std::string_view text, bool dry_run) {
    if (!dry_run) {
        write_output(disk(), place, text);
        if (place.kind == PlaceKind::file) session.console.note_written(place.path);
        return;
    }
    require_writable(disk(), place);
    session.console.out.write(unified_diff(place.path, content_of(place), text));
}

} // namespace caseflow
