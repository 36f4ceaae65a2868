// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace slipway {

class ProposalModel;

//! \brief Proposals to choose from: Space or a press on the box ticks what is selected.
class ProposalList final : public QListView
{
    Q_OBJECT

public:
    //! \a model outlives this.
    explicit ProposalList(ProposalModel &model, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void tick(const QModelIndexList &rows, bool ticked);
    bool pressTick(const QMouseEvent &event);
};

} // namespace slipway
