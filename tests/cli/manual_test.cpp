// The manual and the tables say the same, in each language: every command, option, rule and key,
// with its type. A translation has the rest in the same form as the English page.
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/rules/rules.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>
#include <set>
#include <sstream>

using namespace caseflow::test;

namespace {

/// A language of the manual: the folder of its pages, and the text after the type of a required
/// key.
struct Manual {
    caseflow::Language language;
    std::string folder;
    std::string required;
};

const Manual english{caseflow::Language::english, "man/", ", required"};
const Manual swedish{caseflow::Language::swedish, "man/sv/man{}/", ", krävs"};

std::string path_of(const Manual& manual, const std::string& page) {
    return fmt::format(fmt::runtime(manual.folder), page.back()) + page;
}

/// The beginning of the first section of a translated page: mandoc only recognises its English
/// name.
const std::string translated_name = ".ie \\n(.x \\{\\\n.Sh NAMN\n.\\}\n.el \\{\\\n.Sh NAME\n.\\}\n";

/// A page with each letter as itself.
std::string text_of(const Manual& manual, const std::string& page) {
    std::string text = repository_file(path_of(manual, page));
    for (const auto& [escape, letter] :
         {std::pair{"\\(oa", "å"}, {"\\(:a", "ä"}, {"\\(:o", "ö"}, {"\\(:A", "Ä"}, {"\\(sc", "§"}})
        text = replace_all(std::move(text), escape, letter);
    return replace_all(std::move(text), translated_name, ".Sh NAMN\n");
}

/// The parts of a page that `macro` begins, without it.
std::vector<std::string> parts(const std::string& text, const std::string& macro) {
    std::vector<std::string> all;
    const std::string first = "\n" + macro + " ";
    for (std::size_t at = text.find(first); at != text.npos;) {
        const std::size_t next = text.find(first, at + 1);
        all.push_back(text.substr(at + first.size(), next - at - first.size()) + "\n");
        at = next;
    }
    return all;
}

/// The section of a page that has this title in English; the order is the same in all languages.
std::string section(const Manual& manual, const std::string& page, const std::string& title) {
    const auto titled = parts(text_of(english, page), ".Sh");
    const auto at = std::find_if(titled.begin(), titled.end(), [&](const std::string& part) {
        return part.rfind(title + "\n", 0) == 0;
    });
    const auto all = parts(text_of(manual, page), ".Sh");
    REQUIRE(at - titled.begin() < static_cast<std::ptrdiff_t>(all.size()));
    return all[static_cast<std::size_t>(at - titled.begin())];
}

/// Checks each language, with the tables in that language.
template <class Check>
void in_each_language(Check check) {
    struct Back {
        ~Back() { caseflow::set_language(caseflow::Language::english); }
    } const back;
    for (const Manual* manual : {&english, &swedish}) {
        CAPTURE(manual->folder);
        caseflow::set_language(manual->language);
        check(*manual);
    }
}

/// `text` with its first letter, of one byte or two, made capital.
std::string capitalised(const std::string& text) {
    const std::size_t first = static_cast<unsigned char>(text.front()) < 0x80 ? 1 : 2;
    return caseflow::upper(text.substr(0, first)) + text.substr(first);
}

/// The outline that a translation shares with the original: sections, lists and their items,
/// paragraphs and examples. Names of values are left out, since they are translated.
std::vector<std::string> outline(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream page(text);
    const std::regex whole("\\.(It|Bl|El|Bd|Ed|Dl|Pp)\\b.*");
    const std::regex value("\\b(Ar|Pa) [^ ]+");
    bool display = false;
    for (std::string line; std::getline(page, line);) {
        display = line.rfind(".Bd", 0) == 0 || (display && line != ".Ed");
        if (display || std::regex_match(line, whole))
            lines.push_back(std::regex_replace(line.substr(0, line.find(" Pq ")), value, "$1"));
        else if (std::regex_match(line, std::regex("\\.(Sh|Ss|D1) .*")))
            lines.push_back(line.substr(0, 3));
    }
    return lines;
}

/// "NAME" as mdoc marks it up.
std::string argument(const std::string& name) {
    const std::size_t equals = name.find('=');
    if (equals != std::string::npos)
        return fmt::format("Ar {} Ns = Ns Ar {}", name.substr(0, equals), name.substr(equals + 1));
    const std::string several = ",…";
    return "Ar " + (name.ends_with(several)
                        ? name.substr(0, name.size() - several.size()) + " , Ns Ar ..."
                        : name);
}

/// The line that begins an option's item.
std::string option_line(const caseflow::Option& option) {
    std::string line = ".It Fl ";
    if (option.short_name != 0) line += fmt::format("{} , Fl ", option.short_name);
    line += fmt::format("-{}", option.name);
    if (option.kind == caseflow::ValueKind::flag) return line;
    if (option.value_optional)
        return line + " Ns Op = Ns " + argument(caseflow::value_name(option));
    if (option.choices != nullptr && option.choices().size() == 1)
        return line + fmt::format(" Cm {}", option.choices().front());
    return line + " " + argument(caseflow::value_name(option));
}

std::vector<std::string> option_lines(std::span<const caseflow::Option> options) {
    std::vector<std::string> lines;
    for (const caseflow::Option& option : options) lines.push_back(option_line(option));
    return lines;
}

/// The line that begins a command's item.
std::string command_line(const caseflow::Command& command) {
    std::string line = fmt::format("\n.It Cm {}", command.name);
    for (const caseflow::Operand& operand : command.operands) {
        line += operand.is_required() ? " " : " Op ";
        line += operand.choices == nullptr
                    ? argument(caseflow::message(operand.name))
                    : fmt::format("Cm {}", fmt::join(operand.choices(), " | "));
        if (operand.takes_several()) line += " ...";
    }
    return line + "\n";
}

/// The lines that begin items of options.
std::vector<std::string> items(const std::string& text) {
    std::vector<std::string> lines;
    const std::string item = "\n.It Fl ";
    for (std::size_t at = text.find(item); at != text.npos; at = text.find(item, at + 1))
        lines.push_back(text.substr(at + 1, text.find('\n', at + 1) - at - 1));
    return lines;
}

/// An option's item, its first line included.
std::string item_of(const std::string& text, const caseflow::Option& option) {
    const std::size_t at = text.find(option_line(option) + "\n");
    REQUIRE(at != std::string::npos);
    const std::size_t end = std::min(text.find("\n.It ", at + 1), text.find("\n.El", at));
    return text.substr(at, end - at);
}

/// The words that Cm marks.
std::set<std::string> marked_words(const std::string& text) {
    std::set<std::string> words;
    const std::regex mark("[.\n ]Cm ([^\n]+)");
    for (std::sregex_iterator at(text.begin(), text.end(), mark), end; at != end; ++at) {
        std::istringstream line((*at)[1].str());
        for (std::string word; line >> word;)
            if (std::string(",.:;").find(word) == std::string::npos) words.insert(word);
    }
    return words;
}

/// The tables of options with the part of the page that has their items.
std::vector<std::pair<std::span<const caseflow::Option>, std::string>>
options_with_text(const Manual& manual) {
    std::vector<std::pair<std::span<const caseflow::Option>, std::string>> all;
    all.emplace_back(caseflow::global_options(), section(manual, "caseflow.1", "DESCRIPTION"));
    const std::string commands = section(manual, "caseflow.1", "COMMANDS");
    for (const caseflow::Command* command : caseflow::commands())
        all.emplace_back(command->options, commands.substr(commands.find(command_line(*command))));
    return all;
}

} // namespace

