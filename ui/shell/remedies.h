// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/remedy.h"

#include <QObject>
#include <QUrl>

namespace slipway {

class Session;

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
    explicit Remedies(QWidget *window);

    //! For a failure of \a session.
    void carryOut(Remedy remedy, const Session &session);

signals:
    //! Keys are tested where accounts are managed.
    void keyTestRequested();
    void accountSwitchRequested();

private:
    void explainClock(const Session &session);

    QWidget *const m_window;
};

} // namespace slipway
