// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QImage>
#include <QString>

class QPainter;

namespace slipway {

//! \brief A text as the pattern that the camera of a phone reads (ISO/IEC 18004). A value.
//!
//! It is drawn here, so that no link goes to somebody's service for pictures: black on white in every theme, with the margin that readers need.
class QrCode final
{
public:
    //! A null one of an empty text, and of one that is too long for any code (some 2,300 letters).
    static QrCode of(const QString &text);

    bool isNull() const { return m_size == 0; }
    //! Fields on each side, the margin among them.
    int size() const { return m_size == 0 ? 0 : m_size + 2 * margin; }
    //! Whether the field \a column, \a row is dark; those of the margin are not.
    bool isDark(int column, int row) const;

    //! Paints it into the largest square in the middle of \a place.
    void paint(QPainter &painter, const QRectF &place) const;
    //! About \a side pixels on each side, and never fewer than one a field: all fields are of the same whole size.
    QImage image(int side) const;
    //! A document of its own, a unit for each field.
    QByteArray svg() const;

    friend bool operator==(const QrCode &, const QrCode &) = default;

private:
    static constexpr int margin = 4; // fields, as the standard wants them

    QBitArray m_dark;
    int m_size = 0; // fields on each side without the margin
};

} // namespace slipway
