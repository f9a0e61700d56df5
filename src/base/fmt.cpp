// fmt compiled once, here: Debian ships it as a shared library only, which costs a start of the
// program more than all its work on one case, and header-only costs each file two seconds to
// compile.
#include <fmt/format-inl.h>

template auto fmt::v9::detail::thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template char fmt::v9::detail::decimal_point_impl<char>(locale_ref);
