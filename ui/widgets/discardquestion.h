// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace slipway {

//! \brief Asks once whether the changes of an app that were not sent are to be dropped (ux.md 3.6). Deletes itself.
class DiscardQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    DiscardQuestion(int changes, QWidget *parent);

signals:
    //! Somebody pressed the button that says so.
    void confirmed();
};

} // namespace slipway
