// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerpurgepane.h"

#include "core/filename.h"
#include "core/futures.h"
#include "models/literaltext.h"
#include "services/session.h"
#include "services/testeractions.h"
#include "services/testerpurge/purgebackup.h"
#include "ui/settings/settings.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/testflight/purgechoices.h"
#include "ui/testflight/purgefoot.h"
#include "ui/testflight/testercolumns.h"
#include "ui/testflight/testercommands.h"
#include "ui/testflight/testerusage.h"
#include "ui/testflight/usagebar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tickview.h"

#include <QFileInfo>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr size_t pieceOfRows = 200; // as many as a page of Apple's

bool isNotKnownToBeIdle(const JudgedTester &tester)
{
    return tester.verdict != IdleVerdict::Idle;
}

bool hasNoAddress(const JudgedTester &tester)
{
    return tester.tester.email.isEmpty();
}

// Has nothing but builds, which no backup holds.
bool isInNoGroup(const JudgedTester &tester)
{
    return !hasNoAddress(tester) && tester.groups.isEmpty();
}

// What is to be known before \a testers are removed, whom \a backup holds.
QString consequencesFor(const PurgePreparation::Judged &testers, const QString &backup)
{
    const auto count = [&testers](bool (*matches)(const JudgedTester &)) { return int(std::count_if(testers.cbegin(), testers.cend(), matches)); };
    QStringList sentences{
        TesterPurgePane::tr("They leave all groups and builds of this app, and the builds they have stop working. Other apps are not touched."),
        TesterPurgePane::tr("Importing %1 invites them anew and puts them into their groups again, but gives nobody single builds back.")
            .arg(isolated(QFileInfo(backup).fileName()))};
    if (const int strays = count(&isInNoGroup); strays > 0)
        sentences.append(
            TesterPurgePane::tr("%Ln of them are in no group: they come into the group that is chosen for the import.", nullptr, strays));
    if (const int lost = count(&hasNoAddress); lost > 0)
        sentences.append(TesterPurgePane::tr("%Ln of them told no address, and cannot be put back.", nullptr, lost));
    if (const int doubtful = count(&isNotKnownToBeIdle); doubtful > 0)
        sentences.append(TesterPurgePane::tr("%Ln of them are not known to be idle.", nullptr, doubtful));
    return sentences.join(u' ');
}

} // namespace

TesterPurgePane::TesterPurgePane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_preparation(new PurgePreparation(context.session, context.settings, context.clock, place.appId, this))
    , m_exporter(new FileExporter(context.settings, context.clock, this))
    , m_lines(&PurgeLine::id, purgeColumns())
{
    setObjectName(u"testerPurge"_s);
    m_lines.setSentence(&purgeSentence);
    m_lines.setSearchFields(ResultChips::terms(),
                            [](const PurgeLine &line) { return ResultChips::searchFields(idleVerdictLabel(line.judged.verdict)); });
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("tester"_L1, tr("No testers yet"), tr("Who is invited to test this app appears here."));
    m_pieces.setInterval(0);
    m_pieces.callOnTimeout(this, &TesterPurgePane::showPiece);
    addContent();
    connectParts();
    m_frame->follow(m_preparation->testers());
    follow(context.session.testerActions().lastPurge(place.appId)); // which may be under way
    showState();
}

TesterPurgePane::~TesterPurgePane() = default;

void TesterPurgePane::addContent()
{
    auto *content = new QWidget(m_frame);
    addTable(content);
    m_chips = new ResultChips(objectName(), idleResults(), m_table->filterField(), content);
    m_foot = new PurgeFoot(*m_preparation, m_context.session.jobs(), content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new PurgeChoices(*m_preparation, content));
    column->addWidget(m_chips);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    m_frame->setContent(content, m_view);
}

