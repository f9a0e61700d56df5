#include "caseflow/base/ascii.hpp"
#include "caseflow/base/digest.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/document_copy.hpp"
#include "caseflow/cli/document_list.hpp"
#include "caseflow/cli/given_changes.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/striking.hpp"
#include "caseflow/rules/subject.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/document_files.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/toml/edit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct DocumentOptions {
    std::string title;
    Direction direction = Direction::in;
    std::string party;
    std::optional<Date> date;
    std::string name; // of the copy
    std::vector<std::string> unset;
    std::string reason;
    const DocumentListFormat* format = &document_list_formats().front();
    Delimiter delimiter;
    bool dry_run = false;
};

void require_not_logged(const Case& data, const std::string& file) {
    for (const Document& document : data.documents)
        if (compose(document.file) == compose(file))
            throw Failure(message("{file} is already logged as '{title}'", "file"_a = file,
                                  "title"_a = document.title),
                          exit_wrong);
}

/// A remark that a case already has a document with the same content; empty if it has none.
std::string same_content(const Case& data, const StreamPath& path, const std::string& digest) {
    for (const Document& document : data.documents)
        if (document.sha256 == digest && document.number)
            return message("{file} has the same content as document {number}, "
                           "'{title}'",
                           "file"_a = path.input_name(), "number"_a = *document.number,
                           "title"_a = document.title);
    return {};
}

/// The rules were checked before the copy existed.
void ignore_missing_copy(BrokenRules& broken) {
    std::erase_if(broken.newly, [](RuleId rule) { return rule.concern() == Concern::attachments; });
}

/// The index in the log of the document with a number.
std::size_t index_of(const Case& data, const std::string& path, const std::string& number) {
    for (std::size_t i = 0; i < data.documents.size(); ++i)
        if (data.documents[i].number && fmt::format("{}", *data.documents[i].number) == number)
            return i;
    throw Failure(message("{path} has no document '{number}'; 'caseflow document list' shows "
                          "the numbers of its documents",
                          "path"_a = path, "number"_a = number),
                  exit_wrong);
}

class Documents {
  public:
    Documents(Session& session, const DocumentOptions& options, CaseRef ref)
        : session_(session), options_(options), ref_(std::move(ref)) {
        if (ref_.is_standard_input) throw Failure(message("documents need a case in a file"));
        if (!ref_.problem.empty())
            throw Failure(fmt::format("{}: {}", ref_.path, ref_.problem.str()), exit_wrong);
    }

    /// Logs a document: a copy of a file, or without a file.
    int add(const std::optional<StreamPath>& path) {
        if (path && path->is_stream() && options_.name.empty())
            throw Failure(message("--name is required for a document on standard input"));
        if (options_.name.find('/') != std::string::npos)
            throw Failure(message("--name '{name}' is a path; name the copy without a folder",
                                  "name"_a = options_.name));
        if (!path && !options_.name.empty()) throw Failure(message("--name needs FILE"));
        const std::string name =
            !path ? "" : safe_name(options_.name.empty() ? path->word() : options_.name);
        if (options_.title.empty())
            throw Failure(message("--title is required: say what the document is about"));
        if (!path) return add_without_file();
        const std::string bytes =
            path->is_stream() ? document_on_standard_input() : document_bytes(path->word());
        const std::string digest = sha256_of(bytes);
        const ReadCase read = read_or_fail(session_, ref_); // before anything is copied
        const std::string same = same_content(read.file->data, *path, digest);
        const int code = add_copy(*path, name, bytes, digest);
        if (!same.empty()) session_.console.remark(same);
        return code;
    }

    /// Changes values of the document with a number.
    int set(const std::string& number, std::span<const std::string> assignments) {
        for (const std::string& word : assignments) check_assignment(word);
        if (assignments.empty() && options_.unset.empty())
            throw Failure(message("nothing to set; name key=value or --unset"));
        const std::vector<Change> given = given_changes(assignments);
        require_consistent(given, false);
        return change([&](const CaseFile& now) {
            const Case& data = now.data;
            const std::size_t index = index_of(data, ref_.path, number);
            std::vector<Change> all = given;
            for (Change& change : all) change.path = document_path(index, change.path);
            add_striking(data, all);
            return all;
        });
    }

    /// Strikes the document with a number: its row remains, with the reason, but its file no longer
    /// belongs to the case.
    int remove(const std::string& number) {
        if (trim(options_.reason).empty())
            throw Failure(message("--reason is required: say why the document is removed"));
        std::string file;
        const int code = change([&](const CaseFile& now) {
            const Case& data = now.data;
            const std::size_t index = index_of(data, ref_.path, number);
            const Document& document = data.documents[index];
            if (!document.removed.empty())
                throw Failure(message("document {number} was already removed: {reason}",
                                      "number"_a = number, "reason"_a = document.removed),
                              exit_wrong);
            file = document.file;
            std::vector<Change> all = {
                {Change::Kind::set, document_path(index, "removed"), options_.reason}};
            add_striking(data, all);
            return all;
        });
        if (!file.empty() && !options_.dry_run && is_there(file))
            session_.console.remark(message("{file} is still there; add it to the "
                                            "case that it belongs to, or remove it",
                                            "file"_a = file));
        return code;
    }

