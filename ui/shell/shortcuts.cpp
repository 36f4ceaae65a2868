// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include "ui/palette/shortcutsheet.h"
#include "ui/shell/actions.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QWidget>

namespace slipway {

namespace {

// "Ctrl+R or F5"
QString inWords(const QList<QKeySequence> &shortcuts)
{
    QString keys;
    for (const QKeySequence &shortcut : shortcuts) {
        const QString one = shortcut.toString(QKeySequence::NativeText);
        //: two shortcuts of one action
        keys = keys.isEmpty() ? one : QCoreApplication::translate("Actions", "%1 or %2").arg(keys, one);
    }
    return keys;
}

} // namespace

std::vector<Shortcut> shortcutsOf(const Actions &actions)
{
    std::vector<Shortcut> shortcuts;
    for (const Action *action : actions.all()) {
        if (!action->shortcuts().isEmpty())
            shortcuts.push_back({menuTitle(action->spec().menu).remove(u'&'), action->spec().text, inWords(action->shortcuts())});
    }
    return shortcuts;
}

void showShortcuts(const Actions &actions, QWidget *window)
{
    auto *sheet = window->findChild<ShortcutSheet *>();
    if (!sheet)
        sheet = new ShortcutSheet(shortcutsOf(actions), window);
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

void openContextMenu(const QWidget &window)
{
    QWidget *focus = window.focusWidget();
    if (!focus)
        return;
    const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center(); // of a list: its current row
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
    QCoreApplication::sendEvent(focus, &event);
}

} // namespace slipway