void TesterPurgePane::addTable(QWidget *content)
{
    m_view = new TickView;
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter testers"),
                             .emptyIcon = "tester"_L1,
                             .emptyTitle = tr("No testers"),
                             .emptySentence = tr("Nobody is in these groups."),
                             .noResults = tr("No testers match ‘%1’")},
                            m_view, content);
    m_view->setAccessibleName(tr("Testers and whether they are idle"));
    m_table->setTerms(ResultChips::terms());
    m_table->setModel(&m_lines);
    m_view->sortByColumn(m_lines.columnOf(u"verdict"), Qt::AscendingOrder); // who is to be removed comes first
    m_table->restore(m_context.settings.headerState(objectName()));
    auto *usage = new UsageBar(m_preparation->usage(), m_context.clock, m_table);
    usage->hidePeriod();
    m_table->addFootTool(usage);
}

void TesterPurgePane::connectParts()
{
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::noticed, this, &Pane::noticed);
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) { offerTicks(menu); });
    connect(&m_lines, &ColumnModelBase::ticked, this,
            [this](const QString &id, bool ticked) { m_preparation->tick(m_lines.find(id)->judged, ticked); });
    connect(m_preparation, &PurgePreparation::readingChanged, this, &TesterPurgePane::showState);
    connect(m_preparation, &PurgePreparation::judgedChanged, this, &TesterPurgePane::showJudged);
    connect(m_preparation, &PurgePreparation::ticksChanged, this, &TesterPurgePane::showTicks);
    connect(m_foot, &PurgeFoot::removalRequested, this, &TesterPurgePane::backUp);
    connect(m_exporter, &FileExporter::failed, this, [this](const Error &error) { m_table->showError(error); });
    connect(&m_context.session, &Session::accountChanged, this, &TesterPurgePane::showState);
    connect(&m_context.session.jobs(), &Jobs::ended, this, [this](int id) {
        if (id == m_job)
            refresh();
    });
}

QString TesterPurgePane::title() const
{
    return tr("Remove Idle Testers");
}

void TesterPurgePane::nameApp(const QString &name)
{
    m_place.appName = name;
}

void TesterPurgePane::refresh()
{
    m_preparation->refresh();
}

std::vector<PageAction> TesterPurgePane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void TesterPurgePane::scrollToTop()
{
    m_view->scrollToTop();
}

void TesterPurgePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_preparation->open();
}

