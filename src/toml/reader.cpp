#include "caseflow/toml/reader.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/toml/limits.hpp"
#include "caseflow/toml/number.hpp"
#include "caseflow/toml/quoted.hpp"

#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

constexpr std::uint32_t most_keys = 64; // in a table: each is compared with all others

enum Class : unsigned char {
    control = 1, // not allowed in texts; includes line ends
    double_quote = 2,
    single_quote = 4,
    backslash = 8,
    beyond_ascii = 16,
    bare_key = 32,
    in_word = 64, // a number, a date, true or false
};

constexpr std::array<unsigned char, 256> make_classes() {
    std::array<unsigned char, 256> classes{};
    for (unsigned c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        unsigned value = 0;
        if ((c < 0x20 && c != '\t') || c == 0x7F) value |= control;
        if (c == '"') value |= double_quote;
        if (c == '\'') value |= single_quote;
        if (c == '\\') value |= backslash;
        if (c >= 0x80) value |= beyond_ascii;
        if (letter || digit || c == '-' || c == '_') value |= bare_key | in_word;
        if (c == '+' || c == '.' || c == ':') value |= in_word;
        classes[c] = static_cast<unsigned char>(value);
    }
    return classes;
}

constexpr std::array<unsigned char, 256> classes = make_classes();

unsigned class_of(char c) {
    return classes[static_cast<unsigned char>(c)];
}

/// Whether the library might skip a character as a blank.
bool may_be_blank(char first_byte) {
    const auto byte = static_cast<unsigned char>(first_byte);
    return byte == 0xC2 || byte > 0xDF;
}

/// Bytes of the character at the beginning of a text, which is not ASCII; 0 if it is malformed.
std::size_t length_beyond_ascii(std::string_view text) {
    constexpr char32_t malformed = 0xFFFFFFFF;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) >= 0xC2 && byte(0) < 0xE0 && text.size() > 1 && (byte(1) & 0xC0U) == 0x80U)
        return 2; // as Swedish letters are
    return code_point(text) == malformed ? 0 : character_length(text);
}

struct KeyPart {
    std::string_view name;
    Bytes place;
};

class Reader {
  public:
    Reader(std::string_view text, ValueTree& tree) : text_(text), tree_(tree) {}

    bool read_document() {
        Node* table = &tree_.root();
        for (;;) {
            if (!skip_blank_lines()) return false;
            if (at_ == text_.size()) return true;
            const bool taken = text_[at_] == '[' ? read_header(table) : read_pair(*table);
            if (!taken || !skip_line_end()) return false;
        }
    }

