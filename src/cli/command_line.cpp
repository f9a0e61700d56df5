#include "caseflow/cli/command_line.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "-f,--format", the form that the library takes.
std::string option_names(const Option& option) {
    return option.short_name == 0 ? fmt::format("--{}", option.name)
                                  : fmt::format("-{},--{}", option.short_name, option.name);
}

/// A table of options, and what the library has read for them.
class OptionParser {
  public:
    OptionParser(CLI::App& app, std::span<const Option> options) : options_(options) {
        app.set_help_flag(); // help is an option like any other
        for (const Option& option : options) {
            const std::string names = option_names(option);
            if (option.value_optional) {
                seen_.push_back(app.add_flag(names)->take_all());
            } else if (option.kind == ValueKind::flag) {
                seen_.push_back(app.add_flag(names)->disable_flag_override());
            } else {
                seen_.push_back(app.add_option(names)->take_all()->allow_extra_args(false));
            }
        }
    }

    [[nodiscard]] std::vector<GivenOption> given_options() const {
        std::vector<GivenOption> all;
        for (std::size_t i = 0; i < options_.size(); ++i) add_given(options_[i], *seen_[i], all);
        return all;
    }

  private:
    static void add_given(const Option& option, const CLI::Option& seen,
                          std::vector<GivenOption>& all) {
        if (seen.count() == 0) return;
        if (option.kind == ValueKind::flag) return all.push_back({&option, {}});
        if (seen.count() > 1 && !option.repeatable)
            throw Failure(message("--{option} is given more than once", "option"_a = option.name));
        for (const std::string& value : seen.results())
            all.push_back({&option, option.value_optional && value == "true" ? "" : value});
    }

    std::span<const Option> options_;
    std::vector<const CLI::Option*> seen_;
};

/// A command with the parser of its options.
struct CommandParser {
    const Command* command;
    CLI::App* app;
    OptionParser options;
};

/// A word that looks like an option; "-" and "-1" do not.
bool is_option(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9');
}

/// The row of an option with its dashes, for any command.
const Option* find_anywhere(std::string_view name) {
    if (const Option* const global = find_option(global_options(), name)) return global;
    for (const Command* command : commands())
        if (const Option* const option = find_option(command->options, name)) return option;
    return nullptr;
}

/// True for an option whose value is the next word.
bool takes_value(const Option* option) {
    return option != nullptr && option->kind != ValueKind::flag && !option->value_optional;
}

/// "--title=" becomes "--title" and an empty word: otherwise the library would take the next word
/// as the value.
std::vector<std::string> with_empty_values(const std::vector<std::string>& words) {
    std::vector<std::string> all;
    all.reserve(words.size());
    for (const std::string& word : words) {
        const bool may_be = word.starts_with("--") && word.ends_with('=');
        const std::string name = may_be ? word.substr(0, word.size() - 1) : word;
        if (may_be && takes_value(find_anywhere(name)) &&
            (all.empty() || !takes_value(find_anywhere(all.back()))))
            all.insert(all.end(), {name, ""});
        else
            all.push_back(word);
    }
    return all;
}

class Parser {
  public:
    /// Only the commands named in the arguments are registered with the library: registering all of
    /// them takes longer than reading a case.
    explicit Parser(const std::vector<std::string>& arguments) {
        app_.fallthrough();
        app_.allow_extras();
        app_.require_subcommand(0, 1); // a second command's name is an operand
        for (const Command* command : commands())
            if (std::find(arguments.begin(), arguments.end(), command->name) != arguments.end())
                add(*command);
    }

    CommandLine parse(std::vector<std::string> arguments) {
        const std::vector<std::string> given = arguments;
        arguments = with_empty_values(arguments);
        std::reverse(arguments.begin(), arguments.end()); // the library takes them from the end
        try {
            app_.parse(arguments);
        } catch (const CLI::ArgumentMismatch& problem) {
            refuse_value(problem.what());
        } catch (const CLI::ParseError& problem) {
            throw Failure(problem.what());
        }
        CommandLine line;
        line.global_options = global_.given_options();
        if (const CommandParser* parser = find_chosen()) {
            line.command = parser->command;
            line.options = parser->options.given_options();
        }
        for (std::size_t i = 0; i < given.size(); ++i)
            if (i == 0 || !takes_value(find_known(given[i - 1]))) check_flag(given[i]);
        for (const std::string& word : app_.remaining(true)) take(word, line);
        return line;
    }

