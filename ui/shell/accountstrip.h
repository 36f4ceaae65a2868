// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

//! \brief The 3 px along the top of the window that keep the demo from being taken for a real team (ux.md 1, principle 10).
class AccountStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountStrip(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace slipway
