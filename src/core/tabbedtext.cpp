// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabbedtext.h"

#include "core/lineends.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

bool isBreak(QChar letter)
{
    return letter == u'\t' || letter == u'\n' || letter == u'\r';
}

QString quoted(const QString &cell)
{
    const bool needsQuotes = cell.startsWith(u'"') || std::any_of(cell.cbegin(), cell.cend(), &isBreak);
    return needsQuotes ? u'"' + QString(cell).replace(u'"', "\"\""_L1) + u'"' : cell;
}

// The place after the quotation mark that closes the one at begin, or -1 when none does that ends a cell.
qsizetype endOfQuotes(const QString &text, qsizetype begin)
{
    for (qsizetype at = begin + 1; at < text.size(); ++at) {
        if (text[at] != u'"')
            continue;
        const bool isDoubled = at + 1 < text.size() && text[at + 1] == u'"';
        if (!isDoubled)
            return at + 1 == text.size() || isBreak(text[at + 1]) ? at + 1 : -1;
        ++at;
    }
    return -1;
}

// The cell that begins at place, which moves on to what ends it.
QString readCell(const QString &text, qsizetype &place)
{
    const qsizetype begin = place;
    const qsizetype closed = begin < text.size() && text[begin] == u'"' ? endOfQuotes(text, begin) : -1;
    if (closed >= 0) {
        place = closed;
        return text.mid(begin + 1, closed - begin - 2).replace("\"\""_L1, "\""_L1);
    }
    while (place < text.size() && !isBreak(text[place]))
        ++place;
    return text.mid(begin, place - begin);
}

} // namespace

QString toTabbedText(const CellGrid &cells)
{
    QStringList rows;
    for (const QStringList &row : cells) {
        QStringList line;
        for (const QString &cell : row)
            line.append(quoted(cell));
        // A last line of nothing would be no row at all.
        const bool isOneEmptyCell = cells.size() > 1 && line == QStringList(QString());
        rows.append(isOneEmptyCell ? u"\"\""_s : line.join(u'\t'));
    }
    return rows.join(u'\n');
}

CellGrid fromTabbedText(const QString &text)
{
    const QString plain = withPlainLineEnds(text);
    CellGrid cells;
    QStringList row;
    qsizetype place = 0;
    while (place < plain.size()) {
        row.append(readCell(plain, place));
        const bool endsRow = place == plain.size() || plain[place] == u'\n';
        const bool isLast = place >= plain.size() - 1;
        if (!endsRow && isLast)
            row.append(QString()); // a tab at the very end has an empty cell after it
        if (endsRow || isLast)
            cells.append(std::exchange(row, {}));
        ++place;
    }
    return cells;
}

} // namespace slipway
