// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <QWidget>
#include <QWindow>

namespace slipway {

//! \brief Ends the application when a window was painted for the first time: for measuring the start. Owned by the window.
//!
//! A timer of 0 ms is not enough: it fires before the window system has exposed the window.
class QuitAfterPaint final : public QObject
{
public:
    //! \a window has been shown.
    explicit QuitAfterPaint(QWidget &window) : QObject(&window) { window.windowHandle()->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Widgets are painted while this event is handled, so what is posted now comes after that.
        if (event->type() == QEvent::Expose)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace slipway