    int list() {
        ReadCase read = read_or_fail(session_, ref_);
        session_.workspace.check_namesakes(ref_, read);
        const int code = exit_code(session_, !report_namesakes(session_, read));
        session_.console.out.write(options_.format->write(
            read.file->data.documents, session_.console.table_style(options_.delimiter),
            session_.console.style(1).terminal));
        return code;
    }

  private:
    /// The given paths are relative to the document.
    [[nodiscard]] std::vector<Change>
    given_changes(std::span<const std::string> assignments) const {
        std::vector<Change> all;
        all.reserve(assignments.size() + options_.unset.size());
        for (const std::string& word : assignments)
            all.push_back(parse_change(Change::Kind::set, word));
        for (const std::string& key : options_.unset) all.push_back({Change::Kind::unset, key, {}});
        return all;
    }

    static void add_striking(const Case& data, std::vector<Change>& all) {
        const auto more = striking_changes(data, all);
        all.insert(all.end(), more.begin(), more.end());
    }

    int add_without_file() {
        const auto logged = [&](const CaseFile& now) { return changes(now.data, "", ""); };
        if (options_.dry_run) return show(logged);
        std::size_t number = 0;
        const CaseChange done = change_case(
            session_, ref_,
            [&](const CaseFile& now) {
                number = now.data.documents.size() + 1;
                return logged(now);
            },
            false);
        session_.console.confirm(message("logged document {number}", "number"_a = number));
        remark_broken(session_, ref_, done.broken, false);
        return 0;
    }

    int add_copy(const StreamPath& path, const std::string& name, const std::string& bytes,
                 const std::string& digest) {
        const std::string real = real_path(disk(), ref_.path);
        refuse_outside(path_of_document(disk(), real, copies_folder(real)));
        const auto in_place = path_among_copies(real, path);
        std::string file;
        NewFile copy{{}, bytes, access_of(path)};
        const auto logged = [&](const CaseFile& now) {
            if (in_place) require_not_logged(now.data, *in_place);
            file = in_place ? *in_place : free_copy_path(real, name);
            copy.path = path_of_document(disk(), real, file);
            return changes(now.data, file, digest);
        };
        if (options_.dry_run) return show(logged);
        try {
            const NewFile* const with = in_place ? nullptr : &copy;
            CaseChange done = change_case(session_, ref_, logged, false, with);
            ignore_missing_copy(done.broken);
            return report(file, done);
        } catch (...) {
            remove_if_empty(real);
            throw;
        }
    }

    /// Files copied there would not belong to the register.
    void refuse_outside(const std::string& copies) const {
        if (!ref_.root) return;
        for (const std::string& folder : {folder_of(copies), copies})
            if (exists(disk(), folder) && !link_problem(disk(), *ref_.root, folder).empty())
                throw Failure(message("{folder} is a link that leaves the register; nothing is "
                                      "copied there",
                                      "folder"_a = folder),
                              exit_wrong);
    }

    int change(const ChangesOf& changes_of) {
        const CaseChange done = change_case(session_, ref_, changes_of, options_.dry_run);
        if (!options_.dry_run) remark_changed(session_.console, ref_.path, done.is_changed);
        remark_broken(session_, ref_, done.broken, options_.dry_run);
        return 0;
    }

    int report(const std::string& file, const CaseChange& done) {
        session_.console.done = message("wrote and logged {path}", "path"_a = file);
        session_.console.out.write(file + "\n");
        remark_broken(session_, ref_, done.broken, false);
        return 0;
    }

    int show(const ChangesOf& changes) {
        CaseChange shown = change_case(session_, ref_, changes, true);
        ignore_missing_copy(shown.broken);
        remark_broken(session_, ref_, shown.broken, true);
        return 0;
    }

    /// True if a file that the case names exists.
    [[nodiscard]] bool is_there(const std::string& file) const {
        return exists(disk(), path_of_document(disk(), ref_.path, file));
    }

    [[nodiscard]] std::vector<Change> changes(const Case& data, const std::string& file,
                                              const std::string& sum) const {
        const std::size_t index = data.documents.size();
        std::vector<Change> all;
        const auto set = [&](std::string_view key, const std::string& value) {
            if (!value.empty())
                all.push_back({Change::Kind::set, document_path(index, key), value});
        };
        const Date today = session_.clock.today();
        const Date date = options_.date.value_or(today);
        set("number", fmt::format("{}", index + 1));
        set("date", to_string(date));
        if (date != today) set("registered", to_string(today));
        set("direction", std::string(word_of(options_.direction)));
        set("party", options_.party);
        set("title", options_.title);
        set("file", file);
        set("sha256", sum);
        return all;
    }

