// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QToolButton>

namespace slipway {

//! \brief How many requests are left of Apple's rolling hour: a bar and the numbers; a click may open more about it.
class RateGauge final : public QToolButton
{
    Q_OBJECT

public:
    explicit RateGauge(QWidget *parent = nullptr);

    //! A \a limit of 0 is not known yet: the gauge is empty and says so.
    void setBudget(int left, int limit);
    //! Neutral from a quarter on, warning below it, error below a twentieth.
    Tone tone() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString numbers() const;

    int m_left = 0;
    int m_limit = 0;
};

} // namespace slipway
