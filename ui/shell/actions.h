// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionspec.h"

class QMenuBar;

namespace slipway {

//! \brief One action of the window: what it is, and why it cannot be done when it cannot.
class Action final : public QAction
{
    Q_OBJECT

public:
    Action(ActionSpec spec, QObject *parent);

    const ActionSpec &spec() const { return m_spec; }
    //! Disables the action and says why, wherever it is seen; an empty reason enables it. There is no other way to disable one.
    void setDisabledReason(const QString &reason);
    //! Says what it would do just now; empty: what its table says.
    void setLabel(const QString &label);
    //! What people read, without the marks that a menu needs.
    QString label() const { return m_label; }
    //! Empty while it can be done.
    QString disabledReason() const { return m_disabledReason; }

private:
    const ActionSpec m_spec;
    QString m_label;
    QString m_disabledReason;
};

//! \brief The window's actions, each made once. Menus, buttons, shortcuts, the palette and the list of shortcuts are views of them.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    Action &at(ActionId id) const { return *m_actions[size_t(id)]; }
    //! In the order of the menus.
    const std::vector<Action *> &all() const { return m_inOrder; }
    //! Puts all of them into the menus of \a bar. They stay where they are; what cannot be done is disabled.
    void fill(QMenuBar *bar) const;

private:
    std::vector<Action *> m_inOrder;
    std::vector<Action *> m_actions; // by id
};

} // namespace slipway
