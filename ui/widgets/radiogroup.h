// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QButtonGroup;
class QRadioButton;
class QWidget;

namespace slipway {

//! \brief The radio buttons of a widget, of which one is chosen. They are one stop for Tab: the widget's focus proxy is the chosen one,
//! the first while nothing is.
class RadioGroup final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a owner.
    explicit RadioGroup(QWidget *owner);

    //! \a button stands for \a value.
    void add(QRadioButton *button, int value);
    //! -1 while nothing is.
    int chosen() const;
    //! Chooses \a value without a signal; one that no button stands for, as -1, leaves nothing chosen.
    void choose(int value);

signals:
    //! Somebody chose \a value.
    void chosenChanged(int value);

private:
    void takeProxy();

    QWidget *const m_owner;
    QButtonGroup *const m_buttons;
};

} // namespace slipway
