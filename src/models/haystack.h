// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace slipway {

//! \brief The searchable text of many rows, case-folded once and kept as UTF-8 in one block of memory.
//!
//! One block instead of a string a row: 8 bytes of overhead instead of 40, and a keystroke runs through memory in order.
class Haystack final
{
public:
    //! \a text without case, as UTF-8.
    static QByteArray folded(const QString &text);

    int rowCount() const { return int(m_rows.size()); }
    void insertRows(int first, int count);
    void removeRows(int first, int count);
    void setText(int row, const QString &text);
    //! The folded text of \a row, valid until something changes.
    std::string_view text(int row) const;
    void clear();

private:
    struct Piece
    {
        quint32 start = 0;
        quint32 size = 0;
    };

    void compact();

    std::vector<Piece> m_rows;
    QByteArray m_text;
    qsizetype m_used = 0; // bytes of m_text that a row still points to
};

} // namespace slipway
