#include "caseflow/toml/decode.hpp"

#include "caseflow/base/nearest.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/register_fields.hpp"
#include "caseflow/toml/limits.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <limits>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace caseflow {
namespace {

Span span_of(const toml::source_region& region) {
    return {{region.begin.line, region.begin.column}, {region.end.line, region.end.column}};
}

std::string_view found(const toml::node& node) {
    switch (node.type()) {
    case toml::node_type::table:
        return "a table";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
        return "an integer";
    case toml::node_type::floating_point:
        return "a decimal number";
    case toml::node_type::boolean:
        return "true or false";
    case toml::node_type::date:
        return "a date";
    case toml::node_type::time:
        return "a time";
    case toml::node_type::date_time:
        return "a date with a time";
    default:
        return "nothing";
    }
}

/// Walks a parsed file beside the table of keys. path_ names where it is, as rules and people name
/// it.
class Decoder {
  public:
    Decoder(const SourceText& source, Spans& spans, Findings& findings)
        : source_(source), spans_(spans), findings_(findings) {}

    template <Table T>
    void read_table(const toml::table& from, T& to) {
        for_each_field<T>([&](const auto& row) {
            const toml::node* node = from.get(row.key);
            if (node != nullptr) {
                within(row.key, [&] { read(*node, to.*row.member, row.example); });
            } else if (row.required) {
                findings_.error(
                    "key-required", {&source_, spans_.value(path_)},
                    fmt::format("'{}' is missing; add {} = {}", row.key, row.key, row.example));
            }
        });
        note_keys<T>(from);
    }

  private:
    /// Goes into a key or an index of the path and comes back out.
    template <class Step, class Do>
    void within(Step step, Do&& action) {
        const std::size_t size = path_.size();
        if (!path_.empty()) path_ += '.';
        fmt::format_to(std::back_inserter(path_), "{}", step);
        action();
        path_.resize(size);
    }

    /// Remembers where each key stands and tells of those that the table of keys does not have.
    template <Table T>
    void note_keys(const toml::table& from) {
        for (auto&& [key, node] : from) {
            const std::string_view name = key.str();
            const Span span = span_of(key.source());
            if (known<T>(name)) {
                within(name, [&] { spans_.add(path_, span, spans_.value(path_)); });
            } else if (!(std::is_same_v<T, Case> && name == "extra")) {
                tell_unknown<T>(name, span);
            }
        }
    }

    template <Table T>
    static bool known(std::string_view name) {
        bool is = false;
        for_each_field<T>([&](const auto& row) { is = is || row.key == name; });
        return is;
    }

    template <Table T>
    void tell_unknown(std::string_view name, Span span) {
        std::vector<std::string_view> names;
        for_each_field<T>([&](const auto& row) { names.push_back(row.key); });
        findings_.warning("key-unknown", {&source_, span},
                          fmt::format("unknown key '{}'{}", name, did_you_mean(name, names)));
    }

    void wrong_type(const toml::node& node, std::string_view wanted, std::string_view example) {
        const std::string key = path_.substr(path_.rfind('.') + 1);
        std::string message = fmt::format("'{}' is {}, but must be {}", path_, found(node), wanted);
        if (!example.empty()) message += fmt::format(", as in {} = {}", key, example);
        findings_.error("key-type", {&source_, span_of(node.source())}, message);
    }

    void note_place(const toml::node& node) {
        const Span span = span_of(node.source());
        spans_.add(path_, span, span);
    }

    template <class T>
    void read(const toml::node& node, T& to, std::string_view example) {
        note_place(node);
        if constexpr (Table<T>) {
            if (const toml::table* table = node.as_table()) return read_table(*table, to);
            wrong_type(node, "a table", fmt::format("{{ … }} or [{}]", path_));
        } else {
            if (!convert(node, to)) wrong_type(node, wanted(to), example);
        }
    }

    template <class T>
    void read(const toml::node& node, std::vector<T>& to, std::string_view example) {
        note_place(node);
        const toml::array* array = node.as_array();
        if (array == nullptr) return wrong_list<T>(node, example);
        to.clear();
        std::size_t index = 0;
        for (const toml::node& element : *array) {
            T value{};
            within(index++, [&] { read(element, value, {}); });
            to.push_back(std::move(value));
        }
    }

