#include "caseflow/toml/decode.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/register_fields.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/conflict.hpp"
#include "caseflow/toml/diagnosis.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/missing_key.hpp"
#include "caseflow/toml/second_mistakes.hpp"
#include "caseflow/toml/type_mistake.hpp"
#include "caseflow/toml/unknown_keys.hpp"
#include "caseflow/toml/usable_rest.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <fmt/format.h>
#include <limits>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// A key or an index on the way from the root to a value.
struct Step {
    const Step* outer;
    std::string_view key;
    std::size_t index = 0; // in an array, if there is no key

    /// The last step of the path.
    [[nodiscard]] std::string name() const {
        return key.empty() ? fmt::format("{}", index) : std::string(key);
    }

    [[nodiscard]] std::string path() const {
        return outer == nullptr ? name() : fmt::format("{}.{}", outer->path(), name());
    }
};

/// Walks a tree beside the table of keys. Its paths are those that rules and people use.
class Decoder {
  public:
    template <class T>
    Decoder(Located<T>& file, bool is_sound, Findings& findings)
        : source_(file.source),
          keys_(fields_of(file.data)),
          mistyped_(file.mistyped),
          misplaced_(file.misplaced),
          missing_(source_, keys_, is_sound, findings),
          required_("key-required", findings),
          type_("key-type", findings),
          unknown_(fields_of(file.data), file.misplaced, findings) {}

    template <Table T>
    void read_table(const Node& from, const Step* at, T& to) {
        if (at == nullptr) {
            root_ = &from;
            missing_.look_into_comments(from, misplaced_);
            unknown_.set_root(from);
        }
        if (at != nullptr && is_bare_header<T>(from)) return report_bare_header<T>(from, *at);
        for_each_field<T>([&](const auto& row) {
            if (const Node* node = from.find(row.key)) {
                if (node->kind != Node::Kind::unreadable)
                    read(*node, {at, row.key}, to.*row.member, row.example);
                if (row.required && is_empty(*node))
                    required_.add(place_of(node->place),
                                  empty_message(source_.name(), field_of(at, row.key)));
            } else if (row.required && !from.incomplete) {
                missing_.add(from, at == nullptr ? "" : remove_indexes(at->path()),
                             field_of(at, row.key));
            }
        });
        report_unknown<T>(from, at);
        if (at == nullptr) missing_.report(misplaced_);
    }

  private:
    [[nodiscard]] Place place_of(Bytes bytes) const {
        return {&source_, source_.span(bytes.begin, bytes.end)};
    }

    /// Whether a table that must have keys has only a header. The last decision may be one that is
    /// not yet written, but not one before it.
    template <Table T>
    static bool is_bare_header(const Node& table) {
        if (table.first != nullptr || table.origin != Node::Origin::header || table.incomplete)
            return false;
        bool required = std::is_same_v<T, Decision> && table.next != nullptr;
        for_each_field<T>([&](const auto& row) { required = required || row.required; });
        return required;
    }

    /// The row of a key in the table at a path.
    [[nodiscard]] const FieldInfo& field_of(const Step* at, std::string_view key) const {
        return *keys_.find(join_path(at == nullptr ? "" : remove_indexes(at->path()), key));
    }

    /// Reports one mistake, perhaps a header given twice. The table's number and sums are not
    /// checked.
    template <Table T>
    void report_bare_header(const Node& table, const Step& at) {
        for_each_field<T>([&](const auto& row) {
            if (row.required) mistyped_.push_back(join_path(at.path(), row.key));
        });
        required_.add(place_of(table.place),
                      message("{header} has no keys; write them below it, or remove it",
                              "header"_a = header(at)));
    }

    /// Reports the keys that the table of keys does not have.
    template <Table T>
    void report_unknown(const Node& from, const Step* at) {
        for (const Node* node = from.first; node != nullptr; node = node->next) {
            if (is_known<T>(node->key)) continue;
            unknown_.report(from, at == nullptr ? "" : remove_indexes(at->path()), source_);
            return;
        }
    }

    /// A string of blanks, or an array without anything else.
    static bool is_empty(const Node& node) {
        if (node.kind == Node::Kind::string) return is_blank(node.text);
        if (node.kind != Node::Kind::array) return false;
        for (const Node* element = node.first; element != nullptr; element = element->next)
            if (!is_empty(*element)) return false;
        return true;
    }

    template <Table T>
    static bool is_known(std::string_view name) {
        bool found = false;
        for_each_field<T>([&](const auto& row) { found = found || row.key == name; });
        return found;
    }

