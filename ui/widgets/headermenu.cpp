// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headermenu.h"

#include "models/itemroles.h"
#include "ui/widgets/plainlabel.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto columnsKey = "columns"_L1;
constexpr auto nameKey = "key"_L1;
constexpr auto widthKey = "width"_L1;
constexpr auto hiddenKey = "hidden"_L1;
constexpr auto sortKey = "sort"_L1;
constexpr auto descendingKey = "descending"_L1;

} // namespace

HeaderMenu::HeaderMenu(QHeaderView *header, int frozen) : QObject(header), m_header(header), m_frozen(frozen)
{
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QHeaderView::customContextMenuRequested, this, &HeaderMenu::showMenu);
    connect(m_header, &QHeaderView::sectionMoved, this, &HeaderMenu::changed);
    connect(m_header, &QHeaderView::sectionResized, this, &HeaderMenu::changed);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &HeaderMenu::changed);
}

QByteArray HeaderMenu::state() const
{
    QJsonArray columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const bool isHidden = m_header->isSectionHidden(column);
        QJsonObject entry{{nameKey, keyAt(column)}, {hiddenKey, isHidden}};
        if (!isHidden)
            entry.insert(widthKey, m_header->sectionSize(column));
        columns.append(entry);
    }
    QJsonObject state{{columnsKey, columns}};
    if (const int column = m_header->sortIndicatorSection(); column >= 0 && column < m_header->count()) {
        state.insert(sortKey, keyAt(column));
        state.insert(descendingKey, m_header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool HeaderMenu::restore(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (!object.contains(columnsKey))
        return false;
    QHash<QString, int> known;
    for (int column = 0; column < m_header->count(); ++column)
        known.insert(keyAt(column), column);
    const QJsonArray columns = object.value(columnsKey).toArray();
    int place = 0;
    for (const QJsonValue &value : columns) {
        const QJsonObject entry = value.toObject();
        const int column = known.value(entry.value(nameKey).toString(), -1);
        if (column < 0)
            continue;
        m_header->moveSection(m_header->visualIndex(column), place++);
        setHidden(column, entry.value(hiddenKey).toBool());
        if (const int width = entry.value(widthKey).toInt(); width > 0)
            m_header->resizeSection(column, width);
    }
    m_header->setSortIndicator(known.value(object.value(sortKey).toString(), -1),
                               object.value(descendingKey).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    return true;
}

void HeaderMenu::reset()
{
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        setHidden(column, m_header->model()->headerData(column, Qt::Horizontal, ColumnHiddenRole).toBool());
    }
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    emit changed();
}

void HeaderMenu::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"headerMenu"_s);
    const int shown = m_header->count() - m_header->hiddenSectionCount();
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (column < m_frozen)
            continue;
        const bool isHidden = m_header->isSectionHidden(column);
        QAction *action = menu->addAction(plainActionText(m_header->model()->headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(!isHidden);
        action->setEnabled(isHidden || shown > 1); // a table without columns has no header to click
        connect(action, &QAction::toggled, this, [this, column](bool show) {
            m_header->setSectionHidden(column, !show);
            emit changed();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset Columns")), &QAction::triggered, this, &HeaderMenu::reset);
    menu->popup(m_header->viewport()->mapToGlobal(position));
}

void HeaderMenu::setHidden(int column, bool hidden)
{
    m_header->setSectionHidden(column, hidden || column < m_frozen);
}

QString HeaderMenu::keyAt(int column) const
{
    return m_header->model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString();
}

} // namespace slipway
