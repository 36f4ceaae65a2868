// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/historybuttons.h"

#include <QApplication>
#include <QMouseEvent>

namespace slipway {

HistoryButtons::HistoryButtons(QWidget *window) : QObject(window), m_window(*window)
{
    qApp->installEventFilter(this);
}

bool HistoryButtons::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (!widget || widget->window() != &m_window || (button != Qt::BackButton && button != Qt::ForwardButton))
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        if (button == Qt::BackButton)
            emit back();
        else
            emit forward();
    }
    return true;
}

} // namespace slipway
