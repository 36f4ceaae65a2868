// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/difftext.h"

#include "models/literaltext.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QChar ellipsis(0x2026);

QString withBreaks(const DiffRun &run)
{
    const QString lineBreak = run.kind == DiffRun::Kind::Same ? QString(QChar::LineSeparator) : QString(u"↵"_s + QChar::LineSeparator);
    return literal(run.text).replace("\r\n"_L1, "\n"_L1).replace(u'\n', lineBreak);
}

QTextCharFormat formatOf(DiffRun::Kind kind, const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    QTextCharFormat format;
    format.setForeground(tokens.text);
    format.setBackground(kind == DiffRun::Kind::Inserted ? tokens.inserted : tokens.deleted);
    format.setFontUnderline(kind == DiffRun::Kind::Inserted);
    format.setFontStrikeOut(kind == DiffRun::Kind::Deleted);
    return format;
}

QString shortened(const QString &text, int longest)
{
    const QString line = text.simplified();
    return line.size() > longest ? QString(line.left(longest) + ellipsis) : line;
}

} // namespace

DiffText::DiffText(const std::vector<DiffRun> &runs, const Look &look) : m_color(look.palette.color(QPalette::Text))
{
    m_layout.setFont(look.font);
    QTextOption option;
    option.setTextDirection(look.direction);
    option.setAlignment(look.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft); // which QTextLayout does not turn round
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    for (const DiffRun &run : runs)
        append(run, look.palette);
}

void DiffText::append(const DiffRun &run, const QPalette &palette)
{
    const QString text = withBreaks(run);
    QList<QTextLayout::FormatRange> formats = m_layout.formats();
    if (run.kind != DiffRun::Kind::Same)
        formats.append({int(m_layout.text().size()), int(text.size()), formatOf(run.kind, palette)});
    m_layout.setText(m_layout.text() + text);
    m_layout.setFormats(formats);
}

qreal DiffText::layOut(qreal width, int mostLines)
{
    const qreal height = breakLines(width, mostLines);
    const QTextLine last = m_layout.lineAt(m_layout.lineCount() - 1);
    const qsizetype shown = last.isValid() ? last.textStart() + last.textLength() : 0;
    if (mostLines == 0 || shown >= m_layout.text().size())
        return height;
    cutAt(qMax(qsizetype(last.textStart()), shown - 2)); // room for the ellipsis
    return breakLines(width, mostLines);
}

qreal DiffText::breakLines(qreal width, int mostLines)
{
    qreal height = 0;
    m_layout.beginLayout();
    while (mostLines == 0 || m_layout.lineCount() < mostLines) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    m_layout.endLayout();
    return height;
}

void DiffText::cutAt(qsizetype length)
{
    QList<QTextLayout::FormatRange> formats = m_layout.formats();
    formats.removeIf([length](const QTextLayout::FormatRange &range) { return range.start >= length; });
    if (!formats.isEmpty())
        formats.last().length = int(qMin(qsizetype(formats.last().length), length - formats.last().start));
    QString text = m_layout.text().left(length);
    while (text.endsWith(QChar::LineSeparator) || text.endsWith(u'↵'))
        text.chop(1);
    m_layout.setText(text + ellipsis);
    m_layout.setFormats(formats);
}

void DiffText::paint(QPainter *painter, QPointF topLeft) const
{
    painter->setPen(m_color);
    m_layout.draw(painter, topLeft);
}

QString spokenDiff(const std::vector<DiffRun> &runs, int longest)
{
    QStringList sentences;
    for (const DiffRun &run : runs) {
        if (longest <= 0 || run.kind == DiffRun::Kind::Same)
            continue;
        const QString text = shortened(run.text, longest);
        longest -= int(text.size());
        sentences.append(run.kind == DiffRun::Kind::Inserted ? QCoreApplication::translate("DiffText", "inserted: %1").arg(text)
                                                             : QCoreApplication::translate("DiffText", "deleted: %1").arg(text));
    }
    return sentences.join(u"; "_s);
}

} // namespace slipway
