// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QTest>

#include <functional>
#include <memory>

class QObject;

namespace slipway::test {

//! Milliseconds that a test waits for what ought to come at once: a disk that others keep busy takes seconds for a commit.
inline constexpr int patience = 20000;

//! \brief Makes a test class known to the main() of its executable: `tests_core tst_result` runs class TstResult.
//!
//! A global object, against the rule for the product, because a test file is to be all that one adds for a test.
struct Registration
{
    Registration(const char *file, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace slipway::test

// Qt's own wait for five seconds.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), slipway::test::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), (message), slipway::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), slipway::test::patience)

//! At the end of tst_<name>.cpp, before its moc include.
#define SLIPWAY_TEST(Class) static const slipway::test::Registration registration##Class(__FILE__, [] { return std::make_unique<Class>(); });
