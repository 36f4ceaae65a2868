// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columnmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int longestInSentence = 120; // letters of a value: nobody listens to a whole description

} // namespace

ColumnModelBase::ColumnModelBase(QObject *parent) : QAbstractTableModel(parent) {}

int ColumnModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int ColumnModelBase::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant ColumnModelBase::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case IdRole:
        return idAt(index.row());
    case SearchRole:
        return searchText(index.row());
    case Qt::TextAlignmentRole:
    case ElideRole:
        return columnFact(index.column(), role);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? QVariant(sentence(index.row())) : cell(index.row(), index.column(), role);
    default:
        return cell(index.row(), index.column(), role);
    }
}

QVariant ColumnModelBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    return columnFact(section, role);
}

Qt::ItemFlags ColumnModelBase::flags(const QModelIndex &index) const
{
    Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    plain.setFlag(Qt::ItemIsDragEnabled, m_isDraggable && index.isValid());
    plain.setFlag(Qt::ItemIsUserCheckable, index.isValid() && cell(index.row(), index.column(), Qt::CheckStateRole).isValid());
    const bool isText = index.isValid() && cell(index.row(), index.column(), SpecRole).isValid();
    return isText && cell(index.row(), index.column(), LockRole).toString().isEmpty() ? plain | Qt::ItemIsEditable : plain;
}

bool ColumnModelBase::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && (flags(index) & Qt::ItemIsUserCheckable)) {
        emit ticked(idAt(index.row()), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    emit edited(idAt(index.row()), columnFact(index.column(), ColumnKeyRole).toString(), value.toString());
    return true;
}

int ColumnModelBase::columnOf(QStringView key) const
{
    for (int column = 0; column < columns(); ++column) {
        if (columnFact(column, ColumnKeyRole).toString() == key)
            return column;
    }
    return -1;
}

void ColumnModelBase::announceChange(int first, int last)
{
    emit dataChanged(index(first, 0), index(last, columns() - 1));
}

void ColumnModelBase::announceUnsearchedChange(int first, int last, int left, int right)
{
    emit dataChanged(index(first, left), index(last, right),
                     {Qt::DisplayRole, Qt::CheckStateRole, SortRole, ToneRole, HintRole, Qt::AccessibleTextRole});
}

// A line break between cells: what people type into a filter cannot match across two of them.
QString ColumnModelBase::searchText(int row) const
{
    QString text;
    for (int column = 0; column < columns(); ++column) {
        if (isSearched(column))
            text += cell(row, column, Qt::DisplayRole).toString() + u'\n';
    }
    return text;
}

// The row in words: its first cell, and what the other columns that are shown at first say of it.
QString ColumnModelBase::sentence(int row) const
{
    if (const QVariant own = cell(row, 0, Qt::AccessibleTextRole); own.isValid())
        return own.toString();
    QStringList parts;
    for (int column = 0; column < columns(); ++column) {
        const QString text = cell(row, column, Qt::DisplayRole).toString().left(longestInSentence);
        if (text.isEmpty() || columnFact(column, ColumnHiddenRole).toBool())
            continue;
        //: a column of a list and its value
        parts.append(column == 0 ? text : QCoreApplication::translate("models", "%1: %2").arg(columnFact(column, Qt::DisplayRole).toString(), text));
    }
    return parts.join(u", "_s);
}

} // namespace slipway