    [[nodiscard]] std::string_view bytes(const Node& node) const {
        return source_.text().substr(node.place.begin, node.place.end - node.place.begin);
    }

    /// Records a value of a wrong type, so that rules wait for it, and describes it.
    [[nodiscard]] MistypedValue record_mistyped(const Node& node, const Step& at) {
        std::string path = at.path();
        mistyped_.push_back(path);
        if (node.origin == Node::Origin::header) unknown_.keep_places_above(node, path);
        const FieldInfo* field = keys_.find(remove_indexes(path));
        return {node, bytes(node), std::move(path), field, source_.text()};
    }

    void report_type(const Node& node, const Step& at, std::string_view expected,
                     std::string_view example) {
        const MistypedValue value = record_mistyped(node, at);
        type_.add(place_of(node.place), type_mistake(value, keys_, expected, example));
    }

    /// The header of the table at a path.
    [[nodiscard]] std::string header(const Step& at) const {
        return keys_.header_of(remove_indexes(at.path()));
    }

    template <class T>
    void read(const Node& node, const Step& at, T& to, std::string_view example) {
        if constexpr (Table<T>) {
            if constexpr (requires { to.marked; }) to.marked = true;
            if (node.kind == Node::Kind::table) return read_table(node, &at, to);
            report_type(node, at, message("a table, as in {header}", "header"_a = header(at)), {});
            for (const Node* element = node.first; element != nullptr; element = element->next)
                if (element->kind == Node::Kind::table) read_aside<T>(*element, at);
        } else {
            if (!convert(node, to)) report_type(node, at, expected(to, at), example);
        }
    }

    /// Reads a table that has no place in the case, to report what is wrong in it.
    template <Table T>
    void read_aside(const Node& node, const Step& at) {
        T unused;
        read_table(node, &at, unused);
    }

    template <class T>
    static std::string expected(const T& type, const Step& at) {
        std::string words(type_words(type));
        if constexpr (!std::is_same_v<T, std::optional<int>>) return words;
        return message("{type} of at least {least}", "type"_a = words,
                       "least"_a = least_integer(at.path()));
    }

    template <class T>
    void read(const Node& node, const Step& at, std::vector<T>& to, std::string_view example) {
        if (node.kind != Node::Kind::array) return report_array_type<T>(node, at, example);
        to.clear();
        to.reserve(node.count);
        const std::size_t seen = mistyped_.size();
        std::size_t index = 0;
        for (const Node* element = node.first; element != nullptr; element = element->next) {
            if (!Table<T> && element->kind == Node::Kind::array) {
                to.clear();
                const MistypedValue value = record_mistyped(node, at);
                type_.add(place_of(node.place), nested_array_mistake(value));
                return;
            }
            read(*element, {&at, {}, index++}, to.emplace_back(), {});
        }
        if constexpr (std::is_same_v<T, Date>) // not all days are known: compare with none
            if (mistyped_.size() > seen) to.clear();
    }

    /// True, and reported, if headers below it make a table of an array of tables.
    bool report_missing_header(const Node& node, const Step& at) {
        if (node.kind != Node::Kind::table || node.origin != Node::Origin::implicit) return false;
        if (is_index(node.first->key)) return false; // [[decision.1]]
        const FieldInfo* field = keys_.find(remove_indexes(join_path(at.path(), node.first->key)));
        if (field == nullptr || field->type != Type::table) return false;
        mistyped_.push_back(at.path());
        if (unknown_.has_misplaced(at.path())) return true; // they need that header
        if (const Node* misspelt =
                at.outer == nullptr ? unknown_.take_array_meant(*root_, at.key) : nullptr) {
            type_.add(place_of(misspelt->key_place),
                      message("expected {header}, found '{found}'", "header"_a = header(at),
                              "found"_a = fmt::format("[[{}]]", misspelt->key)));
            return true;
        }
        type_.add(place_of(node.place), missing_header(header_of(*field), header(at)));
        return true;
    }

    template <class T>
    void report_array_type(const Node& node, const Step& at, std::string_view example) {
        if constexpr (Table<T>) {
            if (report_missing_header(node, at)) return;
            report_type(node, at,
                        message("an array of tables, as in {header}", "header"_a = header(at)), {});
            const bool counted = node.first != nullptr && is_index(node.first->key);
            if (node.kind == Node::Kind::table && !counted) read_aside<T>(node, {&at, {}, 0});
        } else {
            report_type(node, at, expectation(keys_.find(remove_indexes(at.path()))), example);
        }
    }

