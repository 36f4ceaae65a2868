// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerimportpane.h"

#include "core/filename.h"
#include "models/literaltext.h"
#include "services/session.h"
#include "services/testerimport/testerimportexport.h"
#include "services/testerimport/testerimports.h"
#include "ui/settings/settings.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/testflight/importmappingrow.h"
#include "ui/testflight/importofferbar.h"
#include "ui/testflight/importpreparation.h"
#include "ui/testflight/importrunbar.h"
#include "ui/testflight/importsourcebar.h"
#include "ui/testflight/resultchips.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QCoroTask>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype mostGroups = 3; // that are named in a question

} // namespace

TesterImportPane::TesterImportPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_imports(context.session.testerImports())
    , m_preparation(new ImportPreparation(context.session, place.appId, place.resourceId(), this))
    , m_exporter(new FileExporter(context.settings, context.clock, this))
    , m_lines(&ImportLine::id, importColumns())
{
    setObjectName(u"testerImport"_s);
    m_lines.setSentence(&importSentence);
    m_lines.setSearchFields(ResultChips::terms(), [](const ImportLine &line) { return ResultChips::searchFields(importResultLabel(line.result)); });
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent(
        "tester"_L1, tr("Import testers from a table"),
        tr("Drop a CSV or TSV file here: a row for each tester, with an email address and, if you like, names and groups."));
    m_frame->placeholder()->setButton(tr("Choose File…"));
    m_frame->placeholder()->setLink(tr("Paste from Clipboard"));
    addContent();
    connectParts();
    connectImports();
    showNewest();
}

TesterImportPane::~TesterImportPane() = default;

void TesterImportPane::addContent()
{
    m_choose = new QPushButton(tr("Choose File…"), m_frame);
    m_choose->setObjectName(u"testerImport.choose"_s);
    m_frame->addTool(m_choose);
    auto *content = new QWidget(m_frame);
    m_source = new ImportSourceBar(*m_preparation, content);
    m_mapping = new ImportMappingRow(*m_preparation, content);
    addTable();
    m_chips = new ResultChips(objectName(), importResults(), m_table->filterField(), content);
    m_offer = new ImportOfferBar(*m_preparation, content);
    m_run = new ImportRunBar(m_imports, m_context.clock, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_source);
    column->addWidget(m_mapping);
    column->addWidget(m_chips);
    column->addWidget(m_table, 1);
    column->addWidget(m_offer);
    column->addWidget(m_run);
    m_frame->setContent(content, m_table->view());
}

void TesterImportPane::addTable()
{
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter rows"),
                             .emptyIcon = "tester"_L1,
                             .emptyTitle = tr("No rows"),
                             .emptySentence = tr("The table has no row for a tester."),
                             .noResults = tr("No rows match ‘%1’")});
    m_table->view()->setAccessibleName(tr("Rows of the table"));
    m_table->setTerms(ResultChips::terms());
    m_table->setModel(&m_lines);
    m_table->restore(m_context.settings.headerState(objectName()));
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::noticed, this, &Pane::noticed);
}

void TesterImportPane::connectParts()
{
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, this, &TesterImportPane::chooseFile);
    connect(m_frame->placeholder(), &Placeholder::linkClicked, this, &TesterImportPane::paste);
    connect(m_choose, &QPushButton::clicked, this, &TesterImportPane::chooseFile);
    connect(m_preparation, &ImportPreparation::sheetChanged, this, &TesterImportPane::showNewest);
    connect(m_preparation, &ImportPreparation::rosterChanged, this, &TesterImportPane::showTrouble);
    connect(m_preparation, &ImportPreparation::rehearsalChanged, this, &TesterImportPane::showRows);
    connect(m_offer, &ImportOfferBar::importRequested, this, &TesterImportPane::confirm);
    connect(m_offer, &ImportOfferBar::problemsRequested, this, &TesterImportPane::saveProblems);
    connect(m_offer, &ImportOfferBar::cancelled, m_preparation, &ImportPreparation::clear);
    connect(m_run, &ImportRunBar::retryRequested, this, &TesterImportPane::retry);
    connect(m_run, &ImportRunBar::saveRequested, this, &TesterImportPane::saveResults);
    connect(m_run, &ImportRunBar::done, this, &TesterImportPane::finish);
    connect(m_exporter, &FileExporter::exported, this,
            [this](const QString &path) { emit noticed(tr("Saved to %1").arg(isolated(QFileInfo(path).fileName()))); });
    connect(m_exporter, &FileExporter::failed, this, [this](const Error &error) { m_frame->banner()->say(error); });
}

