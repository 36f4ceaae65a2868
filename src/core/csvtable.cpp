// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csvtable.h"

#include <QLatin1String>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Spreadsheets look behind blanks and quotes, too.
bool looksLikeAFormula(const QString &text)
{
    constexpr QLatin1StringView begins{"=+-@\t\r"};
    const auto first = std::find_if(text.cbegin(), text.cend(), [](QChar letter) { return letter != u' ' && letter != u'"' && letter != u'\''; });
    return first != text.cend() && begins.contains(*first);
}

} // namespace

CsvTable &CsvTable::add(const QString &text)
{
    QString cell = looksLikeAFormula(text) ? QString(u'\'' + text) : text;
    const bool needsQuotes = std::any_of(cell.cbegin(), cell.cend(), [](QChar letter) { return "\",\r\n"_L1.contains(letter); });
    if (needsQuotes)
        cell = u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
    addCell(cell.toUtf8());
    return *this;
}

CsvTable &CsvTable::add(qint64 number)
{
    addCell(QByteArray::number(number));
    return *this;
}

CsvTable &CsvTable::add(std::optional<qint64> number)
{
    addCell(number ? QByteArray::number(*number) : QByteArray());
    return *this;
}

void CsvTable::endRow()
{
    m_bytes += "\r\n";
    m_isInRow = false;
}

QByteArray CsvTable::markedBytes() const
{
    return "\xEF\xBB\xBF" + m_bytes;
}

QString CsvTable::textOf(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeAFormula(cell) ? cell.sliced(1) : cell;
}

void CsvTable::addCell(const QByteArray &cell)
{
    if (m_isInRow)
        m_bytes += ',';
    m_isInRow = true;
    m_bytes += cell;
}

} // namespace slipway
