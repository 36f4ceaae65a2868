// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

using namespace Qt::StringLiterals;

namespace slipway {

IconButton::IconButton(QLatin1String iconName, const QString &name, QWidget *parent, Size size, const QKeySequence &shortcut) : QToolButton(parent)
{
    const bool isSmall = size == Size::Small;
    const int side = isSmall ? metric::smallControl : metric::control;
    const int picture = isSmall ? metric::smallIcon : metric::controlIcon;
    setIcon(slipway::icon(iconName));
    setIconSize({picture, picture});
    setFixedSize(side, side);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setName(name, shortcut);
}

void IconButton::setName(const QString &name, const QKeySequence &shortcut)
{
    setAccessibleName(name);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    m_hint = keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keys);
    setPlainToolTip(this, m_hint);
}

void IconButton::setDisabledReason(const QString &reason)
{
    setEnabled(reason.isEmpty());
    setPlainToolTip(this, reason.isEmpty() ? m_hint : QString(m_hint + u'\n' + reason));
}

} // namespace slipway
