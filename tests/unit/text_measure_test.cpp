// Measures how well the text is compared with the data: ways of writing sums, periods and shares,
// sentences that may be in a sound case, and cases with one mistake each; printed as figures. All
// are about the same case unless a row has another: a total of 1 000 000 kr, two sources of 500 000
// kr, the second elsewhere, a decision of 500 000 kr, and the year 2023. tests/prose has such rows;
// so have texts beside the checkout, which may not be there.
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"
#include "text_findings.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <sstream>

using namespace caseflow;
using caseflow::test::content;
namespace fs = std::filesystem;

namespace {

const fs::path own = CASEFLOW_SOURCE "/tests/prose";

/// More rows, kept elsewhere: the folder that CASEFLOW_SHARED names; "" if it is not set.
fs::path shared() {
    const char* const elsewhere = std::getenv("CASEFLOW_SHARED");
    return elsewhere != nullptr ? elsewhere : "";
}

/// The lines of a file that are not comments, "\n" in them a line end.
std::vector<std::string> lines_of(const fs::path& path) {
    std::vector<std::string> lines;
    std::istringstream in(content(path));
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (std::size_t at = line.find("\\n"); at != line.npos; at = line.find("\\n", at))
            line.replace(at, 2, "\n");
        lines.push_back(line);
    }
    return lines;
}

/// A value of JSON, as far as the rows need it.
struct Json {
    std::string text;              // of a string or a number; "null"
    std::vector<Json> items;       // of an array, or of an object's members
    std::vector<std::string> keys; // of an object's members, one for each item

    [[nodiscard]] const Json* find(std::string_view key) const {
        const auto at = std::find(keys.begin(), keys.end(), key);
        return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
    }
    [[nodiscard]] bool is_given() const { return text != "null"; }
};

class JsonReader {
  public:
    explicit JsonReader(std::string_view text) : text_(text) {}

    Json read() {
        skip(" \n,:");
        Json value;
        if (text_.starts_with('"')) {
            value.text = string();
        } else if (text_.starts_with('[')) {
            text_.remove_prefix(1);
            for (skip(" \n,"); !text_.starts_with(']'); skip(" \n,")) value.items.push_back(read());
            text_.remove_prefix(1);
        } else if (text_.starts_with('{')) {
            text_.remove_prefix(1);
            for (skip(" \n,"); !text_.starts_with('}'); skip(" \n,")) {
                value.keys.push_back(string());
                value.items.push_back(read());
            }
            text_.remove_prefix(1);
        } else {
            const std::size_t end = std::min(text_.find_first_of(",]} "), text_.size());
            value.text = text_.substr(0, end);
            text_.remove_prefix(end);
        }
        return value;
    }

  private:
    void skip(std::string_view signs) {
        text_.remove_prefix(std::min(text_.find_first_not_of(signs), text_.size()));
    }

    std::string string() {
        std::string value;
        for (text_.remove_prefix(1); !text_.starts_with('"'); text_.remove_prefix(1)) {
            const bool escape = text_.starts_with('\\');
            if (escape) text_.remove_prefix(1);
            value += escape && text_[0] == 'n' ? '\n' : text_[0];
        }
        text_.remove_prefix(1);
        return value;
    }

    std::string_view text_;
};

std::string literal(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
        if (c == '\n')
            all += "\\n";
        else if (c == '"' || c == '\\')
            all += fmt::format("\\{}", c);
        else
            all += c;
    }
    return all + "\"";
}

std::string value_or(const Json& data, std::string_view key, std::string_view other) {
    const Json* const found = data.find(key);
    return found != nullptr ? found->text : std::string(other);
}

/// A source as a row gives it: an amount, or [funder, amount, share, of, elsewhere].
std::string source_of(const Json& row, std::size_t index, const Json& data) {
    static const char* const names[] = {"1:1-medel", "Kommunen", "Bolaget"};
    std::string name = names[std::min<std::size_t>(index, 2)];
    std::string amount = row.text;
    std::string share;
    bool elsewhere = index == 1;
    if (!row.items.empty()) {
        name = row.items[0].text;
        amount = row.items[1].text;
        if (row.items.size() > 2 && row.items[2].is_given()) share = row.items[2].text;
        elsewhere = row.items.size() > 4 && row.items[4].text == "true";
    } else if (const Json* const shares = data.find("shares")) {
        if (shares->items[index].is_given()) share = shares->items[index].text;
    }
    return fmt::format("[[funding.source]]\nfunders = [{}]\namount = {}\n{}{}", literal(name),
                       amount, share.empty() ? "" : fmt::format("share = {}\n", share),
                       elsewhere ? "elsewhere = true\n" : "");
}

