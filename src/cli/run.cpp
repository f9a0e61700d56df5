#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <new>
#include <unistd.h>

namespace caseflow {
namespace {

/// A command with the parser of its options.
struct Wired {
    const Command* command;
    CLI::App* app;
    Run run;
};

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

class CommandLine {
  public:
    explicit CommandLine(Session& session) : session_(session) {
        app_.fallthrough();
        app_.allow_extras();
        app_.require_subcommand(0, 1); // a second command's name is an operand
        add_global_options(app_, session.options, version_);
        for (const Command& command : commands()) wire(command);
    }

    int run(std::vector<std::string> arguments) {
        if (arguments.empty()) throw Failure(short_usage());
        // Operands behind "--" are taken out before the library sees them: it would not let them
        // pass.
        const auto mark = std::find(arguments.begin(), arguments.end(), "--");
        const Operands behind(mark == arguments.end() ? mark : mark + 1, arguments.end());
        arguments.erase(mark, arguments.end());
        std::reverse(arguments.begin(), arguments.end()); // the library takes them from the end
        try {
            app_.parse(arguments);
        } catch (const CLI::CallForHelp&) {
            return show_help();
        } catch (const CLI::ParseError& problem) {
            throw Failure(problem.what());
        }
        return dispatch(behind);
    }

  private:
    void wire(const Command& command) {
        CLI::App* app = app_.add_subcommand(std::string(command.name));
        app->allow_extras();
        app->set_help_flag("-h,--help", "show this help");
        app->add_option("OPERANDS", operands_);
        wired_.push_back({&command, app, command.set_up(*app)});
    }

    [[nodiscard]] const Wired* chosen() const {
        const auto found = std::find_if(wired_.begin(), wired_.end(),
                                        [](const Wired& one) { return one.app->parsed(); });
        return found == wired_.end() ? nullptr : &*found;
    }

    int show_help() {
        const Wired* one = chosen();
        session_.console.out.write(one == nullptr ? tool_help(app_)
                                                  : command_help(*one->command, *one->app));
        return 0;
    }

    void refuse_unknown(const Wired* one) const {
        const auto extras = app_.remaining(true);
        if (extras.empty()) return;
        const std::string& word = extras.front();
        if (!word.starts_with('-'))
            throw Failure(
                fmt::format("unknown command '{}'{}", word, did_you_mean(word, command_names())));
        const std::string name = word.substr(0, word.find('='));
        std::vector<std::string> names = option_names(app_);
        if (one != nullptr) std::ranges::move(option_names(*one->app), std::back_inserter(names));
        const std::vector<std::string_view> views(names.begin(), names.end());
        throw Failure(fmt::format("unknown option '{}'{}", name, did_you_mean(name, views)));
    }

    int dispatch(const Operands& behind) {
        const Wired* one = chosen();
        refuse_unknown(one);
        if (version_) {
            session_.console.out.write("caseflow " CASEFLOW_VERSION "\n");
            return 0;
        }
        const std::string& colour = session_.options.colour;
        if (colour != "auto" && colour != "always" && colour != "never")
            throw Failure(fmt::format("--color '{}' is not auto, always or never", colour));
        if (one == nullptr && behind.empty()) throw Failure(short_usage());
        if (one == nullptr) throw Failure(fmt::format("'{}' is no command", behind.front()));
        operands_.insert(operands_.end(), behind.begin(), behind.end());
        if (one->command->operands.empty() && !operands_.empty())
            throw Failure(fmt::format("{} takes no operand, but '{}' was given", one->command->name,
                                      operands_.front()));
        return one->run(session_, operands_);
    }

    Session& session_;
    CLI::App app_{"", "caseflow"};
    bool version_ = false;
    Operands operands_;
    std::vector<Wired> wired_;
};

} // namespace

void add_global_options(CLI::App& to, GlobalOptions& options, bool& version) {
    to.set_help_flag("-h,--help", "show this help");
    to.add_flag("--version", version, "show the version");
    to.add_option("--register", options.register_path, "the register's directory")
        ->option_text("DIR");
    to.add_option("--color", options.colour, "when to use colour")
        ->option_text("auto|always|never");
    to.add_option("--today", options.today, "the date to take for today")->option_text("DATE");
    to.add_flag("-q,--quiet", options.quiet, "no remarks on standard error");
}

int run(const std::vector<std::string>& arguments, std::time_t now) {
    Session session(now);
    try {
        const int code = CommandLine(session).run(arguments);
        session.console.out.flush();
        return code;
    } catch (const Failure& failure) {
        Console::complain(fmt::format("caseflow: {}", failure.what()));
        return failure.exit_code();
    } catch (const std::bad_alloc&) {
        constexpr std::string_view message = "caseflow: out of memory\n"; // takes no more of it
        static_cast<void>(::write(2, message.data(), message.size()) + 0);
        return exit_failed;
    } catch (const std::exception& trouble) {
        Console::complain(fmt::format("caseflow: {}", trouble.what()));
        return exit_failed;
    }
}

} // namespace caseflow
