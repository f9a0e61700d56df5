/// Why: archives take a delivery over as a directory. What is in it is what the register logs, and
/// nothing is written before it is known that all of it can be.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/rules/number_index.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// Cases to be delivered, each as a file of XML beside copies of its documents. One case at a time
/// is in memory.
class Delivery {
  public:
    Delivery(Session& session, const std::vector<CaseRef>& refs, const ArchiveFormat& format,
             ErmsVersion version)
        : session_(session), refs_(refs), format_(format), version_(version) {}

    /// Throws Failure unless a directory is absent, or has no file in it or below it, or may be
    /// written over with `force`, and lies in no register.
    static void require_place(const Session& session, const std::string& directory, bool force);

    /// Reports each case that is not fit to be archived or has a document that is absent, has
    /// changed, or has no place in the delivery. A document lies where its case has it, or, if
    /// another one does or that is outside the case's folder, in a folder of the case. Returns the
    /// exit code, 0 if there is none.
    [[nodiscard]] int check();

    /// The files of the delivery that check() found no fault with, in order.
    [[nodiscard]] std::vector<std::string> places() const;

    /// Writes the documents of a case and then its XML, case by case. Throws Failure if something
    /// has changed since it was checked, or cannot be written, or lies in the place of another
    /// file, unless that may be replaced with `force`.
    void write(const std::string& directory, bool force);

  private:
    /// Throws Failure if a document of the case cannot be delivered.
    void check_documents(const CaseRef& ref, ReadCase& read);
    /// Notes what lies at a place; false if something else does.
    bool take(const std::string& place, const std::string& source);
    /// Where the document at a path lies in the delivery; empty if it has no place.
    std::string find_place(const std::string& path, const std::string& file,
                           const std::string& stem);
    void put(const std::string& path, std::string_view bytes);
    void write_case(const CaseRef& ref, const std::string& directory, NumberIndex& numbers);

    Session& session_;
    const std::vector<CaseRef>& refs_;
    const ArchiveFormat& format_;
    ErmsVersion version_;
    bool force_ = false;
    std::map<std::string, std::string> from_; // what each place in the delivery is of
    std::map<std::pair<std::string, std::string>, std::string> places_; // of a case's file
};

} // namespace caseflow