void TesterImportPane::connectImports()
{
    for (const auto signal : {&TesterImports::readyChanged, &TesterImports::listChanged})
        connect(&m_imports, signal, this, &TesterImportPane::showNewest);
    connect(&m_imports, &TesterImports::rowsChanged, this, &TesterImportPane::takeRows);
    connect(&m_imports, &TesterImports::ended, this, [this](qint64 id) {
        if (id == m_shown)
            showState(); // rows that were not sent are said to be so
    });
    connect(&m_context.session, &Session::accountChanged, this, &TesterImportPane::showState);
}

QString TesterImportPane::title() const
{
    return tr("Import Testers");
}

void TesterImportPane::nameApp(const QString &name)
{
    m_place.appName = name;
}

void TesterImportPane::refresh()
{
    if (m_shown == 0)
        m_preparation->refreshRoster();
}

std::vector<PageAction> TesterImportPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }, m_shown == 0 ? QString() : tr("An import is shown as it is.")});
    actions.push_back({ActionId::Import, [this] { chooseFile(); }, takeHindrance()});
    actions.push_back({ActionId::Paste, [this] { paste(); }, takeHindrance()});
    return actions;
}

DropWords TesterImportPane::dropWords(const QString &path) const
{
    if (!mayBeTesterTable(path))
        return {};
    const QString hindrance = takeHindrance();
    return {.prompt = hindrance.isEmpty() ? tr("Drop to look at these testers") : QString(), .refusal = hindrance};
}

void TesterImportPane::takeDrop(const QString &path)
{
    if (takeHindrance().isEmpty())
        m_preparation->load(path);
    else
        emit noticed(takeHindrance());
}

void TesterImportPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    showState();
}

void TesterImportPane::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import Testers"));
    dialog->setObjectName(u"testerImport.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(m_context.settings.folder(setting::tableFolder));
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_context.settings.setValue(setting::tableFolder, QFileInfo(path).path());
        takeDrop(path);
    });
    dialog->open();
}

void TesterImportPane::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        emit noticed(tr("There is no text on the clipboard."));
    else if (takeHindrance().isEmpty())
        m_preparation->take(TesterSource::fromClipboard(text));
}

// Why no table can be looked at now.
QString TesterImportPane::takeHindrance() const
{
    const TesterImport *shown = m_imports.find(m_shown);
    return shown && !shown->hasEnded() ? tr("An import is not finished yet: let it end, or stop it.") : QString();
}

QString TesterImportPane::sendHindrance() const
{
    if (m_context.session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    if (m_imports.trouble())
        return m_imports.trouble()->message();
    return m_isStarting || !m_imports.isReady() ? tr("Slipway is not ready yet.") : QString();
}

// The newest import of the app, unless it has ended and somebody prepares another one.
void TesterImportPane::showNewest()
{
    m_shown = 0;
    for (const qint64 id : m_imports.all()) {
        const TesterImport *import = m_imports.find(id);
        if (import->appId == m_place.appId && (!import->hasEnded() || !m_preparation->hasSource()))
            m_shown = id;
    }
    showState();
}

void TesterImportPane::showState()
{
    const TesterImport *import = m_imports.find(m_shown);
    m_frame->setContentEmpty(!import && !m_preparation->hasSource());
    for (QWidget *part : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_offer)})
        part->setVisible(!import);
    m_mapping->setVisible(!import && m_preparation->sheet());
    m_run->show(m_shown);
    m_offer->setHindrance(sendHindrance());
    m_run->setHindrance(sendHindrance());
    showSource();
    if (!import && isVisible())
        m_preparation->readRoster();
    showTrouble();
    showRows();
    emit pageActionsChanged();
}

// Of what is shown, import or preparation.
void TesterImportPane::showSource()
{
    const TesterImport *import = m_imports.find(m_shown);
    const bool isThere = import || m_preparation->hasSource();
    const QString name = import ? import->source : m_preparation->sourceName();
    m_frame->setCount(!isThere ? QString() : name.isEmpty() ? tr("Clipboard") : name);
    m_choose->setVisible(!import && m_preparation->hasSource());
}

void TesterImportPane::showTrouble()
{
    Banner *banner = m_frame->banner();
    const auto &roster = m_preparation->rosterTrouble();
    if (m_imports.trouble()) {
        banner->say(*m_imports.trouble());
    } else if (m_preparation->flaw() && m_shown == 0) {
        banner->say(*m_preparation->flaw());
    } else if (roster && m_shown == 0 && !roster->isCancelled()) {
        banner->say(*roster);
        connect(banner->addButton(tr("Try Again")), &QPushButton::clicked, m_preparation, &ImportPreparation::refreshRoster);
    } else {
        banner->hide();
    }
}

