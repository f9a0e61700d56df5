// Edits keep a person's bytes for any change of any case, and for many changes at once.
#include "caseflow/toml/skeleton.hpp"
#include "caseflow/toml/string_array.hpp"
#include "edited.hpp"
#include "maker.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace caseflow;
using caseflow::test::apply_changes;
using caseflow::test::id;
using caseflow::test::Maker;

namespace {

/// A change of one value of a case, of any kind, from the table of keys.
Change any_change(std::mt19937_64& random) {
    static const std::vector<std::string> texts = {"x",        "två ord", "\"", "a\\b",
                                                   "rad\nrad", "#",       ""};
    const FieldInfo* field = nullptr;
    while (field == nullptr || field->type == Type::table)
        field = &case_fields()[random() % case_fields().size()];
    const auto& choices = field->choices;
    Change change{Change::Kind::set, field->path, texts[random() % texts.size()]};
    if (field->type == Type::amount) change.value = std::to_string(random() % 10'000'000);
    if (field->type == Type::integer) change.value = std::to_string(random() % 3000);
    if (field->type == Type::percentage) change.value = std::to_string(random() % 100) + ".50";
    if (field->type == Type::boolean) change.value = random() % 2 == 0 ? "true" : "false";
    if (field->type == Type::date)
        change.value = "20" + std::to_string(10 + random() % 80) + "-02-03";
    if (!choices.empty()) change.value = choices[random() % choices.size()];
    if (field->many && random() % 2 == 0) change.kind = Change::Kind::append;
    if (random() % 4 == 0) change.kind = Change::Kind::unset;
    for (std::size_t at = change.path.find('.'); at != std::string::npos && random() % 3 > 0;
         at = change.path.find('.', at + 2)) {
        const std::string table = change.path.substr(0, at);
        const auto is_list = [&](const FieldInfo& other) {
            return other.path == table && other.many;
        };
        if (std::any_of(case_fields().begin(), case_fields().end(), is_list))
            change.path.insert(at, "." + std::to_string(random() % 3));
    }
    return change;
}

std::string dos(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
    return out;
}

/// A case file with anything in it, some without a last line end, some with CRLF.
std::string any_file(unsigned seed) {
    Case data;
    Maker(seed).fill(data);
    data.funding.currency = "SEK";
    std::string text = skeleton(data);
    if (seed % 5 == 2) text.pop_back();
    return seed % 3 == 1 ? dos(text) : text;
}

/// No change of one value may touch the bytes before and after the lines that differ.
void only_lines_of_one_value_differ(const std::string& before, const std::string& after) {
    const auto [a, b] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto [ra, rb] = std::mismatch(before.rbegin(), std::make_reverse_iterator(a),
                                        after.rbegin(), std::make_reverse_iterator(b));
    const std::string gone(a, ra.base());
    // At most one value is gone: not a header, and not the line of a second key.
    CHECK(gone.find("\n[") == std::string::npos);
    CHECK(gone.find(" = ") == gone.rfind(" = "));
}

} // namespace

TEST_CASE("many changes together give the bytes that they give one after the other") {
    int made = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937_64 random(seed);
        const std::string text = any_file(seed);
        std::string one_by_one = text;
        std::vector<Change> changes;
        while (changes.size() < 12) {
            const Change change = any_change(random);
            const std::string next = apply_changes(one_by_one, {change});
            if (!next.starts_with("diarienummer") && !next.starts_with("#")) break;
            one_by_one = next;
            changes.push_back(change);
        }
        CAPTURE(text);
        for (const Change& change : changes) INFO(change.path);
        CHECK(apply_changes(text, changes) == one_by_one);
        made += static_cast<int>(changes.size());
    }
    CHECK(made > 800);
}

TEST_CASE("many new elements, appends and removals of one change are made like few") {
    std::vector<Change> changes;
    for (int i = 0; i < 3; ++i) {
        const std::string section = "section." + std::to_string(i);
        changes.push_back({Change::Kind::set, section + ".text", "t" + std::to_string(i)});
        changes.push_back({Change::Kind::set, section + ".heading", "h"});
    }
    for (const char* related : {"a", "b", "c"})
        changes.push_back({Change::Kind::append, "related", related});
    const std::string sections = "\n[[section]]\nheading = \"h\"\ntext = \"t0\"\n"
                                 "\n[[section]]\nheading = \"h\"\ntext = \"t1\"\n"
                                 "\n[[section]]\nheading = \"h\"\ntext = \"t2\"\n";
    const std::string after = apply_changes(id + "\n[officer]\nname = \"n\"\n", changes);
    CHECK(after == id + "related = [\"a\", \"b\", \"c\"]\n\n[officer]\nname = \"n\"\n" + sections);
    std::vector<Change> removals;
    for (const char* path : {"section.2", "section.1", "related.2", "related.1"})
        removals.push_back({Change::Kind::unset, path, ""});
    CHECK(apply_changes(after, removals) == id + "related = [\"a\"]\n\n[officer]\nname = \"n\"\n" +
                                                sections.substr(0, sections.size() / 3) + "\n");
}

TEST_CASE("after a removal, an index is that of the element now") {
    const std::string text = id + "related = [\"a\", \"b\", \"c\"]\n\n"
                                  "[[section]]\nheading = \"1\"\n\n"
                                  "[[section]]\nheading = \"2\"\n\n"
                                  "[[section]]\nheading = \"3\"\n";
    CHECK(apply_changes(text, {{Change::Kind::unset, "section.0", ""},
                               {Change::Kind::set, "section.1.heading", "new"},
                               {Change::Kind::unset, "related.1", ""},
                               {Change::Kind::set, "related.1", "new"}}) ==
          id + "related = [\"a\", \"new\"]\n\n"
               "[[section]]\nheading = \"2\"\n\n"
               "[[section]]\nheading = \"new\"\n");
}

TEST_CASE("any change of any case changes that value, and no other line") {
    int made = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        std::mt19937_64 random(seed);
        const std::string text = any_file(seed);
        CaseFile file(SourceText("f", text));
        Findings findings;
        decode(file, findings);
        REQUIRE(findings.count(Severity::error) == 0);
        const Change change = any_change(random);
        CAPTURE(text);
        CAPTURE(change.path);
        CAPTURE(change.value);
        Case wanted = file.data;
        try {
            static_cast<void>(assign(wanted, change, read_string_array));
        } catch (const Failure&) {
            continue; // an element that is not there
        }
        const std::string after = apply_changes(text, {change});
        CaseFile again(SourceText("f", after));
        Findings more;
        decode(again, more);
        REQUIRE(again.data == wanted);
        if (text.find("\"\"\"") == std::string::npos) only_lines_of_one_value_differ(text, after);
        ++made;
    }
    CHECK(made > 700);
}
