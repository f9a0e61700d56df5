#include "caseflow/cli/completion.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/query/keys.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/store/walk.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace caseflow {
namespace {

constexpr std::size_t most_titles = 100; // files read to describe cases

/// Whether a spelling begins with `start`, which is folded.
bool begins_with(std::string_view spelling, std::string_view start) {
    for (std::size_t i = 0; i < start.size(); ++i) {
        if (i == spelling.size()) return false;
        if (static_cast<unsigned char>(spelling[i]) >= 0x80)
            return fold(spelling).starts_with(start);
        const bool capital = spelling[i] >= 'A' && spelling[i] <= 'Z';
        if (start[i] != (capital ? static_cast<char>(spelling[i] | 0x20) : spelling[i]))
            return false;
    }
    return true;
}

/// Spellings of numbers that need no quotes in a shell.
class Spellings {
  public:
    explicit Spellings(const Register& body) : body_(body) {}

    /// The first spelling that begins with `start`, which is folded.
    std::optional<std::string> find(const Diarienummer& number, const std::string& start) {
        std::string shown = form_of(number.series()).print(number);
        if (shown.find(' ') == std::string::npos && begins_with(shown, start)) return shown;
        std::string stem = number.file_stem();
        if (begins_with(stem, start)) return stem;
        return std::nullopt;
    }

  private:
    const NumberForm& form_of(const std::string& series) {
        auto known = forms_.find(&series);
        if (known == forms_.end()) known = forms_.emplace(&series, body_.form_of(series)).first;
        return known->second;
    }

    const Register& body_;
    std::map<const std::string*, NumberForm> forms_; // shared by all numbers of a series
};

/// The runs of digits in the word typed. A number that begins with the word contains them, apart
/// from zeros.
std::vector<std::string> digits_in(std::string_view typed) {
    std::vector<std::string> runs;
    for (std::size_t at = 0; (at = typed.find_first_of("123456789", at)) < typed.size();) {
        const std::size_t end = std::min(typed.find_first_not_of("0123456789", at), typed.size());
        runs.emplace_back(typed.substr(at, end - at));
        at = end;
    }
    return runs;
}

class Completer {
  public:
    Completer(Session& session, const std::vector<std::string>& words) : session_(session) {
        for (std::size_t i = 0; i + 1 < words.size(); ++i) pass(words[i]);
        if (!words.empty()) typed_ = words.back();
    }

    std::vector<Suggestion> found;

    void complete() {
        if (option_ != nullptr) return add_value(*option_, "");
        const std::size_t equals = typed_.find('=');
        if (!options_ended_ && typed_.starts_with("--") && equals != std::string::npos) {
            if (const Option* option = find(typed_.substr(0, equals)))
                add_value(*option, typed_.substr(0, equals + 1));
        } else if (!options_ended_ && typed_.starts_with('-')) {
            add_options();
        } else if (command_ == nullptr) {
            add_commands();
        } else if (const Operand* operand = command_->operand_at(operands_)) {
            add_operand(*operand);
        }
    }

  private:
    /// Processes a word before the one that is being typed.
    void pass(const std::string& word) {
        if (option_ != nullptr) {
            use(*option_, word);
            option_ = nullptr;
        } else if (!options_ended_ && word.starts_with('-')) {
            pass_option(word);
        } else if (command_ != nullptr) {
            ++operands_;
        } else {
            command_ = find_command(word);
        }
    }

    void pass_option(const std::string& word) {
        options_ended_ = word == "--";
        const std::size_t equals = word.find('=');
        const Option* option = find(word.substr(0, equals));
        if (option == nullptr || option->kind == ValueKind::flag) return;
        if (option->value_optional) return; // its value is in the word
        if (equals == std::string::npos) {
            option_ = option;
        } else {
            use(*option, word.substr(equals + 1));
        }
    }

    /// Suggests cases from the register that the line names.
    void use(const Option& option, const std::string& value) {
        if (option.kind == ValueKind::directory) option.store(option, &session_.options, value);
    }

    [[nodiscard]] const Option* find(const std::string& word) const {
        const Option* of_command =
            command_ == nullptr ? nullptr : find_option(command_->options, word);
        return of_command != nullptr ? of_command : find_option(global_options(), word);
    }

    void add(const std::string& word, const std::string& description = {}) {
        if (word.starts_with(typed_)) found.push_back({word, description});
    }

    void add_options() {
        const auto of_command = command_ == nullptr ? std::span<const Option>() : command_->options;
        for (const auto options : {of_command, global_options()})
            for (const Option& option : options)
                add(fmt::format("--{}", option.name), full_help(option));
    }

    void add_choices(Choices choices, const std::string& before) {
        for (const std::string_view word : choices()) add(before + std::string(word));
    }

