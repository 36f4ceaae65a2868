// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobtoasts.h"

#include "core/clock.h"
#include "models/literaltext.h"
#include "services/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/jobproblems.h"
#include "ui/shell/pageactions.h"
#include "ui/shell/panehost.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/footbar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr int widest = 420;
constexpr size_t most = 3;
constexpr std::chrono::milliseconds stay = 6s; // what went well is seen for so long

// Newer ones have the room.
size_t firstSeen(const std::vector<JobStatus> &jobs)
{
    return jobs.size() > most ? jobs.size() - most : 0;
}

// The last in \a page that Tab goes to; the page itself when there is none.
QWidget *lastByTab(QWidget *page)
{
    QWidget *last = page;
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus))
            last = next;
    }
    return last;
}

} // namespace

JobToasts::JobToasts(const Parts &parts, QWidget *parent) : QWidget(parent), m_parts(parts), m_more(new PlainLabel({}, this))
{
    setObjectName(u"toasts"_s);
    setAccessibleName(tr("Notifications"));
    m_more->setObjectName(u"toasts.more"_s);
    m_more->setAutoFillBackground(true); // over any page
    m_more->setContentsMargins(space::s, space::xs, space::s, space::xs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    hide();
    m_parts.panes.installEventFilter(this);
    connect(&m_parts.panes, &QStackedWidget::currentChanged, this, &JobToasts::place);
    Action &goTo = m_parts.actions.at(ActionId::Notifications);
    goTo.setDisabledReason(tr("There are no notifications."));
    connect(&goTo, &QAction::triggered, this, &JobToasts::focusNewest);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, const QWidget *now) {
        if (old && now && isAncestorOf(now) && !isAncestorOf(old))
            m_before = old;
    });
}

JobToasts::~JobToasts()
{
    // Whatever has the keyboard loses it now, and nobody is here any more to hear of it.
    qApp->disconnect(this);
    for (const Shown &shown : m_shown)
        shown.toast->disconnect(this);
}

void JobToasts::follow(Session *session)
{
    if (m_jobs)
        disconnect(m_jobs, nullptr, this, nullptr);
    m_jobs = session ? &session->jobs() : nullptr;
    if (m_jobs) {
        connect(m_jobs, &Jobs::changed, this, &JobToasts::update);
        //: %1 is what was to be done, as in "Adding 12 testers to Friends"
        connect(m_jobs, &Jobs::undone, this, [this](int, const QString &title) { emit noticed(tr("Undone: %1").arg(isolated(title))); });
    }
    update();
}

void JobToasts::update()
{
    removeOthers();
    const std::vector<JobStatus> jobs = m_jobs ? m_jobs->all() : std::vector<JobStatus>();
    const size_t first = firstSeen(jobs);
    for (size_t i = first; i < jobs.size(); ++i) {
        Shown &shown = shownOf(jobs[i]);
        shown.toast->setJob(jobs[i]);
        closeLater(shown, jobs[i]);
    }
    //: other notifications
    m_more->setText(tr("and %Ln more", nullptr, int(first)));
    m_more->setVisible(first > 0);
    if (!isVisible())
        move(-widest, -widest); // a layout knows its height when it is seen; see shownOf()
    setVisible(!jobs.empty());
    place();
    m_parts.actions.at(ActionId::Notifications).setDisabledReason(jobs.empty() ? tr("There are no notifications.") : QString());
    offerUndo();
}

// Those that are gone, and those that newer ones took the place of.
void JobToasts::removeOthers()
{
    const std::vector<JobStatus> jobs = m_jobs ? m_jobs->all() : std::vector<JobStatus>();
    const auto stays = [first = jobs.cbegin() + qptrdiff(firstSeen(jobs)), last = jobs.cend()](const Shown &shown) {
        return std::any_of(first, last, [&shown](const JobStatus &job) { return job.id == shown.id; });
    };
    const auto firstGone = std::stable_partition(m_shown.begin(), m_shown.end(), stays);
    const std::vector<Shown> gone(firstGone, m_shown.end());
    m_shown.erase(firstGone, m_shown.end());
    const QWidget *focus = QApplication::focusWidget();
    for (const Shown &shown : gone) {
        const bool wasHeld = shown.toast->isHeld();
        shown.toast->disconnect(this);
        if (shown.toast->isAncestorOf(focus)) { // it leaves before the toast does, which would send it anywhere
            if (m_shown.empty())
                leave();
            else
                m_shown.back().toast->focusButton();
        }
        if (m_jobs && wasHeld) // nobody is on it any more, whatever was
            QMetaObject::invokeMethod(
                m_jobs.data(), [jobs = m_jobs, id = shown.id] { jobs->hold(id, false); }, Qt::QueuedConnection);
        layout()->removeWidget(shown.toast);
        shown.toast->hide();
        shown.toast->deleteLater();
    }
}