    static bool convert(const Node& node, std::string& to) {
        if (node.kind != Node::Kind::string) return false;
        to = node.text;
        return true;
    }
    static std::string_view type_words(const std::string& /*type*/) {
        return translate("a string");
    }

    static bool convert(const Node& node, bool& to) {
        if (node.kind != Node::Kind::boolean) return false;
        to = node.integer != 0;
        return true;
    }
    static std::string_view type_words(bool /*type*/) { return translate("true or false"); }

    static bool convert(const Node& node, std::optional<Money>& to) {
        if (node.kind != Node::Kind::integer) return false;
        to = Money(node.integer);
        return true;
    }
    static std::string_view type_words(const std::optional<Money>& /*type*/) {
        return translate("an integer of whole kronor");
    }

    static bool convert(const Node& node, std::optional<int>& to) {
        if (node.kind != Node::Kind::integer || node.integer < 0 ||
            node.integer > std::numeric_limits<int>::max())
            return false;
        to = static_cast<int>(node.integer);
        return true;
    }
    static std::string_view type_words(const std::optional<int>& /*type*/) {
        return translate("an integer");
    }

    static bool convert(const Node& node, Date& to) {
        if (node.kind != Node::Kind::date) return false;
        to = node.date;
        return to.ok();
    }
    static bool convert(const Node& node, std::optional<Date>& to) {
        Date date;
        if (!convert(node, date)) return false;
        to = date;
        return true;
    }
    template <class T>
    requires std::is_same_v<T, Date> || std::is_same_v<T, std::optional<Date>>
    static std::string_view type_words(const T& /*type*/) { return translate("a date"); }

    /// A share keeps the precision in which it is written, so it is read from the digits in the
    /// file.
    bool convert(const Node& node, std::optional<Percent>& to) const {
        if (node.kind != Node::Kind::integer && node.kind != Node::Kind::real) return false;
        to = Percent::parse(bytes(node));
        return to.has_value();
    }
    static std::string_view type_words(const std::optional<Percent>& /*type*/) {
        return translate("a number from 0 to 100 with at most six decimals");
    }

    template <Choice T>
    static bool convert(const Node& node, T& to) {
        if (node.kind != Node::Kind::string) return false;
        for (std::size_t i = 0; i < Words<T>::words.size(); ++i) {
            if (Words<T>::words[i] != node.text) continue;
            to = static_cast<T>(i);
            return true;
        }
        return false;
    }
    template <Choice T>
    static std::string type_words(T /*type*/) {
        return message("one of \"{choices}\"", "choices"_a = fmt::join(Words<T>::words, "\", \""));
    }

    const SourceText& source_;
    KeyTable keys_;
    const Node* root_ = nullptr; // of the tree
    std::vector<std::string>& mistyped_;
    std::vector<std::string>& misplaced_;
    MissingKeys missing_;
    Report required_;
    Report type_;
    UnknownKeys unknown_;
};

/// Decodes what can be read of a text that is not TOML; of a register only if that can be used.
template <class T>
void decode_rest(Located<T>& file, Findings& findings) {
    auto unread = diagnose(file.source, fields_of(file.data), file.tree, findings);
    const bool used = std::is_same_v<T, Case> || is_usable_rest(unread);
    if (used) file.unread = std::move(unread);
    T unused;
    T& data = used ? file.data : unused;
    Decoder(file, false, findings).read_table(file.tree.root(), nullptr, data);
}

template <class T>
bool decode_into(Located<T>& file, Findings& findings) {
    const bool conflict = report_conflicts(file.source, findings); // and not what follows from it
    if (const auto error = parse(file.source, file.tree)) {
        file.tree = ValueTree();
        file.mark_all_unread();
        if (conflict && (error->hostile || !std::is_same_v<T, Case>)) return false;
        if (error->hostile) {
            Report("toml-syntax", findings).add({&file.source, error->place}, error->message);
        } else {
            decode_rest(file, findings);
        }
        return false;
    }
    Decoder(file, true, findings).read_table(file.tree.root(), nullptr, file.data);
    return true;
}

} // namespace

bool decode(CaseFile& file, Findings& findings) {
    const bool decoded = decode_into(file, findings);
    if (file.data.funding.currency.empty()) file.data.funding.currency = "SEK";
    return decoded;
}

bool decode(RegisterFile& file, Findings& findings) {
    return decode_into(file, findings);
}

} // namespace caseflow
