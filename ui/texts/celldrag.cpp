// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/celldrag.h"

#include "models/itemroles.h"
#include "models/literaltext.h"
#include "ui/texts/dragmark.h"
#include "ui/texts/matrixcommands.h"
#include "ui/widgets/cellview.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int scrollMargin = 16; // pixels
constexpr int scrollPause = 60; // milliseconds
constexpr int longestReplaced = 24; // letters

QString shortText(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestReplaced ? QString(line.left(longestReplaced) + u'…') : line;
}

} // namespace

CellDrag::CellDrag(CellView &view, TextEdits &edits, const MatrixPage &page) : m_view(view), m_edits(edits), m_page(page), m_mark(new DragMark(&view))
{
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
    for (const QScrollBar *bar : {view.verticalScrollBar(), view.horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &CellDrag::follow);
}

bool CellDrag::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == m_view.viewport()) {
        if (type == QEvent::Resize)
            follow();
        const bool isOurs = type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::MouseButtonRelease;
        return isOurs && !m_isReplaying && handleMouse(type, static_cast<const QMouseEvent &>(*event));
    }
    if (m_state != State::Dragging)
        return false;
    if (type == QEvent::FocusOut || type == QEvent::Hide) {
        end();
        return false;
    }
    if (type != QEvent::KeyPress && type != QEvent::ShortcutOverride)
        return false;
    if (type == QEvent::KeyPress && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape)
        end();
    event->accept();
    return true; // no key does anything else meanwhile
}

bool CellDrag::handleMouse(QEvent::Type type, const QMouseEvent &event)
{
    if (type == QEvent::MouseButtonPress)
        return press(event);
    if (m_state == State::Idle)
        return false;
    if (type == QEvent::MouseButtonRelease)
        return release(event);
    if (m_state == State::Pressed && (event.position().toPoint() - m_mouse).manhattanLength() >= QApplication::startDragDistance())
        begin();
    if (m_state == State::Dragging)
        hover(event.position().toPoint());
    return true;
}

// Only what is selected already: with any other press people begin to select.
bool CellDrag::press(const QMouseEvent &event)
{
    const QModelIndex index = m_view.indexAt(event.position().toPoint());
    const bool isPlain = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
    if (m_state != State::Idle || !isPlain || !cellAt(m_page, index) || !m_view.selectionModel()->isSelected(index)) {
        const bool wasOurs = m_state != State::Idle;
        end(); // another button cancels
        return wasOurs;
    }
    m_state = State::Pressed;
    m_mouse = event.position().toPoint();
    return true;
}

bool CellDrag::release(const QMouseEvent &event)
{
    if (m_state == State::Dragging) {
        const Plan plan = planAt(event.position().toPoint());
        end();
        if (plan.refusal.isEmpty())
            emit dropped(m_edits.put(TextEdits::Way::Copy, plan.texts));
        else
            emit noticed(plan.refusal);
        return true;
    }
    m_state = State::Idle;
    const QScopedValueRollback<bool> replaying(m_isReplaying, true);
    QMouseEvent press(QEvent::MouseButtonPress, m_mouse, m_view.viewport()->mapToGlobal(m_mouse), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view.viewport(), &press);
    return false;
}

void CellDrag::begin()
{
    m_pieces.clear();
    const QModelIndexList cells = m_view.selectedCells();
    for (const QModelIndex &index : cells) {
        const std::optional<TextCell> cell = cellAt(m_page, index);
        if (!cell || m_page.text(*cell).isEmpty())
            continue;
        if (m_pieces.empty())
            m_top = index.row();
        m_pieces.push_back({.from = *cell, .row = index.row() - m_top, .column = index.column(), .text = m_page.text(*cell)});
    }
    if (m_pieces.empty()) {
        end();
        emit noticed(tr("There is no text here to copy."));
        return;
    }
    m_state = State::Dragging;
    m_refusal.clear();
}

