// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QAction;
class QKeyEvent;
class QMenu;

namespace slipway {

//! \brief Typing the beginning of a name goes to it, in a menu that marks no letters of its own: those of groups, languages, apps.
//!
//! Qt has a search for menus too (SH_Menu_KeyboardSearch), which takes a letter wherever in a name it stands.
class MenuSearch final : public QObject
{
    Q_OBJECT

public:
    //! \a menu owns it. One that has it already gets no second one.
    static void addTo(QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit MenuSearch(QMenu *menu);

    bool type(const QKeyEvent &key);
    QAction *found() const;

    QMenu *m_menu;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace slipway
