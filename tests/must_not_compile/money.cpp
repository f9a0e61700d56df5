// Mistakes with money that the compiler stops. MISTAKE 0 has none and must compile.
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"
#include "caseflow/store/disk.hpp"

using namespace caseflow;

void use(Money amount, Percent share, Disk& disk) {
    static_cast<void>(amount.plus(amount));
    static_cast<void>(share.of(amount));
    static_cast<void>(disk.remove("x"));
#if MISTAKE == 1
    static_cast<void>(amount.plus(0.5));
#elif MISTAKE == 2
    static_cast<void>(amount.plus(share));
#elif MISTAKE == 3
    static_cast<void>(Money(0.5));
#elif MISTAKE == 4
    static_cast<void>(amount.plus(500'000));
#elif MISTAKE == 5
    static_cast<void>(amount + amount); // unchecked
#elif MISTAKE == 6
    amount.plus(amount); // the sum may not exist
#elif MISTAKE == 7
    disk.remove("x"); // an ignored error
#elif MISTAKE == 8
    static_cast<void>(amount == share);
#endif
}
