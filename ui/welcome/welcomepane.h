// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/openingstate.h"
#include "ui/shell/pane.h"

namespace slipway {

//! \brief The start page, while no account is open: what Slipway is, and the way into the demo team (ux.md 4).
class WelcomePane final : public Pane
{
    Q_OBJECT

public:
    explicit WelcomePane(const OpeningState &state, QWidget *parent = nullptr);

    QString title() const override;

signals:
    void demoRequested();
};

} // namespace slipway
