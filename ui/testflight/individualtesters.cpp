// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/individualtesters.h"

#include "models/literaltext.h"
#include "models/resourcename.h"
#include "services/buildactions.h"
#include "services/session.h"
#include "ui/shell/paneframe.h"
#include "ui/testflight/testercolumns.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize individualSize(760, 560);

enum class BuildAccess { Individual, ByGroup, None };

BuildAccess accessOf(const BuildTester &line)
{
    if (line.isIndividual)
        return BuildAccess::Individual;
    return line.groups.isEmpty() ? BuildAccess::None : BuildAccess::ByGroup;
}

QString accessText(const BuildTester &line)
{
    QStringList ways = line.groups;
    if (line.isIndividual)
        ways.prepend(IndividualTesters::tr("Individually"));
    return ways.join(u", "_s);
}

std::vector<Column<BuildTester>> individualColumns()
{
    using LineColumn = Column<BuildTester>;
    // Of those who get it in the same way, by name.
    const auto order = [](const BuildTester &line) { return QString(QString::number(int(accessOf(line))) % testerName(line.tester)); };
    return {
        LineColumn(u"name"_s, IndividualTesters::tr("Name"), [](const BuildTester &line) { return testerName(line.tester); }).yielding(136),
        LineColumn(u"email"_s, attributeLabel(BetaTester::email.spec), [](const BuildTester &line) { return line.tester.email; }).yielding(112),
        //: heading of a column: how somebody gets the build, individually or by which groups
        LineColumn(u"access"_s, IndividualTesters::tr("Gets the Build"), &accessText).sortedBy(order).yielding(112),
        LineColumn(u"state"_s, attributeLabel(BetaTester::state.spec), [](const BuildTester &line) { return line.tester.state.label(); })
            .withBadge([](const BuildTester &line) { return line.tester.state.wire; }),
    };
}