QString TesterPurgePane::sendHindrance() const
{
    if (m_context.session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    return m_isWriting ? tr("The backup is being written.") : QString();
}

QString TesterPurgePane::hindrance() const
{
    return sendHindrance().isEmpty() ? m_preparation->hindrance() : sendHindrance();
}

void TesterPurgePane::showState()
{
    const FeedBase &testers = m_preparation->testers();
    const bool isComplete = testers.state() == FeedBase::State::Complete;
    const int count = isComplete && m_preparation->judged() ? int(m_preparation->judged()->size()) : testers.total().value_or(0);
    m_frame->setContentEmpty(isComplete && testers.members().isEmpty());
    m_frame->setCount(count > 0 ? tr("%Ln tester(s)", nullptr, count) : QString());
    const std::optional<Error> trouble = m_preparation->groupsTrouble();
    m_table->setLoading(!m_shown && !trouble && testers.state() != FeedBase::State::Failed);
    if (testers.state() == FeedBase::State::Loading)
        m_table->frame()->setLoading(false); // the heading shows how far that is
    if (trouble && testers.state() != FeedBase::State::Failed) // which says the same
        m_table->showError(*trouble);
    m_foot->setHindrance(sendHindrance());
}

// Thousands of rows are more than one turn of the event loop has time for.
void TesterPurgePane::showJudged()
{
    m_shown = m_preparation->judged();
    m_next = 0;
    QSet<QString> ids;
    ids.reserve(qsizetype(m_shown->size()));
    for (const JudgedTester &each : *m_shown)
        ids.insert(each.id());
    m_lines.retain(ids);
    m_chips->count(countVerdicts(*m_shown));
    m_pieces.start();
    showPiece();
}

void TesterPurgePane::showPiece()
{
    const size_t end = std::min(m_next + pieceOfRows, m_shown->size());
    std::vector<PurgeLine> lines;
    lines.reserve(end - m_next);
    for (; m_next < end; ++m_next)
        lines.push_back({.judged = (*m_shown)[m_next], .isTicked = m_preparation->isTicked((*m_shown)[m_next])});
    const bool isFirst = !lines.empty() && m_context.settings.headerState(objectName()).isEmpty(); // which the first rows write
    m_lines.merge(std::move(lines));
    if (isFirst) {
        fitResults(*m_view, m_lines.columnOf(u"verdict"), idleResults());
        m_view->shrinkColumns(m_table->frame()->width() - m_view->verticalScrollBar()->sizeHint().width()); // which made it wider
    }
    if (m_next == m_shown->size())
        m_pieces.stop();
}

void TesterPurgePane::showTicks()
{
    m_lines.changeAll(u"tick", u"tick", [this](PurgeLine &line) { line.isTicked = m_preparation->isTicked(line.judged); });
}

void TesterPurgePane::offerTicks(QMenu *menu)
{
    menu->addAction(tr("Remove"), m_view, [this] { m_view->tickSelected(true); });
    menu->addAction(tr("Keep"), m_view, [this] { m_view->tickSelected(false); });
}

// Whom it holds is who is asked about and removed, whatever is ticked or backed up meanwhile.
void TesterPurgePane::backUp()
{
    if (!hindrance().isEmpty()) {
        showState(); // it has become old since the button was offered
        return;
    }
    const auto testers = std::make_shared<const PurgePreparation::Judged>(m_preparation->ticked());
    const int days = m_preparation->usage().isRead() ? m_preparation->usage().days() : 0;
    const auto write = [this, testers, days](const QString &path) {
        const QFuture<Result<void>> writing = backUpTesters(testers, days, path);
        setWriting(true);
        whenDone(writing, this, [this, testers, path](const Result<void> &written) {
            setWriting(false);
            if (written)
                confirm(testers, path);
        });
        return writing;
    };
    m_exporter->ask(tr("Save Backup Before Removal"), fileNameOf({m_place.appName, u"testers-backup"_s}), write, FileExporter::Kinds::Csv);
}

void TesterPurgePane::setWriting(bool writing)
{
    m_isWriting = writing;
    showState();
}

void TesterPurgePane::confirm(const Judged &testers, const QString &backup)
{
    const int count = int(testers->size());
    GraveAction question{.title = title(),
                         .question = tr("Remove %Ln tester(s) from %1?", nullptr, count).arg(isolated(m_place.appTitle())),
                         .consequences = consequencesFor(*testers, backup),
                         .verb = tr("Remove %Ln Tester(s)", nullptr, count),
                         .toType = toTypeFor(testers->size())};
    for (const JudgedTester &each : *testers)
        question.subjects.append(testerName(each.tester));
    auto *dialog = new GraveQuestion(u"testerPurge.question"_s, question, this);
    connect(dialog, &GraveQuestion::confirmed, this, [this, testers] { start(testers); });
    dialog->open();
}

// A question may wait for its answer for hours.
void TesterPurgePane::start(const Judged &testers)
{
    QString reason = hindrance();
    if (reason.isEmpty() && *testers != m_preparation->ticked())
        reason = tr("Who is to be removed has changed since the backup was written.");
    if (!reason.isEmpty()) {
        emit noticed(tr("Nobody was removed. %1").arg(reason));
        return;
    }
    std::vector<TesterRef> refs;
    for (const JudgedTester &each : *testers)
        refs.push_back({.id = each.id(), .name = testerName(each.tester)});
    follow(m_context.session.testerActions().purge(refs, {.id = m_place.appId, .name = m_place.appTitle()}));
}

void TesterPurgePane::follow(int job)
{
    m_job = job;
    m_foot->follow(job);
}

} // namespace slipway
