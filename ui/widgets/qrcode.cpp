// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace slipway {

QrCode QrCode::of(const QString &text)
{
    QrCode code;
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.contains('\0'))
        return code;
    // Level M: a seventh of it may be dirty. The library finds the smallest version that holds the text.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!made)
        return code;
    code.m_size = made->width;
    code.m_dark.resize(made->width * made->width);
    for (int field = 0; field < code.m_dark.size(); ++field)
        code.m_dark.setBit(field, made->data[field] & 1);
    return code;
}

bool QrCode::isDark(int column, int row) const
{
    const int x = column - margin;
    const int y = row - margin;
    return x >= 0 && y >= 0 && x < m_size && y < m_size && m_dark.testBit(y * m_size + x);
}

void QrCode::paint(QPainter &painter, const QRectF &place) const
{
    if (isNull())
        return;
    const qreal side = qMin(place.width(), place.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(place.center());
    painter.fillRect(square, Qt::white);
    const qreal field = side / size();
    const auto edge = [field](int number) { return qRound(number * field); }; // whole pixels: no grey lines between neighbours
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column) {
            if (isDark(column, row))
                painter.fillRect(
                    QRectF(square.left() + edge(column), square.top() + edge(row), edge(column + 1) - edge(column), edge(row + 1) - edge(row)),
                    Qt::black);
        }
    }
}

QImage QrCode::image(int side) const
{
    if (isNull())
        return {};
    const int field = qMax(1, side / size());
    QImage image(QSize(field, field) * size(), QImage::Format_RGB32);
    QPainter painter(&image);
    paint(painter, image.rect());
    return image;
}

QByteArray QrCode::svg() const
{
    if (isNull())
        return {};
    QString path;
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column) {
            if (isDark(column, row))
                path += u"M%1 %2h1v1h-1z"_s.arg(column).arg(row);
        }
    }
    const QString document = uR"(<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1 %1" shape-rendering="crispEdges">
<rect width="%1" height="%1" fill="#ffffff"/>
<path d="%2" fill="#000000"/>
</svg>
)"_s;
    return document.arg(QString::number(size()), path).toUtf8();
}

} // namespace slipway
