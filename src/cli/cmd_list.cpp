#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/case_names.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/cli/number_order.hpp"
#include "caseflow/render/listing.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr std::string_view default_columns = "diarienummer,state,decision.date,funding.total,title";

struct ListOptions {
    const ListFormat* format = nullptr; // depends on where the output goes
    std::vector<QueryKey> columns;
    std::optional<QueryKey> sort;
    bool reverse = false;
    Delimiter delimiter;
    bool zero = false;
};

/// A case's line and its position.
struct Row {
    std::string order;
    std::string line;
};

const ListFormat& format_of(const Session& session, const ListOptions& options) {
    if (options.format != nullptr) return *options.format;
    const bool aligned = session.console.style(1).terminal;
    return *std::ranges::find(list_formats(), aligned, &ListFormat::aligned);
}

ListStyle style_of(const ListOptions& options) {
    ListStyle style;
    style.columns = options.columns.empty() ? find_query_keys(default_columns) : options.columns;
    style.delimiter = options.delimiter;
    style.zero = options.zero;
    return style;
}

class Listing {
  public:
    Listing(Session& session, const ListOptions& options, const Operands& filter)
        : session_(session),
          options_(options),
          format_(format_of(session, options)),
          style_(style_of(options)),
          filter_(parse_filter(
              filter, [&] { return session.clock.today(); }, session.workspace.number_reader())),
          terminal_(session.console.style(1).terminal) {}

    /// Lists the cases that pass the filter; returns the exit code.
    int list(std::vector<CaseRef> refs) {
        const CaseNames names(session_.workspace, refs);
        bool known = only_names();
        const auto others =
            std::stable_partition(refs.begin(), refs.end(), [&](const CaseRef& ref) {
                const Answer answer = names.ask(filter_, ref);
                known = known && answer != Answer::unknown;
                return answer != Answer::no;
            });
        const bool misled = others == refs.begin() && filter_.asks_number(); // by names, perhaps
        if (!misled) refs.erase(others, refs.end());
        known = known && !misled;
        sort_by_number(session_, refs);
        write(format_.head(style_));
        if (known) list_names(names, refs);
        const bool sound = known || list_files(names, refs);
        finish();
        return exit_code(session_, sound);
    }

  private:
    /// Lists the cases without opening a file.
    void list_names(const CaseNames& names, const std::vector<CaseRef>& refs) {
        for (const CaseRef& ref : refs) {
            const Case data = names.data_of(ref);
            const Derived derived = derive(data, ref.number, ref.path);
            take(row_of({data, derived}));
        }
    }

    /// Lists the cases, some of which must be read; false if a case read has errors.
    bool list_files(const CaseNames& names, const std::vector<CaseRef>& refs) {
        return for_each_case(
            session_, refs,
            [&](const CaseRef& ref, ReadCase& read) {
                check_name(ref, read);
                return row_if_passed(ref, read.file->data);
            },
            [&](Row row) { take(std::move(row)); },
            [&](const CaseRef& ref) {
                const bool known = only_names() && names.ask(filter_, ref) == Answer::yes;
                return known ? names.read(ref) : read_case(ref);
            });
    }

    [[nodiscard]] bool waits() const {
        return options_.sort || options_.reverse || format_.aligned;
    }

    /// Whether the output, for cases that pass, needs only the names of their files.
    [[nodiscard]] bool only_names() const {
        return needs_only_names(format_, style_) && (!options_.sort || options_.sort->is_in_name());
    }

    /// A case is filtered and sorted by its name: a different number in it is reported.
    void check_name(const CaseRef& ref, ReadCase& read) const {
        const auto number = session_.workspace.number_of(ref, read.file->data);
        if (!ref.number || !number || ref.number == number) return;
        const Subject subject = session_.workspace.subject_of(ref, *read.file);
        check_one("diarienummer-path", subject, read.findings);
        Workspace::waive_and_sort(subject, read, CheckScope::one_case);
    }

    [[nodiscard]] std::optional<Row> row_if_passed(const CaseRef& ref, Case& data) const {
        session_.workspace.use_series_form(ref, data);
        const Derived derived = session_.workspace.derive(ref, data);
        const Listed listed{data, derived};
        return filter_(listed) ? std::optional(row_of(listed)) : std::nullopt;
    }

    [[nodiscard]] Row row_of(const Listed& listed) const {
        return {options_.sort ? sort_key(*options_.sort, listed) : "",
                format_.line(listed, style_)};
    }

    void take(Row row) {
        if (waits()) return rows_.push_back(std::move(row));
        put_line(row.line);
    }

    void put_line(const std::string& line) {
        if (!first_) write(format_.between);
        first_ = false;
        write(line);
    }

    /// Names and texts are written unchanged to programs, but never raw to a terminal.
    void write(std::string_view text) {
        if (text.empty()) return;
        if (format_.aligned) return lines_.emplace_back(text), void();
        session_.console.out.write(terminal_ ? visible(text) : text);
    }

    /// Cases without a value come last, in either order.
    void sort() {
        const auto last = std::stable_partition(rows_.begin(), rows_.end(),
                                                [](const Row& row) { return !row.order.empty(); });
        if (!options_.sort) return std::reverse(rows_.begin(), rows_.end());
        std::stable_sort(rows_.begin(), last, [&](const Row& a, const Row& b) {
            return options_.reverse ? b.order < a.order : a.order < b.order;
        });
    }

    void finish() {
        if (options_.sort || options_.reverse) sort();
        for (const Row& row : rows_) put_line(row.line);
        write(format_.foot);
        if (!format_.aligned) return;
        const std::size_t width = terminal_ ? Console::terminal_width(1) : std::string::npos;
        if (lines_.size() > 1) session_.console.out.write(align(lines_, style_, width));
    }

    Session& session_;
    const ListOptions& options_;
    const ListFormat& format_;
    ListStyle style_;
    Filter filter_;
    bool terminal_;
    bool first_ = true;
    std::vector<Row> rows_;
    std::vector<std::string> lines_;
};

int list(Session& session, const Operands& filter, const ListOptions& options) {
    return Listing(session, options, filter).list(session.workspace.all());
}

constexpr Operand list_operands[] = {{OperandKind::filter, "FILTER", Arity::any}};

constexpr Option list_options[] = {
    option<&ListOptions::format, list_formats>(
        {.short_name = 'f',
         .name = "format",
         .help = "choose the format",
         .default_text = "table on a terminal, tsv in a pipe"}),
    option<&ListOptions::columns>({.name = "columns",
                                   .help = "show these keys in table, tsv and csv",
                                   .default_text = default_columns,
                                   .needs = Need{"format", {"table", "tsv", "csv"}}}),
    option<&ListOptions::sort>({.name = "sort", .help = "sort by KEY", .default_text = "number"}),
    option<&ListOptions::reverse>(
        {.short_name = 'r', .name = "reverse", .help = "reverse the order"}),
    delimiter_option<&ListOptions::delimiter>(),
    option<&ListOptions::zero>({.short_name = '0',
                                .name = "null",
                                .help = "end names with NUL, for xargs -0",
                                .needs = Need{"format", {"path", "number"}}}),
};

} // namespace

const Command list_command = {
    .name = "list",
    .operands = list_operands,
    .summary = "List the cases, by number; filters choose among them",
    .example = "caseflow list state:decided year:2022\n"
               "caseflow list 'funding.total>500000' or unit:närings --sort title\n"
               "caseflow list missing:closed --format path -0 | xargs -0 git add",
    .options = list_options,
    .run = run_with<ListOptions, list>,
    .paged = true,
};

} // namespace caseflow
