#include "caseflow/cli/session.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/render/schema.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/store/document_files.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace caseflow {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

bool looks_like_path(std::string_view operand) {
    return operand.ends_with(".toml") || operand.starts_with('.') || operand.starts_with('/');
}

std::string read_standard_input() {
    std::string all;
    char buffer[1U << 16U];
    while (all.size() <= largest_file) {
        const ssize_t got = ::read(0, buffer, sizeof buffer);
        if (got == 0) return all;
        if (got > 0) all.append(buffer, static_cast<std::size_t>(got));
        if (got < 0 && errno != EINTR)
            throw Failure(fmt::format("cannot read standard input: {}",
                                      std::generic_category().message(errno)));
    }
    return all;
}

void write_error(const std::string& text) {
    static_cast<void>(::write(2, text.data(), text.size()) +
                      0); // nowhere left to tell of a failure
}

Date local_date(std::time_t now) {
    std::tm parts{};
    localtime_r(&now, &parts);
    return Date{std::chrono::year(parts.tm_year + 1900),
                std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
}

/// A case that lies elsewhere in the register than its number says: found by reading all.
std::optional<CaseRef> search(Session& session, const std::string& root,
                              const Diarienummer& number) {
    for (CaseRef& ref : session.all()) {
        if (!ref.problem.empty()) continue;
        const ReadCase read = read_case(ref);
        if (session.body(root).data.read(read.file->data.diarienummer).number == number) return ref;
    }
    return std::nullopt;
}

} // namespace

void Output::write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= (1U << 16U)) flush();
}

void Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t put = ::write(descriptor_, rest.data(), rest.size());
        if (put < 0 && errno != EINTR) {
            buffer_.clear();
            throw Failure(fmt::format("cannot write standard output: {}",
                                      std::generic_category().message(errno)));
        }
        rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(put, 0)));
    }
    buffer_.clear();
}

Date Session::today() const {
    std::call_once(dated_, [&] { today_ = find_today(); });
    return today_;
}