  private:
    void add(const Command& command) {
        CLI::App* app = app_.add_subcommand(std::string(command.name));
        app->allow_extras();
        app->preparse_callback([this](std::size_t) { before_command_ = app_.remaining().size(); });
        commands_.push_back({&command, app, OptionParser(*app, command.options)});
    }

    [[nodiscard]] const CommandParser* find_chosen() const {
        const auto found =
            std::find_if(commands_.begin(), commands_.end(),
                         [](const CommandParser& parser) { return parser.app->parsed(); });
        return found == commands_.end() ? nullptr : &*found;
    }

    /// Words unknown to the library are operands if they come after the command.
    void take(const std::string& word, CommandLine& line) {
        const bool before = line.command == nullptr || before_command_ > 0;
        if (before_command_ > 0) --before_command_;
        if (!before && !is_option(word)) {
            line.operands.push_back(word);
        } else if (!line.unknown) {
            line.unknown = word;
        }
    }

    /// The row of an option with its dashes, if the line may have it.
    [[nodiscard]] const Option* find_known(std::string_view name) const {
        const CommandParser* const parser = find_chosen();
        const Option* const option = find_option(global_options(), name);
        return option == nullptr && parser != nullptr ? find_option(parser->command->options, name)
                                                      : option;
    }

    static std::string short_name(char letter) { return {'-', letter}; }

    [[nodiscard]] bool is_flag(std::string_view name) const {
        const Option* const option = find_known(name);
        return option != nullptr && option->kind == ValueKind::flag && !option->value_optional;
    }

    /// Refuses a value right after a flag: "--null=", "-r=1", "-r1", and an empty one for an option
    /// with an optional value: "--reserve=". The library takes empty ones for none, and the others
    /// for further options or words.
    void check_flag(std::string_view word) const {
        if (!is_option(word)) return;
        if (word.starts_with("--") && !word.ends_with('=')) return;
        std::string name(word.substr(0, word.find('=')));
        if (!word.starts_with("--")) {
            std::size_t at = 1;
            while (at < word.size() && is_flag(short_name(word[at]))) ++at;
            if (at == 1 || at == word.size() || (word[at] != '=' && !is_digit(word[at]))) return;
            name = short_name(word[at - 1]);
        }
        if (const Option* const option = find_known(name);
            option != nullptr && option->value_optional && word.ends_with('='))
            throw Failure(message("--{option} is empty; give it a value, or leave it out",
                                  "option"_a = option->name));
        if (is_flag(name)) throw Failure(message("{name} takes no value", "name"_a = name));
    }

    /// The library's message begins with the option's name, without dashes for a flag; the message
    /// shown is in the option's row.
    [[noreturn]] void refuse_value(const std::string& problem) const {
        std::string name = problem.substr(0, problem.find_first_of(": "));
        if (!name.starts_with('-')) name.insert(0, name.size() == 1 ? "-" : "--");
        const Option* const option = find_known(name);
        if (option == nullptr) throw Failure(problem);
        if (option->kind == ValueKind::flag)
            throw Failure(message("{name} takes no value", "name"_a = name));
        throw Failure(message("{name} needs a value: {name} {value}", "name"_a = name,
                              "value"_a = value_text(*option)));
    }

    CLI::App app_{"", "caseflow"};
    OptionParser global_{app_, global_options()};
    std::vector<CommandParser> commands_;
    std::size_t before_command_ = 0; // words that the library does not know
};

} // namespace

CommandLine parse_command_line(std::vector<std::string> arguments) {
    // Operands after "--" are removed before the library sees them: it would drop them.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    const Operands rest(mark == arguments.end() ? mark : mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
    Parser parser(arguments);
    CommandLine line = parser.parse(std::move(arguments));
    line.operands.insert(line.operands.end(), rest.begin(), rest.end());
    return line;
}

} // namespace caseflow
