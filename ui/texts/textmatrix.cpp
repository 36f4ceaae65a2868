// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/textmatrix.h"

#include "catalogue/textlength.h"
#include "models/itemroles.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "ui/settings/settings.h"
#include "ui/texts/comparisonview.h"
#include "ui/texts/languagecolumns.h"
#include "ui/texts/longtexteditor.h"
#include "ui/texts/textform.h"
#include "ui/widgets/celleditor.h"
#include "ui/widgets/cellview.h"
#include "ui/widgets/pendingbar.h"
#include "ui/widgets/pendingdrafts.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/textwords.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto formLook = "form"_L1; // the setting

constexpr int looksPart = 0; // of the splitter
constexpr int editorPart = 1;

TableTexts texts()
{
    return {.filterPrompt = TextMatrix::tr("Filter languages and texts"),
            .emptyIcon = "globe"_L1,
            .emptyTitle = TextMatrix::tr("No languages like that"),
            .emptySentence = TextMatrix::tr("No language has a text that is marked so."),
            .noResults = TextMatrix::tr("No languages match ‘%1’")};
}

} // namespace

TextMatrix::TextMatrix(const QString &name, const MatrixPage &page, Drafts &drafts, Settings &settings, Spelling &spelling, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_settings(settings)
    , m_spelling(spelling)
    , m_page(page)
    , m_edits(drafts, m_page)
    , m_rows([](const MatrixRow &row) { return row.language.locale.code(); }, languageColumns(page.part.of))
    , m_view(new CellView)
    , m_table(new TablePane(name, texts(), m_view, this))
    , m_form(new TextForm(name + u".form"_s, m_edits, m_page, spelling, this))
    , m_editor(new LongTextEditor(name + u".editor"_s, spelling, this))
    , m_comparison(new ComparisonView(name + u".comparison"_s, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_pending(new PendingBar(this))
    , m_commands(*m_view, m_edits, m_page)
    , m_looks(new QStackedWidget(this))
{
    m_rows.setSentence(&languageSentence);
    m_view->setAccessibleName(tr("Texts by language"));
    m_table->setModel(&m_rows);
    m_looks->addWidget(m_table);
    m_looks->addWidget(m_form);
    m_splitter->addWidget(m_looks);
    m_splitter->addWidget(m_editor);
    m_splitter->addWidget(m_comparison);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_editor->hide();
    m_comparison->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_pending);
    connectParts();
    m_look = m_settings.value(setting::textsLook) == formLook ? Look::Form : Look::Matrix;
    showLook();
    showPendingDrafts(*m_pending, drafts, page.appId);
}

TextMatrix::~TextMatrix()
{
    // The parts go after this, and signal on their way.
    m_view->selectionModel()->disconnect(this);
    m_edits.endTyping();
}

void TextMatrix::connectParts()
{
    connect(&m_rows, &ColumnModelBase::edited, this, &TextMatrix::edit);
    connect(m_view, &CellView::longTextRequested, this,
            [this](const QModelIndex &index, const QString &typed) { openEditor(*cellAt(m_page, index), typed); });
    connect(m_view, &CellView::lineOpened, this, &TextMatrix::checkLine);
    connect(m_view, &CellView::editorRequested, this, &TextMatrix::openCurrent);
    connect(m_view, &CellView::refused, this, &TextMatrix::noticed);
    connect(m_view, &CellView::clearRequested, &m_commands, &MatrixCommands::clear);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TextMatrix::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TextMatrix::showComparison);
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) { m_commands.fill(*menu); });
    connect(m_table, &TablePane::noticed, this, &TextMatrix::noticed);
    connect(&m_commands, &MatrixCommands::noticed, this, &TextMatrix::noticed);
    connect(m_editor, &LongTextEditor::edited, this, &TextMatrix::editLong);
    connect(m_editor, &LongTextEditor::stepEnded, this, [this] { m_edits.endTyping(); });
    connect(m_editor, &LongTextEditor::copyRequested, this, &TextMatrix::copyFromPrimary);
    connect(m_editor, &LongTextEditor::revertRequested, this, &TextMatrix::revertLong);
    connect(m_editor, &LongTextEditor::done, this, &TextMatrix::leaveEditor);
    connect(m_splitter, &QSplitter::splitterMoved, this, &TextMatrix::keepHeights);
    connect(m_form, &TextForm::noticed, this, &TextMatrix::noticed);
    connect(m_form, &TextForm::languageChanged, this, &TextMatrix::languageChanged);
    connect(m_form, &TextForm::currentChanged, this, &TextMatrix::showComparison);
    connect(m_comparison, &ComparisonView::retryRequested, this, &TextMatrix::comparisonRequested);
    connect(m_pending, &PendingBar::reviewRequested, this, &TextMatrix::reviewRequested);
}

