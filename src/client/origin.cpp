// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/origin.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool isSafeUrl(const QUrl &url)
{
    // Compared in the encoded authority too: "https://@host" has an empty, yet present, user name.
    if (!url.isValid() || url.host().isEmpty() || url.authority(QUrl::FullyEncoded).contains(u'@'))
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
}

Origin::Origin(const QUrl &url)
{
    if (!isSafeUrl(url))
        return;
    m_url.setScheme(url.scheme());
    m_url.setHost(url.host());
    m_url.setPort(url.port());
}

bool Origin::covers(const QUrl &url) const
{
    return isValid() && isSafeUrl(url) && url.scheme() == m_url.scheme() && url.host(QUrl::FullyEncoded) == m_url.host(QUrl::FullyEncoded)
        && effectivePort(url) == effectivePort(m_url);
}

} // namespace slipway
