// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/storetexts.h"

#include <QSortFilterProxyModel>

namespace slipway {

//! \brief Lets through the languages that have a text with one of the chosen marks; no choice is all.
class LanguageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! \a languages outlives this.
    LanguageFilter(TableModel<StoreLanguage> &languages, QObject *parent);

    void setMarks(const std::vector<TextMark> &marks);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    const TableModel<StoreLanguage> &m_languages;
    std::vector<TextMark> m_marks;
};

} // namespace slipway