void TextMatrix::setPage(const MatrixPage &page)
{
    m_page = page;
    showRows();
    showEditor();
    showComparison();
}

void TextMatrix::setComparison(const std::optional<MatrixPage> &other, const QString &trouble)
{
    m_other = other;
    m_troubleOfOther = trouble;
    const bool begins = other && m_comparison->isHidden();
    m_comparison->setVisible(other.has_value());
    showComparison();
    if (!begins)
        return;
    m_splitter->refresh(); // or the table would know of its new height only later
    m_view->scrollTo(m_view->currentIndex());
}

void TextMatrix::setChoice(std::function<bool(const MatrixRow &)> isShown)
{
    m_isShown = std::move(isShown);
    m_chosen.clear();
    showRows();
}

QSet<Locale> TextMatrix::shownLanguages() const
{
    if (m_look == Look::Form) {
        const std::vector<Locale> listed = m_form->languages();
        return {listed.cbegin(), listed.cend()};
    }
    QSet<Locale> languages;
    for (int row = 0; row < m_view->model()->rowCount(); ++row)
        languages.insert(Locale(m_view->model()->index(row, 0).data(IdRole).toString()));
    return languages;
}

void TextMatrix::goTo(const Locale &locale)
{
    if (m_look == Look::Form)
        m_form->goTo(locale);
    else
        m_table->select(locale.code());
    focusPart()->setFocus();
}

