// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/pictures.h"
#include "sandbox/httpmessage.h"
#include "sandbox/servicestate.h"

#include <QCache>

namespace slipway::sandbox {

//! \brief Apple's image host: an app's icon in any size and format, and the pictures of testers' feedback (see pictures.h), drawn on
//! demand; and the symbols of builds (see symbols.h). Links to the latter two open until the time in their query; then the answer is 403.
//!
//! It stands on a port of its own, as Apple's stands on a host of its own: a bearer token has no business here. A request that
//! carries one is refused with 400 and counted; tests and the control path look at the count (rule S8).
class ImageService final
{
public:
    //! \a state tells the service's time; it must outlive this.
    explicit ImageService(const ServiceState &state);

    HttpReply answer(const HttpRequest &request);
    //! Requests that brought an Authorization header.
    int violations() const { return m_violations; }

private:
    HttpReply picture(const QString &path, const Rendition &rendition, QByteArray (*draw)(const Rendition &));

    const ServiceState &m_state;
    int m_violations = 0;
    QCache<QString, QByteArray> m_pictures; // by path, costs in bytes
};

} // namespace slipway::sandbox