    Session& session_;
    const DocumentOptions& options_;
    CaseRef ref_;
};

/// A word that ACTION can be, and its function. The operands include ACTION and CASE.
struct DocumentAction {
    std::string_view name;
    std::size_t most_operands;
    bool needs_number;
    bool changes_case;
    int (*run)(Documents&, const Operands&);
};

constexpr DocumentAction action_table[] = {
    {"add", 3, false, true,
     [](Documents& documents, const Operands& operands) {
         return documents.add(operands.size() > 2 ? std::optional<StreamPath>(operands[2])
                                                  : std::nullopt);
     }},
    {"set", std::string::npos, true, true,
     [](Documents& documents, const Operands& operands) {
         return documents.set(operands[2], std::span(operands).subspan(3));
     }},
    {"remove", 3, true, true,
     [](Documents& documents, const Operands& operands) { return documents.remove(operands[2]); }},
    {"list", 2, false, false,
     [](Documents& documents, const Operands&) { return documents.list(); }},
};

std::span<const DocumentAction> document_actions() {
    return action_table;
}

/// Throws Failure for a missing or superfluous operand.
void check_operands(const DocumentAction& action, const Operands& operands) {
    if (action.needs_number && operands.size() == 2)
        throw Failure(message("NUMBER is required; 'caseflow document list' shows the numbers"));
    if (operands.size() > action.most_operands)
        throw Failure(message("unexpected operand '{word}' for document {action}",
                              "word"_a = operands[action.most_operands], "action"_a = action.name));
}

int run_document(Session& session, const Operands& operands, const DocumentOptions& options) {
    const DocumentAction& action =
        *std::ranges::find(action_table, operands[0], &DocumentAction::name);
    check_operands(action, operands);
    Documents documents(session, options,
                        action.changes_case ? resolve_to_change(session, operands[1])
                                            : session.workspace.resolve(operands[1]));
    return action.run(documents, operands);
}

constexpr Operand document_operands[] = {
    {OperandKind::choice, "ACTION", Arity::one, names_of<document_actions>},
    {OperandKind::case_ref, "CASE"},
    {OperandKind::file, "FILE|NUMBER", Arity::optional},
    {OperandKind::document_assignment, "KEY=VALUE", Arity::any}};

constexpr Option document_options[] = {
    option<&DocumentOptions::title>({.name = "title",
                                     .help = "set what the document is about; required",
                                     .needs = Need{"ACTION", {"add"}}}),
    option<&DocumentOptions::direction>({.name = "direction",
                                         .value_name = "DIRECTION",
                                         .help = "set the document's direction",
                                         .needs = Need{"ACTION", {"add"}}}),
    option<&DocumentOptions::party>({.name = "party",
                                     .help = "set who sent or received the document",
                                     .needs = Need{"ACTION", {"add"}}}),
    option<&DocumentOptions::date>({.name = "date",
                                    .help = "set the day the document came in or was drawn up",
                                    .default_text = "today",
                                    .needs = Need{"ACTION", {"add"}}}),
    option<&DocumentOptions::name>({.name = "name",
                                    .value_name = "NAME",
                                    .help = "name the copy NAME; required if FILE is -",
                                    .default_text = "FILE's",
                                    .needs = Need{"ACTION", {"add"}}}),
    option<&DocumentOptions::unset>({.name = "unset",
                                     .value_name = "KEY",
                                     .help = "remove a key of the document",
                                     .repeatable = true,
                                     .needs = Need{"ACTION", {"set"}}}),
    option<&DocumentOptions::reason>({.name = "reason",
                                      .help = "set why the document is removed; required",
                                      .needs = Need{"ACTION", {"remove"}}}),
    option<&DocumentOptions::format, document_list_formats>(
        {.short_name = 'f',
         .name = "format",
         .help = "choose the format of the list",
         .needs = Need{"ACTION", {"list"}}}),
    delimiter_option<&DocumentOptions::delimiter>(),
    option<&DocumentOptions::dry_run>({.short_name = 'n',
                                       .name = "dry-run",
                                       .help = "show the change to the case and write nothing",
                                       .needs = Need{"ACTION", {"add", "set", "remove"}}}),
};

} // namespace

const Command document_command = {
    .name = "document",
    .operands = document_operands,
    .summary = "Add, change, remove or list the documents of a case",
    .example = "caseflow document add RUN/319/2022 ansokan.pdf --title Ansökan --party Leader\n"
               "caseflow document set RUN/319/2022 1 due=2022-06-21\n"
               "caseflow document remove RUN/319/2022 2 --reason 'Hör till RUN/5/2022'\n"
               "caseflow document list RUN/319/2022",
    .options = document_options,
    .run = run_with<DocumentOptions, run_document>,
    .paged = true,
};

} // namespace caseflow
