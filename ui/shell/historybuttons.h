// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

//! \brief The mouse's buttons for back and forward, wherever in a window they are pressed: views keep all clicks to themselves.
class HistoryButtons final : public QObject
{
    Q_OBJECT

public:
    //! \a window owns this.
    explicit HistoryButtons(QWidget *window);

signals:
    void back();
    void forward();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QWidget &m_window;
};

} // namespace slipway
