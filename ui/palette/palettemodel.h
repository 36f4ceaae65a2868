// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fuzzymatch.h"
#include "ui/palette/frecency.h"
#include "ui/palette/paletteentry.h"
#include "ui/palette/paletterole.h"

#include <QAbstractListModel>

namespace slipway {

//! \brief The entries that fit what was typed, section by section, the best first.
//!
//! While nothing is typed: what was used last, then what is suggested. "> " at the beginning keeps to actions, "@" to apps. A keystroke costs
//! time linear in the entries.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    //! Shows \a entries, with \a uses of before as of \a now. What is typed stays.
    void setEntries(std::vector<PaletteEntry> entries, const Frecency &uses, const QDateTime &now);
    void setQuery(const QString &text);
    const PaletteEntry &entry(int row) const { return m_entries[m_rows[size_t(row)].entry].entry; }
    //! The row of the entry called \a id, or -1.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Candidate
    {
        PaletteEntry entry = {};
        FuzzyText title = {};
        FuzzyText keywords = {};
        double weight = 0; // of its uses
    };
    // How well an entry fits; better ones are less.
    struct Fit
    {
        FuzzyRank rank = {};
        bool isByKeyword = false;
        bool isDisabled = false;
        double weight = 0;
    };
    struct Row
    {
        size_t entry = 0;
        QString heading = {};
        Fit fit = {};
    };

    static bool fitsBetter(const Fit &a, const Fit &b);
    std::vector<Row> rowsForNothing() const;
    std::vector<Row> rowsForQuery() const;
    std::optional<Fit> fitOf(const Candidate &candidate) const;
    void update();
    QString sentence(int row) const;

    std::vector<Candidate> m_entries;
    QStringList m_latest; // ids, newest first
    FuzzyQuery m_query{QString()}; // without the sign
    std::optional<PaletteSection> m_only; // the section that the sign has picked
    std::vector<Row> m_rows;
};

} // namespace slipway
