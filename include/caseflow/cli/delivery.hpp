/// Why: archives receive a delivery as a directory. It contains what the register logs, and nothing
/// is written before it is certain that all of it can be.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/rules/number_index.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// Cases to be delivered, each as an XML file beside copies of its documents. One case at a time is
/// in memory.
class Delivery {
  public:
    Delivery(Session& session, const std::vector<CaseRef>& refs, const ArchiveFormat& format,
             ErmsVersion version)
        : session_(session), refs_(refs), format_(format), version_(version) {}

    /// Throws Failure if a directory is in a register, or if there are files in it or below it,
    /// unless `force` allows overwriting them.
    static void require_place(const Session& session, const std::string& directory, bool force);

    /// Reports each case that is not fit for the archive, or has a document that is missing, has
    /// changed, or has no place in the delivery. A document keeps its place relative to the case,
    /// or, if another document has that place or it is outside the case's folder, goes into a
    /// folder of the case. Returns the exit code, 0 if nothing is reported.
    [[nodiscard]] int check();

    /// The files of the delivery in which check() found no fault, in order.
    [[nodiscard]] std::vector<std::string> places() const;

    /// Writes the documents of a case and then its XML, case by case. Throws Failure if something
    /// has changed since the check, cannot be written, or would replace another file without
    /// `force`.
    void write(const std::string& directory, bool force);

  private:
    /// Throws Failure if a document of the case cannot be delivered.
    void check_documents(const CaseRef& ref, ReadCase& read);
    /// Notes the content of a place; false if it has other content.
    bool take(const std::string& place, const std::string& source);
    /// The place in the delivery of the document at a path; empty if it has none.
    std::string find_place(const std::string& path, const std::string& file,
                           const std::string& stem);
    void put(const std::string& path, std::string_view bytes);
    void write_case(const CaseRef& ref, const std::string& directory, NumberIndex& numbers);

    Session& session_;
    const std::vector<CaseRef>& refs_;
    const ArchiveFormat& format_;
    ErmsVersion version_;
    bool force_ = false;
    std::map<std::string, std::string> from_; // the source of each place in the delivery
    std::map<std::pair<std::string, std::string>, std::string> places_; // by case file and document
};

} // namespace caseflow