    template <class T>
    void wrong_list(const toml::node& node, std::string_view example) {
        if constexpr (Table<T>) {
            wrong_type(node, fmt::format("a list of tables, each headed [[{}]]", path_), {});
        } else {
            wrong_type(node, "a list", example);
        }
    }

    static bool convert(const toml::node& node, std::string& to) {
        const auto* text = node.as_string();
        if (text != nullptr) to = text->get();
        return text != nullptr;
    }
    static std::string_view wanted(const std::string& /*type*/) { return "a text in quotes"; }

    static bool convert(const toml::node& node, bool& to) {
        const auto* value = node.as_boolean();
        if (value != nullptr) to = value->get();
        return value != nullptr;
    }
    static std::string_view wanted(bool /*type*/) { return "true or false"; }

    static bool convert(const toml::node& node, std::optional<Money>& to) {
        const auto* value = node.as_integer();
        if (value != nullptr) to = Money(value->get());
        return value != nullptr;
    }
    static std::string_view wanted(const std::optional<Money>& /*type*/) {
        return "an integer of whole kronor";
    }

    static bool convert(const toml::node& node, std::optional<int>& to) {
        const auto* value = node.as_integer();
        if (value == nullptr || value->get() < 0 || value->get() > std::numeric_limits<int>::max())
            return false;
        to = static_cast<int>(value->get());
        return true;
    }
    static std::string_view wanted(const std::optional<int>& /*type*/) {
        return "a whole number from 0";
    }

    static bool convert(const toml::node& node, Date& to) {
        const auto* value = node.as_date();
        if (value == nullptr) return false;
        const toml::date date = value->get();
        to = Date{std::chrono::year(date.year), std::chrono::month(date.month),
                  std::chrono::day(date.day)};
        return to.ok();
    }
    static bool convert(const toml::node& node, std::optional<Date>& to) {
        Date date;
        if (!convert(node, date)) return false;
        to = date;
        return true;
    }
    template <class T>
    requires std::is_same_v<T, Date> || std::is_same_v<T, std::optional<Date>>
    static std::string_view wanted(const T& /*type*/) { return "a date without quotes"; }

    /// A share keeps the precision it is written with, so it is read from the file's own digits.
    bool convert(const toml::node& node, std::optional<Percent>& to) const {
        if (!node.is_number()) return false;
        to = Percent::parse(source_.at(span_of(node.source())));
        return to.has_value();
    }
    static std::string_view wanted(const std::optional<Percent>& /*type*/) {
        return "a number from 0 to 100 with at most six decimals";
    }

    template <Choice T>
    static bool convert(const toml::node& node, T& to) {
        const auto* text = node.as_string();
        if (text == nullptr) return false;
        for (std::size_t i = 0; i < Words<T>::words.size(); ++i) {
            if (Words<T>::words[i] != text->get()) continue;
            to = static_cast<T>(i);
            return true;
        }
        return false;
    }
    template <Choice T>
    static std::string wanted(T /*type*/) {
        return fmt::format("one of \"{}\"", fmt::join(Words<T>::words, "\", \""));
    }

    const SourceText& source_;
    Spans& spans_;
    Findings& findings_;
    std::string path_;
};

/// The library's "Error while parsing key-value pair: expected value, saw '\n'", as our messages
/// read.
std::string syntax_message(const toml::parse_error& problem) {
    constexpr std::string_view lead = "Error while parsing ";
    std::string_view text = problem.description();
    const std::size_t colon = text.find(": ");
    if (!text.starts_with(lead) || colon == std::string_view::npos) return std::string(text);
    const std::string_view where = text.substr(lead.size(), colon - lead.size());
    return fmt::format("{} (in a {})", text.substr(colon + 2), where);
}

template <class T>
void decode_into(Located<T>& file, Findings& findings) {
    const SourceText& source = file.source;
    if (const auto breach = unfit(source.text())) {
        const Position at = source.position(breach->offset);
        findings.error("toml-syntax", {&source, {at, at}}, breach->message);
        return;
    }
    const toml::parse_result parsed = toml::parse(source.text());
    if (!parsed) {
        const Span at = span_of(parsed.error().source());
        findings.error("toml-syntax", {&source, at}, syntax_message(parsed.error()));
        return;
    }
    Decoder(source, file.spans, findings).read_table(parsed.table(), file.data);
}

} // namespace

void decode(CaseFile& file, Findings& findings) {
    decode_into(file, findings);
}

void decode(RegisterFile& file, Findings& findings) {
    decode_into(file, findings);
}

} // namespace caseflow
