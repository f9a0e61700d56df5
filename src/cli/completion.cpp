#include "caseflow/cli/completion.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/query/keys.hpp"

#include <CLI/App.hpp>
#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_titles = 100; // files read to describe cases

/// Words between bars, as in the text of an option: "md|txt".
std::vector<std::string> alternatives(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('|', at), text.size());
        all.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

/// A number in the forms that need no quotes in a shell.
std::vector<std::string> spellings(const Register& body, const Diarienummer& number) {
    std::vector<std::string> all = {number.file_stem()};
    const std::string shown = body.print(number);
    if (shown.find(' ') == std::string::npos) all.insert(all.begin(), shown);
    return all;
}

class Completer {
  public:
    Completer(Session& session, const std::vector<std::string>& words) : session_(session) {
        own_.set_help_flag("-h,--help", "show this help");
        add_global_options(global_, session.options, version_);
        for (const std::string& word : words) take(word);
    }

    std::vector<Suggestion> found;

    void complete() {
        if (option_ != nullptr) return of_value(option_->get_option_text(), "");
        const std::size_t equals = typed_.find('=');
        if (typed_.starts_with("--") && equals != std::string::npos) {
            const CLI::Option* option = find_option(typed_.substr(0, equals));
            if (option != nullptr)
                of_value(option->get_option_text(), typed_.substr(0, equals + 1));
        } else if (typed_.starts_with('-')) {
            of_options();
        } else if (command_ == nullptr) {
            for (const Command& command : commands())
                add(std::string(command.name), std::string(command.summary));
        } else {
            of_operand();
        }
    }

  private:
    /// Reads the words in order; the last one is left in typed_, the option it is a value of in
    /// option_.
    void take(const std::string& word) {
        if (!first_) finish(typed_);
        first_ = false;
        typed_ = word;
    }

    void finish(const std::string& word) {
        if (option_ != nullptr) {
            option_ = nullptr;
        } else if (word.starts_with('-')) {
            const CLI::Option* option = find_option(word);
            if (option != nullptr && option->get_items_expected_max() > 0) option_ = option;
        } else if (command_ != nullptr) {
            ++operands_;
        } else {
            choose(word);
        }
    }

    void choose(const std::string& name) {
        for (const Command& command : commands()) {
            if (command.name != name) continue;
            command_ = &command;
            static_cast<void>(command.set_up(own_));
        }
    }

    [[nodiscard]] const CLI::Option* find_option(const std::string& name) const {
        const CLI::Option* own = own_.get_option_no_throw(name);
        return own != nullptr ? own : global_.get_option_no_throw(name);
    }

    void add(const std::string& word, const std::string& description = {}) {
        if (word.starts_with(typed_)) found.push_back({word, description});
    }

    void of_options() {
        for (const CLI::App* app : std::initializer_list<const CLI::App*>{&own_, &global_})
            for (const CLI::Option* option : app->get_options())
                for (const std::string& name : option->get_lnames())
                    add("--" + name, option->get_description());
    }

    /// A value as the option's text describes it, behind `before` where both are one word.
    void of_value(const std::string& text, const std::string& before) {
        if (text.find('|') != std::string::npos) {
            for (const std::string& word : alternatives(text)) add(before + word);
        } else if (text == "KEY=VALUE") {
            of_keys(before, "=");
        } else if (text.starts_with("KEY")) {
            const std::size_t comma = typed_.rfind(',');
            of_keys(comma == std::string::npos ? before : typed_.substr(0, comma + 1), "");
        }
    }

    /// Keys of the case file, and where no value follows the derived ones too.
    void of_keys(const std::string& before, const std::string& behind) {
        if (behind != "=")
            for (const FieldInfo& field : derived_fields())
                add(before + field.path + behind, std::string(field.help));
        for (const FieldInfo& field : case_fields())
            if (behind != "=" || field.type != Type::table)
                add(before + field.path + behind, std::string(field.help));
    }

    void of_operand() {
        const std::string_view operands = command_->operands;
        if (operands.find("FILTER") != std::string_view::npos) {
            of_filter();
        } else if (operands.find("KEY=VALUE") != std::string_view::npos && operands_ > 0) {
            of_keys("", "=");
        } else if (operands.starts_with("add|list")) {
            if (operands_ == 1) of_cases();
            for (const std::string& word : alternatives("add|list"))
                if (operands_ == 0) add(word);
        } else if (operands.find("CASE") != std::string_view::npos) {
            of_cases();
        } else if (operands.find("RULE") != std::string_view::npos) {
            for (const RuleGroup& group : rule_groups())
                for (const Rule& rule : group.rules)
                    add(std::string(rule.id.str()), std::string(rule.passes_when));
        } else if (operands.find('|') != std::string_view::npos) {
            for (const std::string& word : alternatives(operands)) add(word);
        }
    }

    void of_filter() {
        for (const char* table : {"has:", "missing:"}) {
            add(table);
            if (typed_.starts_with(table)) of_keys(table, "");
        }
        of_keys("", ":");
        const std::string key = typed_.substr(0, typed_.find(':'));
        for (const auto* fields : {&derived_fields(), &case_fields()})
            for (const FieldInfo& field : *fields)
                if (field.path == key)
                    for (const std::string_view choice : field.choices)
                        add(key + ":" + std::string(choice));
    }

    /// Cases by the names of their files; none is read but for titles, where few match.
    void of_cases() {
        const std::string root = session_.workspace.find_root();
        if (root.empty()) return;
        const Register& body = session_.workspace.register_file(root).data;
        std::vector<std::string> paths;
        for (const Candidate& candidate : walk(disk(), root)) {
            if (!candidate.number) continue;
            for (const std::string& spelling : spellings(body, *candidate.number)) {
                if (!fold(spelling).starts_with(fold(typed_))) continue;
                found.push_back(
                    {typed_ + spelling.substr(std::min(typed_.size(), spelling.size())), {}});
                paths.push_back(candidate.problem.empty() ? candidate.path : "");
                break;
            }
        }
        for (std::size_t i = 0; i < found.size() && found.size() <= most_titles; ++i)
            if (!paths[i].empty())
                found[i].description = read_case({paths[i], root, {}, {}}).file->data.title;
    }

    Session& session_;
    CLI::App global_;
    bool version_ = false;
    CLI::App own_;
    const Command* command_ = nullptr;
    const CLI::Option* option_ = nullptr; // whose value is being typed
    std::size_t operands_ = 0;            // before the word being typed
    bool first_ = true;
    std::string typed_;
};

} // namespace

std::vector<Suggestion> suggestions(Session& session, const std::vector<std::string>& words) {
    try {
        Completer completer(session, words);
        completer.complete();
        return std::move(completer.found);
    } catch (const std::exception&) { // who types is not to be disturbed
        return {};
    }
}

} // namespace caseflow
