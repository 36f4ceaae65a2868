// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace slipway {

//! True for 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QUrl &url);

//! \brief True when \a url may be asked at all: https, or http on loopback, with a host and without user name or password.
//!
//! Rule S18: nothing else reaches the network, least of all file:, data: and ftp:, which Qt would open as well.
bool isSafeUrl(const QUrl &url);

//! \brief Where one account's requests go, and the only place that its bearer may be seen: scheme, host and port (rule S8).
class Origin final
{
public:
    Origin() = default;
    //! Path, query and the like of \a url are dropped.
    explicit Origin(const QUrl &url);

    //! False when the URL was not a safe one; such an origin covers nothing.
    bool isValid() const { return !m_url.isEmpty(); }
    //! "https://api.appstoreconnect.apple.com"
    const QUrl &url() const { return m_url; }
    //! True when \a url is safe and has exactly this scheme, host and port.
    bool covers(const QUrl &url) const;

private:
    QUrl m_url;
};

} // namespace slipway
