/// Why: the register that a run works in: where it is, its register.toml, what a person's CASE
/// means, and reading and checking a case in one way for every command.
#pragma once

#include "caseflow/base/rare_text.hpp"
#include "caseflow/cli/clock.hpp"
#include "caseflow/cli/input.hpp"
#include "caseflow/cli/options.hpp"
#include "caseflow/model/derived.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/source/located.hpp"
#include "caseflow/store/document_files.hpp"
#include "caseflow/store/name_index.hpp"
#include "caseflow/store/register_root.hpp"
#include "caseflow/store/store.hpp"

#include <forward_list>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A case that a command is to work on.
struct CaseRef {
    std::string path;  // as shown to people; "-" for standard input
    RegisterRoot root; // none if it is in no register
    RareText problem;
    std::optional<Diarienummer> number; // that it was found by; nothing if a person gave its path
    /// Other files near it (see walk_near) that may have its number, of a case that was asked for.
    /// Of many cases hardly one has any, so an empty list takes no more room than a pointer.
    std::forward_list<std::string> namesakes = {};
    bool is_folder = false; // not a case, but a folder that the system cannot list

    [[nodiscard]] bool is_standard_input() const { return caseflow::is_standard_input(path); }
};

/// How reading a case ended, the best first.
enum class ReadResult {
    decoded,      // though keys may be wrong: see the findings
    not_toml,     // the text is not TOML, or exceeds a limit
    not_readable, // the file could not be read at all
};

/// A case as read and decoded.
struct ReadCase {
    std::unique_ptr<CaseFile> file; // never null; empty unless decoded
    Findings findings;
    ReadResult result = ReadResult::decoded;
    bool system_failed = false; // not readable, and the system, not the file, is at fault
    std::vector<std::unique_ptr<CaseFile>> namesakes; // with its number: a finding points there

    [[nodiscard]] bool is_decoded() const { return result == ReadResult::decoded; }
};

/// The content of a register's folders.
struct RegisterContent {
    std::vector<CaseRef> cases;         // in order of number
    std::vector<std::string> leftovers; // paths of what killed runs may have left, and documents
};

/// Which cases a check can compare with: some findings need the whole register.
enum class CheckScope { one_case, whole_register };

/// Decodes a text as that of a case.
[[nodiscard]] ReadCase decode_case(const CaseRef& ref, std::string text);

/// Reads and decodes a case. Safe to call on several threads.
[[nodiscard]] ReadCase read_case(const CaseRef& ref);

/// What a command does if register.toml cannot be read, or not all of it.
enum class OnBrokenRegister {
    remark, // warns and continues: the command hardly depends on it
    refuse, // ends: its numbers, files or messages would be wrong
    ignore, // leaves it to the command
};

class Workspace {
  public:
    Workspace(const GlobalOptions& options, const Clock& clock)
        : options_(options), clock_(clock) {}

    /// The register by --register, CASEFLOW_REGISTER or the nearest one, if any. A directory that
    /// holds `cases` means that.
    [[nodiscard]] RegisterRoot find_root() const;
    /// The same; throws Failure if there is none.
    [[nodiscard]] std::string need_root() const;
    /// " --register DIR" as it was given, for a command to be pasted; "" if it was not.
    [[nodiscard]] std::string register_option() const;

    /// register.toml of a register, decoded once; an empty one if it has none, or there is no
    /// register. Its mistakes are in
    /// register_findings(); if there are errors, the first call for a root does what
    /// on_broken_register says. After that, safe to call on several threads.
    [[nodiscard]] const RegisterFile& register_file(const RegisterRoot& root);
    [[nodiscard]] const Findings& register_findings(const RegisterRoot& root);
    /// False if it cannot be read, so that the series' forms are unknown.
    [[nodiscard]] bool register_is_read(const RegisterRoot& root);

    /// The meaning of a person's CASE: a number, a path, or "-". Throws Failure if it is none of
    /// them or the case does not exist.
    [[nodiscard]] CaseRef resolve(const std::string& operand);

    /// Reads numbers as the register does whose cases all() are.
    [[nodiscard]] std::function<std::optional<Diarienummer>(std::string_view)> number_reader();

