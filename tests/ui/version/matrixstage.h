// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"
#include "ui/panestage.h"
#include "ui/widgets/cellview.h"

namespace slipway::test {

inline const QString tideline = QStringLiteral("6501000101");
inline const QString english = QStringLiteral("en-US"); // the primary language
inline const QString german = QStringLiteral("de-DE");
inline const QString french = QStringLiteral("fr-FR");
inline const QString keywords = QStringLiteral("keywords");
inline const QString whatsNew = QStringLiteral("whatsNew");

//! The page of Tideline's version \a versionString for iOS. The demo gives the same ids every time.
Place versionPlace(const QString &versionString);

//! \brief The page of a version of Tideline with all of its languages read.
class MatrixStage : public PaneStage
{
public:
    explicit MatrixStage(const QString &versionString = QStringLiteral("2.4.0"));

    //! Makes the pane anew on a session that was opened anew, as a restart does, and waits until it is read.
    void restart();
    void waitUntilRead();

    CellView &view() { return part<CellView>(QStringLiteral("version.view")); }
    Drafts &drafts() { return demo().session().drafts(); }
    //! The draft of a text, or null.
    const Draft *draft(const QString &locale, const QString &field);
    int draftCount() { return drafts().count(tideline); }

    QModelIndex cell(const QString &locale, const QString &field);
    //! All of the text that the cell holds.
    QString text(const QString &locale, const QString &field) { return cell(locale, field).data(Qt::EditRole).toString(); }
    //! Makes it the current cell, and gives the table the keyboard.
    void goTo(const QString &locale, const QString &field);
    //! Selects the cells from the one to the other.
    void select(const QModelIndex &from, const QModelIndex &to);
    //! Presses a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    //! Types \a letters where the keyboard is.
    void typeHere(const QString &letters);
    //! The context menu of the current cell, with its items. It is closed again.
    QAction *menuItem(const QString &text);
};

} // namespace slipway::test
