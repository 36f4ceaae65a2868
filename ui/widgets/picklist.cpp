// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picklist.h"

#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int fewestPicks = 6; // rows that are seen at once

//! Space ticks all that are selected, as what becomes of the current one.
class PickTicks final : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QListWidgetItem *current = currentItem();
        if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier || !current) {
            QListWidget::keyPressEvent(event);
            return;
        }
        const Qt::CheckState wanted = current->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
        for (QListWidgetItem *item : selectedItems()) {
            if (item->flags().testFlag(Qt::ItemIsUserCheckable))
                item->setCheckState(wanted);
        }
    }
};

// Whether each of words is somewhere in text.
bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString lineOf(const PickList::Row &row)
{
    QStringList parts{isolated(row.text), isolated(row.detail), row.lock};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

PickList::PickList(const QString &name, const QString &prompt, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterField(prompt, this))
    , m_list(new PickTicks(this))
    , m_nothing(new PlainLabel({}, this))
{
    m_filter->setObjectName(name + u".filter"_s);
    m_filter->setMaximumWidth(QWIDGETSIZE_MAX);
    m_list->setObjectName(name + u".list"_s);
    m_list->setAccessibleName(label);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(fewestPicks * metric::row);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_filter);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    setFocusProxy(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &PickList::showFound);
    connect(m_filter, &FilterField::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemChanged, this, &PickList::heedTick);
}

void PickList::setRows(const std::vector<Row> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        QSet<QString> still;
        for (const Row &row : m_rows) {
            const bool canTick = row.lock.isEmpty();
            auto *item = new QListWidgetItem(lineOf(row), m_list);
            item->setData(Qt::UserRole, row.id);
            item->setFlags(canTick ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
                                   : Qt::ItemNeverHasChildren);
            item->setCheckState(canTick && m_ticked.contains(row.id) ? Qt::Checked : Qt::Unchecked);
            if (item->checkState() == Qt::Checked)
                still.insert(row.id);
        }
        m_ticked = still;
    }
    showFound();
    emit tickedChanged();
}

void PickList::setTicked(const QStringList &ids)
{
    for (int place = 0; place < m_list->count(); ++place) {
        QListWidgetItem *item = m_list->item(place);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable))
            item->setCheckState(ids.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList PickList::ticked() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        if (m_ticked.contains(row.id))
            ids.append(row.id);
    }
    return ids;
}

void PickList::heedTick(QListWidgetItem *item)
{
    const QString id = item->data(Qt::UserRole).toString();
    if (item->checkState() == Qt::Checked)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    emit tickedChanged();
}

void PickList::showFound()
{
    const QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    bool hasFound = false;
    QListWidgetItem *first = nullptr;
    for (int place = 0; place < m_list->count(); ++place) {
        const Row &row = m_rows[size_t(place)];
        const bool isFound = hasAll(row.text + u' ' + row.detail, words);
        m_list->item(place)->setHidden(!isFound);
        hasFound = hasFound || isFound;
        if (isFound && !first && row.lock.isEmpty())
            first = m_list->item(place);
    }
    if (first && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
        m_list->setCurrentItem(first);
    m_nothing->setText(hasFound || m_rows.empty() ? QString() : tr("Nothing matches ‘%1’").arg(isolated(m_filter->text())));
    m_nothing->setVisible(!m_nothing->text().isEmpty());
}

} // namespace slipway
