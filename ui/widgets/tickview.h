// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

namespace slipway {

//! \brief A table whose rows can be ticked: Space does it for all that are selected, a click on its box for one.
//!
//! The model answers Qt::CheckStateRole in its first column, and takes it where that is checkable.
class TickView final : public TableView
{
    Q_OBJECT

public:
    using TableView::TableView;

    void tickSelected(bool ticked);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace slipway
