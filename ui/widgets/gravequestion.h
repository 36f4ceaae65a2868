// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

namespace slipway {

class Session;

//! What is asked before something that cannot be taken back.
struct GraveAction
{
    QString title = {}; //!< of the dialog: "Remove Testers"
    QString question = {}; //!< "Remove 3 testers from Tideline?"
    QString consequences = {}; //!< whole sentences: what goes, what stays, and that there is no way back
    QStringList subjects = {}; //!< whom it concerns, by name; some are shown
    QString verb = {}; //!< of the button, in title case: "Remove 3 Testers"
    QString toType = {}; //!< what has to be typed first, for what is wide (ux.md 3.6, L3); empty for what is narrow (L2)
};

//! What has to be typed before something is done to \a count people or things: their number above 50, nothing for fewer (ux.md 3.6).
QString toTypeFor(size_t count);

//! \brief Asks whether something that cannot be taken back is really to be done (ux.md 3.6, L2 and L3). Cancel has the keyboard, and Enter never does
//! it by itself. Deletes itself.
class GraveQuestion final : public QDialog
{
    Q_OBJECT

public:
    //! \a name begins the object names of the parts: "removeTesters" gives "removeTesters.confirm".
    GraveQuestion(const QString &name, const GraveAction &action, QWidget *parent);

signals:
    //! Somebody pressed the button that says so.
    void confirmed();
};

//! \brief Does \a action at once; asks first over \a page, as \a question says, where the account of \a session is to ask before every write
//! (ux.md 2.1). \a name as in GraveQuestion; the title of \a question is given.
void askBeforeWrite(const Session &session, const QString &name, GraveAction question, QWidget *page, std::function<void()> action);

} // namespace slipway
