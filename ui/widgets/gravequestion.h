// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace slipway {

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

} // namespace slipway
