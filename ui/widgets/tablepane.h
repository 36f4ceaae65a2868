// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filteredmodel.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace slipway {

class Error;
class FilterField;
class HeaderMenu;
class ContentFrame;
class PlainLabel;
class TableView;

//! The words of a table pane, translated.
struct TableTexts
{
    QString filterPrompt = {}; //!< "Filter testers"
    QLatin1String emptyIcon = {};
    QString emptyTitle = {}; //!< "No testers yet"
    QString emptySentence = {};
    QString noResults = {}; //!< "No testers match “%1”"
};

//! \brief A list pane, wired once: filter, table, header menu, copying, the states of loading, and a footer that counts.
//!
//! Whoever owns it feeds the model and says what goes on: setLoading(), showError(). The pane shows a skeleton, the rows, "nothing there" or
//! "nothing found" accordingly; selection and scroll position survive all of it.
class TablePane final : public QWidget
{
    Q_OBJECT

public:
    //! \a name begins the object names of the parts: "testers" gives "testers.filter", "testers.view", "testers.footer".
    TablePane(const QString &name, const TableTexts &texts, QWidget *parent = nullptr);
    //! On \a view, which it takes over.
    TablePane(const QString &name, const TableTexts &texts, TableView *view, QWidget *parent);
    ~TablePane() override;

    //! \a model answers the roles of itemroles.h; it is not taken over. Columns take their default look.
    void setModel(QAbstractItemModel *model);
    //! What the filter understands by name; the model's SearchRole is of the same terms.
    void setTerms(const SearchTerms &terms) { m_rows.setTerms(terms); }
    TableView *view() const { return m_view; }
    FilterField *filterField() const { return m_filter; }
    //! Adds \a tool at the left of the filter, for what filters too.
    void addTool(QWidget *tool);
    //! Adds \a tool at the right end of the footer.
    void addFootTool(QWidget *tool);
    //! Its banner and placeholder; what stands in the middle is decided here.
    ContentFrame *frame() const { return m_frame; }

    //! While something is under way; \a loading false means that the list is complete or as good as it gets.
    void setLoading(bool loading);
    //! Shows \a error in the banner; rows that are there stay.
    void showError(const Error &error);

    //! Something is selected.
    bool hasSelection() const;
    //! Of the rows that are selected; where cells are selected one by one, of the rows that they are in.
    QStringList selectedIds() const;
    //! Makes the row of \a id the current one, if it is shown.
    void select(const QString &id);

    //! Columns, widths and order of rows, to be kept under the pane's name.
    QByteArray state() const;
    void restore(const QByteArray &state);

    //! The selected rows as people see them, or the selected cells; the current cell; the ids of the selected rows: to the clipboard.
    void copyRows();
    void copyCell();
    void copyIds();

signals:
    void selectionChanged();
    //! Enter or double click on a row.
    void activated(const QString &id);
    void stateChanged();
    //! Something for the status line: "3 rows copied".
    void noticed(const QString &text);
    //! The context menu is about to show over the row of \a id; whoever has actions for it adds them.
    void menuRequested(QMenu *menu, const QString &id);

private:
    void updateBody();
    void updateFooter();
    void sizeColumnsOnce();
    void showMenu(const QPoint &position);
    bool selectsRows() const;
    qsizetype selectedCount() const;
    void copyCells();
    void copy(const QString &text, const QString &notice);

    TableTexts m_texts;
    FilteredModel m_rows;
    FilterField *m_filter;
    QHBoxLayout *m_tools;
    QHBoxLayout *m_foot;
    TableView *m_view;
    HeaderMenu *m_header;
    ContentFrame *m_frame;
    PlainLabel *m_footer;
    bool m_isLoading = false;
    bool m_hasWidths = false;
};

} // namespace slipway
