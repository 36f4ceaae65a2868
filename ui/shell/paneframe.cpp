// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paneframe.h"

#include "core/clock.h"
#include "ui/shell/pane.h"
#include "ui/shell/remedies.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/reltime.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr int largestFixedTitle = 280;

} // namespace

PaneFrame::PaneFrame(Pane &pane, Clock &clock, SkeletonView::Shape shape) : QWidget(&pane), m_clock(clock)
{
    const QString name = pane.objectName();
    auto *content = new QWidget;
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins({});
    m_frame = new ContentFrame(shape, content, this);
    m_frame->banner()->setObjectName(name + u".banner"_s);
    m_frame->placeholder()->setObjectName(name + u".placeholder"_s);
    connect(m_frame, &ContentFrame::cancelRequested, this, &PaneFrame::cancelLoading);

    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(makeHeading(name));
    m_column->addWidget(m_frame, 1);

    auto *whole = new QVBoxLayout(&pane);
    whole->setContentsMargins({});
    whole->addWidget(this);
    pane.setFocusProxy(this);
    connect(this, &PaneFrame::refreshRequested, &pane, &Pane::refresh);
    connect(this, &PaneFrame::remedyRequested, &pane, &Pane::remedyRequested);

    m_minute.setInterval(1min);
    m_minute.callOnTimeout(this, &PaneFrame::showAge);
}

QWidget *PaneFrame::makeHeading(const QString &name)
{
    auto *heading = new QWidget(this);
    m_title = new PlainLabel({}, heading);
    m_title->setObjectName(name + u".title"_s);
    m_title->setFont(fontAt(TypeStep::Title, font()));
    m_title->setElide(Qt::ElideRight);
    m_count = new PlainLabel({}, heading);
    m_count->setObjectName(name + u".count"_s);
    m_count->hide(); // an empty label would take room all the same
    m_age = new PlainLabel({}, heading);
    m_age->setObjectName(name + u".age"_s);
    m_age->setElide(Qt::ElideRight);
    for (PlainLabel *quiet : {m_count, m_age})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    m_refresh = new IconButton("refresh"_L1, tr("Refresh"), heading, IconButton::Size::Normal, keys::refresh);
    m_refresh->setObjectName(name + u".refresh"_s);
    m_refresh->hide(); // until there is something to read again
    connect(m_refresh, &IconButton::clicked, this, &PaneFrame::refreshRequested);

    m_tools = new QHBoxLayout;
    m_tools->setSpacing(space::s);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::xs);
    row->addWidget(m_title);
    row->addSpacing(space::xs);
    row->addWidget(m_count);
    row->addWidget(m_age);
    row->addWidget(m_refresh);
    row->addStretch(1);
    row->addLayout(m_tools);
    return heading;
}

void PaneFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    // A long name may be cut, a short one never: the age gives way before it.
    m_title->setMinimumWidth(qMin(m_title->sizeHint().width(), largestFixedTitle));
}

void PaneFrame::setCount(const QString &text)
{
    m_count->setText(text);
    m_count->setVisible(!text.isEmpty());
    showAge();
}

void PaneFrame::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void PaneFrame::addStrip(QWidget *strip)
{
    m_column->insertWidget(m_column->indexOf(m_frame), strip);
}

void PaneFrame::setContent(QWidget *content, QWidget *focus)
{
    m_content->addWidget(content);
    setContentFocus(focus);
}

void PaneFrame::setContentFocus(QWidget *focus)
{
    if (m_focus)
        m_focus->removeEventFilter(this);
    m_focus = focus;
    m_focus->installEventFilter(this);
}

void PaneFrame::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    passFocus();
}

// The part may stand in a frame of its own, which decides when it is seen.
bool PaneFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_focus && event->type() == QEvent::Show)
        passFocus();
    return QWidget::eventFilter(watched, event);
}

void PaneFrame::passFocus()
{
    // Not hasFocus(): people may be in another window while this one loads.
    if (m_focus && window()->focusWidget() == this && m_focus->isVisible())
        m_focus->setFocus();
}

Placeholder *PaneFrame::placeholder() const
{
    return m_frame->placeholder();
}

Banner *PaneFrame::banner() const
{
    return m_frame->banner();
}

void PaneFrame::setLoaded(int rows, const QString &inAll)
{
    const bool isComplete = m_feed->state() == FeedBase::State::Complete;
    const int total = m_feed->total().value_or(rows);
    setContentEmpty(rows == 0);
    if (rows == 0 && !isComplete)
        setCount({});
    else
        setCount(isComplete || rows >= total ? inAll : tr("%L1 of %L2").arg(rows).arg(total));
}