void TesterImportPane::showRows()
{
    if (const TesterImport *import = m_imports.find(m_shown))
        showLines(linesOf(*import));
    else if (m_preparation->rehearsal())
        showLines(linesOf(*m_preparation->rehearsal()));
    else if (const TesterSheet *sheet = m_preparation->sheet())
        showLines(previewLines(*sheet, m_preparation->mapping()));
    else
        showLines({});
}

void TesterImportPane::showLines(std::vector<ImportLine> lines)
{
    const std::vector<ImportLine> &shown = m_lines.all();
    const auto isSameRow = [](const ImportLine &one, const ImportLine &other) { return one.tester.row == other.tester.row; };
    if (!std::equal(shown.cbegin(), shown.cend(), lines.cbegin(), lines.cend(), isSameRow))
        m_lines.retain({}); // another table; rows stand as they do there
    const bool isFirst = !lines.empty() && m_context.settings.headerState(objectName()).isEmpty(); // which the first rows write
    m_lines.merge(std::move(lines));
    if (isFirst)
        fitResults(*m_table->view(), m_lines.columnOf(u"result"), importResults());
    m_chips->count(countResults(shown));
}

void TesterImportPane::takeRows(qint64 id, const std::vector<int> &places)
{
    const TesterImport *import = m_imports.find(m_shown);
    if (id != m_shown || !import)
        return;
    std::vector<ImportLine> lines;
    for (const int place : places)
        lines.push_back(lineOf(*import, import->rows[size_t(place)]));
    m_lines.merge(std::move(lines));
    m_chips->count(countResults(m_lines.all()));
}

// An invitation cannot be taken back, and there may be thousands.
void TesterImportPane::confirm()
{
    const TesterRehearsal &rehearsal = *m_preparation->rehearsal();
    const int count = rehearsal.wanted();
    QStringList groups;
    for (const ImportGroup &group : rehearsal.groups)
        groups.append(isolated(group.name));
    const QString target = groups.size() > mostGroups ? isolated(m_place.appTitle()) : QLocale().createSeparatedList(groups);
    GraveAction question{.title = title(),
                         //: %1 are names of groups
                         .question = tr("Import %Ln tester(s) into %1?", nullptr, count).arg(target),
                         .consequences = tr("TestFlight invites them by mail to the builds of their groups. An invitation cannot be taken back."),
                         .verb = tr("Import %Ln Tester(s)", nullptr, count)};
    for (const RehearsedTester &row : rehearsal.testers) {
        if (row.tester.isWanted())
            question.subjects.append(row.tester.email);
    }
    auto *dialog = new GraveQuestion(u"testerImport.question"_s, question, this);
    connect(dialog, &GraveQuestion::confirmed, this, &TesterImportPane::start);
    dialog->open();
}

void TesterImportPane::start()
{
    if (!m_preparation->rehearsal() || !sendHindrance().isEmpty())
        return;
    m_isStarting = true;
    QCoro::connect(m_imports.start(*m_preparation->rehearsal(), m_preparation->sourceName(), m_place.appId, m_place.appTitle()), this,
                   [this](const Result<qint64> &started) { take(started); });
    showState();
}

void TesterImportPane::retry()
{
    m_isStarting = true;
    QCoro::connect(m_imports.retry(m_shown), this, [this](const Result<qint64> &started) { take(started); });
    showState();
}

void TesterImportPane::take(const Result<qint64> &started)
{
    m_isStarting = false;
    if (started)
        m_preparation->clear();
    showState();
    if (!started)
        m_frame->banner()->say(started.error());
}

// Those before it, which it may have been tried again from, are over too.
void TesterImportPane::finish()
{
    m_preparation->clear();
    for (const qint64 id : m_imports.all()) {
        const TesterImport *import = m_imports.find(id);
        if (import->appId == m_place.appId && import->hasEnded())
            m_imports.forget(id);
    }
}

void TesterImportPane::saveProblems()
{
    m_exporter->ask(
        tr("Save Problems"), fileNameOf({m_place.appName, u"testers-not-imported"_s}),
        [rehearsal = m_preparation->rehearsal()](const QString &path) { return exportProblems(rehearsal, path); }, FileExporter::Kinds::Csv);
}

void TesterImportPane::saveResults()
{
    m_exporter->ask(
        tr("Save Results"), fileNameOf({m_place.appName, u"testers-imported"_s}),
        [import = *m_imports.find(m_shown)](const QString &path) { return exportResults(import, path); }, FileExporter::Kinds::Csv);
}

} // namespace slipway
