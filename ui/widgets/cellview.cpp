// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellview.h"

#include "catalogue/textlength.h"
#include "models/itemroles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/celleditor.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowheader.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>

namespace slipway {

namespace {

// The letter that begins a text; nothing for keys that only open it.
QString typedBy(const QEvent *event)
{
    if (event && event->type() == QEvent::InputMethod)
        return static_cast<const QInputMethodEvent *>(event)->commitString();
    if (!event || event->type() != QEvent::KeyPress)
        return {};
    const QString text = static_cast<const QKeyEvent *>(event)->text();
    return text.isEmpty() || !text.front().isPrint() ? QString() : text;
}

bool hasModifiers(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
}

} // namespace

CellView::CellView(QWidget *parent) : TableView(parent)
{
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalHeader(new RowHeader(*this));
    nameCorner();
}

// Qt's own button in the corner, which selects everything, has neither a name nor a word on it.
void CellView::nameCorner()
{
    auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    corner->setAccessibleName(tr("Select All Cells"));
    auto *line = new QHBoxLayout(corner);
    line->setContentsMargins(space::xl, 0, space::s, 0);
    auto *title = new PlainLabel({}, corner);
    title->setObjectName(QStringLiteral("corner.title"));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addWidget(title);
}

void CellView::setModel(QAbstractItemModel *model)
{
    TableView::setModel(model);
    const auto showTitle = [this, model] {
        findChild<PlainLabel *>(QStringLiteral("corner.title"))->setText(model->headerData(0, Qt::Horizontal).toString());
    };
    connect(model, &QAbstractItemModel::modelReset, this, showTitle);
    showTitle();
}

bool CellView::isFirst(int column) const
{
    return column < frozenColumns() || TableView::isFirst(column);
}

void CellView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    TableView::dataChanged(topLeft, bottomRight, roles);
    if (topLeft.column() >= frozenColumns())
        return;
    verticalHeader()->headerDataChanged(Qt::Vertical, topLeft.row(), bottomRight.row()); // a row may be called something longer now
    updateGeometries();
}

void CellView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    TableView::selectionChanged(selected, deselected);
    verticalHeader()->viewport()->update();
}

bool CellView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const auto *spec = index.data(SpecRole).value<const AttributeSpec *>();
    if (!spec || !(trigger & editTriggers()))
        return TableView::edit(index, trigger, event);
    if (const QString lock = index.data(LockRole).toString(); !lock.isEmpty()) {
        emit refused(lock);
        return true;
    }
    if (isLongText(*spec)) {
        emit longTextRequested(index, typedBy(event));
        return true;
    }
    const QWidget *before = indexWidget(index);
    const bool isDone = TableView::edit(index, trigger, event);
    auto *line = qobject_cast<CellEditor *>(indexWidget(index));
    if (line && line != before)
        emit lineOpened(line, index);
    return isDone;
}

void CellView::finishEditing()
{
    QWidget *editor = indexWidget(currentIndex());
    if (!editor)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void CellView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    TableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache) // Enter
        setCurrentIndex(moveCursor(MoveDown, Qt::NoModifier));
}

// The cell that somebody is at stays in sight where the inspector or an editor takes room.
void CellView::resizeEvent(QResizeEvent *event)
{
    const bool wasSeen = QRect(QPoint(), event->oldSize()).contains(visualRect(currentIndex()).center());
    TableView::resizeEvent(event);
    if (wasSeen)
        scrollTo(currentIndex());
}

void CellView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() != EditingState && isEnter && !hasModifiers(*event))
        edit(currentIndex(), EditKeyPressed, event);
    else if (event->key() == Qt::Key_Delete && !hasModifiers(*event))
        emit clearRequested();
    else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::ControlModifier)
        emit editorRequested();
    else
        TableView::keyPressEvent(event);
}

} // namespace slipway
