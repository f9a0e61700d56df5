#include "rule_fixtures.hpp"

#include "caseflow/rules/rule_examples.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

namespace caseflow::test {
namespace {

namespace fs = std::filesystem;

const std::string root = "tests/rules";

std::vector<std::string> entries_of(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(repository_path(folder)))
        names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

std::vector<std::string> fixture_folders() {
    return entries_of(root);
}

std::vector<Fixture> fixtures_of(const std::string& rule) {
    const std::string folder = root + "/" + rule + "/";
    if (!fs::is_directory(repository_path(folder))) return {};
    std::vector<Fixture> fixtures;
    for (const std::string& name : entries_of(folder)) {
        const bool bad = name.starts_with("bad-");
        const std::string stem = fs::path(name).stem();
        if ((!bad && !name.starts_with("ok-")) || name.ends_with(".out")) continue;
        fixtures.push_back(
            {rule, folder + name, folder + stem + ".out", folder + stem + ".sv.out", bad});
    }
    return fixtures;
}

Result validate(const Fixture& fixture, const std::string& language) {
    const Folder folder;
    const fs::path from = repository_path(fixture.path);
    if (fs::is_directory(from)) {
        fs::copy(from, folder.path(),
                 fs::copy_options::recursive | fs::copy_options::copy_symlinks);
        if (folder.has("setup.sh")) REQUIRE(folder.shell("sh setup.sh").code == 0);
    } else {
        folder.write("cases/2022/RUN-319-2022.toml", repository_file(fixture.path));
        const fs::path body = from.parent_path() / "register.toml";
        if (fs::exists(body)) fs::copy(body, folder.path() + "/cases/register.toml");
    }
    Result result =
        folder.run({"--lang", language, "--today", std::string(examples_today), "validate"});
    fs::remove_all(folder.path()); // a failure can be examined in the fixture
    return result;
}

} // namespace caseflow::test
