/// Why: archives take a delivery over as a directory. What is in it is what the register logs, and
/// nothing is written before it is known that all of it can be.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/rules/number_index.hpp"

#include <map>
#include <string>
#include <vector>

namespace caseflow {

/// Cases to be delivered, each as a file of XML beside copies of its documents. One case at a time
/// is in memory.
class Delivery {
  public:
    Delivery(Session& session, const std::vector<CaseRef>& refs, ErmsVersion version)
        : session_(session), refs_(refs), version_(version) {}

    /// Throws Failure unless a directory is empty or absent, or may be written over with `force`,
    /// and lies in no register.
    static void require_place(const std::string& directory, bool force);

    /// Reports each case that is not fit to be archived or has a document that is absent, has
    /// changed, or has no place in the delivery. Returns the exit code, 0 if there is none.
    [[nodiscard]] int check();

    /// Writes the documents of a case and then its XML, case by case. Throws Failure if something
    /// has changed since it was checked, or cannot be written.
    void write(const std::string& directory);

  private:
    /// Throws Failure if a document of the case cannot be delivered.
    void check_documents(const CaseRef& ref, ReadCase& read);
    void write_case(const CaseRef& ref, const std::string& directory, NumberIndex& numbers);

    Session& session_;
    const std::vector<CaseRef>& refs_;
    ErmsVersion version_;
    std::map<std::string, std::string> from_; // the document that each place in the delivery is of
};

} // namespace caseflow
