// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safemode.h"

#include <QWidget>

namespace slipway {

class FormRow;
class RadioRow;

//! \brief The line of a form where an account's safe mode is chosen, with what it means below.
class SafeModeRow final : public QWidget
{
    Q_OBJECT

public:
    //! The names of its buttons begin with \a name, for tests: "addKey" gives "addKey.safeMode.0".
    explicit SafeModeRow(const QString &name, QWidget *parent = nullptr);

    //! Chooses \a mode without a signal.
    void choose(SafeMode mode);

signals:
    //! Somebody chose \a mode.
    void chosenChanged(slipway::SafeMode mode);

private:
    void explain(SafeMode mode);

    RadioRow *m_modes;
    FormRow *m_row;
};

} // namespace slipway