Date Session::find_today() const {
    if (const auto day = day_of("--today", options.today)) return *day;
    const std::string epoch = environment("SOURCE_DATE_EPOCH");
    if (epoch.empty()) return local_date(now_);
    long long seconds = 0;
    const auto [end, problem] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
    constexpr long long end_of_9999 = 253'402'300'799;
    if (problem != std::errc{} || end != epoch.data() + epoch.size() || seconds < 0 ||
        seconds > end_of_9999)
        throw Failure("SOURCE_DATE_EPOCH is not a number of seconds since 1970");
    return date_of(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

FindingStyle Session::style(int descriptor) const {
    FindingStyle style;
    const bool terminal = ::isatty(descriptor) == 1;
    const bool plain = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
    style.colour = options.colour == "always" || (options.colour == "auto" && terminal && !plain);
    style.terminal = terminal;
    style.width = terminal_width(descriptor);
    return style;
}

std::size_t Session::terminal_width(int descriptor) {
    winsize size{};
    const bool known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20;
    return known ? size.ws_col : 110;
}

void Session::complain(const std::string& message) {
    write_error(visible(message) + "\n");
}

void Session::remark(const std::string& message) const {
    if (!options.quiet) complain(message);
}

void Session::tell(Findings& findings) const {
    findings.sort();
    write_error(print(findings, style(2))); // which has made all but its colours visible
}

int Session::exit_code(bool sound) const {
    if (system_failed) return exit_failed;
    return sound ? 0 : exit_wrong;
}

std::string Session::find_root() const {
    std::string root = options.register_path;
    if (root.empty()) root = environment("CASEFLOW_REGISTER");
    if (root.empty()) return find_register(disk()).value_or("");
    if (disk().kind(root) != EntryKind::directory)
        throw Failure(fmt::format("the register {} is not a directory", root));
    while (root.size() > 1 && root.ends_with('/')) root.pop_back();
    return root;
}

std::string Session::need_root() const {
    std::string root = find_root();
    if (root.empty())
        throw Failure(
            "no register found: no directory 'cases' here or above; name one with --register");
    return root;
}

Session::Body& Session::load_body(const std::string& root) {
    const auto known = bodies_.find(root);
    if (known != bodies_.end()) return known->second;
    Body& body = bodies_[root];
    const std::string path = root + "/register.toml";
    Loaded loaded;
    if (!root.empty() && disk().kind(path) != EntryKind::none) loaded = load(disk(), path);
    body.file = std::make_unique<RegisterFile>(SourceText(path, std::move(loaded.bytes)));
    if (loaded.problem.empty()) {
        decode(*body.file, body.findings);
        check(*body.file, body.findings);
    } else {
        body.findings.error("toml-syntax", body.file->at(""), loaded.problem);
        system_failed = system_failed || loaded.system;
    }
    body.findings.sort();
    return body;
}

const RegisterFile& Session::body(const std::string& root) {
    return *load_body(root).file;
}

const Findings& Session::body_findings(const std::string& root) {
    return load_body(root).findings;
}

CaseRef Session::resolve(const std::string& operand) {
    if (operand == "-") return {operand, find_root(), {}, {}};
    if (looks_like_path(operand)) {
        if (disk().kind(operand) == EntryKind::none)
            throw Failure(fmt::format("{} does not exist", operand), exit_wrong);
        std::string root = options.register_path;
        if (root.empty()) root = register_around(operand).value_or(find_root());
        return {operand, root, {}, {}};
    }
    const std::string root = need_root();
    const NumberReading reading = body(root).data.read(operand);
    if (!reading.number) throw Failure(reading.problem);
    const std::string path = case_path(root, *reading.number);
    if (disk().kind(path) != EntryKind::none)
        return {path, root, link_problem(disk(), root, path), *reading.number};
    if (auto elsewhere = search(*this, root, *reading.number)) return *elsewhere;
    throw Failure(fmt::format("{} does not exist in {}; 'caseflow new {}' makes it",
                              body(root).data.print(*reading.number), root, operand),
                  exit_wrong);
}

std::vector<CaseRef> Session::all() const {
    const std::string root = need_root();
    std::vector<CaseRef> refs;
    for (Candidate& candidate : walk(disk(), root))
        refs.push_back({std::move(candidate.path), root, std::move(candidate.problem),
                        std::move(candidate.number)});
    return refs;
}

Loaded load_input(const std::string& path) {
    if (path != "-") return load(disk(), path);
    Loaded loaded{read_standard_input(), {}};
    if (loaded.bytes.size() > largest_file)
        loaded = {{}, fmt::format("larger than {} MiB", largest_file >> 20U)};
    return loaded;
}

std::string loaded(const std::string& path) {
    Loaded file = load_input(path);
    if (!file.problem.empty())
        throw Failure(fmt::format("cannot read {}: {}", path, file.problem),
                      file.system ? exit_failed : exit_wrong);
    return std::move(file.bytes);
}

std::string schema_line(const std::string& root) {
    if (disk().kind(root + "/" + schema_file) == EntryKind::none) return {};
    return fmt::format("#:schema ../{}\n", schema_file);
}

ReadCase read_case(const CaseRef& ref) {
    Loaded loaded{{}, ref.problem};
    if (ref.problem.empty()) loaded = load_input(ref.path);
    ReadCase read;
    read.system_failed = loaded.system;
    read.file = std::make_unique<CaseFile>(SourceText(ref.path, std::move(loaded.bytes)));
    if (loaded.problem.empty()) {
        decode(*read.file, read.findings);
    } else {
        read.findings.error("toml-syntax", read.file->at(""), loaded.problem);
    }
    return read;
}

bool is_unreadable(const ReadCase& read) {
    const auto& told = read.findings.all();
    return !told.empty() && told.front().rule == "toml-syntax";
}

ReadCase read_or_fail(const Session& session, const CaseRef& ref) {
    ReadCase read = read_case(ref);
    if (!is_unreadable(read)) return read;
    session.tell(read.findings);
    throw Failure(fmt::format("{} cannot be read", ref.path),
                  read.system_failed ? exit_failed : exit_wrong);
}

std::optional<Date> day_of(std::string_view option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto day = parse_date(text)) return day;
    throw Failure(fmt::format("{} '{}' is not a date like 2022-06-30", option, visible_line(text)));
}

Subject subject_of(Session& session, const CaseRef& ref, const CaseFile& file) {
    const std::string path = ref.path == "-" ? "" : ref.path;
    return Subject::of(file, session.body(ref.root), path, session.today());
}

void check_case(Session& session, const CaseRef& ref, ReadCase& read) {
    if (is_unreadable(read)) return;
    check(subject_of(session, ref, *read.file), read.findings);
    if (ref.path != "-") check_document_files(disk(), ref.root, *read.file, read.findings);
}

Derived derive_shown(Session& session, const CaseRef& ref, Case& one) {
    const Register& body = session.body(ref.root).data;
    const auto number = body.read(one.diarienummer).number;
    if (number) one.diarienummer = body.print(*number);
    return derive(one, number, ref.path);
}

} // namespace caseflow
