// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/qrcode.h"

#include <QWidget>

namespace slipway {

//! \brief Shows a QrCode, as large as there is room for. What it says of itself to screen readers is set by its owner.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    //! Never smaller than \a side pixels.
    explicit QrView(int side, QWidget *parent = nullptr);

    void setCode(const QrCode &code);
    const QrCode &code() const { return m_code; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code;
};

} // namespace slipway
