// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace slipway {

//! True for https on a host of Apple's: the only addresses that leave the application without a question (rule S26).
bool isAppleSite(const QUrl &url);

//! Shows \a url in the browser when isAppleSite(); else does nothing and answers false.
bool openAppleSite(const QUrl &url);

//! Where App Store Connect makes and lists API keys.
QUrl apiKeysPage();
//! An app's page in App Store Connect, or the part of it at \a below.
QUrl appStoreConnectPage(const QString &appId, const QString &below = {});
//! Where App Store Connect lists all apps of a team, and creates them.
QUrl appsPage();
//! Where App Store Connect has the agreements of a team.
QUrl agreementsPage();
//! An app's page in the App Store, for everybody.
QUrl appStorePage(const QString &appId);

} // namespace slipway
