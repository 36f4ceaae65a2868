// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace slipway {

class RadioGroup;

//! \brief One of a few things to choose, all of them to be seen: radio buttons beside or below each other. One stop for Tab.
class RadioRow final : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        int value = 0;
        QString name = {}; //!< of the button, for tests: "addKey.kind.team"
        QString text = {};
    };

    RadioRow(const std::vector<Choice> &choices, Qt::Orientation orientation, QWidget *parent = nullptr);

    int chosen() const;
    //! Chooses \a value without a signal; -1 leaves nothing chosen.
    void choose(int value);

signals:
    //! Somebody chose \a value.
    void chosenChanged(int value);

private:
    RadioGroup *m_buttons = nullptr;
};

} // namespace slipway
