// Two people's changes to a case: properties that are true for any changes.
#include "caseflow/base/lines.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/file_merge.hpp"
#include "caseflow/toml/layout.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/splice.hpp"

#include "rounds.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>
#include <random>
#include <set>

using namespace caseflow;

namespace {

std::string logged_document(int number, const std::string& title) {
    return fmt::format("\n[[document]]\nnumber = {}\ndate = 2022-01-01\ntitle = \"{}\"\n", number,
                       title);
}

std::string put_value(std::string_view text, const std::string& path, const std::string& literal) {
    return apply_patches(text, {Splice(text).put(path, literal)});
}

std::string remove_value(std::string_view text, const std::string& path) {
    return apply_patches(text, Splice(text).remove(path));
}

/// Makes case files whose values have words that occur only once, and changes them at random.
class Files {
  public:
    explicit Files(unsigned seed) : random_(seed) {}

    std::string make() {
        std::string text = "# head\ndiarienummer = \"RUN/1/2022\"\n";
        text += fmt::format("title = \"{}\"  # c\nunit = '{}'\n", word(), word());
        text += fmt::format("related = [\"{}\"]\ndescription = \"\"\"\n{}\n\n{}\n\n{}\"\"\"\n",
                            word(), word(), word(), word());
        text += fmt::format("\n# who\n[officer]\nname = \"{}\"\nemail = \"{}\"\n", word(), word());
        text += fmt::format("\n[funding]\ntotal = {}\n", amount());
        for (unsigned i = below(3); i > 0; --i)
            text += fmt::format("\n[[funding.source]]\nfunders = [\"{}\"]\namount = {}\n", word(),
                                amount());
        for (unsigned i = below(3); i > 0; --i) text += decision();
        for (unsigned i = below(3); i > 0; --i) text += logged_document(number(), word());
        return text;
    }

    /// `changed` gets the paths of the changes.
    std::string change(std::string text, std::set<std::string>& changed) {
        for (unsigned i = 1 + below(3); i > 0; --i) text = change_once(text, changed);
        return text;
    }

  private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    std::string word() { return fmt::format("w{}w", ++words_); }
    std::string amount() { return fmt::format("{}", 1'000'000 + ++words_); }
    int number() { return static_cast<int>(1'000'000 + ++words_); }
    std::string decision() {
        std::string text =
            fmt::format("\n[[decision]]\ndate = 2022-{:02}-{:02}\n", 1 + below(12), 1 + below(28));
        text += fmt::format("points = [\"{}\", \"{}\"]\n", word(), word());
        return text + fmt::format("\n[decision.signatory]\nname = \"{}\"\n", word());
    }

    std::string change_once(const std::string& text, std::set<std::string>& changed) {
        static constexpr std::array paths = {"title",        "unit",          "closed",
                                             "officer.name", "officer.email", "officer.title",
                                             "project.name"};
        const unsigned choice = below(12);
        if (choice > 9) {
            changed.insert("comment");
            return add_comment(text);
        }
        const std::string path = paths[below(paths.size())];
        if (choice < 4) {
            changed.insert(path);
            return put_value(text, path, quoted());
        }
        if (choice == 4) {
            changed.insert(path);
            return remove_value(text, path);
        }
        if (choice == 5) return append_values(text, "related", {quoted()});
        if (choice == 6)
            return text + (below(2) == 0 ? logged_document(number(), word()) : decision());
        if (choice == 7) return change_table(text, changed);
        changed.insert(choice == 8 ? "description" : "funding");
        return choice == 8 ? put_value(text, "description",
                                       "\"\"\"\n" + word() + "\n\n" + word() + "\"\"\"")
                           : put_value(text, "funding.total", amount());
    }

    /// Adds a comment line above or below a key.
    std::string add_comment(const std::string& text) {
        std::vector<std::size_t> places;
        std::size_t at = 0;
        for (const std::string_view line : lines_of(text)) {
            if (line.find(" = ") != std::string_view::npos) places.push_back(at);
            at += line.size();
            if (!places.empty() && line.ends_with("\"\n") && !line.ends_with("\"\"\n"))
                places.push_back(at);
        }
        std::string changed = text;
        changed.insert(places[below(static_cast<unsigned>(places.size()))], "# " + word() + "\n");
        return changed;
    }

    std::string change_table(const std::string& text, std::set<std::string>& changed) {
        const std::string table = below(2) == 0 ? "document.0" : "decision.0";
        if (text.find("[[" + table.substr(0, 8) + "]]") == std::string::npos) return text;
        changed.insert(table);
        if (below(3) == 0) return remove_value(text, table);
        return put_value(text, table + (below(2) == 0 ? ".note" : ".signatory.name"), quoted());
    }

