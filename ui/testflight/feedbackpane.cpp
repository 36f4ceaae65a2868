// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/feedbackpane.h"

#include "core/filename.h"
#include "models/literaltext.h"
#include "services/exportfile.h"
#include "services/session.h"
#include "ui/settings/settings.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/testflight/feedbackfilters.h"
#include "ui/testflight/feedbackreader.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QCoroTask>
#include <QDir>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int besideFrom = 820; // where the reader has room beside the list

} // namespace

FeedbackPane::FeedbackPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_screenshots(context.session.feedback().list(place.appId, FeedbackKind::Screenshots))
    , m_crashes(context.session.feedback().list(place.appId, FeedbackKind::Crash))
    , m_lines(&FeedbackLine::id, feedbackColumns(context.clock))
    , m_exporter(new FileExporter(context.settings, context.clock, this))
{
    setObjectName(u"feedback"_s);
    m_lines.setSentence(&feedbackSentence);
    m_lines.setSearchFields(FeedbackFilters::terms(), &FeedbackFilters::searchFields);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("feedback"_L1, tr("No feedback yet"),
                                       tr("Screenshots and crashes that testers of this app send by TestFlight appear here."));
    m_moment.setParent(this);
    m_moment.setObjectName(u"feedback.moment"_s);
    m_moment.setSingleShot(true);
    m_moment.setInterval(readAfter);
    m_moment.callOnTimeout(this, &FeedbackPane::markLooked);
    addContent();
    connectParts();
    m_crashes->setWhole(); // the frame asks about the other list
    m_frame->follow(*m_screenshots);
    takeReadOnes();
    showState();
}

FeedbackPane::~FeedbackPane() = default;

void FeedbackPane::addContent()
{
    m_splitter = new QSplitter(Qt::Horizontal, m_frame);
    m_splitter->setChildrenCollapsible(false);
    m_view = new TableView;
    m_view->setAccessibleName(title());
    m_view->installEventFilter(this);
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter feedback"),
                             .emptyIcon = "feedback"_L1,
                             .emptyTitle = tr("No feedback yet"),
                             .emptySentence = tr("What testers of this app send appears here."),
                             .noResults = tr("No feedback matches ‘%1’")},
                            m_view, m_splitter);
    m_table->setTerms(FeedbackFilters::terms());
    m_table->setModel(&m_lines);
    m_view->sortByColumn(m_lines.columnOf(u"sent"), Qt::DescendingOrder);
    m_table->restore(m_context.settings.headerState(objectName()));
    setPlainToolTip(m_table->filterField(), tr("Words, and terms: kind:crash  tester:ada  device:iPhone15  os:\"iOS 18.1\"  build:812  is:unread"));
    m_filters = new FeedbackFilters(m_table->filterField(), m_table);
    m_table->addTool(m_filters);
    m_reader = new FeedbackReader(m_context.session.feedback(), m_splitter);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_reader);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({3 * besideFrom, 2 * besideFrom}); // in proportion
    m_frame->setContent(m_splitter, m_view);
}

void FeedbackPane::connectParts()
{
    FeedbackService &service = m_context.session.feedback();
    follow(*m_screenshots, FeedbackKind::Screenshots);
    follow(*m_crashes, FeedbackKind::Crash);
    connect(&service, &FeedbackService::readChanged, this, &FeedbackPane::showRead);
    connect(&service, &FeedbackService::removed, this, &FeedbackPane::remove);
    connect(&m_context.session, &Session::accountChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::selectionChanged, this, &FeedbackPane::showSelection);
    connect(m_table, &TablePane::noticed, this, &Pane::noticed);
    connect(m_table, &TablePane::menuRequested, this, [this](QMenu *menu) { fillMenu(menu); });
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_reader, &FeedbackReader::noticed, this, &Pane::noticed);
    connect(m_reader, &FeedbackReader::savePictureRequested, this, [this](const QImage &picture) {
        m_exporter->ask(
            tr("Save Picture"), fileName(u"screenshot"_s), [picture](const QString &path) { return exportPicture(path, picture); },
            FileExporter::Kinds::Picture);
    });
    connect(m_reader, &FeedbackReader::saveLogRequested, this, [this](const QString &text) {
        m_exporter->ask(
            tr("Save Crash Log"), fileName(u"crash"_s), [text](const QString &path) { return exportText(path, text); }, FileExporter::Kinds::Text);
    });
    connect(m_exporter, &FileExporter::exported, this,
            [this](const QString &path) { emit noticed(tr("Saved to %1").arg(isolated(QDir::toNativeSeparators(path)))); });
    connect(m_exporter, &FileExporter::failed, this, [this](const Error &error) { m_table->showError(error); });
}

