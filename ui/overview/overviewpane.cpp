// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpane.h"

#include "catalogue/apps.h"
#include "catalogue/typespec.h"
#include "core/clock.h"
#include "models/resourcename.h"
#include "services/session.h"
#include "ui/overview/linkcard.h"
#include "ui/overview/overviewlinks.h"
#include "ui/shell/paneframe.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/appicon.h"
#include "ui/widgets/appicons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/taborder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int iconSize = 64;
constexpr int readBuilds = 20; // newest ones: all that testers may still use and that may run out
constexpr int twoColumnsFrom = 760;
constexpr int leastCardHeight = 180; // a card does not jump when its rows arrive

} // namespace

OverviewPane::OverviewPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_name(place.appName)
    , m_app(context.session.apps().app(place.appId))
    , m_versions(context.session.apps().versions(place.appId))
    , m_builds(context.session.apps().latestBuilds(place.appId, readBuilds))
    , m_groups(context.session.apps().betaGroups(place.appId))
    , m_testTexts(context.session.testInformation().texts(place.appId))
    , m_testDetail(context.session.testInformation().reviewDetail(place.appId))
    , m_icons(new AppIcons(context.images, this))
{
    setObjectName(u"overview"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(m_name);
    m_frame->placeholder()->setContent("app-generic"_L1, tr("This app is not here"), tr("It was removed, or this key may not see it."));
    addTools();
    QWidget *content = makeContent();
    m_frame->setContent(content, m_scroll);

    connect(m_icons, &AppIcons::arrived, this, &OverviewPane::showApp);
    follow(m_app, &OverviewPane::showApp);
    follow(m_versions, &OverviewPane::showVersions);
    follow(m_builds, &OverviewPane::showTestFlight);
    follow(m_groups, &OverviewPane::showTestFlight);
    follow(m_testTexts, &OverviewPane::showToDos);
    follow(m_testDetail, &OverviewPane::showToDos);
    m_frame->follow(*m_app.feed);
}

OverviewPane::~OverviewPane() = default;

template <typename Row>
void OverviewPane::follow(Source<Row> &source, void (OverviewPane::*showRows)())
{
    keepRows(source.rows, *source.feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
        connect(source.feed.get(), signal, this, showRows);
    (this->*showRows)();
}

void OverviewPane::addTools()
{
    m_store = new QPushButton(tr("View on App Store"), m_frame);
    m_store->setObjectName(u"overview.store"_s);
    m_store->setIcon(icon("external"_L1));
    connect(m_store, &QPushButton::clicked, this, [this] { openAppleSite(appStorePage(m_place.appId)); });
    m_copyLink = new QPushButton(tr("Copy Link"), m_frame);
    m_copyLink->setObjectName(u"overview.copyLink"_s);
    m_copyLink->setIcon(icon("copy"_L1));
    connect(m_copyLink, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(appStorePage(m_place.appId).toString());
        emit noticed(tr("Link copied"));
    });
    m_frame->addTool(m_store);
    m_frame->addTool(m_copyLink);
}

QWidget *OverviewPane::makeContent()
{
    m_scroll = new QScrollArea(m_frame);
    m_scroll->setAccessibleName(tr("Overview"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    auto *page = new QWidget(m_scroll);
    m_versionsCard = new LinkCard(u"overview.versions"_s, tr("Versions"), page);
    m_toDoCard = new LinkCard(u"overview.toDo"_s, tr("To Do"), page);
    m_testFlightCard = new LinkCard(u"overview.testFlight"_s, tr("TestFlight"), page);
    auto *details = new Card(tr("Details"), page);
    details->setObjectName(u"overview.details"_s);
    m_details = new FactSheet(Field::Layout::Beside, details);
    details->body()->addWidget(m_details);

    m_columns = new QHBoxLayout;
    m_columns->setSpacing(space::l);
    for (const auto &cards : {std::pair<QWidget *, QWidget *>{m_versionsCard, m_testFlightCard}, {m_toDoCard, details}}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space::l);
        for (QWidget *card : {cards.first, cards.second}) {
            card->setMinimumHeight(leastCardHeight);
            column->addWidget(card);
        }
        column->addStretch(1);
        m_columns->addLayout(column, 1);
    }
    for (LinkCard *card : {m_versionsCard, m_toDoCard, m_testFlightCard})
        connect(card, &LinkCard::placeRequested, this, &OverviewPane::placeRequested);

    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    all->setSpacing(space::l);
    all->addWidget(makeHead(page));
    all->addLayout(m_columns);
    all->addStretch(1);
    m_scroll->setWidget(page);
    return m_scroll;
}

QWidget *OverviewPane::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    m_icon = new AppIcon(iconSize, head);
    m_bundleId = new PlainLabel({}, head);
    m_bundleId->setSelectable();
    m_platforms = new PlainLabel({}, head);
    m_platforms->setForegroundRole(QPalette::PlaceholderText);
    m_everything = new QPushButton(tr("Show Everything Apple Knows"), head);
    m_everything->setObjectName(u"overview.everything"_s);
    connect(m_everything, &QPushButton::clicked, this, [this] {
        emit placeRequested({.kind = Place::Kind::Resource,
                             .appId = m_place.appId,
                             .appName = m_name,
                             .path = catalogue::instancePath(App::type, m_place.appId),
                             .title = m_name});
    });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addStretch(1);
    texts->addWidget(m_bundleId);
    texts->addWidget(m_platforms);
    texts->addStretch(1);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(space::l);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    row->addWidget(m_everything, 0, Qt::AlignVCenter);
    return head;
}

QString OverviewPane::title() const
{
    return m_name;
}

void OverviewPane::refresh()
{
    m_icons->retry();
    for (FeedBase *feed : feeds())
        feed->refresh();
}

std::vector<PageAction> OverviewPane::pageActions()
{
    return {{ActionId::Refresh, [this] { refresh(); }}};
}

void OverviewPane::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void OverviewPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    for (FeedBase *feed : feeds())
        feed->openAgain();
    m_testTexts.feed->peek();
    m_testDetail.feed->peek();
}

void OverviewPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_columns->setDirection(width() < twoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewPane::arrangeTabs()
{
    orderTabs(m_everything, {m_versionsCard, m_toDoCard, m_testFlightCard, m_details});
}

std::vector<FeedBase *> OverviewPane::feeds()
{
    return {m_app.feed.get(), m_versions.feed.get(), m_builds.feed.get(), m_groups.feed.get()};
}

const AppRow *OverviewPane::app() const
{
    return m_app.rows.find(m_place.appId);
}

OverviewFrame OverviewPane::frame() const
{
    return {.appId = m_place.appId, .appName = m_name, .now = m_context.clock.now()};
}

void OverviewPane::showApp()
{
    const AppRow known = app() ? *app() : AppRow{};
    m_frame->setContentEmpty(!app());
    if (app() && m_name != known.name) {
        m_name = known.name;
        m_frame->setTitle(m_name);
        emit titleChanged();
    }
    const bool isLive = std::any_of(known.versions.cbegin(), known.versions.cend(),
                                    [](const VersionSummary &version) { return phaseOf(version.state.known) == VersionPhase::Live; });
    for (QPushButton *button : {m_store, m_copyLink}) {
        button->setEnabled(isLive);
        setPlainToolTip(button, isLive ? appStorePage(m_place.appId).toString() : tr("No version of this app is on the App Store."));
    }
    QStringList platforms;
    for (const EnumValue<Platform> &platform : platformsOf(known.versions))
        platforms.append(platform.label());
    m_bundleId->setText(known.bundleId);
    m_platforms->setText(platforms.join(u" · "_s));
    m_icon->setApp(known.name, known.bundleId);
    m_icon->setPicture(m_icons->picture(known, qRound(iconSize * devicePixelRatioF())));
    m_details->setFacts({
        {.label = tr("Apple ID"), .value = m_place.appId, .copyable = true},
        {.label = attributeLabel(App::bundleId.spec), .value = known.bundleId, .copyable = true},
        {.label = attributeLabel(App::sku.spec), .value = known.sku, .copyable = true},
        {.label = attributeLabel(App::primaryLocale.spec), .value = known.primaryLocale.displayName()},
    });
}

void OverviewPane::showVersions()
{
    m_versionsCard->setLinks(versionLinks(m_versions.rows.all(), frame()));
    m_versionsCard->showState(*m_versions.feed, tr("No versions yet."));
    showToDos();
}

void OverviewPane::showTestFlight()
{
    m_testFlightCard->setLinks(testFlightLinks(m_builds.rows.all(), m_groups.rows.all(), frame()));
    const bool buildsFailed = m_builds.feed->state() == FeedBase::State::Failed;
    m_testFlightCard->showState(buildsFailed ? static_cast<FeedBase &>(*m_builds.feed) : *m_groups.feed, tr("No builds and no testers yet."));
    showToDos();
}

// Of an app without external testers nobody asks for it.
TestInformationGaps OverviewPane::gaps() const
{
    const std::vector<BetaGroupRow> &groups = m_groups.rows.all();
    if (std::all_of(groups.cbegin(), groups.cend(), [](const BetaGroupRow &group) { return group.isInternal; }))
        return {};
    const std::vector<TestValues> &details = m_testDetail.rows.all();
    return gapsIn(m_testTexts.rows.all(), details.empty() ? nullptr : &details.front());
}

void OverviewPane::showToDos()
{
    const std::vector<ToDo> list = toDos(m_versions.rows.all(), m_builds.rows.all(), m_context.clock.now(), gaps());
    m_toDoCard->setLinks(toDoLinks(list, frame()));
    arrangeTabs();
    const bool versionsAreKnown = m_versions.feed->state() == FeedBase::State::Complete;
    m_toDoCard->showState(versionsAreKnown ? static_cast<FeedBase &>(*m_builds.feed) : *m_versions.feed, tr("Nothing needs you right now."));
}

} // namespace slipway
