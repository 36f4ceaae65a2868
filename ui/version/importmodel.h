// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exchange/importplan.h"

#include <QAbstractTableModel>

namespace slipway {

//! \brief The rows of an import, each to be ticked: what is there now, and what the file has (ux.md 5.3).
//!
//! At first all are ticked but those that would empty a text; what is locked cannot be ticked at all.
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Language, Field, Note, Now, InFile, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(const std::vector<ImportedText> &texts);
    //! Those that are ticked.
    std::vector<ImportedText> ticked() const;
    int tickedCount() const;
    //! Of all, and of those that are ticked.
    int countOf(ImportedText::Kind kind) const;
    int tickedCountOf(ImportedText::Kind kind) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged();

private:
    QString display(const ImportedText &text, int column) const;
    QString hint(const ImportedText &text, int column) const;
    QString note(const ImportedText &text) const;
    QString sentence(int row) const;
    bool isTickable(int row) const { return m_texts[size_t(row)].kind != ImportedText::Kind::Locked; }

    std::vector<ImportedText> m_texts;
    std::vector<bool> m_ticked; // of each of m_texts
};

} // namespace slipway
