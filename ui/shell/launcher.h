// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/frecency.h"

#include <QObject>

class QWidget;

namespace slipway {

class Actions;
class AppDirectory;
class Clock;
class CommandPalette;
class Navigator;
struct PaletteEntry;
class Settings;

//! \brief Opens the palette over the window, does what was chosen in it, and remembers what was.
class Launcher final : public QObject
{
    Q_OBJECT

public:
    //! What a launcher works with; all of it outlives it.
    struct Parts
    {
        Actions &actions;
        Navigator &navigator;
        AppDirectory &directory;
        Settings &settings;
        Clock &clock;
    };

    Launcher(const Parts &parts, QWidget *window);

    //! What was used is kept for each account; without one it is not kept.
    void setAccount(const QString &id);
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<PaletteEntry> entries() const;
    void run(const PaletteEntry &entry);

    Parts m_parts;
    QWidget *m_window;
    CommandPalette *m_palette = nullptr; // made when it is opened for the first time
    QString m_account;
    Frecency m_uses;
};

} // namespace slipway
