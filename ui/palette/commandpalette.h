// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"

#include <QFrame>

#include <optional>

class QLineEdit;
class QListView;

namespace slipway {

class PlainLabel;

//! \brief The palette (ux.md 2.4): type a few letters, press Enter. It lies over the upper part of its window until something is chosen or
//! Escape is pressed; then the keyboard is where it was before.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    //! The keys of \a toggle close it again.
    CommandPalette(QList<QKeySequence> toggle, QWidget *window);

    //! Opens it with an empty field.
    void open(std::vector<PaletteEntry> entries, const Frecency &uses, const QDateTime &now);
    //! Takes the place of the entries while it is open. What was typed stays, and so does the entry that somebody went to; as long as nobody
    //! went anywhere, the one that fits best is selected.
    void setEntries(std::vector<PaletteEntry> entries, const Frecency &uses, const QDateTime &now);

signals:
    //! The palette is closed already.
    void chosen(const slipway::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void prepareField();
    void prepareResults();
    void arrange();
    QLayout *makeFoot();
    void place();
    void showQuery(const QString &text);
    void showResults();
    void showCount();
    bool press(const QKeyEvent &key);
    std::optional<int> rowFor(const QKeyEvent &key) const;
    void pick(int row);
    void select(int row);
    void choose(const QModelIndex &index);

    const QList<QKeySequence> m_toggle;
    PaletteModel m_model;
    QString m_picked; // id of the entry that somebody went to; empty while the best one is selected
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    PlainLabel *m_nothing = nullptr;
    PlainLabel *m_count = nullptr;
};

} // namespace slipway