JobToasts::Shown &JobToasts::shownOf(const JobStatus &job)
{
    const auto place = std::find_if(m_shown.begin(), m_shown.end(), [&job](const Shown &shown) { return shown.id >= job.id; });
    if (place != m_shown.end() && place->id == job.id)
        return *place;
    auto *toast = new Toast(this);
    connectToast(toast, job.id);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(1 + int(place - m_shown.begin()), toast); // the first is what says how many more there are
    // Not only with the next turn of the event loop, since it is placed before; and not where the mouse happens to rest, which would hold it.
    toast->move(-widest, -widest);
    toast->show();
    return *m_shown.insert(place, {.id = job.id, .toast = toast});
}

void JobToasts::connectToast(Toast *toast, int id)
{
    connect(toast, &Toast::heldChanged, this, [this, id](bool held) { hold(id, held); });
    connect(toast, &Toast::undoRequested, this, [this, id] { m_jobs->undo(id); });
    connect(toast, &Toast::startRequested, this, [this, id] { m_jobs->startNow(id); });
    connect(toast, &Toast::cancelRequested, this, [this, id] { m_jobs->cancel(id); });
    connect(toast, &Toast::detailsRequested, this, [this, id] { showProblems(id); });
    connect(toast, &Toast::closeRequested, this, [this, id] { m_jobs->dismiss(id); });
    connect(toast, &Toast::leaveRequested, this, &JobToasts::leave);
}

void JobToasts::hold(int id, bool held)
{
    const auto shown = std::find_if(m_shown.begin(), m_shown.end(), [id](const Shown &each) { return each.id == id; });
    if (shown == m_shown.end())
        return;
    if (shown->isClosing) {
        if (held) {
            shown->left = shown->closesAt - m_parts.clock.monotonic();
            ++shown->round;
        } else {
            wait(*shown);
        }
    }
    m_jobs->hold(id, held); // may change what is shown
}

// What went well, or was stopped by whoever watches it, has been seen after a while.
void JobToasts::closeLater(Shown &shown, const JobStatus &job)
{
    if (shown.isClosing || job.isUnfinished() || !job.outcome.problems.empty())
        return;
    shown.isClosing = true;
    shown.left = stay;
    if (!shown.toast->isHeld())
        wait(shown);
}

void JobToasts::wait(Shown &shown)
{
    shown.closesAt = m_parts.clock.monotonic() + shown.left;
    m_parts.clock.after(shown.left, this, [this, id = shown.id, round = ++shown.round] { closeWhenDue(id, round); });
}

void JobToasts::closeWhenDue(int id, int round)
{
    const bool isDue = std::any_of(m_shown.cbegin(), m_shown.cend(), [id, round](const Shown &each) { return each.id == id && each.round == round; });
    if (isDue && m_jobs)
        m_jobs->dismiss(id);
}

void JobToasts::offerUndo()
{
    const std::optional<JobStatus> newest = m_jobs ? m_jobs->newestToUndo() : std::nullopt;
    const int id = newest ? newest->id : 0;
    if (std::exchange(m_undone, id) == id)
        return; // the menus are not made anew with every second that passes
    std::vector<PageAction> actions;
    if (newest)
        actions.push_back({ActionId::Undo, [this, id] { m_jobs->undo(id); }, {}, undoLabel(newest->title)});
    m_parts.pageActions.setFirst(actions);
}

void JobToasts::showProblems(int id)
{
    if (const std::optional<JobStatus> job = m_jobs->find(id))
        (new JobProblems(job->outcome, window()))->open();
}

void JobToasts::focusNewest()
{
    if (!m_shown.empty())
        m_shown.back().toast->focusButton();
}

// To where the keyboard was before, as far as that is still there.
void JobToasts::leave()
{
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else if (QWidget *page = m_parts.panes.currentWidget())
        page->setFocus(Qt::OtherFocusReason);
}

bool JobToasts::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return isDone;
}

bool JobToasts::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void JobToasts::place()
{
    if (m_shown.empty())
        return;
    const QRect area = m_parts.panes.geometry();
    const int width = std::min(widest, area.width() - 2 * space::l);
    const int foot = this->foot();
    const int height = std::min(layout()->totalHeightForWidth(width), foot - area.top() - 2 * space::l);
    // At the side of the page where neither the inspector nor the buttons of its foot are.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int left = isMirrored ? area.right() + 1 - space::l - width : area.left() + space::l;
    setGeometry(left, foot - space::l - height, width, height);
    raise();
    if (QWidget *page = m_parts.panes.currentWidget())
        orderTabs(lastByTab(page), {this});
}

// Where the page ends for us: what it has at its foot, and shows or hides when it likes, is not covered.
int JobToasts::foot()
{
    int foot = m_parts.panes.geometry().bottom() + 1;
    QWidget *page = m_parts.panes.currentWidget();
    if (!page)
        return foot;
    const QList<FootBar *> parts = page->findChildren<FootBar *>();
    for (FootBar *part : parts) {
        part->installEventFilter(this);
        if (part->isVisible())
            foot = std::min(foot, part->mapTo(parentWidget(), QPoint()).y());
    }
    return foot;
}

} // namespace slipway
