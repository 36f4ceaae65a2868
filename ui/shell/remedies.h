// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/remedy.h"
#include "ui/shell/panecontext.h"
#include "ui/shell/place.h"

#include <QObject>
#include <QUrl>

namespace slipway {

//! What is on the button for \a remedy.
QString remedyText(Remedy remedy);
//! The page of Apple's that \a remedy opens; empty for what is done here.
QUrl remedyPage(Remedy remedy);

//! \brief Does what the buttons of a failure offer, for the window.
class Remedies final : public QObject
{
    Q_OBJECT

public:
    //! \a window is the parent, of dialogs too.
    Remedies(const WindowContext &context, QWidget *window);

    //! For a failure of \a session.
    void carryOut(Remedy remedy, const Session &session);

signals:
    void placeRequested(const slipway::Place &place);
    void accountRequested(const QString &id);

private:
    void explainClock(const Session &session);
    void offerAccounts(const Session &session);

    const WindowContext m_context;
    QWidget *const m_window;
};

} // namespace slipway
