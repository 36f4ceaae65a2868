// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/matrixcommands.h"

#include "catalogue/textlength.h"
#include "models/itemroles.h"
#include "ui/widgets/cellview.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/rowcopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// An item that says why when it cannot be done (menus show the tip in the status bar).
QAction *addItem(QMenu &menu, const QString &text, const QKeySequence &keys, const QString &disabledReason)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(keys);
    action->setEnabled(disabledReason.isEmpty());
    action->setStatusTip(disabledReason);
    return action;
}

// What is on the clipboard. The lines of a text that was not copied out of a table are those of one long text.
CellGrid copiedFor(const TextCell &cell)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || data->text().isEmpty())
        return {};
    return isLongText(cell.spec()) && !areCells(*data) ? CellGrid{{data->text()}} : fromTabbedText(data->text());
}

} // namespace

std::optional<TextCell> cellAt(const MatrixPage &page, const QModelIndex &index)
{
    const StoreText *text =
        index.isValid() ? textAmong(page.texts(), index.model()->headerData(index.column(), Qt::Horizontal, ColumnKeyRole).toString()) : nullptr;
    if (!text)
        return std::nullopt;
    return TextCell{Locale(index.data(IdRole).toString()), text};
}

MatrixCommands::MatrixCommands(CellView &view, TextEdits &edits, const MatrixPage &page)
    : m_view(view)
    , m_edits(edits)
    , m_page(page)
    , m_tools(view, edits, page)
    , m_drag(view, edits, page)
{
    connect(&m_drag, &CellDrag::dropped, this, &MatrixCommands::say);
    connect(&m_drag, &CellDrag::noticed, this, &MatrixCommands::noticed);
    connect(&m_tools, &MatrixTools::done, this, &MatrixCommands::say);
}

std::vector<TextCell> MatrixCommands::selected() const
{
    std::vector<TextCell> cells;
    for (const QModelIndex &index : m_view.selectedCells()) {
        if (const std::optional<TextCell> cell = cellAt(m_page, index))
            cells.push_back(*cell);
    }
    return cells;
}

std::optional<TextCell> MatrixCommands::current() const
{
    return cellAt(m_page, m_view.currentIndex());
}

QString MatrixCommands::lock() const
{
    const std::vector<TextCell> cells = selected();
    if (cells.empty())
        return tr("Select a text first.");
    const bool isAnyFree = std::any_of(cells.cbegin(), cells.cend(), [this](const TextCell &cell) { return m_page.lock(cell).isEmpty(); });
    return isAnyFree ? QString() : m_page.lock(cells.front());
}

void MatrixCommands::clear()
{
    std::vector<NewText> texts;
    for (const TextCell &cell : selected())
        texts.push_back({cell, QString()});
    say(m_edits.put(TextEdits::Way::Clear, texts));
}

void MatrixCommands::fillDown()
{
    const QModelIndexList cells = m_view.selectedCells();
    if (cells.isEmpty())
        return;
    const bool isOneRow = cells.constFirst().row() == cells.constLast().row();
    QHash<int, QModelIndex> sources; // by column
    std::vector<NewText> texts;
    for (const QModelIndex &index : cells) {
        const std::optional<TextCell> cell = cellAt(m_page, index);
        if (!cell)
            continue;
        if (!sources.contains(index.column()))
            sources.insert(index.column(), isOneRow ? index.siblingAtRow(index.row() - 1) : index);
        if (const std::optional<TextCell> source = cellAt(m_page, sources.value(index.column())); source && *source != *cell)
            texts.push_back({*cell, m_page.text(*source)});
    }
    say(m_edits.put(TextEdits::Way::FillDown, texts));
}

void MatrixCommands::paste()
{
    const std::optional<TextCell> start = current();
    const CellGrid grid = start ? copiedFor(*start) : CellGrid();
    if (grid.isEmpty() || !start) {
        emit noticed(start ? tr("There is no text to paste.") : tr("Select a text first."));
        return;
    }
    if (grid.size() > 1 || grid.constFirst().size() > 1) {
        pasteCells(grid);
        return;
    }
    std::vector<NewText> texts;
    for (const TextCell &cell : selected())
        texts.push_back({cell, grid.constFirst().constFirst()});
    if (texts.size() > 1)
        m_tools.paste(texts);
    else
        say(m_edits.put(TextEdits::Way::Paste, texts));
}

void MatrixCommands::pasteCells(const CellGrid &grid)
{
    std::vector<NewText> texts;
    int outside = 0;
    const QList<int> columns = shownColumns(*m_view.horizontalHeader());
    const QModelIndex first = m_view.currentIndex();
    const qsizetype firstColumn = columns.indexOf(first.column());
    for (qsizetype row = 0; row < grid.size(); ++row) {
        for (qsizetype column = 0; column < grid[row].size(); ++column) {
            const int target = columns.value(firstColumn + column, -1);
            const std::optional<TextCell> cell = target < 0 ? std::nullopt : cellAt(m_page, first.sibling(first.row() + int(row), target));
            if (cell)
                texts.push_back({*cell, grid[row][column]});
            else
                ++outside;
        }
    }
    m_tools.paste(texts, outside);
}

void MatrixCommands::copyToAll()
{
    if (const std::optional<TextCell> source = current())
        say(m_edits.copyToAll(*source));
}

void MatrixCommands::copyToEmpty()
{
    if (const std::optional<TextCell> source = current())
        say(m_edits.copyToEmpty(*source));
}

void MatrixCommands::copyFromPrimary()
{
    say(m_edits.copyFromPrimary(selected()));
}

