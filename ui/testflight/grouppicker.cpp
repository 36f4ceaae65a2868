// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/grouppicker.h"

#include "models/literaltext.h"
#include "models/tablemodel.h"
#include "services/groupactions.h"
#include "services/session.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize pickerSize(560, 520);

//! What the members of a group are picked from. A child of its dialog.
class MemberChoice final : public QObject
{
public:
    MemberChoice(Session &session, const BetaGroupRow &group, GroupPicker *picker)
        : QObject(picker)
        , m_picker(picker)
        , m_usersFeed(session.betaGroups().teamUsers())
        , m_addressesFeed(session.betaGroups().addresses(group.id))
    {
        keepRows(m_users, *m_usersFeed);
        connect(m_usersFeed.get(), &FeedBase::rowsArrived, this, &MemberChoice::showRows);
        connect(m_usersFeed.get(), &FeedBase::listCompleted, this, &MemberChoice::showRows);
        connect(m_addressesFeed.get(), &FeedBase::rowsArrived, this, [this] {
            for (const QString &address : m_addressesFeed->arrived())
                m_members.insert(address.toCaseFolded());
            showRows();
        });
        m_usersFeed->setWhole();
        m_addressesFeed->setWhole(); // who is missing from it would seem to be no member
        picker->follow(*m_usersFeed);
        m_addressesFeed->open();
        m_usersFeed->open();
    }

    std::vector<TeamUserRow> usersOf(const QStringList &ids) const
    {
        std::vector<TeamUserRow> users;
        for (const QString &id : ids)
            users.push_back(*m_users.find(id));
        return users;
    }

private:
    void showRows()
    {
        std::vector<PickList::Row> rows;
        for (const TeamUserRow &user : m_users.all()) {
            const bool isMember = m_members.contains(user.email.toCaseFolded());
            const QString address = user.name() == user.email ? QString() : user.email;
            rows.push_back({.id = user.id, .text = user.name(), .detail = address, .lock = isMember ? GroupPicker::tr("in this group") : QString()});
        }
        // Whoever can be picked comes first.
        std::ranges::sort(rows, [](const PickList::Row &a, const PickList::Row &b) {
            return a.lock.isEmpty() != b.lock.isEmpty() ? a.lock.isEmpty() : QString::localeAwareCompare(a.text, b.text) < 0;
        });
        m_picker->setRows(rows);
    }

    GroupPicker *m_picker;
    std::unique_ptr<Feed<TeamUserRow>> m_usersFeed;
    std::unique_ptr<Feed<QString>> m_addressesFeed;
    TableModel<TeamUserRow> m_users{&TeamUserRow::id, {}};
    QSet<QString> m_members; // by address, whatever its case
};

//! The builds that a group can get. A child of its dialog.
class BuildChoice final : public QObject
{
public:
    BuildChoice(Session &session, const QString &appId, const BetaGroupRow &group, GroupPicker *picker)
        : QObject(picker)
        , m_picker(picker)
        , m_isInternal(group.isInternal)
        , m_feed(session.betaGroups().testableBuilds(appId))
        , m_ownFeed(session.betaGroups().builds(group.id))
    {
        keepRows(m_builds, *m_feed);
        keepRows(m_own, *m_ownFeed);
        for (FeedBase *feed : {static_cast<FeedBase *>(m_feed.get()), static_cast<FeedBase *>(m_ownFeed.get())}) {
            connect(feed, &FeedBase::rowsArrived, this, &BuildChoice::showRows);
            connect(feed, &FeedBase::listCompleted, this, &BuildChoice::showRows);
        }
        m_feed->setWhole();
        m_ownFeed->setWhole();
        picker->follow(*m_feed);
        m_ownFeed->open();
        m_feed->open();
    }

    std::vector<BuildRef> buildsOf(const QStringList &ids) const
    {
        std::vector<BuildRef> builds;
        for (const QString &id : ids)
            builds.push_back({.id = id, .name = m_builds.find(id)->number});
        return builds;
    }

private:
    void showRows()
    {
        std::vector<PickList::Row> rows;
        for (const TestBuildRow &build : m_builds.all()) {
            const QString state = m_isInternal ? build.internalState.label() : build.externalState.label();
            QStringList detail{build.versionString, build.platform.label(), state};
            detail.removeAll(QString());
            rows.push_back({.id = build.id,
                            .text = build.number,
                            .detail = detail.join(u" · "_s),
                            .lock = m_own.find(build.id) ? GroupPicker::tr("in this group") : QString()});
        }
        m_picker->setRows(rows);
    }

    GroupPicker *m_picker;
    const bool m_isInternal;
    std::unique_ptr<Feed<TestBuildRow>> m_feed;
    std::unique_ptr<Feed<TestBuildRow>> m_ownFeed;
    TableModel<TestBuildRow> m_builds{&TestBuildRow::id, {}};
    TableModel<TestBuildRow> m_own{&TestBuildRow::id, {}};
};

} // namespace

GroupPicker::GroupPicker(const QString &name, const Texts &texts, QWidget *parent)
    : QDialog(parent)
    , m_texts(texts)
    , m_list(new PickList(name, texts.prompt, texts.label))
    , m_frame(new ContentFrame(SkeletonView::Shape::Rows, m_list, this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(texts.title);
    auto *sentence = new PlainLabel(texts.sentence, this);
    sentence->setWordWrap(true);
    m_frame->placeholder()->setContent("group"_L1, texts.nothing, {});
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(name + u".cancel"_s);
    cancel->setAutoDefault(false);
    m_confirm->setObjectName(name + u".confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::m);
    column->addWidget(sentence);
    column->addWidget(m_frame, 1);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &PickList::tickedChanged, this, &GroupPicker::showCount);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        emit confirmed(m_list->ticked());
        accept();
    });
    showCount();
    resize(pickerSize);
}