  private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(at_); }

    bool skip(char c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }

    /// Skips `c` and counts it for the limits.
    bool skip_counted(char c) { return skip(c) && ++values_ <= most_values; }

    void skip_blanks() {
        while (peek() == ' ' || peek() == '\t') ++at_;
    }

    bool skip_line_break() {
        if (skip('\n')) return true;
        if (peek() != '\r' || peek(1) != '\n') return false;
        at_ += 2;
        return true;
    }

    /// Skips what may be in texts, up to one of the classes; false if it is not UTF-8.
    bool skip_text(unsigned stops) {
        for (;;) {
            while (at_ < text_.size() && (class_of(text_[at_]) & (stops | beyond_ascii)) == 0)
                ++at_;
            if (at_ == text_.size() || (class_of(text_[at_]) & beyond_ascii) == 0) return true;
            const std::size_t length = length_beyond_ascii(text_.substr(at_, 4));
            if (length == 0) return false;
            at_ += length;
        }
    }

    bool skip_comment() { return skip_text(control); }

    /// Skips the rest of a line that has nothing more; true at the end of the text too.
    bool skip_line_end() {
        skip_blanks();
        if (peek() == '#' && !skip_comment()) return false;
        return at_ == text_.size() || skip_line_break();
    }

    bool skip_blank_lines() {
        for (;;) {
            skip_blanks();
            if (peek() == '#') {
                if (!skip_line_end()) return false;
            } else if (!skip_line_break()) {
                return true;
            }
        }
    }

    bool read_key_part() {
        const std::size_t begin = at_;
        const bool quoted = peek() == '"' || peek() == '\'';
        if (quoted) {
            const char quote = text_[at_++];
            if (!skip_text(control | (quote == '"' ? double_quote | backslash : single_quote)) ||
                !skip(quote))
                return false;
        } else {
            while (at_ < text_.size() && (class_of(text_[at_]) & bare_key) != 0) ++at_;
        }
        const std::size_t quotes = quoted ? 1 : 0;
        const std::string_view name = text_.substr(begin + quotes, at_ - begin - 2 * quotes);
        key_.push_back({name, {static_cast<std::uint32_t>(begin), here()}});
        skip_blanks();
        return !name.empty() && key_.size() <= deepest_nesting + 1;
    }

    /// Reads a key into key_, and skips the blanks after it.
    bool read_key() {
        key_.clear();
        for (;;) {
            if (!read_key_part()) return false;
            if (!skip('.')) return true;
            skip_blanks();
        }
    }

    static bool add(Node& table, const KeyPart& key, Node& node) {
        node.key = key.name;
        node.key_place = key.place;
        table.append(node);
        return table.count <= most_keys;
    }

    Node& make(Node::Kind kind, Node::Origin origin, Bytes place) {
        Node& node = tree_.make(kind);
        node.origin = origin;
        node.place = place;
        return node;
    }

    /// The table that a step of a header's key leads to; null if it cannot.
    Node* pass_header(Node& from, const KeyPart& part, Bytes header) {
        Node* inner = from.find(part.name);
        if (inner == nullptr) {
            inner = &make(Node::Kind::table, Node::Origin::implicit, header);
            return add(from, part, *inner) ? inner : nullptr;
        }
        if (inner->origin == Node::Origin::value) return nullptr;
        return inner->kind == Node::Kind::array ? inner->last : inner;
    }

    bool read_header(Node*& table) {
        const std::uint32_t begin = here();
        const bool list = peek(1) == '[';
        if (!skip_counted('[') || (list && !skip_counted('['))) return false;
        skip_blanks();
        if (!read_key() || !skip(']') || (list && !skip(']'))) return false;
        const Bytes place{begin, here()};
        table = &tree_.root();
        for (std::size_t i = 0; i + 1 < key_.size(); ++i) {
            table = pass_header(*table, key_[i], place);
            if (table == nullptr) return false;
        }
        return list ? open_element(table, place) : open_table(table, place);
    }

    bool open_table(Node*& table, Bytes place) {
        Node* known = table->find(key_.back().name);
        if (known == nullptr) {
            Node& made = make(Node::Kind::table, Node::Origin::header, place);
            return add(*std::exchange(table, &made), key_.back(), made);
        }
        if (known->origin != Node::Origin::implicit) return false;
        for (const Node* child = known->first; child != nullptr; child = child->next)
            if (child->origin != Node::Origin::header && child->origin != Node::Origin::implicit)
                return false;
        known->origin = Node::Origin::header;
        known->place = place;
        table = known;
        return true;
    }

    bool open_element(Node*& table, Bytes place) {
        Node* list = table->find(key_.back().name);
        if (list == nullptr) {
            list = &make(Node::Kind::array, Node::Origin::header, place);
            if (!add(*table, key_.back(), *list)) return false;
        }
        if (list->kind != Node::Kind::array || list->origin != Node::Origin::header) return false;
        list->place.end = place.end;
        table = &make(Node::Kind::table, Node::Origin::header, place);
        list->append(*table);
        return true;
    }

    /// The table that a step of a dotted key leads to; null if it cannot.
    Node* pass_dotted(Node& from, const KeyPart& part) {
        Node* inner = from.find(part.name);
        if (inner == nullptr) {
            inner = &make(Node::Kind::table, Node::Origin::dotted, part.place);
            return add(from, part, *inner) ? inner : nullptr;
        }
        return inner->origin == Node::Origin::dotted ? inner : nullptr;
    }

    bool read_pair(Node& table) {
        if (!read_key() || !skip_counted('=')) return false;
        skip_blanks();
        Node* owner = &table;
        for (std::size_t i = 0; i + 1 < key_.size(); ++i) {
            owner = pass_dotted(*owner, key_[i]);
            if (owner == nullptr) return false;
        }
        if (owner->find(key_.back().name) != nullptr) return false;
        const KeyPart key = key_.back(); // reading an inline table fills key_ anew
        Node& node = tree_.make(Node::Kind::string);
        return read_value(node) && add(*owner, key, node);
    }

    bool read_value(Node& node) {
        node.place.begin = here();
        bool taken = false;
        switch (peek()) {
        case '"':
        case '\'':
            taken = read_string(node);
            break;
        case '[':
            taken = read_array(node);
            break;
        case '{':
            taken = read_inline_table(node);
            break;
        default:
            taken = read_word(node);
        }
        node.place.end = here();
        return taken;
    }

    /// A number, a date, true or false.
    bool read_word(Node& node) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (class_of(text_[at_]) & in_word) != 0) ++at_;
        if (!read_number(text_.substr(begin, at_ - begin), node)) return false;
        // A date before a blank and a digit is the beginning of a date-time.
        return node.kind != Node::Kind::date || peek() != ' ' || peek(1) < '0' || peek(1) > '9';
    }

    bool read_string(Node& node) {
        node.kind = Node::Kind::string;
        const char quote = text_[at_];
        const bool multi_line = peek(1) == quote && peek(2) == quote;
        pieces_ = false;
        const std::size_t begin = at_ + text_begin(text_.substr(at_));
        at_ = begin;
        if (multi_line ? !skip_multi_line(quote) : !skip_one_line(quote)) return false;
        const std::string_view raw = text_.substr(begin, at_ - (multi_line ? 3 : 1) - begin);
        node.text = pieces_ ? tree_.keep(unquote(raw, quote == '"')) : raw;
        return true;
    }

    bool skip_one_line(char quote) {
        const unsigned stops = control | (quote == '"' ? double_quote | backslash : single_quote);
        for (;;) {
            if (!skip_text(stops)) return false;
            if (skip(quote)) return true;
            if (peek() != '\\' || !skip_escape(false)) return false;
        }
    }

    bool skip_multi_line(char quote) {
        const unsigned stops = control | (quote == '"' ? double_quote | backslash : single_quote);
        for (;;) {
            if (!skip_text(stops) || at_ == text_.size()) return false;
            if (text_[at_] == quote) {
                if (skip_end_quotes(quote)) return true;
            } else if (text_[at_] == '\\') {
                if (!skip_escape(true)) return false;
            } else {
                pieces_ = pieces_ || text_[at_] == '\r';
                if (!skip_line_break()) return false;
            }
        }
    }

    /// Three quotes end a string, and up to two right before them belong to it.
    bool skip_end_quotes(char quote) {
        std::size_t count = 0;
        while (count < 5 && skip(quote)) ++count;
        return count >= 3;
    }

    bool skip_escape(bool multi_line) {
        pieces_ = true;
        const QuotedPiece piece = next_piece(text_.substr(at_), true);
        at_ += piece.raw;
        if (piece.raw == 0) return false;
        return piece.size > 0 || (multi_line && !may_be_blank(peek()));
    }

    bool read_array(Node& node) {
        node.kind = Node::Kind::array;
        if (!skip_counted('[') || ++depth_ > deepest_nesting) return false;
        for (;;) {
            if (!skip_blank_lines()) return false;
            if (skip(']')) break;
            Node& element = tree_.make(Node::Kind::string);
            if (!read_value(element)) return false;
            node.append(element);
            if (!skip_blank_lines()) return false;
            if (peek() != ']' && !skip_counted(',')) return false;
        }
        --depth_;
        return true;
    }

    bool read_inline_table(Node& node) {
        node.kind = Node::Kind::table;
        if (!skip('{') || ++depth_ > deepest_nesting) return false;
        skip_blanks();
        while (node.count > 0 || peek() != '}') {
            if (!read_pair(node)) return false;
            skip_blanks();
            if (peek() == '}') break;
            if (!skip_counted(',')) return false;
            skip_blanks();
        }
        --depth_;
        return skip('}');
    }

    std::string_view text_;
    ValueTree& tree_;
    std::size_t at_ = 0;
    std::size_t values_ = 0;
    std::size_t depth_ = 0;
    std::vector<KeyPart> key_;
    bool pieces_ = false; // the current string is not its own bytes
};

} // namespace

bool read(std::string_view text, ValueTree& to) {
    if (text.size() > std::numeric_limits<std::uint32_t>::max()) return false;
    if (!Reader(text, to).read_document()) return false;
    to.complete();
    return true;
}

} // namespace caseflow