int MatrixCommands::beginLanguage(const Locale &language, const Locale &source)
{
    const TextEdits::Outcome outcome = m_edits.beginLanguage(language, source);
    say(outcome);
    return outcome.changed;
}

void MatrixCommands::revert()
{
    say({.changed = m_edits.revert(selected())});
}

void MatrixCommands::goToProblem()
{
    const QList<int> columns = shownColumns(*m_view.horizontalHeader());
    const QAbstractItemModel &model = *m_view.model();
    const qsizetype count = columns.size() * model.rowCount();
    const QModelIndex from = m_view.currentIndex();
    const qsizetype begin = from.isValid() ? from.row() * columns.size() + columns.indexOf(from.column()) : -1;
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype place = (begin + step) % count;
        const QModelIndex index = model.index(int(place / columns.size()), columns[place % columns.size()]);
        const std::optional<TextCell> cell = cellAt(m_page, index);
        if (cell && m_page.find(cell->locale)->hasProblem(numberOf(*cell->text))) {
            // Not the view's own way, which adds to what is selected while Ctrl is down.
            m_view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
            m_view.setFocus();
            return;
        }
    }
    emit noticed(tr("No text is missing or too long."));
}

void MatrixCommands::say(const TextEdits::Outcome &outcome)
{
    if (outcome.changed == 0 && outcome.locked > 0 && !lock().isEmpty()) {
        emit noticed(lock());
        return;
    }
    QStringList parts{outcome.changed == 0 ? tr("Nothing changed") : tr("%Ln text(s) changed", nullptr, outcome.changed)};
    if (outcome.locked > 0)
        parts.append(tr("%Ln locked text(s) left out", nullptr, outcome.locked));
    emit noticed(parts.join(u" · "_s));
}

void MatrixCommands::fill(QMenu &menu)
{
    const QString locked = lock();
    connect(addItem(menu, tr("Edit"), Qt::Key_F2, locked), &QAction::triggered, &m_view, [this] { m_view.edit(m_view.currentIndex()); });
    connect(addItem(menu, tr("Paste"), QKeySequence::Paste, locked), &QAction::triggered, this, &MatrixCommands::paste);
    connect(addItem(menu, tr("Fill Down"), keys::fillDown, locked), &QAction::triggered, this, &MatrixCommands::fillDown);
    connect(addItem(menu, tr("Find and Replace…"), keys::replace, m_page.lock()), &QAction::triggered, &m_tools, &MatrixTools::findAndReplace);
    menu.addSeparator();
    addCopies(menu);
    menu.addSeparator();
    const std::vector<TextCell> cells = selected();
    const bool isAnyDrafted = std::any_of(cells.cbegin(), cells.cend(), [this](const TextCell &cell) { return m_page.isDrafted(cell); });
    const QString unchanged = isAnyDrafted ? QString() : tr("Nothing is changed here.");
    connect(addItem(menu, tr("Revert"), {}, unchanged), &QAction::triggered, this, &MatrixCommands::revert);
    connect(addItem(menu, tr("Clear"), Qt::Key_Delete, locked), &QAction::triggered, this, &MatrixCommands::clear);
}

void MatrixCommands::addCopies(QMenu &menu)
{
    const std::optional<TextCell> source = current();
    const QString locked = lock();
    const QString nothing = source && !m_page.text(*source).isEmpty() ? locked : tr("There is no text here to copy.");
    const MatrixRow *primary = m_page.primary();
    const bool isPrimary = primary && source && source->locale == primary->language.locale;
    const QString noPrimary = primary ? tr("This is the primary language.") : tr("It is not known yet which language is the primary one.");
    connect(addItem(menu, tr("Copy to All Languages"), {}, nothing), &QAction::triggered, this, &MatrixCommands::copyToAll);
    connect(addItem(menu, tr("Copy to Empty Languages"), {}, nothing), &QAction::triggered, this, &MatrixCommands::copyToEmpty);
    connect(addItem(menu, tr("Copy to Selected Languages…"), {}, nothing), &QAction::triggered, this, [this] { m_tools.copyToSelected(*current()); });
    connect(addItem(menu, tr("Copy from Primary"), {}, primary && !isPrimary ? locked : noPrimary), &QAction::triggered, this,
            &MatrixCommands::copyFromPrimary);
    if (m_page.isStorePage())
        addFarCopies(menu);
}

// From and to other pages than this one.
void MatrixCommands::addFarCopies(QMenu &menu)
{
    const std::optional<TextCell> source = current();
    const bool isShared = source && source->text->ofApp;
    const QString noVersion = isShared ? tr("All versions of the app share this text.") : lock();
    connect(addItem(menu, tr("Copy from Another Version…"), {}, noVersion), &QAction::triggered, this,
            [this] { emit versionWanted(numberOf(*current()->text)); });
    connect(addItem(menu, tr("Copy to Other Apps…"), {}, hindranceToCopyToApps()), &QAction::triggered, this,
            [this] { emit appsWanted(numberOf(*current()->text)); });
}

// That nothing can be changed here is none.
QString MatrixCommands::hindranceToCopyToApps() const
{
    const std::optional<TextCell> source = current();
    if (!source)
        return tr("Select a text first.");
    if (source->text->ofApp)
        return tr("This text belongs to the app: it is not that of a version.");
    const bool isAnyThere = std::any_of(m_page.rows.cbegin(), m_page.rows.cend(),
                                        [&source](const MatrixRow &row) { return !row.language.text(*source->text).isEmpty(); });
    return isAnyThere ? QString() : tr("There is no text here to copy.");
}

} // namespace slipway