void CellDrag::hover(const QPoint &mouse)
{
    m_mouse = mouse;
    const bool isAtEnd = mouse.y() < scrollMargin || mouse.y() >= m_view.viewport()->height() - scrollMargin;
    if (!isAtEnd)
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollPause, this);
    const Plan plan = planAt(mouse);
    if (!plan.refusal.isEmpty())
        m_mark->hide();
    else
        m_mark->mark(plan.targets, plan.words, m_view.viewport()->mapTo(&m_view, mouse));
    m_view.viewport()->setCursor(plan.refusal.isEmpty() ? Qt::DragCopyCursor : Qt::ForbiddenCursor);
    if (plan.refusal != m_refusal && !plan.refusal.isEmpty())
        emit noticed(plan.refusal);
    m_refusal = plan.refusal;
}

void CellDrag::timerEvent(QTimerEvent *)
{
    QScrollBar &bar = *m_view.verticalScrollBar();
    bar.setValue(bar.value() + (m_mouse.y() < scrollMargin ? -bar.singleStep() : bar.singleStep()));
}

// Other cells came below the mouse.
void CellDrag::follow()
{
    if (m_state == State::Dragging)
        hover(m_mouse);
}

void CellDrag::end()
{
    if (m_state == State::Dragging)
        m_view.viewport()->unsetCursor();
    m_state = State::Idle;
    m_scrolling.stop();
    m_mark->hide();
    m_pieces.clear();
}

// The heads of the rows stand beside the viewport: a row is one wherever the mouse is in it.
CellDrag::Plan CellDrag::planAt(const QPoint &mouse) const
{
    Plan plan;
    const int target = m_view.rowAt(mouse.y());
    if (target < 0 || !m_view.rect().contains(m_view.viewport()->mapTo(&m_view, mouse))) {
        plan.refusal = tr("Drop it on a language.");
        return plan;
    }
    if (target == m_top) {
        plan.refusal = tr("Drop it on another language.");
        return plan;
    }
    const QAbstractItemModel &model = *m_view.model();
    for (const Piece &piece : m_pieces) {
        const QModelIndex index = model.index(target + piece.row, piece.column);
        const std::optional<TextCell> cell = cellAt(m_page, index);
        if (!cell)
            continue; // there are fewer rows than are dragged
        plan.texts.push_back({.cell = *cell, .text = piece.text});
        plan.targets.append(m_view.visualRect(index).translated(m_view.viewport()->pos()));
    }
    judge(plan, Locale(model.index(target, 0).data(IdRole).toString()));
    return plan;
}

void CellDrag::judge(Plan &plan, const Locale &language) const
{
    std::vector<TextProposal> possible = m_edits.proposed(plan.texts);
    if (possible.empty()) {
        plan.refusal = tr("%1 has this text already.").arg(language.displayName());
        return;
    }
    const QString lock = possible.front().lock;
    std::erase_if(possible, [](const TextProposal &one) { return !one.isPossible(); });
    if (possible.empty())
        plan.refusal = lock;
    else
        plan.words = wordsFor(possible, language);
}

QString CellDrag::wordsFor(const std::vector<TextProposal> &possible, const Locale &language) const
{
    if (m_pieces.size() > 1) {
        const QString words = tr("Copy %Ln text(s) to %1", "a language", int(possible.size())).arg(language.displayName());
        return m_pieces.back().row > 0 ? words + u' ' + tr("and below") : words;
    }
    //: %1 is a text of a language, as in "German Keywords", %2 another language
    const QString words = tr("Copy %1 to %2").arg(MatrixPage::nameOf(m_pieces.front().from), language.displayName());
    if (possible.front().before.isEmpty())
        return words;
    //: %1 is what would happen, %2 the text that goes
    return tr("%1, in place of ‘%2’").arg(words, isolated(shortText(possible.front().before)));
}

} // namespace slipway
