// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/version/textedits.h"

#include <QModelIndex>
#include <QObject>

#include <optional>

class QMenu;

namespace slipway {

class CellView;

//! The text that \a index, a cell of languageColumns(), shows; none for the column of languages.
std::optional<TextCell> cellAt(const QModelIndex &index);

//! \brief What can be done with the cells that are selected in the matrix: by key, by menu. Each says what came of it.
class MatrixCommands final : public QObject
{
    Q_OBJECT

public:
    //! All outlive this.
    MatrixCommands(CellView &view, TextEdits &edits, const MatrixPage &page);

    void clear();
    //! The topmost of the selected cells of each column into those below it; with one row selected, what is above it.
    void fillDown();
    //! Cells that were copied, also from a spreadsheet, from the current cell on; a single text into all selected cells.
    void paste();
    void copyToAll();
    void copyToEmpty();
    void copyFromPrimary();
    void revert();
    //! Goes to the next text that is missing or too long, below or to the right, and on from the beginning.
    void goToProblem();

    //! Adds all of it to the context menu of \a cell.
    void fill(QMenu &menu);
    //! Why nothing can be put into the selected cells; empty when something can.
    QString lock() const;

signals:
    //! Something for the status line.
    void noticed(const QString &text);

private:
    std::vector<TextCell> selected() const;
    std::optional<TextCell> current() const;
    void say(const TextEdits::Outcome &outcome, int outside = 0);
    void addCopies(QMenu &menu);

    CellView &m_view;
    TextEdits &m_edits;
    const MatrixPage &m_page;
};

} // namespace slipway
