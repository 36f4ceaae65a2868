// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/factsheet.h"

#include <QFrame>

namespace slipway {

//! \brief A small sheet of facts beside the control that it explains. Esc or a click elsewhere closes it; the keyboard is then where it was.
class Popover final : public QFrame
{
    Q_OBJECT

public:
    //! Shows \a facts under \a title above \a anchor, within its screen. Deletes itself when it closes.
    static Popover *showAbove(QWidget *anchor, const QString &title, const std::vector<Fact> &facts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Popover(QWidget *anchor, const QString &title, const std::vector<Fact> &facts);
};

} // namespace slipway
