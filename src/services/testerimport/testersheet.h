// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/exchange/csvreader.h"

#include <QFuture>
#include <QStringList>

#include <array>
#include <optional>

namespace slipway {

//! The bytes of a table of testers and what they are called. Kept, so that they can be read again in another way.
struct TesterSource
{
    QString name = {}; //!< of the file, without the way to it; empty: the clipboard
    QByteArray bytes = {};

    //! What the clipboard has as text: spreadsheets put tabs between cells.
    static TesterSource fromClipboard(const QString &text);
};

//! How a table writes its text down.
enum class SheetEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

//! What can stand between the cells.
inline constexpr std::array<QChar, 3> sheetDelimiters{u',', u';', u'\t'};

//! How somebody wants a table to be read; what is left open is guessed.
struct SheetForm
{
    std::optional<SheetEncoding> encoding = {};
    std::optional<QChar> delimiter = {};
    std::optional<bool> hasHeader = {};

    friend bool operator==(const SheetForm &, const SheetForm &) = default;
};

//! \brief A table as it was read, and how. Cells are what was meant: the apostrophe by which exports keep spreadsheets from
//! computing a cell is gone (rule S32).
struct TesterSheet
{
    QString name = {}; //!< as in TesterSource
    SheetEncoding encoding = SheetEncoding::Utf8;
    bool isEncodingGuessed = false; //!< nobody said it, no mark does, and it is no UTF-8: people are to look at names with accents
    QChar delimiter = u',';
    bool hasHeader = false; //!< the first row names the columns
    QStringList titles = {}; //!< of the columns, as many as there are; empty texts without a header
    std::vector<CsvRow> rows = {}; //!< without the header. They may have fewer cells than there are columns
};

//! Bytes and rows that are read at most: a multiple of what an app can have as testers.
inline constexpr qint64 largestTesterFile = 32 * 1024 * 1024;
inline constexpr size_t mostTesterRows = 50'000;

//! Reads the file at \a path in another thread; Io and Invalid errors as readFile() has them.
QFuture<Result<TesterSource>> loadTesterSource(const QString &path);

//! \brief Reads the table in another thread.
//!
//! An Invalid error says what to do: nothing is in it, there are too many rows, it is no text in the encoding, a spreadsheet that was
//! not saved as CSV, or in which line and column a quote is not closed.
QFuture<Result<TesterSheet>> readTesterSheet(const TesterSource &source, const SheetForm &form = {});
//! The same in this thread.
Result<TesterSheet> parseTesterSheet(const TesterSource &source, const SheetForm &form = {});

} // namespace slipway
