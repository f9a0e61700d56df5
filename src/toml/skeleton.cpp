#include "caseflow/toml/skeleton.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/toml/literal.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr std::size_t comment_column = 42;

/// The placeholder for a value that is still absent; nothing if the key can only be a comment.
template <class Member>
constexpr std::string_view blank() {
    if constexpr (std::is_same_v<Member, std::string>) return R"("")";
    if constexpr (std::is_same_v<Member, std::vector<std::string>>) return "[]";
    return {};
}

class SkeletonWriter {
  public:
    template <Table T>
    void write_rows(const T& from, const std::string& path) {
        for_each_field<T>([&]<class Member>(const Field<T, Member>& row) {
            using Element = typename ElementOf<Member>::type;
            const Member& value = from.*row.member;
            if constexpr (!Table<Element>) {
                write_key(row, value == T{}.*row.member ? "" : literal_of(value));
            } else if constexpr (ElementOf<Member>::many) {
                write_tables(row, value, path + std::string(row.key));
            } else {
                write_table("[" + path + std::string(row.key) + "]", row.help, value,
                            path + std::string(row.key),
                            row.blank == Blank::comment && value == Member{});
            }
        });
    }

    std::string out;

  private:
    template <class Owner, class Member>
    void write_key(const Field<Owner, Member>& row, const std::string& value) {
        std::string shown = value;
        bool live = !commented_;
        if (shown.empty() && live && row.blank == Blank::live) shown = blank<Member>();
        if (shown.empty()) {
            live = false;
            shown = row.example;
        }
        line(fmt::format("{}{} = {}", live ? "" : "# ", row.key, shown), row.help);
    }

    template <class Owner, class Element>
    void write_tables(const Field<Owner, std::vector<Element>>& row,
                      const std::vector<Element>& values, const std::string& path) {
        const std::string header = "[[" + path + "]]";
        for (const Element& value : values) write_table(header, row.help, value, path, false);
        if (values.empty())
            write_table(header, row.help, Element{}, path, row.blank == Blank::comment);
    }

    template <Table T>
    void write_table(const std::string& header, std::string_view help, const T& value,
                     const std::string& path, bool only_shown) {
        const bool outer = commented_;
        commented_ = outer || only_shown;
        out += '\n';
        line((commented_ ? "# " : "") + header, help);
        write_rows(value, path + ".");
        commented_ = outer;
    }

    /// The help comes after the line that it explains, or above it if that is long.
    void line(const std::string& text, std::string_view help) {
        const std::size_t width = display_width(text);
        if (width < comment_column && text.find('\n') == std::string::npos) {
            out += fmt::format("{}{:{}}# {}\n", text, "", comment_column - width, help);
        } else {
            out += fmt::format("# {}\n{}\n", help, text);
        }
    }

    bool commented_ = false; // in a table that is only an example
};

} // namespace

std::string skeleton(const Case& data) {
    SkeletonWriter writer;
    writer.out =
        "# Ett ärende i diariet. Rader som börjar med # räknas inte: ta bort # och skriv det "
        "som gäller.\n\n";
    writer.write_rows(data, "");
    return writer.out;
}

} // namespace caseflow