std::string case_of(const std::string& description, const std::vector<std::string>& points,
                    const Json& data) {
    static const Json two = JsonReader(R"([["1:1-medel", 500000, "50"],
                                           ["Kommunen", 500000, "50", null, true]])")
                                .read();
    std::string text =
        fmt::format("diarienummer = \"RUN/1/2022\"\nregistered = 2022-05-02\ndescription = {}\n"
                    "[project]\nstart = {}\nend = {}\n[funding]\n",
                    literal(description), value_or(data, "start", "2023-01-01"),
                    value_or(data, "end", "2023-12-31"));
    const std::string total = value_or(data, "total", "1000000");
    if (total != "null") text += fmt::format("total = {}\n", total);
    if (const Json* const applied = data.find("applied"))
        text += fmt::format("applied = {}\n", applied->text);
    const Json* const sources = data.find("src");
    const auto& all = sources != nullptr ? sources->items : two.items;
    for (std::size_t i = 0; i < all.size(); ++i) text += source_of(all[i], i, data);
    const std::string amount = value_or(data, "amount", "500000");
    text += fmt::format("[[decision]]\ndate = 2022-06-30\n{}points = [",
                        amount == "null" ? "kind = \"refusal\"\n"
                                         : fmt::format("amount = {}\n", amount));
    for (const std::string& point : points) text += literal(point) + ", ";
    text += "]\n";
    if (const Json* const years = data.find("yearly"))
        for (const Json& year : years->items)
            text += fmt::format("[[decision.yearly]]\nyear = {}\namount = {}\n", year.items[0].text,
                                year.items[1].text);
    return text;
}

/// The messages of the rules of the text about a case.
std::vector<std::string> messages_about(const std::string& text,
                                        const std::string& description = "") {
    CaseFile file(SourceText("case", text));
    Findings broken;
    REQUIRE(decode(file, broken));
    if (!description.empty()) file.data.description = description;
    return test::text_findings(file);
}

double share_of(int part, int whole) {
    return whole == 0 ? 1 : double(part) / whole;
}

struct FormScore {
    int rows = 0;
    int right = 0; // the right one is accepted, the wrong one reported
    int false_alarms = 0;
};

std::string in_sentence(std::string sentence, const std::string& words) {
    if (words.ends_with('.')) sentence.pop_back();
    return sentence.replace(sentence.find("{}"), 2, words);
}

/// A right and a wrong way of writing a value: the first must be read as the case's own value, the
/// second as another.
struct FormRow {
    std::string kind;
    std::string right;
    std::string wrong;
    Json data;
};

FormRow form_row_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
    return {cells.at(0), cells.at(1), cells.at(2),
            cells.size() > 3 ? JsonReader(cells[3]).read() : Json{}};
}

/// Counts the row, and returns what was misread: empty if all is well.
std::string add_form(FormScore& score, const FormRow& row) {
    static const std::map<std::string, std::string> sentences = {
        {"amount", "Region Exempel beviljar projektet {}."},
        {"period", "Projektet pågår {}."},
        {"share", "Regionen bidrar med {}."}};
    const auto is_silent = [&](const std::string& words) {
        return messages_about(case_of(in_sentence(sentences.at(row.kind), words), {}, row.data))
            .empty();
    };
    const bool silent = is_silent(row.right);
    const bool reported = !is_silent(row.wrong);
    ++score.rows;
    score.right += silent && reported ? 1 : 0;
    score.false_alarms += silent ? 0 : 1;
    return silent && reported ? "" : (silent ? row.wrong : row.right) + "\n";
}

