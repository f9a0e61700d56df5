/// Random cases, by the table of keys: a new key is in every property at once.
#pragma once

#include "caseflow/model/case_fields.hpp"

#include <random>
#include <string>
#include <vector>

namespace caseflow::test {

class Maker {
  public:
    explicit Maker(unsigned seed) : random_(seed) {}

    void fill(std::string& to) {
        static const std::vector<std::string> pieces = {
            "å",    "\"",  "\\",     "\n", "#",  " ", "a\u030A", "[x]", "\x01",
            "\x7F", "'''", "\"\"\"", "\t", "\r", "€", "=",       "z"};
        for (unsigned i = below(6); i > 0; --i)
            to += pieces[below(static_cast<unsigned>(pieces.size()))];
    }
    void fill(bool& to) { to = below(2) == 1; }
    void fill(std::optional<Money>& to) { to = Money(static_cast<std::int64_t>(random_())); }
    void fill(std::optional<int>& to) { to = static_cast<int>(below(3000)); }
    void fill(std::optional<Percent>& to) {
        to = Percent::parse(std::to_string(below(100)) + "." + std::to_string(below(99)));
    }
    void fill(std::optional<Date>& to) {
        to = Date(std::chrono::sys_days(std::chrono::days(static_cast<int>(below(30000)))));
    }
    template <Choice T>
    void fill(T& to) {
        to = static_cast<T>(below(static_cast<unsigned>(Words<T>::words.size())));
    }
    template <class T>
    void fill(std::vector<T>& to) {
        to.resize(1 + below(3));
        for (T& element : to) fill(element);
    }
    template <Table T>
    void fill(T& to) {
        for_each_field<T>([&](const auto& row) {
            if (row.required || below(3) > 0) fill(to.*row.member);
            if (row.required) make_nonblank(to.*row.member);
        });
    }

  private:
    static void make_nonblank(std::string& to) { to += "z"; }
    static void make_nonblank(std::vector<std::string>& to) { make_nonblank(to.front()); }
    template <class T>
    static void make_nonblank(const T& /*is never blank*/) {}

    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    std::mt19937_64 random_;
};

} // namespace caseflow::test
