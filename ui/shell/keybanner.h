// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/shell/place.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace slipway {

class Banner;
class Session;

//! \brief Says above the panes that the keychain does not give the key of the open account, and what can be done about it (ux.md 4).
//!
//! The pages go on to show what was seen before. Hidden while all is well.
class KeyBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyBanner(QWidget *parent = nullptr);

    //! Watches over \a session from now on; over nothing when it is null.
    void follow(Session *session);

signals:
    void placeRequested(const slipway::Place &place);

private:
    void update();
    void say(const Error &problem);

    QPointer<Session> m_session;
    std::optional<Error> m_said; // empty while all is well
    Banner *m_banner;
};

} // namespace slipway
