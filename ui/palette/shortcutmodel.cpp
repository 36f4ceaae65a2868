// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/shortcutmodel.h"

#include "ui/palette/paletterole.h"

using namespace Qt::StringLiterals;

namespace slipway {

ShortcutModel::ShortcutModel(std::vector<Shortcut> shortcuts, QObject *parent) : QAbstractListModel(parent), m_shortcuts(std::move(shortcuts))
{
    setFilter({});
}

void ShortcutModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    m_rows.clear();
    for (size_t number = 0; number < m_shortcuts.size(); ++number) {
        if (isWanted(m_shortcuts[number]))
            m_rows.push_back(number);
    }
    endResetModel();
}

bool ShortcutModel::isWanted(const Shortcut &shortcut) const
{
    return m_filter.isEmpty() || FuzzyQuery(m_filter).rank(FuzzyText(shortcut.title)) || shortcut.keys.contains(m_filter, Qt::CaseInsensitive);
}

bool ShortcutModel::startsGroup(int row) const
{
    return row == 0 || m_shortcuts[m_rows[size_t(row)]].group != m_shortcuts[m_rows[size_t(row) - 1]].group;
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shortcut &shortcut = m_shortcuts[m_rows[size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return shortcut.title;
    case Qt::AccessibleTextRole:
        return QString(shortcut.title + u": "_s + shortcut.keys);
    case HeadingRole:
        return startsGroup(index.row()) ? shortcut.group : QString();
    case KeysRole:
        return shortcut.keys;
    case MarkedRole: {
        const std::vector<int> places = FuzzyQuery(m_filter).positions(FuzzyText(shortcut.title));
        return QVariant::fromValue(QList<int>(places.cbegin(), places.cend()));
    }
    default:
        return {};
    }
}

} // namespace slipway
