// A unified diff leads from one text to the other, gives the line numbers, and shows three lines of
// context.
#include "caseflow/base/lines.hpp"
#include "caseflow/render/diff.hpp"

#include <algorithm>
#include <cstdio>
#include <doctest/doctest.h>
#include <random>

using namespace caseflow;

namespace {

/// Applies a diff to a text; checks that its numbers and the lines that it keeps are right.
class Patch {
  public:
    Patch(const std::string& before, std::string_view diff) : old_(lines_of(before)) {
        Lines lines = lines_of(diff);
        for (std::size_t i = 2; i < lines.size(); ++i)
            if (lines[i].starts_with("@@"))
                begin(std::string(lines[i]));
            else if (!lines[i].starts_with('\\'))
                take(lines[i], i + 1 < lines.size() && lines[i + 1].starts_with('\\'));
        end();
        for (; at_ < old_.size(); ++at_) text_ += old_[at_];
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] int changed_lines() const { return changed_lines_; }

  private:
    void begin(const std::string& header) {
        const bool is_first = at_ == 0 && left_old_ == 0;
        end();
        std::size_t from = 0;
        std::size_t to = 0;
        REQUIRE(std::sscanf(header.c_str(), "@@ -%zu,%zu +%zu,%zu @@", &from, &left_old_, &to,
                            &left_new_) == 4);
        from -= left_old_ > 0 ? 1 : 0;
        CHECK(from + (is_first ? 1 : 0) > at_); // otherwise it would be in the hunk before
        for (; at_ < from; ++at_) text_ += old_[at_];
        CHECK(lines_of(text_).size() + (left_new_ > 0 ? 1 : 0) == to);
        kept_ = 0;
    }

    void take(std::string_view line, bool lacks_end) {
        const char mark = line.front();
        const std::string_view content = line.substr(1, line.size() - (lacks_end ? 2 : 1));
        if (mark != '+') {
            CHECK(content == old_.at(at_++));
            --left_old_;
        }
        if (mark != '-') {
            text_ += content;
            --left_new_;
        }
        if (mark != ' ') ++changed_lines_;
        kept_ = mark == ' ' ? kept_ + 1 : 0;
        CHECK(kept_ <= 6);
    }

    void end() const {
        CHECK(left_old_ == 0);
        CHECK(left_new_ == 0);
        CHECK(kept_ <= 3);
    }

    Lines old_;
    std::size_t at_ = 0;
    std::size_t left_old_ = 0;
    std::size_t left_new_ = 0;
    int kept_ = 0; // lines in a row that stay
    int changed_lines_ = 0;
    std::string text_;
};

std::string numbered(int first, int last) {
    std::string text;
    for (int i = first; i <= last; ++i) text += std::to_string(i) + "\n";
    return text;
}

} // namespace

TEST_CASE("a diff, applied to the text before, makes the one after, and changes no other line") {
    std::mt19937 random(4);
    for (int i = 0; i < 3000; ++i) {
        std::string before;
        std::string after;
        int changed = 0;
        for (auto line = random() % 40; line > 0; --line) {
            const std::string text = std::to_string(line) + "\n";
            const auto what = random() % 12;
            if (what != 0) before += text;
            if (what > 1) after += text;
            if (what == 2) after += "new\n";
            if (what <= 2) ++changed;
        }
        if (random() % 4 == 0 && !after.empty()) after.pop_back();
        CAPTURE(before);
        CAPTURE(after);
        const Patch patch(before, unified_diff("f", before, after));
        CHECK(patch.text() == after);
        CHECK(patch.changed_lines() <= changed + 2); // the last line may lose its end
    }
}

TEST_CASE("changes that share the lines around them are one hunk, others are two") {
    CHECK(unified_diff("f", "0\n" + numbered(2, 7) + "0\n", "1\n" + numbered(2, 7) + "8\n") ==
          "--- a/f\n+++ b/f\n@@ -1,8 +1,8 @@\n-0\n+1\n 2\n 3\n 4\n 5\n 6\n 7\n-0\n+8\n");
    CHECK(unified_diff("f", "0\n" + numbered(2, 8) + "0\n", "1\n" + numbered(2, 8) + "9\n") ==
          "--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-0\n+1\n 2\n 3\n 4\n"
          "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-0\n+9\n");
}

TEST_CASE("a diff of a new text begins at line 0, and one of equal texts is empty") {
    CHECK(unified_diff("f", "", "a\nb") == "--- a/f\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n"
                                           "\\ No newline at end of file\n");
    CHECK(unified_diff("f", "a\n", "") == "--- a/f\n+++ b/f\n@@ -1,1 +0,0 @@\n-a\n");
    CHECK(unified_diff("f", "a\n", "a\n").empty());
    CHECK(unified_diff("f", "a\r\nb\x1b\r\n", "a\r\nb\x1b\n") ==
          "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\r\n-b␛\r\n+b␛\n");
}