void FeedbackPane::follow(Rows &feed, FeedbackKind kind)
{
    connect(&feed, &FeedBase::rowsArrived, this, [this, &feed] { takePage(feed); });
    connect(&feed, &FeedBase::listCompleted, this, [this, &feed, kind] { dropOthers(feed, kind); });
    connect(&feed, &FeedBase::stateChanged, this, &FeedbackPane::showState);
}

QString FeedbackPane::title() const
{
    return tr("Feedback");
}

void FeedbackPane::nameApp(const QString &name)
{
    m_place.appName = name;
}

void FeedbackPane::refresh()
{
    m_screenshots->refresh();
    m_crashes->refresh();
}

std::vector<PageAction> FeedbackPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    actions.push_back({ActionId::MarkFeedback, [this] { toggleRead(); }, markHindrance(), markText()});
    actions.push_back({ActionId::DeleteFeedback, [this] { askToDelete(); }, deleteHindrance()});
    return actions;
}

void FeedbackPane::scrollToTop()
{
    m_view->scrollToTop();
}

void FeedbackPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_screenshots->open();
    m_crashes->open();
    showSelection();
}

void FeedbackPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_moment.stop();
    markLeft();
}

void FeedbackPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_splitter->setOrientation(width() < besideFrom ? Qt::Vertical : Qt::Horizontal);
}

