// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

//! \brief Where what is dragged over a view would land, and in words beside the mouse what that would do (ux.md 3.7). Lets the mouse through.
class DragMark final : public QWidget
{
    Q_OBJECT

public:
    //! Lies over \a view, hidden.
    explicit DragMark(QWidget *view);

    //! Marks \a targets and says \a words beside \a mouse, all of them in the view.
    void mark(const QList<QRect> &targets, const QString &words, const QPoint &mouse);
    QString words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect wordsRect() const;

    QList<QRect> m_targets;
    QString m_words;
    QPoint m_mouse;
};

} // namespace slipway
