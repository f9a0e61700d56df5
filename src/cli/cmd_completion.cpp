#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/completion.hpp"

namespace caseflow {
namespace {

struct Shell {
    std::string_view name;
    std::string_view script;
};

// bash splits a word at = and :, so the part before the last of them is omitted from the answer.
// Descriptions are shown only when bash lists, never when it inserts.
constexpr Shell shell_table[] = {
    {"bash", R"sh(# caseflow completion bash
_caseflow() {
    local line=${COMP_LINE:0:COMP_POINT} words typed before word description
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    typed=${words[-1]}
    before=${typed%"${typed##*[=:]}"}
    COMPREPLY=()
    while IFS=$'\t' read -r word description; do
        word=${word#"$before"}
        if [[ $COMP_TYPE == 63 && -n $description ]]; then
            word="$word  ($description)"
        fi
        COMPREPLY+=("$word")
    done < <(command caseflow completion --words -- "${words[@]:1}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[=:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o default -o nosort -F _caseflow caseflow
)sh"},
    {"zsh", R"sh(#compdef caseflow
# caseflow completion zsh
_caseflow() {
    local -a whole open
    local line word
    for line in ${(f)"$(command caseflow completion --words -- "${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
        word=${${line%%$'\t'*}//:/\\:}
        if [[ $line == *[=:]$'\t'* ]]; then
            open+=("$word:${line#*$'\t'}")
        else
            whole+=("$word:${line#*$'\t'}")
        fi
    done
    (( $#whole )) && _describe -V caseflow whole
    (( $#open )) && _describe -V caseflow open -S ''
    (( $#whole + $#open )) || _files
}
if [[ $funcstack[1] == _caseflow ]]; then _caseflow "$@"; else compdef _caseflow caseflow; fi
)sh"},
    {"fish", R"sh(# caseflow completion fish
function __caseflow_words
    set -l words (commandline -opc) (commandline -ct)
    command caseflow completion --words -- $words[2..-1] 2>/dev/null
end
complete -c caseflow -f -a '(__caseflow_words)'
complete -c caseflow -n 'test -z "$(__caseflow_words)"' -F
)sh"},
};

int complete(Session& session, const Operands& words) {
    for (const Suggestion& suggestion : suggestions(session, words)) {
        session.console.out.write(suggestion.word);
        session.console.out.write("\t");
        session.console.out.write(visible_line(suggestion.description));
        session.console.out.write("\n");
    }
    return 0;
}

std::span<const Shell> shells() {
    return shell_table;
}

struct CompletionOptions {
    bool words = false;
};

int completion(Session& session, const Operands& operands, const CompletionOptions& options) {
    if (options.words) return complete(session, operands);
    for (const Shell& shell : shells())
        if (shell.name == operands.front()) session.console.out.write(shell.script);
    return 0;
}

constexpr Operand completion_operands[] = {
    {OperandKind::choice, "SHELL", Arity::one, names_of<shells>}};

constexpr Option completion_options[] = {
    option<&CompletionOptions::words>({.name = "words",
                                       .help = "print the completions of the last word after --",
                                       .lifts_operands = true}),
};

} // namespace

const Command completion_command = {
    .name = "completion",
    .operands = completion_operands,
    .summary = "Write the script that makes a shell complete commands and cases",
    .example = "caseflow completion bash > ~/.local/share/bash-completion/completions/caseflow\n"
               "caseflow completion fish > ~/.config/fish/completions/caseflow.fish",
    .options = completion_options,
    .run = run_with<CompletionOptions, completion>,
    .on_broken_register = OnBrokenRegister::ignore,
};

} // namespace caseflow
