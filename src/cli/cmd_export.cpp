#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/chosen_cases.hpp"
#include "caseflow/cli/delivery.hpp"
#include "caseflow/cli/exported_case.hpp"
#include "caseflow/cli/input.hpp"
#include "caseflow/cli/output.hpp"
#include "caseflow/render/erms.hpp"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct ExportOptions {
    const ArchiveFormat* format = &archive_formats().front();
    ErmsVersion version = ErmsVersion::v3;
    std::optional<StreamPath> output;
    std::string directory;
    std::optional<StreamPath> files0_from;
    bool check = false;
    bool force = false;
    bool dry_run = false;
};

/// The names in a file, each ended by NUL.
Operands names_in(const StreamPath& path) {
    const std::string bytes = read_input(path);
    const std::string source = path.input_name();
    if (bytes.find('\n') != std::string::npos && bytes.find('\0') == std::string::npos)
        throw Failure(message("the names in {path} must end with NUL, not with a line feed, as "
                              "'caseflow list -f path -0' writes them",
                              "path"_a = source));
    Operands names;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\0', at), bytes.size());
        names.push_back(bytes.substr(at, end - at));
        at = end + 1;
        const std::string& name = names.back();
        if (const auto invalid = invalid_utf8(name))
            throw Failure(message("name {number} in {path}, '{name}', is not UTF-8 at byte {byte}",
                                  "number"_a = names.size(), "path"_a = source,
                                  "name"_a = visible_line(name), "byte"_a = *invalid + 1));
        if (name.empty() || StreamPath(name).is_stream())
            throw Failure(message("name {number} in {path} is not a case: '{name}'",
                                  "number"_a = names.size(), "path"_a = source,
                                  "name"_a = visible_line(name)));
    }
    if (names.empty())
        throw Failure(message("{path} lists no cases", "path"_a = source), exit_wrong);
    return names;
}

constexpr std::string_view on_unread =
    translatable("nothing is exported until the errors above are fixed");

/// The cases listed in the file given by --files0-from.
std::vector<CaseRef> listed_cases(Session& session, const Operands& operands,
                                  const ExportOptions& options) {
    if (!operands.empty())
        throw Failure(message("--files0-from names the cases; leave '{word}' out",
                              "word"_a = operands.front()));
    return distinct_cases_of(session, names_in(*options.files0_from));
}

std::string xml_of(Session& session, const std::vector<CaseRef>& refs,
                   const ExportOptions& options) {
    std::deque<ExportedCase> cases; // addresses are stable: the list points into it
    std::vector<Listed> listed;
    NumberIndex numbers;
    for (const CaseRef& ref : refs) {
        cases.push_back(read_to_export(session, ref, numbers));
        remark_if_unclosed(session.console, cases.back());
        listed.push_back({cases.back().read.file->data, cases.back().derived});
    }
    const Register& body = session.workspace.register_file(refs.front().root).data;
    return options.format->write(listed, body, session.clock.today(), options.version);
}

int deliver(Session& session, const Operands& operands, const ExportOptions& options) {
    if (!options.check) Delivery::require_place(session, options.directory, options.force);
    const auto [refs, unread] = options.files0_from
                                    ? ReadableCases{listed_cases(session, operands, options), 0}
                                    : choose_readable_cases(session, operands);
    Delivery delivery(session, refs, *options.format, options.version);
    const int refused = delivery.check();
    if (unread != 0) Console::complain(message(on_unread));
    if (unread != 0 || refused != 0) return std::max(unread, refused);
    if (options.dry_run) {
        for (const std::string& place : delivery.places())
            session.console.out.write(options.directory + "/" + place + "\n");
        return 0;
    }
    if (!options.check) delivery.write(options.directory, options.force);
    const std::string count = pluralize(refs.size(), "case");
    session.console.remark(options.check ? message("{count} can be exported", "count"_a = count)
                                         : message("exported {count}", "count"_a = count));
    return 0;
}

/// Refuses options that have no effect together with the others.
void require_effect(const ExportOptions& options) {
    const bool to_file = names_place(options.output);
    const bool to_directory = !options.directory.empty();
    if (to_file && to_directory)
        throw Failure(message("--output cannot be used with --directory: the first is one file, "
                              "the second has one for each case"));
    for (const auto& [given, name] :
         {std::pair(options.force, "force"), std::pair(options.dry_run, "dry-run")})
        if (given && !to_file && !to_directory)
            throw Failure(message("--{option} needs --output or --directory", "option"_a = name));
    for (const auto& [given, name] :
         {std::pair(to_file, "output"), std::pair(options.force, "force"),
          std::pair(options.dry_run, "dry-run"), std::pair(to_directory, "directory")})
        if (options.check && given)
            throw Failure(message("--{option} cannot be used with --check", "option"_a = name));
    if (to_directory && StreamPath(options.directory).is_stream())
        throw Failure(message("--directory is '-', but standard output is not a directory"));
}

int export_cases(Session& session, const Operands& operands, const ExportOptions& options) {
    require_effect(options);
    const bool to_file = names_place(options.output);
    const bool to_directory = !options.directory.empty();
    if (options.check || to_directory) return deliver(session, operands, options);
    const auto refs = options.files0_from ? listed_cases(session, operands, options)
                                          : choose_cases(session, operands, message(on_unread));
    if (!to_file) {
        session.console.out.write(xml_of(session, refs, options));
        return 0;
    }
    const OutputPlace place = OutputFinder(session.workspace, refs).find(options.output->word());
    const std::string xml = xml_of(session, refs, options);
    const auto put = options.force ? put_output : put_new_output;
    put(session, place, xml, options.dry_run);
    return 0;
}

constexpr Operand export_operands[] = {{OperandKind::case_ref, "CASE|FILTER", Arity::some}};

constexpr Option export_options[] = {
    option<&ExportOptions::format, archive_formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    option<&ExportOptions::version>(
        {.name = "erms-version",
         .value_name = "VERSION",
         .help = "write this version of CITS ERMS; 2.1 for FGS receivers"}),
    option<&ExportOptions::output>({.short_name = 'o',
                                    .name = "output",
                                    .help = "write to a file",
                                    .default_text = "standard output"}),
    option<&ExportOptions::directory>(
        {.short_name = 'd',
         .name = "directory",
         .kind = ValueKind::directory,
         .help = "write a file for each case, and copies of its documents"}),
    option<&ExportOptions::check>(
        {.name = "check", .help = "list the cases that cannot be exported, and write nothing"}),
    option<&ExportOptions::force>({.name = "force", .help = "replace what is there already"}),
    option<&ExportOptions::files0_from>(
        {.name = "files0-from",
         .help = "read the cases' names, ended by NUL, from a file or -",
         .lifts_operands = true}),
    option<&ExportOptions::dry_run>({.short_name = 'n',
                                     .name = "dry-run",
                                     .help = "show what would be written, and write nothing"}),
};

} // namespace

const Command export_command = {
    .name = "export",
    .operands = export_operands,
    .summary = "Write cases as XML for archives",
    .example = "caseflow export --format erms RUN/319/2022 > RUN-319-2022.xml\n"
               "caseflow export state:closed year:2022 -o 2022.xml\n"
               "caseflow export state:closed year:2022 --directory leverans",
    .options = export_options,
    .run = run_with<ExportOptions, export_cases>,
    .on_broken_register = OnBrokenRegister::refuse,
    .paged = true,
};

} // namespace caseflow
