// fmt compiled once, here: Debian ships it as a shared library only, which costs a start of the
// program more than all its work on one case, and header-only costs each file two seconds to
// compile.
#include <fmt/format-inl.h>

namespace fmt::inline v9::detail {
template auto thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template char decimal_point_impl<char>(locale_ref);
} // namespace fmt::inline v9::detail
