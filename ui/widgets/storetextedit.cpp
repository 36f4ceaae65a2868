// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/storetextedit.h"

#include "catalogue/textlength.h"
#include "core/lineends.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <utility>

namespace slipway {

namespace {

constexpr int fewestLines = 4; // of a text of paragraphs
constexpr int mostLines = 14;

// Beside plain ones also those that an editor knows: Shift+Enter puts them in.
QString withLineEnds(const QString &text)
{
    QString plain = withPlainLineEnds(text);
    for (const QChar end : {QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator), QChar(0xfdd0), QChar(0xfdd1)})
        plain.replace(end, u'\n');
    return plain;
}

struct Difference
{
    int start = 0; // of what differs, in both
    int oldEnd = 0;
    int newEnd = 0;
};

// Letters of two units stay whole.
Difference differenceOf(QStringView before, QStringView after)
{
    qsizetype start = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    if (start > 0 && before[start - 1].isHighSurrogate())
        --start;
    const QStringView oldRest = before.sliced(start);
    const QStringView newRest = after.sliced(start);
    qsizetype same = std::mismatch(oldRest.rbegin(), oldRest.rend(), newRest.rbegin(), newRest.rend()).first - oldRest.rbegin();
    if (same > 0 && before[before.size() - same].isLowSurrogate())
        --same;
    return {.start = int(start), .oldEnd = int(before.size() - same), .newEnd = int(after.size() - same)};
}

} // namespace

StoreTextEdit::StoreTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(space::s);
    connect(this, &QPlainTextEdit::textChanged, this, &StoreTextEdit::onTextChanged);
}

void StoreTextEdit::growFor(const AttributeSpec &spec)
{
    m_spec = &spec;
    fitHeight();
}

void StoreTextEdit::showOutline()
{
    setFrameShape(QFrame::StyledPanel);
    setViewportMargins(1, 1, 1, 1); // the ring of the focus is wider than a frame
}

void StoreTextEdit::standFor(int lines)
{
    m_lines = lines;
    fitHeight();
}

// Not toPlainText(), which makes common spaces of no-break ones: French has them before its exclamation marks.
QString StoreTextEdit::text() const
{
    return withLineEnds(document()->toRawText());
}

void StoreTextEdit::setText(const QString &wanted)
{
    const QString lines = withLineEnds(wanted);
    const QString before = text();
    if (lines == before)
        return;
    const QScopedValueRollback<bool> quiet(m_isBeingSet, true);
    const Difference difference = differenceOf(before, lines);
    QTextCursor cursor(document());
    cursor.setPosition(difference.start);
    cursor.setPosition(difference.oldEnd, QTextCursor::KeepAnchor);
    cursor.insertText(lines.sliced(difference.start, difference.newEnd - difference.start));
    setTextCursor(cursor);
}

void StoreTextEdit::setOtherText(const QString &other)
{
    setText(other);
    moveCursor(QTextCursor::Start);
}

void StoreTextEdit::setDirection(Qt::LayoutDirection direction)
{
    if (direction == layoutDirection() && testAttribute(Qt::WA_SetLayoutDirection))
        return;
    setLayoutDirection(direction);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(direction);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeft)); // a plain text does not do it by itself
    document()->setDefaultTextOption(option);
}

void StoreTextEdit::onTextChanged()
{
    fitHeight();
    const QString now = text();
    const bool isOther = std::exchange(m_last, now) != now; // Qt tells of formats too, as when another theme underlines anew
    if (isOther && !m_isBeingSet)
        emit edited(now);
}

bool StoreTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
            event->ignore(); // for the page
            return false;
        }
    }
    if (event->type() == QEvent::FontChange)
        fitHeight();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the outline
    return QPlainTextEdit::event(event);
}

void StoreTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void StoreTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_spec && !isLongText(*m_spec))
        emit ended();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void StoreTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_spec && !isLongText(*m_spec))
        insertPlainText(fittingText(*m_spec, source->text()));
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void StoreTextEdit::fitHeight()
{
    const int margins = int(2 * document()->documentMargin()) + 2 * (frameWidth() + viewportMargins().top());
    const auto heightOf = [&](int lines) { return lines * fontMetrics().lineSpacing() + margins; };
    if (m_lines > 0)
        setFixedHeight(heightOf(m_lines));
    if (!m_spec)
        return;
    const int least = isLongText(*m_spec) ? heightOf(fewestLines) : qMax(metric::control, heightOf(1));
    const int most = heightOf(mostLines);
    const int wanted = heightOfText(most);
    setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(qBound(least, wanted, most));
}

// Asks block by block, which lays out those that were not seen yet; no more of them than it takes to know.
int StoreTextEdit::heightOfText(int enough) const
{
    qreal height = document()->documentMargin() + 2 * (frameWidth() + viewportMargins().top());
    for (QTextBlock block = document()->firstBlock(); block.isValid() && height <= enough; block = block.next())
        height += blockBoundingRect(block).height();
    return int(std::ceil(height));
}

} // namespace slipway
