// fmt compiled once, here: Debian's shared library would make the program start more slowly than it
// does all its work on one case, and header-only adds two seconds to each file's compilation.
#include <fmt/format-inl.h>

template auto fmt::v9::detail::thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template char fmt::v9::detail::decimal_point_impl<char>(locale_ref);