    /// True if a word is a CASE as it is written, whether or not there is such a case.
    [[nodiscard]] bool names_case(const std::string& word);

    /// Every case of the register, in order of number.
    [[nodiscard]] std::vector<CaseRef> all();

    /// The same, with the other results of one listing of the folders.
    [[nodiscard]] RegisterContent content();

    // The functions below are safe to call on several threads once register_file has been called
    // for the case's root.

    /// A case as the rules see it.
    [[nodiscard]] Subject subject_of(const CaseRef& ref, const CaseFile& file);

    /// Adds every finding of a case just read, waives and sorts them. Does not add any if the case
    /// was not decoded.
    void check_case(const CaseRef& ref, ReadCase& read);

    /// Adds the findings about the files that a case logs (document-file), and none else.
    void check_documents(const CaseRef& ref, const CaseFile& file, Findings& findings);

    /// check_case in two halves, for findings that come from other cases: those are added between.
    void add_findings(const CaseRef& ref, ReadCase& read);
    void waive_and_sort(const CaseRef& ref, ReadCase& read, CheckScope scope);

    /// The number in a decoded case, blanks around it aside; nothing if it is not one.
    [[nodiscard]] std::optional<Diarienummer> number_of(const CaseRef& ref, const Case& data);

    /// The file of a number, at its place or elsewhere by its name; nothing if there is none. Reads
    /// only files that may have the number by their names: the key decides. One that is named after
    /// the number and has no key that can be read is taken for the case if it is at its place, or
    /// no other is: reading it shows what is wrong.
    [[nodiscard]] std::optional<CaseRef> find_named(const std::string& root,
                                                    const Diarienummer& number);

    /// The same, or if no file may have the number by its name, the one whose key it is: then reads
    /// all cases. Throws Failure if one that cannot be read may be it.
    [[nodiscard]] std::optional<CaseRef> search(const std::string& root,
                                                const Diarienummer& number);

    /// True if a case is a file of its register, not only checked against it.
    [[nodiscard]] static bool is_in_register(const CaseRef& ref);

    /// Adds a finding if some of the case's namesakes have its number too. Reads no other file.
    void check_namesakes(const CaseRef& ref, ReadCase& read);

    /// Adds a finding if a decoded case has a key that is not a number.
    void check_number(const CaseRef& ref, ReadCase& read);

    /// Rewrites a decoded case's number into its series' form, which is how people see it. Leaves
    /// it if register.toml, which has the form, cannot be read.
    void use_series_form(const CaseRef& ref, Case& data);

    /// The values derived from a case.
    [[nodiscard]] Derived derive(const CaseRef& ref, const Case& data);

    OnBrokenRegister on_broken_register = OnBrokenRegister::remark;

    /// Whether resolve takes register.toml too; for other commands it is not a case.
    bool takes_register_file = false;

    /// Set if the system failed, but the command went on.
    bool system_failed = false;
    /// Set if a register.toml has errors, but the command went on.
    bool register_is_broken = false;

  private:
    struct RegisterRead {
        std::unique_ptr<RegisterFile> file;
        Findings findings;
        bool is_read = true; // though keys may be wrong
        bool system_failed = false;
    };
    RegisterRead& read_register(const RegisterRoot& root);
    void react_to_errors(const RegisterRead& read);
    [[nodiscard]] CaseRef resolve_number(const std::string& operand);
    void refuse_misnamed_file(const std::string& root, const Diarienummer& number);
    [[nodiscard]] std::optional<Diarienummer> key_of(const CaseRef& ref);
    [[nodiscard]] RegisterRoot root_around(const std::string& path) const;
    [[nodiscard]] NameIndex& names(const std::string& root);
    [[nodiscard]] std::forward_list<std::string> find_namesakes(const CaseRef& ref);

    const GlobalOptions& options_;
    const Clock& clock_;
    std::map<RegisterRoot, RegisterRead> registers_;
    std::map<std::string, NameIndex> names_; // by root
    Checksums checksums_{disk()};
};

} // namespace caseflow
