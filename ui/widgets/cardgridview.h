// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace slipway {

//! \brief A list as a grid of cards that share the width evenly; arrows move in two dimensions, Enter activates.
class CardGridView final : public QListView
{
    Q_OBJECT

public:
    explicit CardGridView(QWidget *parent = nullptr);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace slipway
