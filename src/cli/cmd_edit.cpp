#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/editor.hpp"
#include "caseflow/cli/validation.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/toml/decode.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <iostream>
#include <random>
#include <unistd.h>

namespace caseflow {
namespace {

/// A hidden file beside the case, where a path in it means what it means in the case.
class Copy {
  public:
    Copy(const std::string& path, const std::string& bytes) {
        const std::size_t name = path.rfind('/') + 1;
        std::random_device random;
        path_ = fmt::format("{}.{:08x}.{}", path.substr(0, name), random(), path.substr(name));
        if (const auto problem = disk().create(path_, bytes, disk().mode(path)))
            throw Failure(fmt::format("cannot write {}: {}", path_, problem.message()));
    }

    [[nodiscard]] const std::string& path() const { return path_; }

    void remove() const { static_cast<void>(disk().remove(path_)); }

  private:
    std::string path_;
};

/// Asks at the terminal; an empty answer is a yes.
bool asks_to_go_on() {
    Console::complain("edit it again? [Y/n]");
    std::string answer;
    return std::getline(std::cin, answer) &&
           (answer.empty() || answer[0] == 'y' || answer[0] == 'Y');
}

class Edit {
  public:
    Edit(Session& session, CaseRef ref)
        : session_(session),
          ref_(std::move(ref)),
          before_(read_input(ref_.path)),
          copy_(ref_.path, before_),
          real_(real_path(disk(), ref_.path)) {}

    int run(bool asks) {
        for (;;) {
            if (const int code = run_editor(copy_.path()); code != 0)
                return keep(fmt::format("the editor ended with {}", code));
            const std::string after = read_input(copy_.path());
            if (after == before_) return unchanged();
            if (decodes(after)) return put(after);
            if (!asks || !asks_to_go_on()) return keep("it does not decode");
        }
    }

  private:
    [[nodiscard]] bool decodes(const std::string& text) const {
        CaseFile file(SourceText(copy_.path(), text));
        Findings findings;
        decode(file, findings);
        if (findings.count(Severity::error) == 0) return true;
        session_.console.print_findings(findings);
        return false;
    }

    int put(const std::string& after) {
        if (!change_file(disk(), real_, before_, after)) return keep("it changed meanwhile");
        copy_.remove();
        session_.console.remark(fmt::format("{} changed", ref_.path));
        Validation validation(session_, finding_formats().front());
        validation.check_body(ref_.root);
        validation.check_cases({ref_}, false);
        return validation.exit_code(false);
    }

    int unchanged() const {
        copy_.remove();
        session_.console.remark(fmt::format("{} unchanged", ref_.path));
        return 0;
    }

    /// What was written is never thrown away.
    int keep(const std::string& why) const {
        if (read_input(copy_.path()) == before_) {
            copy_.remove();
            throw Failure(fmt::format("{} is as it was: {}", ref_.path, why), exit_wrong);
        }
        throw Failure(fmt::format("{} is as it was: {}; what you wrote is in {}", ref_.path, why,
                                  copy_.path()),
                      exit_wrong);
    }

    Session& session_;
    CaseRef ref_;
    std::string before_;
    Copy copy_;
    std::string real_;
};

} // namespace

Run set_up_edit(CLI::App& with) {
    const auto once = std::make_shared<bool>(false);
    with.add_flag("--once", *once, "do not ask to edit again");
    return [once](Session& session, const Operands& operands) {
        const CaseRef ref = session.workspace.resolve(only_operand(operands, "CASE"));
        if (ref.is_standard_input()) throw Failure("standard input cannot be edited");
        if (!ref.problem.empty())
            throw Failure(fmt::format("{}: {}", ref.path, ref.problem), exit_wrong);
        return Edit(session, ref).run(!*once && ::isatty(0) == 1);
    };
}

} // namespace caseflow
