// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionbutton.h"

#include "ui/shell/actions.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

IconButton *makeActionButton(Action &action, QWidget *parent)
{
    auto *button = new IconButton(action.spec().icon, action.label(), parent, IconButton::Size::Normal, action.shortcut());
    button->setObjectName(QString("shell."_L1 + action.spec().name));
    QObject::connect(button, &IconButton::clicked, &action, &QAction::trigger);
    const auto follow = [button, &action] { button->setDisabledReason(action.disabledReason()); };
    QObject::connect(&action, &QAction::changed, button, follow);
    follow();
    return button;
}

QPushButton *makeShortcutButton(Action &action, QWidget *parent)
{
    auto *button = new QPushButton(action.icon(), action.shortcut().toString(QKeySequence::NativeText), parent);
    button->setObjectName(QString("shell."_L1 + action.spec().name));
    button->setAccessibleName(action.label());
    setPlainToolTip(button, action.label());
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

} // namespace slipway
