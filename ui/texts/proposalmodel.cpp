// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/proposalmodel.h"

#include "catalogue/textlength.h"
#include "models/itemroles.h"
#include "models/literaltext.h"
#include "models/textlabels.h"
#include "ui/texts/languagecolumns.h"
#include "ui/widgets/difftext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int spokenProposal = 300; // letters of a difference

bool isSamePlace(const TextProposal &a, const TextProposal &b)
{
    return a.cell == b.cell && a.versionId == b.versionId;
}

} // namespace

void ProposalModel::setProposals(const std::vector<TextProposal> &proposals, bool ticked)
{
    std::vector<Row> rows;
    rows.reserve(proposals.size());
    for (const TextProposal &proposal : proposals) {
        const auto known = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return isSamePlace(row.proposal, proposal); });
        const bool isTicked = known == m_rows.cend() ? ticked : known->isTicked;
        rows.push_back({.proposal = proposal, .isTicked = isTicked && proposal.isPossible()});
    }
    beginResetModel(); // all of it is another list: nobody is in the middle of it
    m_rows = std::move(rows);
    endResetModel();
    emit chosenChanged();
}

void ProposalModel::tickAll(bool ticked)
{
    if (m_rows.empty())
        return;
    for (Row &row : m_rows)
        row.isTicked = ticked && row.proposal.isPossible();
    emit dataChanged(index(0), index(rowCount() - 1));
    emit chosenChanged();
}

std::vector<NewText> ProposalModel::chosen() const
{
    std::vector<NewText> texts;
    for (const Row &row : m_rows) {
        if (row.isTicked)
            texts.push_back({.cell = row.proposal.cell, .text = row.proposal.after, .versionId = row.proposal.versionId});
    }
    return texts;
}

int ProposalModel::chosenCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.isTicked; }));
}

int ProposalModel::possibleCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.proposal.isPossible(); }));
}

int ProposalModel::tooLongCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(),
                             [](const Row &row) { return row.isTicked && isTooLong(row.proposal.cell.spec(), row.proposal.after); }));
}

const WordDiff &ProposalModel::diff(int row) const
{
    const Row &one = m_rows[size_t(row)];
    if (!one.diff)
        one.diff = wordDiff(one.proposal.before, one.proposal.after);
    return *one.diff;
}

int ProposalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProposalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const TextCell &cell = row.proposal.cell;
    switch (role) {
    case Qt::DisplayRole:
        return u"%1, %2"_s.arg(languageLabel(cell.locale), row.proposal.label());
    case Qt::CheckStateRole:
        return row.proposal.isPossible() ? QVariant(row.isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return sentence(index.row());
    case LockRole:
        return row.proposal.lock;
    default:
        return {};
    }
}

bool ProposalModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !proposal(index.row()).isPossible())
        return false;
    m_rows[size_t(index.row())].isTicked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    emit chosenChanged();
    return true;
}

Qt::ItemFlags ProposalModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return proposal(index.row()).isPossible() ? plain | Qt::ItemIsUserCheckable : plain;
}

QString ProposalModel::sentence(int row) const
{
    const TextProposal &one = proposal(row);
    QStringList parts{languageLabel(one.cell.locale), one.label(), one.lock, one.refusal};
    if (isTooLong(one.cell.spec(), one.after))
        parts.append(markLabel(TextMark::TooLong).toLower());
    parts.append(spokenDiff(diff(row).runs, spokenProposal));
    parts.removeAll(QString());
    return literal(parts.join(u", "_s));
}

} // namespace slipway
