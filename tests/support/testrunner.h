// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QTest>

#include <functional>
#include <memory>

class QObject;

namespace slipway::test {

//! \brief Makes a test class known to the main() of its executable: `tests_core tst_result` runs class TstResult.
//!
//! A global object, against the rule for the product, because a test file is to be all that one adds for a test.
struct Registration
{
    Registration(const char *file, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace slipway::test

//! At the end of tst_<name>.cpp, before its moc include.
#define SLIPWAY_TEST(Class) static const slipway::test::Registration registration##Class(__FILE__, [] { return std::make_unique<Class>(); });