TEST_CASE("every key of the tables is in caseflow-case(5) with its type, in order") {
    in_each_language([](const Manual& manual) {
        const std::string page = text_of(manual, "caseflow-case.5");
        std::size_t at = 0;
        std::size_t keys = 0;
        for (const auto* table : {&caseflow::case_fields(), &caseflow::register_fields()}) {
            for (const caseflow::FieldInfo& field : *table) {
                const std::string line =
                    fmt::format("\n.It Cm {} Pq {}{}\n", field.path, field.type_name(),
                                field.required ? manual.required : "");
                CAPTURE(line);
                CHECK(page.find(line, at) != std::string::npos);
                at = std::min(page.find(line, at), at + page.size());
                ++keys;
            }
        }
        CHECK(count(page, "\n.It Cm ") == keys);
    });
}

TEST_CASE("every rule is in caseflow(1) with its severity and condition, and no other") {
    in_each_language([](const Manual& manual) {
        const std::string rules = section(manual, "caseflow.1", "RULES");
        for (const caseflow::RuleGroup& group : caseflow::rule_groups()) {
            const std::string title = fmt::format("\n.Ss {}\n", caseflow::translate(group.name));
            CHECK_MESSAGE(count(rules, title) == 1, title);
            for (const caseflow::Rule& rule : group.rules) {
                const std::string item = fmt::format(
                    "\n.It Cm {} Pq {}\n{}.\n", rule.id.str(), caseflow::name_of(rule.level()),
                    capitalised(caseflow::message(rule.passes_when)));
                CHECK_MESSAGE(count(rules, item) == 1, item);
            }
        }
        CHECK(count(rules, "\n.It Cm ") == caseflow::rule_ids().size());
    });
}

