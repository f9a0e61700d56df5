#include "caseflow/toml/case_text.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/toml/literal.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr std::size_t line_width =
    100; // bytes; a list or remark that is longer gets lines of its own

class Writer {
  public:
    explicit Writer(const std::map<std::string, std::string>& remarks) : remarks_(remarks) {}

    /// `path` has indices, as in remarks; `header` has none, as in TOML headers.
    template <Table T>
    void write(const T& from, const std::string& path, const std::string& header) {
        for_each_field<T>([&]<class Member>(const Field<T, Member>& row) {
            using Element = typename ElementOf<Member>::type;
            const Member& value = from.*row.member;
            const std::string key(row.key);
            if (value == T{}.*row.member) return;
            if constexpr (!Table<Element>) {
                line(key + " = " + spread(value, key.size()), path + key);
            } else if constexpr (ElementOf<Member>::many) {
                for (std::size_t i = 0; i < value.size(); ++i)
                    table(value[i], fmt::format("{}{}.{}", path, key, i), header + key, "[[{}]]");
            } else {
                table(value, path + key, header + key, "[{}]");
            }
        });
    }

    std::string out;

  private:
    template <Table T>
    void table(const T& value, const std::string& path, const std::string& name,
               fmt::format_string<const std::string&> header) {
        out += '\n';
        line(fmt::format(header, name), path);
        write(value, path + ".", name + ".");
    }

    template <class T>
    static std::string spread(const T& value, std::size_t) {
        return literal_of(value);
    }

    /// A long list, with a line for each element.
    static std::string spread(const std::vector<std::string>& values, std::size_t key) {
        std::string on_one = literal_of(values);
        if (key + on_one.size() <= line_width && on_one.find('\n') == std::string::npos)
            return on_one;
        std::string list = "[\n";
        for (const std::string& value : values) list += fmt::format("    {},\n", quote(value));
        return list + "]";
    }

    void line(const std::string& text, const std::string& path) {
        const auto found = remarks_.find(path);
        if (found == remarks_.end()) {
            out += text + "\n";
            return;
        }
        const std::string remark = visible_line(found->second);
        const bool beside =
            text.find('\n') == std::string::npos && text.size() + remark.size() + 4 <= line_width;
        out += beside ? fmt::format("{}  # {}\n", text, remark)
                      : fmt::format("# {}\n{}\n", remark, text);
    }

    const std::map<std::string, std::string>& remarks_;
};

} // namespace

std::string case_text(const Case& data, const std::map<std::string, std::string>& remarks) {
    Writer writer(remarks);
    writer.write(data, "", "");
    return writer.out;
}

} // namespace caseflow
