// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace slipway {

//! \brief A table as CSV for other programs (RFC 4180, UTF-8), the same whatever the language and country of this computer.
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe before it (rule S32); numbers stay numbers.
class CsvTable final
{
public:
    CsvTable &add(const QString &text);
    CsvTable &add(qint64 number);
    //! Nothing, for a number that is not known.
    CsvTable &add(std::optional<qint64> number);
    void endRow();

    const QByteArray &bytes() const { return m_bytes; }
    //! The same for spreadsheets, with a byte order mark: without one, Excel takes UTF-8 for something else.
    QByteArray markedBytes() const;

    //! The text that add() made \a cell of, quotes taken off: without the apostrophe, where there is one.
    static QString textOf(const QString &cell);

private:
    void addCell(const QByteArray &cell);

    QByteArray m_bytes;
    bool m_isInRow = false;
};

} // namespace slipway
