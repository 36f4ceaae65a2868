// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDropEvent;
class QMimeData;
class QWidget;

namespace slipway {

class PaneHost;
struct DropWords;

//! \brief Files that are dropped anywhere on the window, whatever part of it would take them for text (ux.md 3.7).
//!
//! A key file is handed on, and what the page that is shown has a use for goes to it; anything else is refused while it hovers, with the reason.
//! Parts that take files themselves keep doing so: those that a KeyDropArea belongs to.
class FileDrops final : public QObject
{
    Q_OBJECT

public:
    //! Watches \a window, and shows what a drop would do over \a content, a part of it. \a panes outlives this.
    FileDrops(QWidget *window, QWidget *content, const PaneHost &panes);

signals:
    void keyFileDropped(const QString &path);
    //! Why what hovers cannot be dropped.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isForUs(const QObject *watched) const;
    DropWords wordsOf(const QMimeData &data) const;
    void enter(QDropEvent *event);
    void drop(QDropEvent *event);

    QWidget *m_window;
    const PaneHost &m_panes;
    QWidget *m_veil; // over the content while something hovers that is taken
    bool m_isTaken = false; // what hovers, as far as its name tells
};

} // namespace slipway
