// No value of a case is lost on output: a change of any key in the table of keys changes the output
// of `show` and the exports, unless the key is listed as left out.
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/derived.hpp"
#include "caseflow/render/case_summary.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/render/json.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>

using namespace caseflow;

namespace {

/// A case in which every key has a unique value; one key, `changed`, has a different one.
class Numbered {
  public:
    explicit Numbered(std::string changed) : changed_(std::move(changed)) {}

    Case make() {
        Case data;
        fill(data, "");
        return data;
    }

  private:
    void fill(std::string& to, const std::string& path) {
        to = "value " + std::to_string(serial_) + (path == changed_ ? " changed" : "");
    }
    void fill(bool& to, const std::string& path) { to = path != changed_; }
    void fill(std::optional<Money>& to, const std::string& path) {
        to = Money(10'000 + number(path));
    }
    void fill(std::optional<int>& to, const std::string& path) { to = 2'000 + number(path); }
    void fill(std::optional<Percent>& to, const std::string& path) {
        to = Percent::parse(std::to_string(number(path)) + ".5");
    }
    void fill(std::optional<Date>& to, const std::string& path) {
        to = Date(std::chrono::sys_days(std::chrono::days(20'000 + number(path))));
    }
    template <Choice T>
    void fill(T& to, const std::string& path) {
        to = static_cast<T>(path == changed_ ? 0 : 1);
    }
    template <class T>
    void fill(std::vector<T>& to, const std::string& path) {
        fill(to.emplace_back(), path);
    }
    template <Table T>
    void fill(T& to, const std::string& path) {
        for_each_field<T>([&](const auto& row) {
            ++serial_;
            fill(to.*row.member, (path.empty() ? "" : path + ".") + std::string(row.key));
        });
    }

    [[nodiscard]] int number(const std::string& path) const {
        return serial_ + (path == changed_ ? 500 : 0);
    }

    std::string changed_;
    int serial_ = 0;
};

const Date shown_on = *parse_date("2026-01-01");

std::string show_text(const Listed& listed) {
    const Register body;
    const Findings findings;
    std::vector<RelatedCase> related; // `show` looks up the cases that this one names
    for (const std::string& number : listed.data.related) related.push_back({number, {}});
    return write_summary({listed, body, shown_on, related, findings}, {});
}

std::string json(const Listed& listed) {
    return case_json(listed, true);
}

std::string erms_3(const Listed& listed) {
    return write_erms({listed}, {}, shown_on, ErmsVersion::v3);
}

std::string erms_2_1(const Listed& listed) {
    return write_erms({listed}, {}, shown_on, ErmsVersion::v2_1);
}

struct Writer {
    const char* name;
    std::string (*write)(const Listed&);
    std::map<std::string, std::string> left_out; // keys, each with the reason
};

const std::string long_text = "a text to be read as a whole: `render`";
const std::string of_validate = "about findings, not about the case: `validate`";
const std::string of_caseflow = "a remark to caseflow, not about the case";

const std::map<std::string, std::string> not_for_archives = {{"waiver.rule", of_caseflow},
                                                             {"waiver.reason", of_caseflow}};

const Writer outputs[] = {
    {"show",
     show_text,
     {{"description", long_text},
      {"section.heading", long_text},
      {"section.text", long_text},
      {"decision.basis", long_text},
      {"decision.delegation.provision", long_text},
      {"decision.yearly.year", "details of an amount that is shown"},
      {"decision.yearly.amount", "details of an amount that is shown"},
      {"funding.source.of", "what a share that is shown is a share of"},
      {"document.file", "`document list` shows it"},
      {"document.sha256", "`document list` checks it"},
      {"waiver.rule", of_validate},
      {"waiver.reason", of_validate}}},
    {"json", json, {}},
    {"erms 3", erms_3, not_for_archives},
    {"erms 2.1", erms_2_1, not_for_archives},
};

std::string output_of(const Writer& output, const std::string& changed) {
    const Case data = Numbered(changed).make();
    const Derived derived = derive(data, std::nullopt, "cases/2022/A-1-2022.toml");
    return output.write({data, derived});
}

} // namespace

TEST_CASE("what a key says is in `show` and in each export, or listed as left out with a reason") {
    for (const Writer& output : outputs) {
        CAPTURE(output.name);
        const std::string before = output_of(output, "");
        for (const FieldInfo& field : case_fields()) {
            if (field.type == Type::table) continue;
            CAPTURE(field.path);
            CHECK((output_of(output, field.path) == before) ==
                  output.left_out.contains(field.path));
        }
        for (const auto& entry : output.left_out) {
            const std::string& path = entry.first;
            CAPTURE(path);
            CHECK(std::any_of(case_fields().begin(), case_fields().end(),
                              [&](const FieldInfo& field) { return field.path == path; }));
        }
    }
}
