// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/externallink.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace slipway {

bool isAppleSite(const QUrl &url)
{
    const QString host = url.host().toLower();
    return url.isValid() && url.scheme() == "https"_L1 && url.userInfo().isEmpty() && url.port() == -1
        && (host == "apple.com"_L1 || host.endsWith(".apple.com"_L1));
}

bool openAppleSite(const QUrl &url)
{
    return isAppleSite(url) && QDesktopServices::openUrl(url);
}

QUrl apiKeysPage()
{
    return QUrl(u"https://appstoreconnect.apple.com/access/integrations/api"_s);
}

QUrl appStoreConnectPage(const QString &appId, const QString &below)
{
    QUrl url = appsPage();
    url.setPath(url.path() + u'/' + appId + (below.isEmpty() ? QString() : u'/' + below), QUrl::DecodedMode);
    return url;
}

QUrl appsPage()
{
    return QUrl(u"https://appstoreconnect.apple.com/apps"_s);
}

QUrl agreementsPage()
{
    return QUrl(u"https://appstoreconnect.apple.com/business"_s);
}

QUrl appStorePage(const QString &appId)
{
    QUrl url(u"https://apps.apple.com"_s);
    url.setPath(u"/app/id"_s + appId, QUrl::DecodedMode);
    return url;
}

} // namespace slipway
