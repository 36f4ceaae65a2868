// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/texts/matrixcommands.h"

#include <QSet>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace slipway {

class CellEditor;
class CellView;
class ComparisonView;
class Drafts;
class LongTextEditor;
class PendingBar;
class Settings;
class Spelling;
class TablePane;
class TextForm;

//! \brief The languages of a page and their texts as a table that can be edited, with the editor for long texts below it, or as a form of one
//! language; below both the comparison with another version, and at the foot what is pending (ux.md 5.3).
class TextMatrix final : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Matrix, Form };

    //! Begins with \a page; all that setPage() shows later is a page of the same texts. What is passed by reference outlives this. The object
    //! names of the parts begin with \a name.
    TextMatrix(const QString &name, const MatrixPage &page, Drafts &drafts, Settings &settings, Spelling &spelling, QWidget *parent);
    ~TextMatrix() override;

    TablePane *table() const { return m_table; }
    CellView *view() const { return m_view; }
    MatrixCommands &commands() { return m_commands; }
    TextEdits &edits() { return m_edits; }
    const MatrixPage &page() const { return m_page; }
    //! Shows \a page; where people are and what they edit stays.
    void setPage(const MatrixPage &page);
    //! Shows only languages that \a isShown. One that is shown and then changed stays until the next choice: it does not run away from under the
    //! hands of who fills its gaps. Null: all.
    void setChoice(std::function<bool(const MatrixRow &)> isShown);
    //! Those that people see: what the choice lets through, and in the matrix its filter too.
    QSet<Locale> shownLanguages() const;
    //! Shows how the current text differs from that of \a other, the page of another version; none: compares no more. \a trouble says why \a other
    //! has no texts, if they could not be read.
    void setComparison(const std::optional<MatrixPage> &other, const QString &trouble = {});
    //! Goes to \a locale.
    void goTo(const Locale &locale);
    //! To the language \a steps further down, or up.
    void goBy(int steps);
    //! See MatrixCommands::goToProblem().
    void goToProblem();
    void scrollToTop();
    Look look() const { return m_look; }
    //! Shows the current text as \a look does, and remembers that for the next time.
    void setLook(Look look);
    //! Where the keyboard belongs.
    QWidget *focusPart() const;
    //! The codes of the languages that people are at.
    QStringList selectedLanguages() const;

signals:
    void noticed(const QString &text);
    void reviewRequested();
    //! The page that is compared with is to be read again.
    void comparisonRequested();
    //! The form shows another language.
    void languageChanged();

private:
    void connectParts();
    void showRows();
    void showLook();
    std::optional<TextCell> current() const;
    void takeToForm(const QModelIndex &index);
    void takeToTable(const TextCell &cell);
    void edit(const QString &code, const QString &field, const QString &text);
    void openEditor(const TextCell &cell, const QString &typed);
    void openCurrent();
    void checkLine(CellEditor *line, const QModelIndex &index);
    void leaveEditor();
    void closeEditor();
    void keepHeights();
    void editLong(const QString &text);
    void revertLong();
    void follow(const QModelIndex &index);
    void showEditor();
    void showComparison();
    void copyFromPrimary();

    Drafts &m_drafts;
    Settings &m_settings;
    Spelling &m_spelling;
    MatrixPage m_page;
    TextEdits m_edits;
    TableModel<MatrixRow> m_rows;
    std::function<bool(const MatrixRow &)> m_isShown;
    QSet<QString> m_chosen; // codes of the languages that m_isShown let through since it was chosen
    CellView *m_view;
    TablePane *m_table;
    TextForm *m_form;
    LongTextEditor *m_editor;
    ComparisonView *m_comparison;
    QSplitter *m_splitter;
    PendingBar *m_pending;
    MatrixCommands m_commands;
    QStackedWidget *m_looks; // in the order of Look
    Look m_look = Look::Matrix;
    std::optional<MatrixPage> m_other; // what is compared with
    QString m_troubleOfOther;
    std::optional<TextCell> m_edited; // what the editor shows while it is open
};

} // namespace slipway
