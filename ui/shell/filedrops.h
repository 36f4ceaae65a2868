// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDropEvent;
class QMimeData;
class QWidget;

namespace slipway {

//! \brief Files that are dropped anywhere on the window, whatever part of it would take them for text (ux.md 3.7).
//!
//! A key file is handed on; anything else is refused while it hovers, with the reason. Parts that take files themselves keep doing so: those
//! that a KeyDropArea belongs to.
class FileDrops final : public QObject
{
    Q_OBJECT

public:
    //! Watches \a window, and shows what a drop would do over \a content, a part of it.
    FileDrops(QWidget *window, QWidget *content);

signals:
    void keyFileDropped(const QString &path);
    //! Why what hovers cannot be dropped.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isForUs(const QObject *watched) const;
    void enter(QDropEvent *event);
    void drop(QDropEvent *event);

    QWidget *m_window;
    QWidget *m_veil; // over the content while a key hovers
    bool m_isKeyOver = false; // what hovers is a key, as far as its name tells
};

} // namespace slipway
