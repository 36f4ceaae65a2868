// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class RadioGroup;

//! \brief One of the colours of accounts to choose: a row of discs, each with its name. One stop for Tab; the arrow keys choose.
class ColourChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit ColourChoice(QWidget *parent = nullptr);

    int chosen() const;
    //! Chooses \a index without a signal.
    void choose(int index);

signals:
    //! Somebody chose colour number \a index.
    void chosenChanged(int index);

private:
    RadioGroup *m_discs = nullptr;
};

} // namespace slipway