void GroupPicker::follow(FeedBase &feed)
{
    m_feed = &feed;
    connect(&feed, &FeedBase::stateChanged, this, &GroupPicker::showState);
    connect(&feed, &FeedBase::hindranceChanged, this, &GroupPicker::showState);
    connect(m_frame, &ContentFrame::cancelRequested, &feed, &FeedBase::cancel);
    showState();
}

void GroupPicker::setRows(const std::vector<PickList::Row> &rows)
{
    const bool isFirst = !m_hasRows && !rows.empty();
    m_hasRows = !rows.empty();
    m_list->setRows(rows);
    showState();
    if (isFirst)
        m_list->setFocus(); // before, there was nothing to look through
}

void GroupPicker::showState()
{
    const bool isLoading = m_feed->state() == FeedBase::State::Loading;
    const bool hasFailed = m_feed->state() == FeedBase::State::Failed;
    m_frame->setLoading(isLoading);
    if (hasFailed || m_feed->hindrance())
        m_frame->banner()->say(hasFailed ? m_feed->error() : *m_feed->hindrance());
    else
        m_frame->banner()->hide();
    using Body = ContentFrame::Body;
    m_frame->showBody(m_hasRows ? Body::Content : isLoading ? Body::Skeleton : hasFailed ? Body::Nothing : Body::Placeholder);
}

void GroupPicker::showCount()
{
    const int count = int(m_list->ticked().size());
    m_confirm->setText(m_texts.verb(count));
    setDisabledReason(m_confirm, count == 0 ? tr("Tick something first.") : QString());
}

GroupPicker *pickMembers(Session &session, const BetaGroupRow &group, QWidget *parent)
{
    const GroupPicker::Texts texts{
        .title = GroupPicker::tr("Add Members to %1").arg(isolated(group.name)),
        .sentence = GroupPicker::tr("Only members of the team can test in an internal group. TestFlight invites them by mail to its builds."),
        .prompt = GroupPicker::tr("Find a member"),
        .label = GroupPicker::tr("Members of the team"),
        .nothing = GroupPicker::tr("The team has no members that this key may see."),
        .verb = [](int count) { return count > 0 ? GroupPicker::tr("Add %Ln Member(s)", nullptr, count) : GroupPicker::tr("Add Members"); }};
    auto *picker = new GroupPicker(u"pickMembers"_s, texts, parent);
    auto *choice = new MemberChoice(session, group, picker);
    QObject::connect(picker, &GroupPicker::confirmed, choice,
                     [choice, &session, parent, to = TesterGroup{.id = group.id, .name = group.name}](const QStringList &ids) {
                         const std::vector<TeamUserRow> users = choice->usersOf(ids);
                         GraveAction question{.question =
                                                  GroupPicker::tr("Add %Ln member(s) to %1?", nullptr, int(ids.size())).arg(isolated(to.name)),
                                              .consequences = GroupPicker::tr("TestFlight invites them by mail to the builds of the group."),
                                              .verb = GroupPicker::tr("Add %Ln Member(s)", nullptr, int(ids.size()))};
                         for (const TeamUserRow &user : users)
                             question.subjects.append(user.name());
                         askBeforeWrite(session, u"pickMembers.question"_s, std::move(question), parent,
                                        [&session, users, to] { session.groupActions().addMembers(users, to); });
                     });
    return picker;
}

GroupPicker *pickBuilds(Session &session, const QString &appId, const BetaGroupRow &group, QWidget *parent)
{
    const QString sentence = group.isInternal
        ? GroupPicker::tr("TestFlight tells the members of the group that they can test.")
        : GroupPicker::tr("Testers get a build once Apple's beta review has approved it; TestFlight tells them then.");
    const GroupPicker::Texts texts{
        .title = GroupPicker::tr("Add Builds to %1").arg(isolated(group.name)),
        .sentence = sentence,
        .prompt = GroupPicker::tr("Find a build"),
        .label = GroupPicker::tr("Builds that can be tested"),
        .nothing = GroupPicker::tr("This app has no build that can be tested."),
        .verb = [](int count) { return count > 0 ? GroupPicker::tr("Add %Ln Build(s)", nullptr, count) : GroupPicker::tr("Add Builds"); }};
    auto *picker = new GroupPicker(u"pickBuilds"_s, texts, parent);
    auto *choice = new BuildChoice(session, appId, group, picker);
    QObject::connect(picker, &GroupPicker::confirmed, choice,
                     [choice, &session, parent, to = TesterGroup{.id = group.id, .name = group.name}](const QStringList &ids) {
                         const std::vector<BuildRef> builds = choice->buildsOf(ids);
                         GraveAction question{.question = GroupPicker::tr("Add %Ln build(s) to %1?", nullptr, int(ids.size())).arg(isolated(to.name)),
                                              .consequences = GroupPicker::tr("TestFlight tells the testers of the group."),
                                              .verb = GroupPicker::tr("Add %Ln Build(s)", nullptr, int(ids.size()))};
                         for (const BuildRef &build : builds)
                             question.subjects.append(build.name);
                         askBeforeWrite(session, u"pickBuilds.question"_s, std::move(question), parent,
                                        [&session, builds, to] { session.groupActions().addBuilds(builds, to); });
                     });
    return picker;
}

} // namespace slipway