    /// Adds values of an option, after `before` if both are one word.
    void add_value(const Option& option, const std::string& before) {
        if (option.kind == ValueKind::choice) return add_choices(option.choices, before);
        if (option.kind == ValueKind::assignment) return add_keys(before, "=");
        if (option.kind == ValueKind::series) return add_series(before);
        const bool path = option.kind == ValueKind::path;
        if (!path && option.kind != ValueKind::key && option.kind != ValueKind::keys) return;
        const std::size_t comma = typed_.rfind(',');
        add_keys(comma == std::string::npos ? before : typed_.substr(0, comma + 1), "");
    }

    void add_series(const std::string& before) {
        const RegisterRoot root = session_.workspace.find_root();
        if (!root) return;
        for (const Series& series : session_.workspace.register_file(root).data.series)
            add(before + series.prefix);
    }

    /// Adds keys of the case file, and derived ones if no value follows.
    void add_keys(const std::string& before, const std::string& after) {
        if (after != "=")
            for (const FieldInfo& field : derived_fields())
                add(before + field.path + after, std::string(field.help));
        for (const FieldInfo& field : case_fields())
            if (after != "=" || field.type != Type::table)
                add(before + field.path + after, std::string(field.help));
    }

    /// Adds keys of a document of the case, as `document set` takes them.
    void add_document_keys() {
        constexpr std::string_view table = "document.";
        for (const FieldInfo& field : case_fields())
            if (field.path.starts_with(table) && field.type != Type::table)
                add(field.path.substr(table.size()) + "=", std::string(field.help));
    }

    void add_operand(const Operand& operand) {
        switch (operand.kind) {
        case OperandKind::choice:
            return add_choices(operand.choices, "");
        case OperandKind::case_ref:
            return add_cases();
        case OperandKind::filter:
            return add_filter_words();
        case OperandKind::filter_or_assignment:
            return add_keys("", "=");
        case OperandKind::rule:
            return add_rules();
        case OperandKind::command:
            return add_commands();
        case OperandKind::document_assignment:
            return add_document_keys();
        case OperandKind::number:
        case OperandKind::file:
            return; // the shell completes files
        }
    }

    void add_commands() {
        for (const Command* command : commands())
            add(std::string(command->name), message(command->summary));
    }

    void add_rules() {
        for (const RuleGroup& group : rule_groups())
            for (const Rule& rule : group.rules)
                add(std::string(rule.id.str()), message(rule.passes_when));
    }

    void add_filter_words() {
        for (const char* table : {"has:", "missing:"}) {
            add(table);
            if (typed_.starts_with(table)) add_keys(table, "");
        }
        add_keys("", ":");
        const std::string key = typed_.substr(0, typed_.find(':'));
        for (const auto* fields : {&derived_fields(), &case_fields()})
            for (const FieldInfo& field : *fields)
                if (field.path == key)
                    for (const std::string_view choice : field.choices)
                        add(key + ":" + std::string(choice));
    }

    /// Adds cases by the names of their files; files are read only for titles, when few match.
    void add_cases() {
        const RegisterRoot root = session_.workspace.find_root();
        if (!root) return;
        Spellings spellings(session_.workspace.register_file(root).data);
        const std::string start = fold(typed_);
        std::vector<Diarienummer> numbers;
        const auto is_wanted = [&](const Diarienummer& number) {
            if (!spellings.find(number, start)) return false;
            numbers.push_back(number);
            return numbers.size() <= most_titles;
        };
        const auto files = walk_wanted(disk(), *root, digits_in(typed_), is_wanted);
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        found.reserve(numbers.size());
        for (const Diarienummer& number : numbers)
            add_case(*spellings.find(number, start),
                     numbers.size() <= most_titles ? title_of(number, files, root) : "");
    }

    void add_case(const std::string& spelling, std::string title) {
        const std::string rest = spelling.substr(std::min(typed_.size(), spelling.size()));
        found.push_back({typed_ + rest, std::move(title)});
    }

    /// The title in the first of the files with a number.
    static std::string title_of(const Diarienummer& number, const std::vector<Candidate>& files,
                                const RegisterRoot& root) {
        const auto file = std::find_if(files.begin(), files.end(), [&](const Candidate& candidate) {
            return candidate.number == number;
        });
        if (file == files.end() || !file->problem.empty()) return {};
        return read_case({file->path, root, {}, {}}).file->data.title;
    }

    Session& session_;
    const Command* command_ = nullptr;
    const Option* option_ = nullptr; // the one whose value is being typed
    std::size_t operands_ = 0;       // before the word being typed
    bool options_ended_ = false;
    std::string typed_;
};

} // namespace

std::vector<Suggestion> suggestions(Session& session, const std::vector<std::string>& words) {
    try {
        Completer completer(session, words);
        completer.complete();
        return std::move(completer.found);
    } catch (const std::exception&) { // a person who is typing must not be disturbed
        return {};
    }
}

} // namespace caseflow