void PaneFrame::setContentEmpty(bool empty)
{
    m_isEmpty = empty;
    showBody();
}

void PaneFrame::follow(FeedBase &feed)
{
    m_feed = &feed;
    m_refresh->show();
    connect(&feed, &FeedBase::stateChanged, this, &PaneFrame::showState);
    connect(&feed, &FeedBase::hindranceChanged, this, &PaneFrame::showTrouble);
    connect(&feed, &FeedBase::rowsArrived, this, &PaneFrame::showProgress);
    connect(&feed, &FeedBase::listCompleted, this, &PaneFrame::showAge);
    m_minute.start();
    showState();
}

void PaneFrame::showState()
{
    const bool loading = m_feed->state() == FeedBase::State::Loading;
    m_frame->setLoading(loading);
    m_refresh->setEnabled(!loading);
    showTrouble();
    showBody();
    showAge();
}

void PaneFrame::showTrouble()
{
    Banner *banner = m_frame->banner();
    if (m_feed->state() == FeedBase::State::Asking) {
        offerTheRest(*banner, *m_feed);
        return;
    }
    const bool failed = m_feed->state() == FeedBase::State::Failed;
    const std::optional<Error> trouble = failed ? std::optional(m_feed->error()) : m_feed->hindrance();
    if (!trouble || m_feed->wantsKey()) { // of the key the window says it, for all pages at once
        banner->hide();
        return;
    }
    banner->say(trouble->isOffline() ? offline(*trouble) : *trouble);
    if (!failed)
        return;
    offerRemedies();
    connect(banner->addButton(tr("Try Again")), &QPushButton::clicked, this, &PaneFrame::refreshRequested);
}

void PaneFrame::offerRemedies()
{
    for (const Remedy remedy : m_feed->remedies()) {
        QPushButton *button = m_frame->banner()->addButton(remedyText(remedy));
        setPlainToolTip(button, remedyPage(remedy).host()); // who leaves Slipway sees where to
        connect(button, &QPushButton::clicked, this, [this, remedy] { emit remedyRequested(remedy); });
    }
}

void PaneFrame::offerTheRest(Banner &banner, FeedBase &feed)
{
    const FeedBase::Cost &cost = feed.cost();
    banner.say(Tone::Warning, tr("This is the first page of a long list."),
               tr("The rest takes %n request(s); Apple leaves this key %1 for the hour.", nullptr, cost.requests).arg(QLocale().toString(cost.left)));
    connect(banner.addButton(tr("Load All")), &QPushButton::clicked, &feed, &FeedBase::loadAll);
}

void PaneFrame::cancelLoading()
{
    m_feed->cancel();
    if (m_feed->state() != FeedBase::State::Idle)
        return; // there is something older to see
    Banner *banner = m_frame->banner();
    banner->say(Tone::Info, tr("Loading was cancelled."));
    connect(banner->addButton(tr("Load Again")), &QPushButton::clicked, this, &PaneFrame::refreshRequested);
}

// First what it means for this page, then what is known of the cause.
Error PaneFrame::offline(const Error &reason) const
{
    const QDateTime asOf = m_feed->asOf();
    Error error = reason;
    error.withMessage(asOf.isValid() ? tr("You are offline. This is what Apple said at %1.").arg(moment(asOf, m_clock.now()))
                                     : tr("You are offline, and this page was never read before."));
    return error.withRemedy(QString(reason.message() + u' ' + reason.remedy()));
}

void PaneFrame::showProgress()
{
    // Apple gives at most 200 rows a page; the total is in rows, if it comes at all.
    const int pages = m_feed->total() ? (*m_feed->total() + 199) / 200 : 0;
    m_frame->setProgress(m_feed->pagesLoaded(), pages);
}

void PaneFrame::showBody()
{
    if (!m_isEmpty)
        m_frame->showBody(ContentFrame::Body::Content);
    else if (m_feed && m_feed->state() == FeedBase::State::Loading)
        m_frame->showBody(ContentFrame::Body::Skeleton);
    else if (m_feed && m_feed->state() != FeedBase::State::Complete)
        m_frame->showBody(ContentFrame::Body::Nothing); // the banner has said why
    else
        m_frame->showBody(ContentFrame::Body::Placeholder);
}

void PaneFrame::showAge()
{
    const QDateTime asOf = m_feed ? m_feed->asOf() : QDateTime();
    const QString age = asOf.isValid() ? tr("updated %1").arg(relativeTime(asOf, m_clock.now())) : QString();
    m_age->setText(age.isEmpty() || m_count->text().isEmpty() ? age : QString(u"· "_s + age));
    m_age->setVisible(!age.isEmpty());
    setPlainToolTip(m_age, exactTime(asOf));
}

} // namespace slipway
