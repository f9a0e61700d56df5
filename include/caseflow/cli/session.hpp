/// Why: what one run of the program works with: its surroundings as main found them, the options
/// every command has, its two outputs, and the register.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/derived.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/source/located.hpp"
#include "caseflow/store/store.hpp"

#include <ctime>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace caseflow {

/// Standard output: buffered, and a failure to write is never overlooked.
class Output {
  public:
    explicit Output(int descriptor) : descriptor_(descriptor) {}

    void write(std::string_view text);
    /// Throws Failure where the bytes cannot be written.
    void flush();

  private:
    int descriptor_;
    std::string buffer_;
};

/// The options that every command takes.
struct GlobalOptions {
    std::string register_path;
    std::string colour = "auto";
    std::string today;
    bool quiet = false;
};

/// A case that a command is to work on.
struct CaseRef {
    std::string path; // as shown to people; "-" for standard input
    std::string root; // of its register, "" where it is in none
    std::string problem;
    std::optional<Diarienummer> number; // by the file's name, of a case found by walking
};

/// A case as read and decoded.
struct ReadCase {
    std::unique_ptr<CaseFile> file; // never null; empty where it could not be read
    Findings findings;              // what is wrong with the file
    bool system_failed = false;     // the system, not the file, is at fault
};

/// Reads a file within its permitted size, or standard input where it is "-".
[[nodiscard]] Loaded load_input(const std::string& path);

/// Its bytes; Failure where it cannot be read.
[[nodiscard]] std::string loaded(const std::string& path);

/// What a new case file begins with: where editors find the schema, if the register has it.
[[nodiscard]] std::string schema_line(const std::string& root);

/// Reads and decodes a case. Safe to call on several threads.
[[nodiscard]] ReadCase read_case(const CaseRef& ref);

/// True where nothing could be decoded.
[[nodiscard]] bool is_unreadable(const ReadCase& read);

class Session;

/// A case that could be decoded; tells what is wrong with the file and throws Failure where it
/// could not.
[[nodiscard]] ReadCase read_or_fail(const Session& session, const CaseRef& ref);

class Session {
  public:
    /// `now`: seconds since 1970, from the only clock there is, in main.
    explicit Session(std::time_t now) : now_(now) {}

    GlobalOptions options;
    Output out{1};

    /// By --today, SOURCE_DATE_EPOCH or the clock; the same all through a run.
    [[nodiscard]] Date today() const;

    /// How findings look on a terminal or a pipe.
    [[nodiscard]] FindingStyle style(int descriptor) const;

    /// Cells a line of the terminal holds; what suits most where it does not tell.
    [[nodiscard]] static std::size_t terminal_width(int descriptor);

    /// Lines on standard error. `remark` is silenced by --quiet.
    static void complain(const std::string& message);
    void remark(const std::string& message) const;
    /// Findings on standard error, in order of place.
    void tell(Findings& findings) const;

    /// The register by --register, CASEFLOW_REGISTER or the nearest one; "" where there is none.
    [[nodiscard]] std::string find_root() const;
    /// The same; Failure where there is none.
    [[nodiscard]] std::string need_root() const;

    /// register.toml of a root, decoded once; an empty one where there is none. Its mistakes are in
    /// body_findings().
    [[nodiscard]] const RegisterFile& body(const std::string& root);
    [[nodiscard]] const Findings& body_findings(const std::string& root);

    /// What a person's CASE means: a number, a path, or "-". Failure where it is none of them or
    /// the case does not exist.
    [[nodiscard]] CaseRef resolve(const std::string& operand);

    /// Every case of the register, in order of number.
    [[nodiscard]] std::vector<CaseRef> all() const;

    /// Set where the system failed, but the command went on.
    bool system_failed = false;

    /// The exit code of a command that went on; `sound`: nothing asked about was wrong.
    [[nodiscard]] int exit_code(bool sound) const;

  private:
    struct Body {
        std::unique_ptr<RegisterFile> file;
        Findings findings;
    };
    Body& load_body(const std::string& root);
    [[nodiscard]] Date find_today() const;

    std::time_t now_;
    mutable std::once_flag dated_;
    mutable Date today_;
    std::map<std::string, Body> bodies_;
};

/// The day an option gives, nothing where it is empty; Failure for what is no date.
[[nodiscard]] std::optional<Date> day_of(std::string_view option, const std::string& text);

/// A case as the rules see it.
[[nodiscard]] Subject subject_of(Session& session, const CaseRef& ref, const CaseFile& file);

/// Runs the rules on a case that could be decoded. Safe on several threads once the case's register
/// is loaded.
void check_case(Session& session, const CaseRef& ref, ReadCase& read);

/// What is derived from a case just read, whose number is put into its series' form, as people see
/// it. Safe on several threads once the case's register is loaded.
[[nodiscard]] Derived derive_shown(Session& session, const CaseRef& ref, Case& one);

} // namespace caseflow
