// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include <memory>

namespace slipway::test {

// What the test runner asks for; here it is declared as weak.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace slipway::test
