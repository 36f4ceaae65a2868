// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace slipway {

class Actions;
class Settings;
class SidePanels;

//! \brief Gives a window the size and panels that it had when it was closed last, and keeps them when it is closed.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    //! Everything passed outlives this.
    WindowMemory(QMainWindow &window, SidePanels &panels, const Actions &actions, Settings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();

    QMainWindow &m_window;
    SidePanels &m_panels;
    const Actions &m_actions;
    Settings &m_settings;
};

} // namespace slipway
