#define DOCTEST_CONFIG_IMPLEMENT
#include "accept.hpp"

#include <doctest/doctest.h>

int main(int argc, char** argv) {
    const int code = doctest::Context(argc, argv).run();
    return code == 0 && caseflow::test::accepting() ? caseflow::test::exit_skipped : code;
}
