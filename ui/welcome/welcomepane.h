// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/openingstate.h"
#include "ui/shell/pane.h"

class QBoxLayout;

namespace slipway {

class KeyFile;

//! \brief The start page, while no account is open: what Slipway is, the way into the demo team, and the way to an own one (ux.md 4).
class WelcomePane final : public Pane
{
    Q_OBJECT

public:
    explicit WelcomePane(const OpeningState &state, QWidget *parent = nullptr);

    QString title() const override;

signals:
    void demoRequested();
    //! Somebody handed over a sound key.
    void keyGiven(const slipway::KeyFile &file);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    //! \a opening is the name of the account that is being opened; empty for none.
    QWidget *makePage(const QString &opening);
    QWidget *makeCards(bool canOpenDemo);
    QWidget *makeDemoCard(bool canOpen);
    QWidget *makeKeyCard();

    QBoxLayout *m_cards = nullptr; // side by side, or stacked where that is too wide
};

} // namespace slipway
