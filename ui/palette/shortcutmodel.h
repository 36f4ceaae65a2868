// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fuzzymatch.h"

#include <QAbstractListModel>

namespace slipway {

//! \brief One line of the list of shortcuts.
struct Shortcut
{
    QString group = {}; //!< the menu that it stands in
    QString title = {};
    QString keys = {}; //!< as people read them: "Ctrl+R or F5"
};

//! \brief Shortcuts by group, and the ones among them that somebody looks for, by what they do or by their keys. Answers PaletteRole.
class ShortcutModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    //! \a shortcuts of one group stand together.
    explicit ShortcutModel(std::vector<Shortcut> shortcuts, QObject *parent = nullptr);

    void setFilter(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isWanted(const Shortcut &shortcut) const;
    bool startsGroup(int row) const;

    const std::vector<Shortcut> m_shortcuts;
    QString m_filter;
    std::vector<size_t> m_rows;
};

} // namespace slipway
