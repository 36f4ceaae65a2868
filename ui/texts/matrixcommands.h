// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabbedtext.h"
#include "ui/texts/celldrag.h"
#include "ui/texts/matrixtools.h"

#include <QModelIndex>
#include <QObject>

#include <optional>

class QMenu;

namespace slipway {

class CellView;

//! The text of \a page that \a index, a cell of languageColumns(), shows; none for the column of languages.
std::optional<TextCell> cellAt(const MatrixPage &page, const QModelIndex &index);

//! \brief What can be done with the cells that are selected in the matrix: by key, by menu, by mouse. Each says what came of it.
class MatrixCommands final : public QObject
{
    Q_OBJECT

public:
    //! All outlive this.
    MatrixCommands(CellView &view, TextEdits &edits, const MatrixPage &page);

    void clear();
    //! The topmost of the selected cells of each column into those below it; with one row selected, what is above it.
    void fillDown();
    //! Cells that were copied, also from a spreadsheet, from the current cell on; a single text into all selected cells. More than one are shown
    //! before.
    void paste();
    void findAndReplace() { m_tools.findAndReplace(); }
    void copyToAll();
    void copyToEmpty();
    void copyFromPrimary();
    //! See TextEdits; how many texts it has now.
    int beginLanguage(const Locale &language, const Locale &source);
    void revert();
    //! Goes to the next text that is missing or too long, below or to the right, and on from the beginning.
    void goToProblem();

    //! Adds all of it to the context menu of \a cell.
    void fill(QMenu &menu);
    //! Why nothing can be put into the selected cells; empty when something can.
    QString lock() const;
    //! Says what came of something that was done to the page.
    void say(const TextEdits::Outcome &outcome);

signals:
    //! The texts number \a field of another version are to be copied.
    void versionWanted(size_t field);
    //! The texts number \a field are to be copied to other apps.
    void appsWanted(size_t field);
    //! Something for the status line.
    void noticed(const QString &text);

private:
    std::vector<TextCell> selected() const;
    std::optional<TextCell> current() const;
    void pasteCells(const CellGrid &grid);
    void addCopies(QMenu &menu);
    void addFarCopies(QMenu &menu);
    QString hindranceToCopyToApps() const;

    CellView &m_view;
    TextEdits &m_edits;
    const MatrixPage &m_page;
    MatrixTools m_tools;
    CellDrag m_drag;
};

} // namespace slipway
