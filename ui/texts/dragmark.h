// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class DragCaption;

//! Where what is dragged over a view would land, and in words beside the mouse what that would do (ux.md 3.7). Lets the mouse through.
class DragMark final : public QWidget
{
    Q_OBJECT

public:
    //! Lies over \a view, hidden.
    explicit DragMark(QWidget *view);

    //! Marks \a targets and says \a words beside \a mouse, all of them in the view.
    void mark(const QList<QRect> &targets, const QString &words, const QPoint &mouse);
    const QString &words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QRect> m_targets;
    DragCaption *m_caption;
};

} // namespace slipway
