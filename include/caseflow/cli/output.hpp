/// Why: render, export and schema write to the path in --output in one way, and none of them can
/// destroy its own input.
#pragma once

#include "caseflow/base/failure.hpp"
#include "caseflow/cli/session.hpp"
#include "caseflow/cli/stream_path.hpp"
#include "caseflow/store/output_place.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// True if --output is given and means a file or a directory.
[[nodiscard]] bool names_place(const std::optional<StreamPath>& output);

/// Finds the places for output.
class OutputFinder {
  public:
    /// `inputs`: the cases that the command reads; `writes_schema`: its output is a register's
    /// schema.
    OutputFinder(const Workspace& workspace, std::span<const CaseRef> inputs,
                 bool writes_schema = false);

    /// Throws Failure if the path leads to a file of a register (a case, register.toml, a document
    /// of a case, the schema), or to one of the inputs.
    [[nodiscard]] OutputPlace find(const std::string& path);

  private:
    /// `real`: the place, with links resolved; `id`: the file there now.
    void refuse_file_of(const std::string& root, const std::string& path, const OutputPlace& place,
                        const std::string& real, const std::optional<FileId>& id);

    bool writes_schema_;
    std::set<RegisterRoot> roots_;
    std::set<FileId> inputs_;
    std::map<std::string, std::set<FileId>> documents_; // by real root; filled when needed
};

/// The content of a place now: empty if it is not a file or cannot be read.
[[nodiscard]] std::string content_of(const OutputPlace& place);

/// Writes a text to a place, or shows the change as a diff in a dry run.
void put_output(Session& session, const OutputPlace& place, std::string_view text, bool dry_run);

/// The same, but throws Failure if there is a file with another text, unless it is empty: output of
/// another call is not lost. xargs, for example, makes several calls, even at the same time.
void put_new_output(Session& session, const OutputPlace& place, std::string_view text,
                    bool dry_run);

/// The Failure that put_new_output throws.
[[nodiscard]] Failure output_exists(const std::string& path);

} // namespace caseflow
