// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/browserspy.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace slipway::test {

BrowserSpy::BrowserSpy()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "open");
}

BrowserSpy::~BrowserSpy()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

} // namespace slipway::test