void measure_forms(const fs::path& path) {
    std::map<std::string, FormScore> scores;
    std::string differences;
    for (const std::string& line : lines_of(path)) {
        const FormRow row = form_row_of(line);
        differences += add_form(scores[row.kind], row);
    }
    std::string table = path.string() + "\n";
    for (const auto& [kind, score] : scores)
        table += fmt::format("{:8}{:>4} of {:>3} read, {} as another value\n", kind, score.right,
                             score.rows, score.false_alarms);
    MESSAGE(table << differences);
    for (const auto& entry : scores) {
        CAPTURE(entry.first);
        CHECK(share_of(entry.second.right, entry.second.rows) >=
              (entry.first == "amount" ? 0.9 : 0.8));
        CHECK(entry.second.false_alarms == 0);
    }
}

/// Sound cases, and the false reports about them.
class SoundScore {
  public:
    void add(const std::string& name, const std::vector<std::string>& messages) {
        ++cases_;
        silent_ += messages.empty() ? 1 : 0;
        alarms_ += static_cast<int>(messages.size());
        for (const std::string& message : messages) list_ += name + ": " + message + "\n";
    }

    void report(const std::string& what) const {
        MESSAGE(what << ": " << silent_ << " of " << cases_ << " without a false alarm, " << alarms_
                     << " alarms\n"
                     << list_);
        CHECK(share_of(silent_, cases_) >= 0.85);
        CHECK(alarms_ <= 0.3 * cases_);
    }

  private:
    int cases_ = 0;
    int silent_ = 0;
    int alarms_ = 0;
    std::string list_;
};

void measure_sound(const fs::path& path) {
    SoundScore described;
    SoundScore decided;
    for (const std::string& line : lines_of(path)) {
        described.add(line, messages_about(case_of(line, {}, Json{})));
        decided.add(line, messages_about(case_of("", {line}, Json{})));
    }
    described.report(path.string() + ", in a description");
    decided.report(path.string() + ", in a point");
}

/// The words of a case in a row of JSON, and the reports about it.
std::pair<std::string, std::vector<std::string>> findings_in_row(const std::string& line) {
    const Json data = JsonReader(line).read();
    std::string description = data.find("desc")->text;
    std::vector<std::string> points;
    for (const Json& point : data.find("points")->items) points.push_back(point.text);
    auto messages = messages_about(case_of(description, points, data));
    for (const std::string& point : points)
        description += (description.empty() ? "" : " / ") + point;
    return {description, messages};
}

/// Sound cases with data of their own.
void measure_sound_cases(const fs::path& path) {
    SoundScore score;
    std::istringstream in(content(path));
    for (std::string line; std::getline(in, line);) {
        const auto [words, messages] = findings_in_row(line);
        score.add(words, messages);
    }
    score.report(path.string());
}

void measure_seeded(const fs::path& path, double least) {
    int rows = 0;
    int reported = 0;
    std::string missed;
    std::istringstream in(content(path));
    for (std::string line; std::getline(in, line);) {
        const auto [description, messages] = findings_in_row(line);
        const bool is_reported = !messages.empty();
        ++rows;
        reported += is_reported ? 1 : 0;
        if (!is_reported) missed += description + "\n";
    }
    MESSAGE(path.string() << ": " << reported << " of " << rows << " mistakes reported; not:\n"
                          << missed);
    CHECK(share_of(reported, rows) >= least);
}

} // namespace

TEST_CASE("sums, periods and shares are read as people write them, and as nothing else") {
    measure_forms(own / "forms.tsv");
    const fs::path given = shared() / "prose" / "forms.tsv";
    if (fs::exists(given)) measure_forms(given);
}

TEST_CASE("sentences that may be in a sound case are left alone") {
    measure_sound(own / "sound.txt");
    measure_sound_cases(own / "sound.jsonl");
    const fs::path given = shared() / "prose" / "sound.txt";
    if (fs::exists(given)) measure_sound(given);
}

TEST_CASE("mistakes in the text of a case are reported") {
    measure_seeded(own / "seeded.jsonl", 0.95);
    const fs::path given = shared() / "prose" / "seeded.jsonl";
    if (fs::exists(given)) measure_seeded(given, 0.75);
}

TEST_CASE("printed decisions agree with cases made from them by hand") {
    const fs::path texts = CASEFLOW_SOURCE "/tests/decisions/given";
    SoundScore score;
    for (const auto& entry : fs::directory_iterator(own / "decisions")) {
        const std::string name = entry.path().stem().string();
        score.add(name, messages_about(content(entry.path()), content(texts / (name + ".txt"))));
    }
    score.report("printed decisions");
}
