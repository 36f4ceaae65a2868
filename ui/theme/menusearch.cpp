// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/menusearch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace slipway {

namespace {

bool marksLetters(const QList<QAction *> &actions)
{
    return std::any_of(actions.cbegin(), actions.cend(), [](const QAction *action) { return !QKeySequence::mnemonic(action->text()).isEmpty(); });
}

bool isLetter(const QKeyEvent &key)
{
    return (key.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier && key.text().size() == 1 && key.text().front().isPrint();
}

} // namespace

void MenuSearch::addTo(QMenu *menu)
{
    if (!menu->findChild<MenuSearch *>(QString(), Qt::FindDirectChildrenOnly))
        new MenuSearch(menu);
}

MenuSearch::MenuSearch(QMenu *menu) : QObject(menu), m_menu(menu)
{
    menu->installEventFilter(this);
}

bool MenuSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_typed.clear();
    if (event->type() == QEvent::KeyPress && type(static_cast<const QKeyEvent &>(*event)))
        return true;
    return QObject::eventFilter(watched, event);
}

bool MenuSearch::type(const QKeyEvent &key)
{
    if (!isLetter(key) || marksLetters(m_menu->actions()))
        return false;
    const bool goesOn = !m_typed.isEmpty() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    if (!goesOn && key.key() == Qt::Key_Space) // chooses
        return false;
    m_typed = (goesOn ? m_typed : QString()) + key.text();
    m_sinceTyped.start();
    if (QAction *action = found())
        m_menu->setActiveAction(action);
    return true;
}

// One letter goes on to the next name that begins with it; more of them stay with the name that they fit.
QAction *MenuSearch::found() const
{
    QList<QAction *> actions = m_menu->actions();
    const qsizetype first = actions.indexOf(m_menu->activeAction()) + (m_typed.size() == 1 ? 1 : 0);
    std::rotate(actions.begin(), actions.begin() + std::max<qsizetype>(first, 0), actions.end());
    const auto fits = [this](const QAction *action) {
        return action->isVisible() && action->isEnabled() && !action->isSeparator() && action->text().startsWith(m_typed, Qt::CaseInsensitive);
    };
    const auto match = std::find_if(actions.cbegin(), actions.cend(), fits);
    return match == actions.cend() ? nullptr : *match;
}

} // namespace slipway
