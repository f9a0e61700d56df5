#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/render/listing.hpp"

#include <CLI/App.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::string format;
    std::string columns = "diarienummer,state,decision.date,funding.total,title";
    std::string sort;
    bool reverse = false;
    std::string delimiter = ",";
    bool zero = false;
};

/// A case's line and where it goes.
struct Row {
    std::string order;
    std::string line;
};

const ListFormat& format_of(const Session& session, const Options& options) {
    const std::string chosen = session.console.style(1).terminal ? "table" : "tsv";
    return named(list_formats(), options.format.empty() ? chosen : options.format);
}

ListStyle style_of(const Options& options, const ListFormat& format) {
    ListStyle style;
    style.columns = find_query_keys(options.columns);
    style.delimiter = options.delimiter;
    style.zero = options.zero;
    if (character_count(options.delimiter) != 1 ||
        options.delimiter.find_first_of("\"\r\n") != std::string::npos)
        throw Failure(
            fmt::format("--delimiter '{}' is not one character, as in ';'", options.delimiter));
    if (options.zero && format.name != "path" && format.name != "number")
        throw Failure("-0 goes with --format path and --format number");
    return style;
}

class Listing {
  public:
    Listing(Session& session, const Options& options, const Operands& filter)
        : session_(session),
          options_(options),
          format_(format_of(session, options)),
          style_(style_of(options, format_)),
          filter_(parse_filter(fmt::format("{}", fmt::join(filter, " ")))),
          terminal_(session.console.style(1).terminal) {
        if (!options.sort.empty()) sort_ = find_query_key(options.sort);
    }

    /// Lists those cases that pass the filter; gives the exit code.
    int list(const std::vector<CaseRef>& refs) {
        put(format_.head(style_));
        const bool sound = for_each_case(
            session_, refs,
            [&](const CaseRef& ref, const ReadCase& read) { return row_of(ref, read.file->data); },
            [&](Row row) { take(std::move(row)); });
        finish();
        return exit_code(session_, sound);
    }

  private:
    [[nodiscard]] bool waits() const {
        return sort_ || options_.reverse || format_.name == "table";
    }

    [[nodiscard]] std::optional<Row> row_of(const CaseRef& ref, Case& one) const {
        session_.workspace.use_series_form(ref, one);
        const Derived derived = session_.workspace.derive(ref, one);
        const Listed listed{one, derived};
        if (!filter_(listed)) return std::nullopt;
        return Row{sort_ ? sort_key(*sort_, listed) : "", format_.line(listed, style_)};
    }

    void take(Row row) {
        if (waits()) return rows_.push_back(std::move(row));
        put_line(row.line);
    }

    void put_line(const std::string& line) {
        if (!first_) put(format_.between);
        first_ = false;
        put(line);
    }

    /// Names and texts go to programs as they are, but never raw to a terminal.
    void put(std::string_view text) {
        if (text.empty()) return;
        if (format_.name == "table") return lines_.emplace_back(text), void();
        session_.console.out.write(terminal_ ? visible(text) : text);
    }

    /// Cases without a value go last, whichever way the others go.
    void sort() {
        const auto last = std::stable_partition(rows_.begin(), rows_.end(),
                                                [](const Row& row) { return !row.order.empty(); });
        if (!sort_) return std::reverse(rows_.begin(), rows_.end());
        std::stable_sort(rows_.begin(), last, [&](const Row& a, const Row& b) {
            return options_.reverse ? b.order < a.order : a.order < b.order;
        });
    }

    void finish() {
        if (sort_ || options_.reverse) sort();
        for (const Row& row : rows_) put_line(row.line);
        put(format_.foot);
        if (format_.name != "table") return;
        const std::size_t width = terminal_ ? Console::terminal_width(1) : std::string::npos;
        if (lines_.size() > 1) session_.console.out.write(aligned(lines_, style_, width));
    }

    Session& session_;
    const Options& options_;
    const ListFormat& format_;
    ListStyle style_;
    Filter filter_;
    std::optional<QueryKey> sort_;
    bool terminal_;
    bool first_ = true;
    std::vector<Row> rows_;
    std::vector<std::string> lines_;
};

} // namespace

Run set_up_list(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("-f,--format", options->format, "table on a terminal, tsv in a pipe")
        ->option_text("table|tsv|csv|json|ndjson|path|number");
    with.add_option("--columns", options->columns, "what table, tsv and csv show")
        ->option_text("KEY,…");
    with.add_option("--sort", options->sort, "in order of a key, not of number")
        ->option_text("KEY");
    with.add_flag("-r,--reverse", options->reverse, "the other way round");
    with.add_option("--delimiter", options->delimiter, "of csv; ; for Swedish spreadsheets")
        ->option_text("CHARACTER");
    with.add_flag("-0,--null", options->zero, "end names with NUL, for xargs -0");
    return [options](Session& session, const Operands& filter) {
        return Listing(session, *options, filter).list(session.workspace.all());
    };
}

} // namespace caseflow
