// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrview.h"

#include <QPainter>

namespace slipway {

QrView::QrView(int side, QWidget *parent) : QWidget(parent)
{
    setMinimumSize(side, side);
}

void QrView::setCode(const QrCode &code)
{
    m_code = code;
    update();
}

QSize QrView::sizeHint() const
{
    return minimumSize();
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_code.paint(painter, rect());
}

} // namespace slipway