    std::string quoted() { return "\"" + word() + "\""; }

    std::mt19937 random_;
    unsigned words_ = 0;
};

/// The paths without indexes of the made-up words and numbers of a file.
std::map<std::string, std::string> values_of(const std::string& text) {
    std::map<std::string, std::string> values;
    for (const Item& item : layout_of(text)) {
        if (item.kind == Item::Kind::header || text[item.value] == '[') continue;
        std::string word;
        for (std::size_t at = item.value; at <= item.end; ++at) {
            const char c = at < item.end ? text[at] : ' ';
            if (c == 'w' || (c >= '0' && c <= '9')) {
                word += c;
            } else {
                const bool is_made = word.ends_with('w') || word.size() == 7;
                if (is_made) values[word] = remove_indexes(item.path);
                word.clear();
            }
        }
    }
    return values;
}

using Values = std::map<std::string, std::string>;

/// Whole lines of a text, except those of an array to which both sides may add.
std::set<std::string_view> whole_lines(std::string_view text) {
    std::set<std::string_view> whole;
    for (const std::string_view line : lines_of(text))
        if (line.ends_with('\n') && !line.starts_with("related")) whole.insert(line);
    return whole;
}

/// Lines that one side wrote, or that neither changed, come out byte for byte.
void require_lines(const std::string& base, const std::string& side, const std::string& other,
                   const std::string& merged) {
    const auto before = whole_lines(base);
    const auto theirs = whole_lines(other);
    const auto after = whole_lines(merged);
    for (const std::string_view line : whole_lines(side)) {
        CAPTURE(line);
        if (!before.contains(line) || theirs.contains(line)) REQUIRE(after.contains(line));
    }
}

/// No change of one side is lost, and in a merge without conflicts each is in its place.
void require_changes(const Values& before, const Values& side, const Values& other,
                     const FileMerge& merged, const Values& after) {
    const bool clean = merged.conflicts == 0;
    for (const auto& entry : side) {
        const std::string& value = entry.first;
        CAPTURE(value);
        if (!before.contains(value) || other.contains(value))
            REQUIRE(merged.text.find(value) != std::string::npos);
        if (!clean) continue;
        if (before.contains(value) && !other.contains(value)) REQUIRE(!after.contains(value));
        if (!before.contains(value)) REQUIRE(after.at(value) == entry.second);
    }
}

/// The number of pairs of changes to try; $CASEFLOW_MERGES sets another.
unsigned pairs() {
    const char* wanted = std::getenv("CASEFLOW_MERGES");
    return wanted == nullptr ? caseflow::test::rounds(4000)
                             : static_cast<unsigned>(std::atoi(wanted));
}

} // namespace

TEST_CASE("of any changes none is lost, and different keys are not in conflict") {
    unsigned clean = 0;
    for (unsigned seed = 0; seed < pairs(); ++seed) {
        Files files(seed);
        const std::string base = files.make();
        std::set<std::string> our_changes;
        std::set<std::string> their_changes;
        const std::string ours = files.change(base, our_changes);
        const std::string theirs = files.change(base, their_changes);
        CAPTURE(base);
        CAPTURE(ours);
        CAPTURE(theirs);
        REQUIRE(is_toml(ours));
        REQUIRE(is_toml(theirs));
        REQUIRE(merge_files(base, ours, base).text == ours);
        REQUIRE(merge_files(base, base, theirs).text == theirs);
        const FileMerge merged = merge_files(base, ours, theirs);
        CAPTURE(merged.text);
        REQUIRE((merged.conflicts == 0) == (merged.text.find("<<<<<<< ours") == std::string::npos));
        if (merged.conflicts == 0) REQUIRE(is_toml(merged.text));
        require_lines(base, ours, theirs, merged.text);
        require_lines(base, theirs, ours, merged.text);
        const Values before = values_of(base);
        const Values after = merged.conflicts == 0 ? values_of(merged.text) : Values();
        require_changes(before, values_of(ours), values_of(theirs), merged, after);
        require_changes(before, values_of(theirs), values_of(ours), merged, after);
        const bool apart =
            !our_changes.contains("comment") && !their_changes.contains("comment") &&
            std::none_of(our_changes.begin(), our_changes.end(),
                         [&](const auto& path) { return their_changes.contains(path); });
        if (apart) REQUIRE(merged.conflicts == 0);
        if (merged.conflicts == 0) ++clean;
    }
    CHECK(clean > pairs() / 3);
    CHECK(clean < pairs());
}
