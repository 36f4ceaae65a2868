// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/worddiff.h"
#include "ui/texts/textproposal.h"

#include <QAbstractListModel>

#include <optional>

namespace slipway {

//! \brief Proposals as a list, each with a tick where it can be done. What is ticked is chosen.
class ProposalModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    //! Shows \a proposals. What was there already stays ticked or not; what is new is \a ticked.
    void setProposals(const std::vector<TextProposal> &proposals, bool ticked);
    void tickAll(bool ticked);
    //! What is chosen, for TextEdits.
    std::vector<NewText> chosen() const;
    int chosenCount() const;
    //! How many can be done.
    int possibleCount() const;
    //! How many of those that are chosen Apple will refuse for their length.
    int tooLongCount() const;

    const TextProposal &proposal(int row) const { return m_rows[size_t(row)].proposal; }
    //! From before to after.
    const WordDiff &diff(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! Others are chosen now, or there are others to choose from.
    void chosenChanged();

private:
    struct Row
    {
        TextProposal proposal = {};
        bool isTicked = false;
        mutable std::optional<WordDiff> diff = {}; // made when somebody looks at it
    };

    QString sentence(int row) const;

    std::vector<Row> m_rows;
};

} // namespace slipway
