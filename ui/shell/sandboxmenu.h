// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountsummary.h"

#include <QMenu>

#include <chrono>
#include <functional>

class QActionGroup;

namespace slipway {

class SandboxControl;

//! \brief Tools > Sandbox: makes the demo's App Store Connect slow, strict or broken, for learning what Slipway does then.
//!
//! What is checked is what the sandbox says of itself; it is asked anew whenever the menu opens.
class SandboxMenu final : public QMenu
{
    Q_OBJECT

public:
    //! \a control outlives this.
    SandboxMenu(SandboxControl &control, QWidget *parent);

signals:
    //! The demo is to work with its key of this kind.
    void keyKindRequested(slipway::AccountSummary::Kind kind);
    //! Something for the status line: what could not be done.
    void noticed(const QString &text);

private:
    void addNetwork();
    void addKey();
    void addKinds();
    void addRoles();
    void addClocks();
    //! An entry that is on or off. \a name is the end of its object name.
    QAction *addSwitch(const QString &text, QLatin1String name, const std::function<void(bool)> &turn);
    //! One of several in \a group, each with its \a value.
    static void addChoice(QActionGroup *group, const QString &text, const QVariant &value);
    void showState();

    SandboxControl &m_control;
    QAction *m_slow = nullptr;
    QAction *m_fails = nullptr;
    QAction *m_rate = nullptr;
    QAction *m_revoked = nullptr;
    QAction *m_agreement = nullptr;
    QActionGroup *m_kinds = nullptr;
    QActionGroup *m_roles = nullptr;
    QActionGroup *m_clocks = nullptr;
};

} // namespace slipway
