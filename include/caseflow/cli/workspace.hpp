/// Why: the register that a run works in: where it is, its register.toml, the meaning of a CASE
/// that a person typed, and reading and checking a case in one way for every command.
#pragma once

#include "caseflow/base/rare_text.hpp"
#include "caseflow/cli/clock.hpp"
#include "caseflow/cli/options.hpp"
#include "caseflow/cli/read_case.hpp"
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
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The content of a register's folders.
struct RegisterContent {
    std::vector<CaseRef> cases;         // in order of number
    std::vector<std::string> leftovers; // paths of possible leftovers of killed runs, and documents
};

/// A case that is being checked.
struct CaseInCheck {
    const CaseRef& ref;
    const Subject& subject; // of `read`
    ReadCase& read;         // with the findings
};

/// The cases that a check can compare with: some findings need the whole register.
enum class CheckScope { one_case, whole_register };

/// The action of a command if register.toml, or part of it, cannot be read.
enum class OnBrokenRegister {
    remark, // warns and continues: the command hardly depends on it
    refuse, // ends: its numbers, files or messages would be wrong
    ignore, // leaves it to the command
};

class Workspace {
  public:
    Workspace(const GlobalOptions& options, const Clock& clock)
        : options_(options), clock_(clock) {}

    /// The register in --register, CASEFLOW_REGISTER or the nearest one, if any. A directory that
    /// contains `cases` means that.
    [[nodiscard]] RegisterRoot find_root() const;
    /// The same; throws Failure if there is none.
    [[nodiscard]] std::string need_root() const;
    /// " --register DIR" as it was given, for a command to be pasted; "" if it was not given.
    [[nodiscard]] std::string register_option() const;

    /// register.toml of a register, decoded once; an empty one if it has none, or there is no
    /// register. Its mistakes are in register_findings(); if there are errors, the first call for a
    /// root acts according to on_broken_register. After that, safe to call on several threads.
    [[nodiscard]] const RegisterFile& register_file(const RegisterRoot& root);
    [[nodiscard]] const Findings& register_findings(const RegisterRoot& root);
    /// False if it cannot be read, so that the series' forms are unknown.
    [[nodiscard]] bool register_is_read(const RegisterRoot& root);

    /// The meaning of a CASE that a person typed: a number, a path, or "-". Throws Failure if it is
    /// none of them or the case does not exist.
    [[nodiscard]] CaseRef resolve(const std::string& operand);

    /// Reads numbers like the register whose cases all() returns.
    [[nodiscard]] std::function<std::optional<Diarienummer>(std::string_view)> number_reader();

    /// True if a word has the form of a CASE, whether or not the case exists.
    [[nodiscard]] bool names_case(const std::string& word);

    /// Every case of the register, in order of number.
    [[nodiscard]] std::vector<CaseRef> all();

    /// The same, with the other results of one listing of the folders.
    [[nodiscard]] RegisterContent content();

    // The functions below are safe to call on several threads once register_file has been called
    // for the case's root.

    /// A case in the form for rules.
    [[nodiscard]] Subject subject_of(const CaseRef& ref, const CaseFile& file);

    /// Adds every finding of a case just read, waives and sorts them. Adds none if the case was not
    /// decoded.
    void check_case(const CaseRef& ref, ReadCase& read);

    /// Adds only the findings about the files that a case logs (document-file).
    void check_documents(const CaseRef& ref, const CaseFile& file, Findings& findings);

    /// check_case in two halves: findings that come from other cases are added between them. The
    /// first half takes several cases together, which is faster.
    void add_findings(std::span<const CaseInCheck> cases);
    static void waive_and_sort(const Subject& subject, ReadCase& read, CheckScope scope);

    /// The number in a decoded case, without blanks around it; nothing if it is not valid.
    [[nodiscard]] std::optional<Diarienummer> number_of(const CaseRef& ref, const Case& data);

    /// The file of a number, at its place or elsewhere by its name; nothing if there is none. Reads
    /// only files whose names may have the number: the key decides. A file that is named after the
    /// number but has no readable key is taken for the case if it is at its place, or if there is
    /// no other: reading it shows the mistake.
    [[nodiscard]] std::optional<CaseRef> find_named(const std::string& root,
                                                    const Diarienummer& number);

    /// The same; or if no file may have the number by its name, the one with it as its key, for
    /// which all cases are read. Throws Failure if a case that cannot be read may be the one.
    [[nodiscard]] std::optional<CaseRef> search(const std::string& root,
                                                const Diarienummer& number);

    /// True if a case is a file of its register, and not only checked against it.
    [[nodiscard]] static bool is_in_register(const CaseRef& ref);

    /// Adds a finding if any of the case's namesakes has its number too. Reads no other file.
    void check_namesakes(const CaseRef& ref, ReadCase& read);

    /// Adds a finding if the number key of a decoded case is not a number.
    void check_number(const CaseRef& ref, ReadCase& read);

    /// Rewrites a decoded case's number into its series' form, for people. Leaves it unchanged if
    /// register.toml, which has the form, cannot be read.
    void use_series_form(const CaseRef& ref, Case& data);

    /// The values derived from a case.
    [[nodiscard]] Derived derive(const CaseRef& ref, const Case& data);

    OnBrokenRegister on_broken_register = OnBrokenRegister::remark;

    /// Whether resolve accepts register.toml too; for other commands it is not a case.
    bool takes_register_file = false;

    /// Set if the system failed, but the command continued.
    bool system_failed = false;
    /// Set if a register.toml has errors, but the command continued.
    bool register_is_broken = false;

  private:
    struct RegisterRead {
        std::unique_ptr<RegisterFile> file;
        Findings findings;
        bool is_read = true; // keys may still be wrong
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