// Arrows stay in the list while Space goes through what is read.
bool FeedbackPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Space && press->modifiers() == Qt::NoModifier) {
            m_reader->scrollOn();
            return true;
        }
        if (press->key() == Qt::Key_Delete && press->modifiers() == Qt::NoModifier) {
            askToDelete();
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

void FeedbackPane::takePage(const Rows &feed)
{
    std::vector<FeedbackLine> lines;
    lines.reserve(feed.arrived().size());
    for (const FeedbackRow &row : feed.arrived())
        lines.push_back({.row = row, .isRead = m_readOnes.contains(row.id)});
    m_filters->offer(lines);
    m_lines.merge(std::move(lines));
    showState();
}

// Each kind has a list of its own, which knows nothing of the other.
void FeedbackPane::dropOthers(const Rows &feed, FeedbackKind kind)
{
    QSet<QString> staying = feed.members();
    for (const FeedbackLine &line : m_lines.all()) {
        if (line.row.kind != kind)
            staying.insert(line.id());
    }
    m_lines.retain(staying);
    showState();
}

void FeedbackPane::takeReadOnes()
{
    QCoro::connect(m_context.session.feedback().readOnes(), this, [this](const Result<QSet<QString>> &ids) {
        if (ids)
            showRead(ids->values(), true);
    });
}

void FeedbackPane::showRead(const QStringList &ids, bool isRead)
{
    std::vector<FeedbackLine> lines;
    for (const QString &id : ids) {
        if (isRead)
            m_readOnes.insert(id);
        else
            m_readOnes.remove(id);
        if (const FeedbackLine *line = m_lines.find(id))
            lines.push_back({.row = line->row, .isRead = isRead});
    }
    m_lines.merge(std::move(lines));
    showState();
}

void FeedbackPane::remove(const QStringList &ids)
{
    const QSet<QString> going(ids.cbegin(), ids.cend());
    QSet<QString> staying;
    for (const FeedbackLine &line : m_lines.all()) {
        if (!going.contains(line.id()))
            staying.insert(line.id());
    }
    m_lines.retain(staying);
    showState();
}

void FeedbackPane::showState()
{
    const int count = m_lines.rowCount();
    const bool isComplete = m_screenshots->state() == FeedBase::State::Complete && m_crashes->state() == FeedBase::State::Complete;
    const auto isUnread = [](const FeedbackLine &line) { return !line.isRead; };
    const int unread = int(std::count_if(m_lines.all().cbegin(), m_lines.all().cend(), isUnread));
    QString words = count > 0 ? tr("%Ln piece(s) of feedback", nullptr, count) : QString();
    if (unread > 0)
        words += u" · "_s + tr("%Ln unread", nullptr, unread);
    m_frame->setCount(words);
    m_frame->setContentEmpty(count == 0 && (isComplete || m_screenshots->state() != FeedBase::State::Complete));
    m_table->setLoading(m_crashes->state() == FeedBase::State::Loading); // which takes an earlier error away
    if (m_crashes->state() == FeedBase::State::Failed && m_screenshots->state() != FeedBase::State::Failed) // which would say the same
        m_table->showError(m_crashes->error());
    showSelection();
}

void FeedbackPane::showSelection()
{
    const std::vector<const FeedbackLine *> lines = selected();
    const FeedbackLine *one = lines.size() == 1 ? lines.front() : nullptr;
    m_reader->show(one ? &one->row : nullptr, int(lines.size()));
    if (!m_looked.isEmpty() && (!one || one->id() != m_looked))
        QMetaObject::invokeMethod(this, &FeedbackPane::markLeft, Qt::QueuedConnection); // rows may go with it, and the selection is just changing
    if (!one || one->id() != m_unreadByHand)
        m_unreadByHand.clear();
    if (!one || one->isRead || one->id() == m_unreadByHand || !isVisible())
        m_moment.stop();
    else if (!m_moment.isActive() || m_moment.property("id") != one->id())
        m_moment.start();
    m_moment.setProperty("id", one ? one->id() : QString());
    emit pageActionsChanged();
}

void FeedbackPane::markLooked()
{
    const std::vector<const FeedbackLine *> lines = selected();
    if (lines.size() != 1)
        return;
    m_looked = lines.front()->id();
    if (!m_filters->isUnreadOnly())
        markLeft();
}

void FeedbackPane::markLeft()
{
    if (!m_looked.isEmpty())
        m_context.session.feedback().setRead({std::exchange(m_looked, QString())}, true);
}

// Several become what the first of them is not.
void FeedbackPane::toggleRead()
{
    const std::vector<const FeedbackLine *> lines = selected();
    if (lines.empty())
        return;
    const bool isRead = !lines.front()->isRead;
    m_unreadByHand = isRead ? QString() : lines.front()->id();
    m_looked.clear();
    m_context.session.feedback().setRead(m_table->selectedIds(), isRead);
}

void FeedbackPane::askToDelete()
{
    if (!deleteHindrance().isEmpty())
        return;
    std::vector<FeedbackRow> rows;
    for (const FeedbackLine *line : selected())
        rows.push_back(line->row);
    const int count = int(rows.size());
    GraveAction question{.title = tr("Delete Feedback"),
                         .question = tr("Delete %Ln piece(s) of feedback on %1?", nullptr, count).arg(isolated(m_place.appTitle())),
                         .consequences = tr("Apple deletes comment, pictures and crash log for everybody in the team. Testers are not told. "
                                            "There is no way back."),
                         .verb = tr("Delete %Ln Piece(s)", nullptr, count),
                         .toType = toTypeFor(rows.size())};
    for (const FeedbackRow &row : rows)
        question.subjects.append(row.comment.isEmpty() ? feedbackSender(row) : row.comment.section(u'\n', 0, 0));
    auto *dialog = new GraveQuestion(u"feedback.question"_s, question, this);
    connect(dialog, &GraveQuestion::confirmed, this, [this, rows] { m_context.session.feedback().remove(rows); });
    dialog->open();
}

void FeedbackPane::fillMenu(QMenu *menu)
{
    const auto add = [menu](const QString &text, const QString &hindrance, auto action) {
        QAction *entry = menu->addAction(text, action);
        entry->setEnabled(hindrance.isEmpty());
        entry->setStatusTip(hindrance); // menus show it in the status bar
    };
    add(markText(), markHindrance(), [this] { toggleRead(); });
    menu->addSeparator();
    add(tr("Delete…"), deleteHindrance(), [this] { askToDelete(); });
}

std::vector<const FeedbackLine *> FeedbackPane::selected() const
{
    std::vector<const FeedbackLine *> lines;
    for (const QString &id : m_table->selectedIds()) {
        if (const FeedbackLine *line = m_lines.find(id))
            lines.push_back(line);
    }
    return lines;
}

QString FeedbackPane::markText() const
{
    const std::vector<const FeedbackLine *> lines = selected();
    return !lines.empty() && lines.front()->isRead ? tr("Mark as Unread") : tr("Mark as Read");
}

QString FeedbackPane::markHindrance() const
{
    return m_table->selectedIds().isEmpty() ? tr("Select feedback first.") : QString();
}

QString FeedbackPane::deleteHindrance() const
{
    if (m_context.session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    return markHindrance();
}

QString FeedbackPane::fileName(const QString &kind) const
{
    return fileNameOf({m_place.appTitle(), kind});
}

} // namespace slipway
