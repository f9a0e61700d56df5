// edit starts the editor that a person has chosen, in the way that the editor expects.
#include "editing.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("VISUAL goes before EDITOR, and either may be several words") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.shell(
        "EDITOR=false VISUAL=\"sed -i -e s/strand/x/ -e 's/Anna H/Annan H/'\" caseflow edit "
        "RUN/319/2022 2>&1; VISUAL= EDITOR='sed -i -e s/Anna/Bo/' caseflow edit RUN/319/2022 2>&1");
    CHECK(result.out.ends_with(real + " changed\n"));
    CHECK(folder.read(real).find("Bo") != std::string::npos);
}

TEST_CASE("an editor that comes back at once keeps the copy, and is asked to wait") {
    const Folder folder;
    folder.with_real_register();
    for (const auto& editor :
         std::initializer_list<std::pair<std::string, std::string>>{{"code", "code --wait"},
                                                                    {"gvim", "gvim --nofork"},
                                                                    {"subl -n", "subl -n --wait"},
                                                                    {"x", "code --wait"}}) {
        const auto& [name, command] = editor;
        CAPTURE(editor.first);
        const std::string program = name.substr(0, name.find(' '));
        folder.write(program, "#!/bin/sh\n");
        const Result result = folder.shell("chmod +x " + program + "; PATH=.:$PATH EDITOR='" +
                                           name + "' caseflow edit RUN/319/2022");
        CHECK(result.code == 1);
        CHECK(result.err ==
              "caseflow: " + real +
                  " unchanged: the editor returned at once; if it is still open, save and "
                  "run 'caseflow edit " +
                  real +
                  "' again. An editor has to wait until the file is closed, as with "
                  "EDITOR='" +
                  command + "'\n");
        CHECK(copy(folder) == folder.read(real));
    }
    // A later save is found; a copy without changes is no obstacle.
    CHECK(folder.shell("sed -i 's/Anna/Bo/' state/caseflow/edit/*.toml").code == 0);
    CHECK(edit(folder, "true").err.starts_with("caseflow: an earlier edit of "));
    folder.write("editor", "#!/bin/sh\n");
    CHECK(folder.shell("EDITOR=./editor caseflow edit --resume RUN/319/2022 2>&1").out ==
          real + " changed\n");
    CHECK(folder.read(real).find("Bo Halvarsson") != std::string::npos);
}

TEST_CASE("an editor that can begins at the first mistake") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"set", "-q", "RUN/319/2022", "funding.total=900000"}).code == 0);
    for (const auto& editor : std::initializer_list<std::pair<std::string, std::string>>{
             {"vim", "+22 COPY"},
             {"nano", "+22 COPY"},
             {"emacs -nw", "-nw +22 COPY"},
             {"code --wait", "--wait --goto COPY:22"},
             {"kate", "--line 22 COPY"},
             {"hx", "COPY:22"},
             {"subl --wait", "--wait COPY:22"},
             {"other", "COPY"}}) {
        const auto& [name, expected] = editor;
        CAPTURE(editor.first);
        const std::string program = name.substr(0, name.find(' '));
        folder.write(program, "#!/bin/sh\necho \"$@\" >arguments\n");
        CHECK(folder
                  .shell("chmod +x " + program + "; PATH=.:$PATH EDITOR='" + name +
                         "' caseflow edit RUN/319/2022")
                  .code == 1);
        const std::string path = folder.path() + "/state/caseflow/edit/" +
                                 folder.shell("basename state/caseflow/edit/*.toml").out;
        CHECK(replace_all(folder.read("arguments"), replace_all(path, "\n", ""), "COPY") ==
              expected + "\n");
    }
    for (const char* program : {"vim", "vim.basic", "emacs-nox", "my editors/vim", "other.vim"})
        folder.write(program, "#!/bin/sh\necho \"$1\" >arguments\n");
    CHECK(folder.shell("chmod +x vim* emacs-nox other.vim my*/vim").code == 0);
    for (const std::string editor :
         {"./vim.basic", "env vim", "/usr/bin/env -i PATH=. ./vim", "'./vim'", "TERM=xterm ./vim",
          "\"my editors/vim\"", "my\\ editors/vim", "exec ./emacs-nox", "./other.vim"}) {
        CAPTURE(editor);
        folder.write("command", editor);
        CHECK(folder.shell("PATH=.:$PATH EDITOR=\"$(cat command)\" caseflow edit RUN/319/2022")
                  .code == 1);
        CHECK((folder.read("arguments") == "+22\n") == (editor != "./other.vim"));
    }
    CHECK(folder.run({"set", "-q", "RUN/319/2022", "funding.total=1000000"}).code == 0);
    CHECK(folder.shell("PATH=.:$PATH EDITOR=vim caseflow edit RUN/319/2022").code == 1);
    CHECK(folder.read("arguments").starts_with("/"));
}

TEST_CASE("without VISUAL and EDITOR it is vi, and a signal that ends it is its status plus 128") {
    const Folder folder;
    folder.with_real_register();
    folder.write("vi", "#!/bin/sh\nsed -i 's/Anna/Bo/' \"$1\"\n");
    CHECK(
        folder.shell("chmod +x vi; PATH=.:$PATH VISUAL= EDITOR= caseflow edit RUN/319/2022").err ==
        real + " changed\n");
    CHECK(edit(folder, "kill -9 $$")
              .err.ends_with("caseflow: " + real +
                             " unchanged: the editor exited with status 137\n"));
}
