// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/usagebar.h"

#include "catalogue/endpointspec.h"
#include "core/clock.h"
#include "ui/testflight/testerusage.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/openmenu.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/reltime.h"
#include "ui/widgets/statuschip.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace slipway {

UsageBar::UsageBar(TesterUsage &usage, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_usage(usage)
    , m_clock(clock)
    , m_note(new PlainLabel({}, this))
    , m_remedy(new StatusChip(this))
    , m_period(new StatusChip(this))
{
    setObjectName(u"testers.usage"_s);
    m_note->setObjectName(u"testers.usage.note"_s);
    m_remedy->setObjectName(u"testers.usage.remedy"_s);
    m_period->setObjectName(u"testers.usage.period"_s);
    m_note->setElide(Qt::ElideRight);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *part : {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_remedy), static_cast<QWidget *>(m_period)})
        part->setFont(fontAt(TypeStep::Small, font()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::xs);
    row->addStretch(1);
    row->addWidget(m_note);
    row->addWidget(m_remedy);
    row->addWidget(m_period);
    connect(m_remedy, &StatusChip::clicked, this, &UsageBar::help);
    connect(m_period, &StatusChip::clicked, this, &UsageBar::offerPeriods);
    connect(&m_usage, &TesterUsage::changed, this, &UsageBar::showState);
    connect(&m_usage, &TesterUsage::stateChanged, this, &UsageBar::showState);
    showState();
}

void UsageBar::hidePeriod()
{
    m_period->hide();
}

void UsageBar::offerPeriods()
{
    auto *menu = new QMenu(m_period);
    menu->setObjectName(u"testers.usage.periods"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const int days : usageDays) {
        QAction *action = menu->addAction(tr("Last %Ln Day(s)", nullptr, days));
        action->setCheckable(true);
        action->setChecked(days == m_usage.days());
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, days] { m_usage.setDays(days); });
    }
    openMenuOf(*m_period, *menu, group->checkedAction());
}

void UsageBar::showState()
{
    m_period->setContent("clock"_L1, Tone::Neutral, tr("Usage of %Ln day(s)", nullptr, m_usage.days()),
                         tr("Sessions, crashes and feedback of the last %Ln day(s), as Apple counts them", nullptr, m_usage.days()));
    m_note->setText(note());
    setPlainToolTip(m_note, m_usage.feed().state() == FeedBase::State::Failed ? m_usage.feed().error().message() : QString());
    m_remedy->setContent("refresh"_L1, Tone::Neutral, remedy(), {});
    m_remedy->setVisible(!remedy().isEmpty());
}

QString UsageBar::note() const
{
    const FeedBase &feed = m_usage.feed();
    const QLocale locale;
    switch (feed.state()) {
    case FeedBase::State::Loading: {
        if (feed.hindrance())
            return tr("Usage is waiting: %1").arg(feed.hindrance()->message());
        const int loaded = feed.pagesLoaded();
        const int pages = feed.total() ? (*feed.total() + largestPage - 1) / largestPage : 0;
        return pages > 1 && loaded > 0 ? tr("Loading usage… page %1 of %2").arg(locale.toString(loaded), locale.toString(pages))
                                       : tr("Loading usage…");
    }
    case FeedBase::State::Asking:
        return tr("Usage takes %Ln more request(s); Apple leaves this key %1 for the hour.", nullptr, feed.cost().requests)
            .arg(locale.toString(feed.cost().left));
    case FeedBase::State::Failed:
        return m_usage.isRead() ? tr("Usage as of %1; it could not be read again.").arg(moment(feed.asOf(), m_clock.now()))
                                : tr("Usage could not be read.");
    default:
        return {};
    }
}

QString UsageBar::remedy() const
{
    switch (m_usage.feed().state()) {
    case FeedBase::State::Asking:
        return tr("Load All");
    case FeedBase::State::Failed:
        return tr("Try Again");
    default:
        return {};
    }
}

void UsageBar::help()
{
    if (m_usage.feed().state() == FeedBase::State::Asking)
        m_usage.feed().loadAll();
    else
        m_usage.refresh();
}

} // namespace slipway