QString individualSentence(const BuildTester &line)
{
    QStringList parts{isolated(testerName(line.tester)), line.tester.state.label(), accessText(line)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

IndividualTesters::IndividualTesters(Session &session, const QString &appId, const TestBuildRow &build, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_build(build)
    , m_all(session.testers().list(appId))
    , m_individual(session.testers().individual(build.id))
    , m_rows(&BuildTester::id, individualColumns())
{
    setObjectName(u"individual"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is the number of a build
    setWindowTitle(tr("Individual Testers of %1").arg(isolated(build.number)));
    m_rows.setSentence(&individualSentence);
    addParts();
    connectParts();
    resize(individualSize.boundedTo(screen()->availableSize() * 9 / 10));
    m_individual->open();
    m_all->open();
    showReading();
    showSelection();
    m_table->filterField()->setFocus();
}

IndividualTesters::~IndividualTesters() = default;

void IndividualTesters::addParts()
{
    auto *sentence = new PlainLabel(tr("Individual testers get this build whatever groups they are in. TestFlight mails whoever is added."), this);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(space::xl, space::l, space::xl, 0);
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter testers"),
                             .emptyIcon = "tester"_L1,
                             .emptyTitle = tr("No testers yet"),
                             .emptySentence = tr("Who is invited to test this app appears here."),
                             .noResults = tr("No testers match ‘%1’")},
                            this);
    m_table->setModel(&m_rows);
    m_table->view()->setAccessibleName(tr("Testers of the app"));
    m_table->view()->sortByColumn(m_rows.columnOf(u"access"), Qt::AscendingOrder);
    const auto button = [this](QLatin1String name) {
        auto *made = new QPushButton(this);
        made->setObjectName(u"individual."_s + name);
        made->setAutoDefault(false);
        return made;
    };
    auto *close = button("close"_L1);
    close->setText(tr("Close"));
    m_remove = button("remove"_L1);
    m_add = button("add"_L1);
    m_add->setProperty("primary", true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::xl, space::s, space::xl, space::m);
    foot->setSpacing(space::s);
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_remove);
    foot->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(sentence);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
}

void IndividualTesters::connectParts()
{
    connect(m_all.get(), &FeedBase::rowsArrived, this, [this] { takeTesters(m_all->arrived()); });
    connect(m_all.get(), &FeedBase::listCompleted, this, [this] {
        m_members = m_all->members();
        retain();
    });
    connect(m_individual.get(), &FeedBase::rowsArrived, this, &IndividualTesters::takeIndividual);
    connect(m_individual.get(), &FeedBase::listCompleted, this, [this] {
        m_own = m_individual->members();
        std::vector<TesterRow> testers;
        for (const BuildTester &line : m_rows.all())
            testers.push_back(line.tester);
        takeTesters(testers);
        retain();
    });
    for (FeedBase *feed : {static_cast<FeedBase *>(m_all.get()), static_cast<FeedBase *>(m_individual.get())}) {
        connect(feed, &FeedBase::stateChanged, this, &IndividualTesters::showReading);
        connect(feed, &FeedBase::hindranceChanged, this, &IndividualTesters::showReading);
    }
    connect(m_table, &TablePane::selectionChanged, this, &IndividualTesters::showSelection);
    connect(&m_session, &Session::accountChanged, this, &IndividualTesters::showSelection);
    const BuildRef ref{.id = m_build.id, .name = m_build.number};
    connect(m_add, &QPushButton::clicked, this, [this, ref] {
        m_session.testerActions().addToBuild(refs(false), ref);
        accept();
    });
    connect(m_remove, &QPushButton::clicked, this, [this, ref] {
        m_session.testerActions().removeFromBuild(refs(true), ref);
        accept();
    });
}

void IndividualTesters::takeTesters(const std::vector<TesterRow> &testers)
{
    std::vector<BuildTester> lines;
    lines.reserve(testers.size());
    for (const TesterRow &tester : testers) {
        BuildTester line{.tester = tester, .isIndividual = m_own.contains(tester.id)};
        for (const TesterGroup &group : tester.groups) {
            const auto isIt = [&group](const TesterGroup &each) { return each.id == group.id; };
            if (const auto found = std::find_if(m_build.groups.cbegin(), m_build.groups.cend(), isIt); found != m_build.groups.cend())
                line.groups.append(found->name);
        }
        lines.push_back(std::move(line));
    }
    m_rows.merge(std::move(lines));
    showSelection();
}

// The list of the app says more of somebody than that of the build, whichever of them comes first.
void IndividualTesters::takeIndividual()
{
    std::vector<TesterRow> testers;
    for (const TesterRow &tester : m_individual->arrived()) {
        m_own.insert(tester.id);
        const BuildTester *known = m_rows.find(tester.id);
        testers.push_back(known ? known->tester : tester);
    }
    takeTesters(testers);
}

void IndividualTesters::retain()
{
    if (!m_members.isEmpty())
        m_rows.retain(m_members | m_own);
}

void IndividualTesters::showReading()
{
    using State = FeedBase::State;
    Banner *banner = m_table->frame()->banner();
    m_table->setLoading(m_all->state() == State::Loading || m_individual->state() == State::Loading);
    banner->hide();
    for (FeedBase *feed : {static_cast<FeedBase *>(m_all.get()), static_cast<FeedBase *>(m_individual.get())}) {
        if (feed->state() == State::Failed) {
            m_table->showError(feed->error());
            connect(banner->addButton(tr("Try Again")), &QPushButton::clicked, feed, &FeedBase::refresh);
        } else if (feed->state() == State::Asking) {
            PaneFrame::offerTheRest(*banner, *feed);
        } else if (feed->hindrance()) {
            banner->say(*feed->hindrance());
        }
    }
    showSelection();
}

void IndividualTesters::showSelection()
{
    const std::vector<const BuildTester *> testers = selected();
    const auto own = int(std::count_if(testers.cbegin(), testers.cend(), [](const BuildTester *line) { return line->isIndividual; }));
    const int others = int(testers.size()) - own;
    m_add->setText(others > 0 ? tr("Add %Ln Tester(s)", nullptr, others) : tr("Add Testers"));
    m_remove->setText(own > 0 ? tr("Remove %Ln Tester(s)", nullptr, own) : tr("Remove Testers"));
    setDisabledReason(m_add, addHindrance(testers));
    setDisabledReason(m_remove, removeHindrance(testers));
}

QString IndividualTesters::hindrance() const
{
    if (m_session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    return m_individual->state() == FeedBase::State::Complete ? QString() : tr("Who tests this build is not read yet.");
}

QString IndividualTesters::addHindrance(const std::vector<const BuildTester *> &selected) const
{
    if (const QString always = hindrance(); !always.isEmpty())
        return always;
    if (!m_build.isLiving())
        return tr("This build cannot be tested: testers are added once it is processed, until it expires.");
    if (selected.empty())
        return tr("Select a tester first.");
    const bool hasOther = std::any_of(selected.cbegin(), selected.cend(), [](const BuildTester *line) { return !line->isIndividual; });
    return hasOther ? QString() : tr("They test this build individually already.");
}

QString IndividualTesters::removeHindrance(const std::vector<const BuildTester *> &selected) const
{
    if (const QString always = hindrance(); !always.isEmpty())
        return always;
    if (selected.empty())
        return tr("Select a tester first.");
    const bool hasOwn = std::any_of(selected.cbegin(), selected.cend(), [](const BuildTester *line) { return line->isIndividual; });
    return hasOwn ? QString() : tr("None of them tests this build individually. Who gets it by a group loses it there.");
}

std::vector<const BuildTester *> IndividualTesters::selected() const
{
    std::vector<const BuildTester *> lines;
    for (const QString &id : m_table->selectedIds()) {
        if (const BuildTester *line = m_rows.find(id))
            lines.push_back(line);
    }
    return lines;
}

std::vector<TesterRef> IndividualTesters::refs(bool individual) const
{
    std::vector<TesterRef> refs;
    for (const BuildTester *line : selected()) {
        if (line->isIndividual == individual)
            refs.push_back({.id = line->id(), .name = testerName(line->tester)});
    }
    return refs;
}

} // namespace slipway
