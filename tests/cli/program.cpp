#include "program.hpp"

#include "accept.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace caseflow::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> folders_of_test;

/// Removes the folders of a test that passed.
struct CleanUp : doctest::IReporter {
    explicit CleanUp(const doctest::ContextOptions& /*options*/) {}
    void report_query(const doctest::QueryData& /*in*/) override {}
    void test_run_start() override {}
    void test_run_end(const doctest::TestRunStats& /*in*/) override {}
    void test_case_start(const doctest::TestCaseData& /*in*/) override {}
    void test_case_reenter(const doctest::TestCaseData& /*in*/) override {}
    void test_case_exception(const doctest::TestCaseException& /*in*/) override {}
    void subcase_start(const doctest::SubcaseSignature& /*in*/) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData& /*in*/) override {}
    void log_message(const doctest::MessageData& /*in*/) override {}
    void test_case_skipped(const doctest::TestCaseData& /*in*/) override {}
    void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
        for (const std::string& folder : folders_of_test) {
            if (stats.failure_flags == 0) {
                fs::remove_all(folder);
            } else if (fs::exists(folder)) {
                std::cout << "kept: " << folder << '\n';
            }
        }
        folders_of_test.clear();
    }
};

REGISTER_LISTENER("clean-up", 1, CleanUp);

std::string slurp(const std::string& path) {
    const std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

[[noreturn]] void become(const std::string& folder, const std::string& streams,
                         const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment) {
    const auto redirect = [&](const char* name, int flags, int to) {
        const int file = ::open((streams + name).c_str(), flags, 0600);
        if (file < 0 || ::dup2(file, to) < 0) ::_exit(99);
    };
    redirect("/in", O_RDONLY, 0);
    redirect("/out", O_WRONLY | O_CREAT | O_TRUNC, 1);
    redirect("/err", O_WRONLY | O_CREAT | O_TRUNC, 2);
    if (::chdir(folder.c_str()) != 0) ::_exit(99);
    std::vector<char*> argv;
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    std::vector<char*> envp;
    for (const std::string& variable : environment)
        envp.push_back(const_cast<char*>(variable.c_str()));
    envp.push_back(nullptr);
    ::execve(argv.front(), argv.data(), envp.data());
    ::_exit(99);
}

Result spawn(const std::string& folder, const std::vector<std::string>& arguments,
             std::string_view input, const std::vector<std::string>& more) {
    const std::string streams = folder + ".streams";
    fs::create_directories(streams);
    std::ofstream(streams + "/in", std::ios::binary) << input;
    std::vector<std::string> environment = more; // the first of two with the same name counts
    for (const char* variable : {"LC_ALL=C", "TZ=UTC", "SOURCE_DATE_EPOCH=1656633600"})
        environment.emplace_back(variable);
    environment.push_back("XDG_STATE_HOME=" + folder + "/state");
    environment.push_back("PATH=" + fs::path(CASEFLOW_BINARY).parent_path().string() +
                          ":" CASEFLOW_SOURCE
                          "/build/npm/node_modules/.bin:/usr/local/bin:/usr/bin:/bin");
    const pid_t child = ::fork();
    if (child == 0) become(folder, streams, arguments, environment);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    Result result{code, slurp(streams + "/out"), slurp(streams + "/err")};
    fs::remove_all(streams);
    return result;
}

} // namespace

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "caseflow-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
    folders_of_test.push_back(name);
}

void Folder::write(const std::string& path, std::string_view text) const {
    const fs::path full = fs::path(path_) / path;
    fs::create_directories(full.parent_path());
    std::ofstream(full, std::ios::binary) << text;
}

std::string Folder::read(const std::string& path) const {
    return slurp(path_ + "/" + path);
}

bool Folder::has(const std::string& path) const {
    return fs::exists(fs::path(path_) / path);
}

void Folder::with_real_register() const {
    fs::copy(std::string(CASEFLOW_SOURCE) + "/cases", path_ + "/cases",
             fs::copy_options::recursive);
}

Result Folder::run(const std::vector<std::string>& arguments, std::string_view input,
                   const std::vector<std::string>& environment) const {
    std::vector<std::string> all = {CASEFLOW_BINARY};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return spawn(path_, all, input, environment);
}

Result Folder::shell(const std::string& line) const {
    return spawn(path_, {"/bin/sh", "-c", line}, {}, {});
}

std::string repository_path(const std::string& path) {
    const char* elsewhere = std::getenv("CASEFLOW_TEST_REPOSITORY");
    return std::string(elsewhere != nullptr ? elsewhere : CASEFLOW_SOURCE) + "/" + path;
}

std::string repository_file(const std::string& path) {
    return slurp(repository_path(path));
}

void check_output(const std::string& path, const std::string& output) {
    const std::string expected = repository_file(path);
    if (!accepting()) {
        CHECK_MESSAGE(output == expected, path, "; CASEFLOW_ACCEPT=1 rewrites it");
    } else if (output.empty()) {
        fs::remove(repository_path(path));
    } else if (output != expected) {
        std::ofstream(repository_path(path), std::ios::binary) << output;
    }
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t n = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++n;
    return n;
}

} // namespace caseflow::test
