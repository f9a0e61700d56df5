#include "caseflow/base/digest.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/toml/edit.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t largest_document = std::size_t{512} << 20U;

struct Options {
    std::string title;
    Direction direction = Direction::in;
    std::string party;
    std::optional<Date> date;
    TextOrJson format = TextOrJson::text;
    bool dry_run = false;
};

/// The document's bytes; they are held in memory, so they are bounded.
std::string document_bytes(const std::string& path) {
    std::string bytes;
    const auto problem = disk().read(path, largest_document, bytes);
    if (problem == std::errc::file_too_large)
        throw Failure(fmt::format("{} is larger than {} MiB", path, largest_document >> 20U));
    if (problem) throw Failure(fmt::format("cannot read {}: {}", path, problem.message()));
    return bytes;
}

/// The path of a copy from the case's file: in a folder of the case's own, under the document's
/// name or, from the second on, one with a number.
std::string copy_path(const std::string& case_path, const std::string& name, int i) {
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    return fmt::format("{folder}/{name}{number}{ending}", "folder"_a = copies_folder(case_path),
                       "name"_a = name.substr(0, dot),
                       "number"_a = i == 1 ? "" : fmt::format("-{}", i),
                       "ending"_a = name.substr(dot));
}

/// The path of a document that lies among the copies already, from the case's file; nothing if it
/// lies elsewhere.
std::optional<std::string> path_among_copies(const std::string& case_path,
                                             const std::string& path) {
    const std::string real = real_path(disk(), path);
    std::string file = copies_folder(case_path) + "/" + name_of(real);
    if (folder_of(case_path) + "/" + file != real) return std::nullopt;
    return file;
}

/// Takes away a copy that was not logged, if there is one, and the folders it was to lie in if they
/// are empty.
void take_back(const std::string& case_path, const std::string& file) {
    const std::string copies = folder_of(case_path) + "/" + copies_folder(case_path);
    if (!file.empty()) static_cast<void>(disk().remove(folder_of(case_path) + "/" + file));
    static_cast<void>(disk().remove(copies)); // fails if it is not empty
    static_cast<void>(disk().remove(folder_of(copies)));
}

void require_not_logged(const Case& data, const std::string& file) {
    for (const Document& document : data.documents)
        if (document.file == file)
            throw Failure(fmt::format("{file} is logged already, as '{title}'", "file"_a = file,
                                      "title"_a = document.title),
                          exit_wrong);
}

/// The first path that will do: `takes` is asked of each in turn.
template <class Takes>
std::string first_path(const std::string& case_path, const std::string& name, const Takes& takes) {
    for (int i = 1;; ++i) {
        std::string path = copy_path(case_path, name, i);
        if (takes(path)) return path;
    }
}

