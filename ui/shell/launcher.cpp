// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/launcher.h"

#include "core/clock.h"
#include "ui/palette/commandpalette.h"
#include "ui/settings/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/appdirectory.h"
#include "ui/shell/navigator.h"
#include "ui/shell/paletteentries.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace slipway {

Launcher::Launcher(const Parts &parts, QWidget *window) : QObject(window), m_parts(parts), m_window(window)
{
    connect(&m_parts.actions.at(ActionId::CommandPalette), &QAction::triggered, this, &Launcher::open);
    connect(&m_parts.directory, &AppDirectory::changed, this, [this] {
        if (m_palette && m_palette->isVisible())
            m_palette->setEntries(entries(), m_uses, m_parts.clock.now());
    });
    qApp->installEventFilter(this);
}

void Launcher::setAccount(const QString &id)
{
    m_account = id;
    m_uses = id.isEmpty() ? Frecency() : Frecency(m_parts.settings.paletteUses(id));
}

void Launcher::open()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_parts.actions.at(ActionId::CommandPalette).shortcuts(), m_window);
        connect(m_palette, &CommandPalette::chosen, this, &Launcher::run);
    }
    m_palette->open(entries(), m_uses, m_parts.clock.now());
    m_parts.directory.load(); // after the palette: it opens with what is known
}

std::vector<PaletteEntry> Launcher::entries() const
{
    return paletteEntries(m_parts.actions, m_parts.navigator.current(), m_parts.directory.apps());
}

void Launcher::run(const PaletteEntry &entry)
{
    m_uses.use(entry.id, m_parts.clock.now());
    if (!m_account.isEmpty())
        m_parts.settings.setPaletteUses(m_account, m_uses.toStrings());
    if (const auto *action = std::get_if<ActionId>(&entry.target))
        m_parts.actions.at(*action).trigger();
    else
        m_parts.navigator.go(std::get<Place>(entry.target));
}

// GNOME's fields take Ctrl+K for themselves, to delete the rest of the line.
bool Launcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
    if (!widget || widget->window() != m_window || !m_parts.actions.at(ActionId::CommandPalette).shortcuts().contains(keys))
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace slipway
