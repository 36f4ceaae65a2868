// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountsummary.h"

#include <QObject>

class QMenu;
class QMenuBar;

namespace slipway {

class SandboxControl;

//! \brief Tools in the menu bar: there while the demo is open, with the menu of its sandbox, and nowhere otherwise.
class ToolsMenu final : public QObject
{
    Q_OBJECT

public:
    //! Stands before the last menu of \a bar, which is Help, and belongs to it.
    explicit ToolsMenu(QMenuBar &bar);

    //! Null: it goes. \a sandbox outlives its menu.
    void setSandbox(SandboxControl *sandbox);

signals:
    //! As SandboxMenu says it.
    void keyKindRequested(slipway::AccountSummary::Kind kind);
    void noticed(const QString &text);

private:
    QMenuBar &m_bar;
    QMenu *m_menu = nullptr;
};

} // namespace slipway
