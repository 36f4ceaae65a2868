// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace slipway {

//! \brief The 2 px line under a header while something loads (ux.md 3.2). Its room is always reserved, so nothing jumps.
//!
//! It appears after 150 ms, so quick answers do not flicker; after 10 s it says so, for the words beside it. With a known progress it
//! grows; otherwise a piece of it runs, unless animations are off.
class LoadingLine final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingLine(QWidget *parent = nullptr);

    void start();
    void stop();
    bool isLoading() const { return m_isLoading; }
    //! Pages or rows that are there, of \a total; 0 is not known.
    void setProgress(int done, int total);

    QSize sizeHint() const override;

signals:
    void becameSlow();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void appear();

    bool m_isLoading = false;
    bool m_isVisible = false;
    int m_done = 0;
    int m_total = 0;
    int m_step = 0; // of the running piece
    QTimer m_appear;
    QTimer m_slow;
    QTimer m_run;
};

} // namespace slipway
