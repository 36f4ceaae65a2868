// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace slipway {

//! The strip at the foot of a page: what is pending, or what can be done with the selection. What lies over pages keeps clear of it.
class FootBar : public QFrame
{
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace slipway