void TextMatrix::goBy(int steps)
{
    if (m_look == Look::Form) {
        m_form->goBy(steps);
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex next = current.siblingAtRow(current.row() + steps);
    if (next.isValid())
        m_view->selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

void TextMatrix::goToProblem()
{
    if (m_look == Look::Form)
        m_form->goToProblem();
    else
        m_commands.goToProblem();
}

void TextMatrix::scrollToTop()
{
    m_form->scrollToTop();
    m_view->scrollToTop();
}

void TextMatrix::setLook(Look look)
{
    if (look == m_look)
        return;
    m_view->finishEditing();
    closeEditor();
    m_edits.endTyping();
    m_look = look;
    m_settings.setValue(setting::textsLook, look == Look::Form ? QString(formLook) : setting::textsLook.fallback);
    showLook();
    if (look == Look::Form)
        takeToForm(m_view->currentIndex());
    else if (const std::optional<TextCell> cell = m_form->current())
        takeToTable(*cell);
    showComparison();
}

QWidget *TextMatrix::focusPart() const
{
    return m_look == Look::Form ? static_cast<QWidget *>(m_form) : m_view;
}

QStringList TextMatrix::selectedLanguages() const
{
    if (m_look == Look::Matrix)
        return m_table->selectedIds();
    const Locale language = m_form->language();
    return language.isNull() ? QStringList() : QStringList(language.code());
}

void TextMatrix::showLook()
{
    m_looks->setCurrentIndex(int(m_look));
    showRows();
}

std::optional<TextCell> TextMatrix::current() const
{
    return m_look == Look::Form ? m_form->current() : cellAt(m_page, m_view->currentIndex());
}

void TextMatrix::takeToForm(const QModelIndex &index)
{
    if (const std::optional<TextCell> cell = cellAt(m_page, index))
        m_form->setCurrent(*cell);
    else if (index.isValid())
        m_form->goTo(Locale(index.data(IdRole).toString()));
}

// A text whose column is hidden leads to its language.
void TextMatrix::takeToTable(const TextCell &cell)
{
    m_table->select(cell.locale.code());
    const int column = m_rows.columnOf(QString(cell.spec().name));
    if (m_view->currentIndex().data(IdRole).toString() == cell.locale.code() && !m_view->isColumnHidden(column))
        m_view->setCurrentIndex(m_view->currentIndex().siblingAtColumn(column));
}

void TextMatrix::showRows()
{
    std::vector<MatrixRow> rows;
    for (const MatrixRow &row : m_page.rows) {
        const QString code = row.language.locale.code();
        const bool fits = !m_isShown || m_isShown(row);
        if (fits)
            m_chosen.insert(code);
        if (fits || (m_chosen.contains(code) && row.language.isChanged()))
            rows.push_back(row);
    }
    if (m_look == Look::Form)
        m_form->showTexts(rows);
    const QModelIndex current = m_view->currentIndex();
    const int column = current.column();
    const bool isNobodys = current.row() == 0 && !m_view->selectionModel()->hasSelection(); // a view with the keyboard begins somewhere
    m_rows.replace(std::move(rows));
    if (isNobodys)
        m_view->selectionModel()->setCurrentIndex(m_view->model()->index(0, column), QItemSelectionModel::NoUpdate);
}

void TextMatrix::edit(const QString &code, const QString &field, const QString &text)
{
    const StoreText *edited = textAmong(m_page.texts(), field);
    if (!edited)
        return;
    m_edits.endTyping(); // a cell at a time is a step
    m_edits.type({Locale(code), edited}, text);
}

void TextMatrix::openCurrent()
{
    const std::optional<TextCell> cell = cellAt(m_page, m_view->currentIndex());
    if (cell && isLongText(cell->spec()))
        openEditor(*cell, {});
    else
        m_view->edit(m_view->currentIndex());
}

void TextMatrix::checkLine(CellEditor *line, const QModelIndex &index)
{
    const std::optional<TextCell> cell = cellAt(m_page, index);
    if (cell && isSpelled(cell->spec()))
        line->checkSpelling(m_spelling, cell->locale, m_page.appName);
}

void TextMatrix::openEditor(const TextCell &cell, const QString &typed)
{
    const bool wasHidden = m_editor->isHidden();
    QList<int> heights = m_splitter->sizes(); // what is below the editor keeps its own
    m_edited = cell;
    showEditor();
    m_editor->show();
    if (wasHidden) {
        heights[editorPart] = m_settings.value(setting::textEditorHeight);
        heights[looksPart] = qMax(0, heights[looksPart] - heights[editorPart] - m_splitter->handleWidth());
        m_splitter->setSizes(heights);
    }
    m_editor->begin(typed);
    m_view->scrollTo(m_view->currentIndex());
}

void TextMatrix::leaveEditor()
{
    m_view->setFocus();
    closeEditor();
}

void TextMatrix::closeEditor()
{
    m_edits.endTyping();
    m_editor->hide();
    m_edited.reset();
}

void TextMatrix::keepHeights()
{
    if (m_editor->isVisible())
        m_settings.setValue(setting::textEditorHeight, m_editor->height());
}

// A menu of the editor may outlast it: there may be no text any more.
void TextMatrix::editLong(const QString &text)
{
    if (m_edited)
        m_edits.type(*m_edited, text);
}

void TextMatrix::revertLong()
{
    if (m_edited)
        m_edits.revert({*m_edited});
}

// While the editor is open it shows the long text that people go to.
void TextMatrix::follow(const QModelIndex &index)
{
    const std::optional<TextCell> cell = cellAt(m_page, index);
    if (!m_edited || !cell || !isLongText(cell->spec()))
        return;
    m_edits.endTyping();
    m_edited = cell;
    showEditor();
}

void TextMatrix::showEditor()
{
    if (!m_edited)
        return;
    const MatrixRow *primary = m_page.primary();
    const bool canCopy = primary && primary->language.locale != m_edited->locale;
    //: a language and which of its texts
    const QString title = tr("%1 › %2").arg(m_edited->locale.displayName(), attributeLabel(m_edited->spec()));
    m_editor->setContent({.title = title,
                          .spec = &m_edited->spec(),
                          .text = m_page.text(*m_edited),
                          .locale = m_edited->locale,
                          .appName = m_page.appName,
                          .isRightToLeft = slipway::isRightToLeft(m_edited->spec(), m_edited->locale),
                          .lock = m_page.lock(*m_edited),
                          .refusal = m_page.refusal(*m_edited),
                          .isChanged = m_page.isDrafted(*m_edited),
                          .noCopy = canCopy ? QString() : tr("This is the primary language.")});
}

void TextMatrix::showComparison()
{
    if (!m_other)
        return;
    const QString name = versionName(m_other->version);
    const std::optional<TextCell> cell = current();
    if (!cell) {
        m_comparison->setContent({.title = tr("Compared with %1", "a version").arg(name), .sentence = tr("Select a text.")});
        return;
    }
    ComparisonView::Content content{//: a language, which of its texts, and a version
                                    .title = tr("%1 › %2, compared with %3").arg(cell->locale.displayName(), attributeLabel(cell->spec()), name),
                                    .before = m_other->text(*cell),
                                    .after = m_page.text(*cell),
                                    .direction = slipway::isRightToLeft(cell->spec(), cell->locale) ? Qt::RightToLeft : Qt::LeftToRight};
    content.canRetry = m_other->rows.empty() && !m_troubleOfOther.isEmpty();
    if (content.canRetry)
        content.sentence = m_troubleOfOther;
    else if (m_other->rows.empty())
        content.sentence = tr("The texts of %1 are not read yet.", "a version").arg(name);
    else if (!m_other->find(cell->locale))
        content.sentence = tr("%1 does not have this language.", "a version").arg(name);
    else if (content.before == content.after)
        content.sentence = tr("The same as in %1.", "a version").arg(name);
    m_comparison->setContent(content);
}

void TextMatrix::copyFromPrimary()
{
    if (m_edited)
        m_edits.copyFromPrimary({*m_edited});
}

} // namespace slipway
