// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

#include <memory>

namespace slipway {

class TesterCommands;
class TesterDrag;

//! \brief The rows of testers, which can be dragged onto a group in the sidebar (ux.md 5.11).
class TesterTable final : public TableView
{
    Q_OBJECT

public:
    explicit TesterTable(QWidget *parent = nullptr);

    //! What is done with what is dragged; it outlives this or the next call.
    void setCommands(TesterCommands &commands);
    //! What a drag of the selected rows carries; null when they cannot be dragged.
    std::unique_ptr<TesterDrag> dragged() const;

protected:
    void startDrag(Qt::DropActions supportedActions) override;

private:
    TesterCommands *m_commands = nullptr;
};

} // namespace slipway
