// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

//! \brief Beside the mouse, in words, what a drop would do (ux.md 3.7). Lets the mouse through.
class DragCaption final : public QWidget
{
    Q_OBJECT

public:
    //! Where it stands while there is room: a picture of what is dragged is drawn below the mouse.
    enum class Side { Below, Above };

    //! Lies within \a area, hidden.
    DragCaption(QWidget *area, Side side);

    //! Says \a words beside \a mouse, a point of the area, on one line; hides when there are none.
    void say(const QString &words, const QPoint &mouse);
    const QString &words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect placeBeside(const QPoint &mouse) const;

    const Side m_side;
    QString m_words;
};

} // namespace slipway
