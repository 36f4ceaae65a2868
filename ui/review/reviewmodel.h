// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/worddiff.h"
#include "services/reviewedtext.h"
#include "services/versionstate.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>

namespace slipway {

//! \brief The rows of Review & Apply: the texts that a filter lets through, ticked or not, unfolded or not.
//!
//! Rows change in place, so that selection, scroll position and focus survive. Ticks are asked for and shown once the review has them.
class ReviewModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    //! All of a review, in its order.
    void setTexts(const std::vector<ReviewedText> &texts);
    //! Of the app: the words of a row name the version that it belongs to.
    void setVersions(const std::vector<VersionSummary> &versions);
    //! Lets through the languages with one of these codes, see languageCode(), and the fields that people call so; none is all.
    void setFilter(const QSet<QString> &languages, const QSet<QString> &fields);
    //! Whether texts can be ticked and unticked.
    void setTickable(bool tickable);

    const ReviewedText &text(int row) const { return m_rows[size_t(row)].text; }
    //! The row of \a key, or -1.
    int rowOf(const DraftKey &key) const;
    //! "iOS 2.4.0"
    QString partText(int row) const;
    //! From what Apple has to what is drafted; worked out when it is first asked for.
    const WordDiff &mine(int row) const;
    //! Of a conflict: from what Apple had to what it has now.
    const WordDiff &theirs(int row) const;
    bool isTickable(int row) const;
    bool isUnfolded(int row) const { return m_rows[size_t(row)].isUnfolded; }
    void setUnfolded(int row, bool unfolded);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    //! Asks for the tick when \a role is that of it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void choiceRequested(const slipway::DraftKey &key, bool isChosen);

private:
    struct Row
    {
        ReviewedText text = {};
        bool isUnfolded = false;
        mutable std::optional<WordDiff> mine = {};
        mutable std::optional<WordDiff> theirs = {};

        //! Takes \a now; what was compared stays where the texts are the same.
        void update(const ReviewedText &now);
    };

    void showRows();
    void removeAllBut(const QSet<DraftKey> &keys);
    void announce(int row);
    bool isLetThrough(const DraftKey &key) const;
    QString sentence(int row) const;

    std::vector<ReviewedText> m_texts;
    std::vector<Row> m_rows; // those of m_texts that are let through, in their order
    std::vector<VersionSummary> m_versions;
    QSet<QString> m_languages;
    QSet<QString> m_fields;
    bool m_isTickable = true;
};

} // namespace slipway