TEST_CASE("every command is in caseflow(1) with its operands and options, and no other") {
    in_each_language([](const Manual& manual) {
        const std::string global = section(manual, "caseflow.1", "DESCRIPTION");
        CHECK(items(global) == option_lines(caseflow::global_options()));
        const std::string all = section(manual, "caseflow.1", "COMMANDS");
        std::size_t at = 0;
        for (const caseflow::Command* command : caseflow::commands()) {
            const std::string line = command_line(*command);
            CAPTURE(line);
            REQUIRE(all.find(line, at) != std::string::npos); // in order of the table
            at = all.find(line, at) + line.size();
            const std::string item = all.substr(at, all.find("\n.It Cm ", at) - at);
            CHECK(items(item) == option_lines(command->options));
        }
        CHECK(count(all, "\n.It Cm ") == caseflow::commands().size());
    });
}

TEST_CASE("every choice is in caseflow(1) at its option, and no other") {
    in_each_language([](const Manual& manual) {
        for (const auto& [options, text] : options_with_text(manual)) {
            for (const caseflow::Option& option : options) {
                if (option.choices == nullptr) continue;
                CAPTURE(option.name);
                const auto choices = option.choices();
                const std::set<std::string> known(choices.begin(), choices.end());
                CHECK(marked_words(item_of(text, option)) == known);
            }
        }
    });
}

TEST_CASE("the Swedish pages have the sections, items and examples of the English ones") {
    for (const std::string page : {"caseflow.1", "caseflow-case.5"}) {
        CAPTURE(page);
        const auto original = outline(text_of(english, page));
        const auto translated = outline(text_of(swedish, page));
        CHECK(original.size() == translated.size());
        for (std::size_t i = 0; i < std::min(original.size(), translated.size()); ++i)
            REQUIRE_MESSAGE(translated[i] == original[i], "after ", original[i == 0 ? 0 : i - 1]);
    }
}

TEST_CASE("the manual has the sections people look for, and mandoc nothing to say") {
    const Folder folder;
    const std::string page = repository_file("man/caseflow.1");
    for (const char* section : {"EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"})
        CHECK(page.find(fmt::format("\n.Sh {}\n", section)) != std::string::npos);
    std::vector<std::string> paths{"man/caseflow-design.7"};
    for (const char* name : {"caseflow.1", "caseflow-case.5"})
        for (const Manual* manual : {&english, &swedish}) paths.push_back(path_of(*manual, name));
    for (const std::string& path : paths) {
        folder.write("page", repository_file(path));
        const Result lint = folder.shell("mandoc -T lint -W warning page");
        CHECK_MESSAGE(lint.code == 0, path);
        CHECK(lint.out == "");
    }
}