std::string digest_of(const std::string& bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

/// A name that is safe beside the cases: visible, not hidden, and no case file's.
std::string safe_name(const std::string& path) {
    std::string name = compose(name_of(path));
    if (name.empty() || name.starts_with('.') || has_case_ending(name) ||
        visible_line(name) != name)
        throw Failure(fmt::format("a document cannot be named '{}' beside cases", name));
    return name;
}

class Documents {
  public:
    Documents(Session& session, const Options& options, CaseRef ref)
        : session_(session), options_(options), ref_(std::move(ref)) {
        if (ref_.is_standard_input()) throw Failure("documents need a case in a file");
        if (!ref_.problem.empty())
            throw Failure(fmt::format("{}: {}", ref_.path, ref_.problem.str()), exit_wrong);
    }

    int add(const std::string& path) {
        const std::string name = safe_name(path);
        if (options_.title.empty()) throw Failure("--title is missing: what the document is about");
        const std::string bytes = document_bytes(path);
        const std::string digest = digest_of(bytes);
        const std::string real = real_path(disk(), ref_.path);
        const std::string folder = folder_of(real) + "/";
        const auto in_place = path_among_copies(real, path);
        const auto logged_as = [&](const std::string& file) {
            return [&, file](const Case& data) {
                if (in_place) require_not_logged(data, *in_place);
                return changes(data, file, digest);
            };
        };
        if (options_.dry_run) {
            const auto is_free = [&](const std::string& file) {
                return !exists(disk(), folder + file);
            };
            return show(logged_as(in_place ? *in_place : first_path(real, name, is_free)));
        }
        const ReadCase read = read_or_fail(session_, ref_); // before anything is copied
        static_cast<void>(edit(*read.file, logged_as(copy_path(real, name, 1))(read.file->data)));
        if (in_place)
            return report(*in_place, change_case(session_, ref_, logged_as(*in_place), false));
        std::string file;
        CaseChange done{};
        try {
            file = first_path(real, name, [&](const std::string& copy) {
                return create_file(disk(), folder + copy, bytes);
            });
            done = change_case(session_, ref_, logged_as(file), false);
        } catch (...) {
            take_back(real, file);
            throw;
        }
        return report(file, done);
    }

    int list() {
        ReadCase read = read_or_fail(session_, ref_);
        session_.workspace.check_namesakes(ref_, read);
        const int code = exit_code(session_, is_only_file(session_, read));
        if (options_.format == TextOrJson::json) {
            session_.console.out.write(documents_json(read.file->data.documents));
            return code;
        }
        Block block{Block::Kind::table, {}, "rlllll"};
        std::string lines;
        for (const Document& document : read.file->data.documents) {
            const std::vector<std::string> cells = cells_of(document);
            block.items.insert(block.items.end(), cells.begin(), cells.end());
            lines += tsv_line({cells.begin(), cells.end()});
        }
        session_.console.out.write(session_.console.style(1).terminal ? write_txt({block}) : lines);
        return code;
    }

  private:
    int report(const std::string& file, const CaseChange& done) {
        session_.console.done = fmt::format("{path} is written and logged", "path"_a = file);
        session_.console.out.write(file + "\n");
        remark_newly_broken(session_, ref_, done.newly_broken, false);
        return 0;
    }

    int show(const ChangesOf& changes) {
        CaseChange shown = change_case(session_, ref_, changes, true);
        std::erase(shown.newly_broken, "document-file"); // the copy is not there yet
        remark_newly_broken(session_, ref_, shown.newly_broken, true);
        return 0;
    }

    static std::vector<std::string> cells_of(const Document& document) {
        return {document.number ? fmt::format("{}", *document.number) : "",
                document.date ? to_string(*document.date) : "",
                std::string(word_of(document.direction)),
                document.party,
                document.title,
                document.file};
    }

    /// True for a paper that is older than what was registered last: it is registered only now.
    static bool is_older_than_last(const Case& data, Date date) {
        return !data.documents.empty() && data.documents.back().day() > date;
    }

    [[nodiscard]] std::vector<Change> changes(const Case& data, const std::string& file,
                                              const std::string& sum) const {
        const std::size_t index = data.documents.size();
        std::vector<Change> all;
        const auto set = [&](std::string_view key, const std::string& value) {
            if (!value.empty())
                all.push_back(
                    {Change::Kind::set, fmt::format("document.{}.{}", index, key), value});
        };
        const Date today = session_.clock.today();
        const Date date = options_.date.value_or(today);
        set("number", fmt::format("{}", index + 1));
        set("date", to_string(date));
        if (is_older_than_last(data, date)) set("registered", to_string(today));
        set("direction", std::string(word_of(options_.direction)));
        set("party", options_.party);
        set("title", options_.title);
        set("file", file);
        set("sha256", sum);
        return all;
    }

    Session& session_;
    const Options& options_;
    CaseRef ref_;
};

int run_document(Session& session, const Operands& operands, const Options& options) {
    const bool adds = operands.front() == "add";
    if (adds && operands.size() == 2) throw Failure("FILE is missing");
    if (!adds && operands.size() == 3)
        throw Failure(fmt::format("document list takes no FILE, but '{}' was given", operands[2]));
    Documents documents(session, options,
                        adds ? resolve_to_change(session, operands[1])
                             : session.workspace.resolve(operands[1]));
    return adds ? documents.add(operands[2]) : documents.list();
}

std::vector<std::string_view> actions() {
    return {"add", "list"};
}

constexpr Operand operands[] = {{OperandKind::choice, "ACTION", Arity::one, actions},
                                {OperandKind::case_ref, "CASE"},
                                {OperandKind::file, "FILE", Arity::optional}};

constexpr Option options[] = {
    option<&Options::title>({.name = "title",
                             .help = "set what the document is about; required",
                             .needs = {"ACTION", "add"}}),
    option<&Options::direction>({.name = "direction",
                                 .value_name = "DIRECTION",
                                 .help = "set the document's direction",
                                 .needs = {"ACTION", "add"}}),
    option<&Options::party>({.name = "party",
                             .help = "set who sent or received the document",
                             .needs = {"ACTION", "add"}}),
    option<&Options::date>({.name = "date",
                            .help = "set the day the document came in or was drawn up",
                            .default_text = "today",
                            .needs = {"ACTION", "add"}}),
    option<&Options::format>({.short_name = 'f',
                              .name = "format",
                              .help = "choose the format of the list",
                              .needs = {"ACTION", "list"}}),
    option<&Options::dry_run>({.short_name = 'n',
                               .name = "dry-run",
                               .help = "show the change of the case and write nothing",
                               .needs = {"ACTION", "add"}}),
};

} // namespace

const Command document_command = {
    .name = "document",
    .operands = operands,
    .summary = "Add a document to a case and its log, or list them",
    .example = "caseflow document add RUN/319/2022 ansokan.pdf --title Ansökan --party Leader\n"
               "caseflow document list RUN/319/2022",
    .options = options,
    .run = run_with<Options, run_document>,
};

} // namespace caseflow
