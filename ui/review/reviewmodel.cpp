// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewmodel.h"

#include "models/itemroles.h"
#include "models/literaltext.h"
#include "services/storevalues.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/difftext.h"
#include "ui/widgets/textwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int spokenLength = 300;

// Of what is masked people see that it changes, and not what.
WordDiff diffOf(const DraftKey &key, const QString &before, const QString &after)
{
    const StoreValue *value = storeValue(key);
    const bool isHidden = value && value->isSensitive() && !after.isEmpty();
    return wordDiff(isHidden ? QString() : shownText(key, before), shownText(key, after));
}

} // namespace

void ReviewModel::Row::update(const ReviewedText &now)
{
    if (now.theirs != text.theirs || now.draft.mine != text.draft.mine || now.draft.base != text.draft.base) {
        mine.reset();
        theirs.reset();
    }
    text = now;
}

void ReviewModel::setTexts(const std::vector<ReviewedText> &texts)
{
    m_texts = texts;
    showRows();
}

void ReviewModel::setVersions(const std::vector<VersionSummary> &versions)
{
    if (m_versions == versions)
        return;
    m_versions = versions;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void ReviewModel::setFilter(const QSet<QString> &languages, const QSet<QString> &fields)
{
    m_languages = languages;
    m_fields = fields;
    showRows();
}

void ReviewModel::setTickable(bool tickable)
{
    if (m_isTickable == tickable)
        return;
    m_isTickable = tickable;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

// The order of texts that stay is the same every time, so that rows only leave and come between them.
void ReviewModel::showRows()
{
    std::vector<ReviewedText> shown;
    QSet<DraftKey> keys;
    for (const ReviewedText &text : m_texts) {
        if (!isLetThrough(text.draft.key))
            continue;
        shown.push_back(text);
        keys.insert(text.draft.key);
    }
    removeAllBut(keys);
    for (size_t i = 0; i < shown.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i].text.draft.key != shown[i].draft.key) {
            beginInsertRows({}, int(i), int(i));
            m_rows.insert(m_rows.begin() + qsizetype(i), Row{.text = shown[i]});
            endInsertRows();
        } else if (m_rows[i].text != shown[i]) {
            m_rows[i].update(shown[i]);
            announce(int(i));
        }
    }
}

void ReviewModel::removeAllBut(const QSet<DraftKey> &keys)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (keys.contains(text(row).draft.key))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void ReviewModel::announce(int row)
{
    emit dataChanged(index(row), index(row));
}

bool ReviewModel::isLetThrough(const DraftKey &key) const
{
    return (m_languages.isEmpty() || m_languages.contains(languageCode(key))) && (m_fields.isEmpty() || m_fields.contains(fieldLabel(key)));
}

int ReviewModel::rowOf(const DraftKey &key) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&key](const Row &row) { return row.text.draft.key == key; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

QString ReviewModel::partText(int row) const
{
    return partLabel(text(row).draft.key.part, m_versions);
}

const WordDiff &ReviewModel::mine(int row) const
{
    const Row &one = m_rows[size_t(row)];
    if (!one.mine)
        one.mine = diffOf(one.text.draft.key, one.text.theirs, one.text.draft.mine);
    return *one.mine;
}

const WordDiff &ReviewModel::theirs(int row) const
{
    const Row &one = m_rows[size_t(row)];
    if (!one.theirs)
        one.theirs = diffOf(one.text.draft.key, one.text.draft.base, one.text.theirs);
    return *one.theirs;
}

bool ReviewModel::isTickable(int row) const
{
    return m_isTickable && text(row).verdict == ReviewedText::Verdict::Ready;
}

void ReviewModel::setUnfolded(int row, bool unfolded)
{
    if (m_rows[size_t(row)].isUnfolded == unfolded)
        return;
    m_rows[size_t(row)].isUnfolded = unfolded;
    announce(row);
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewedText &one = text(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return u"%1, %2"_s.arg(languageLabel(one.draft.key), fieldLabel(one.draft.key));
    case Qt::CheckStateRole:
        if (one.verdict == ReviewedText::Verdict::Ready)
            return one.isChosen ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        return sentence(index.row());
    case IdRole:
        return idOf(one.draft.key);
    default:
        return {};
    }
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !isTickable(index.row()))
        return false;
    emit choiceRequested(text(index.row()).draft.key, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isTickable(index.row()) ? plain | Qt::ItemIsUserCheckable : plain;
}

QString ReviewModel::sentence(int row) const
{
    const ReviewedText &one = text(row);
    QStringList parts{languageLabel(one.draft.key), fieldLabel(one.draft.key), partText(row), statusOf(one).text, one.reason};
    if (one.verdict == ReviewedText::Verdict::Conflict)
        parts.append(tr("at Apple %1").arg(spokenDiff(theirs(row).runs, spokenLength)));
    parts.append(spokenDiff(mine(row).runs, spokenLength));
    parts.removeAll(QString());
    return literal(parts.join(u", "_s));
}

} // namespace slipway
