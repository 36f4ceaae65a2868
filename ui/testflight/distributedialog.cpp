// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/distributedialog.h"

#include "models/literaltext.h"
#include "services/distribution/distributions.h"
#include "services/drafts.h"
#include "services/languages.h"
#include "services/session.h"
#include "ui/testflight/distributetexts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/picklist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/radiorow.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize distributeSize(680, 780);
constexpr int distributeLabelWidth = 128;

enum EncryptionAnswer { UsesNoOther = 0, UsesOther = 1 };

QCheckBox *makeDistributeBox(const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name);
    box->setMinimumHeight(metric::control);
    return box;
}

PlainLabel *makeDistributeSentence(const QString &name)
{
    auto *label = new PlainLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

DistributeDialog::DistributeDialog(Session &session, const AppRef &app, const TestBuildRow &build, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_app(app)
    , m_build(build)
    , m_groupsFeed(session.apps().betaGroups(app.id))
    , m_ownFeed(session.distributions().texts(build.id))
    , m_recentFeed(session.distributions().recentTexts(app.id, build.platform))
    , m_appFeed(session.apps().app(app.id))
    , m_groups(&BetaGroupRow::id, {})
    , m_recent(&BuildTexts::id, {})
    , m_own{.id = build.id, .number = build.number, .uploadedDate = build.uploadedDate}
    , m_line(new LoadingLine(this))
    , m_banner(new Banner(this))
    , m_picks(new PickList(u"distribute.groups"_s, tr("Find a group"), tr("Groups that get the build")))
    , m_groupsNote(makeDistributeSentence(u"distribute.groupsNote"_s))
    , m_texts(new DistributeTexts)
    , m_notify(makeDistributeBox(u"distribute.notify"_s, tr("Mail testers as soon as they can install it")))
    , m_review(makeDistributeBox(u"distribute.review"_s, tr("Submit for Beta App Review")))
    , m_cost(makeDistributeSentence(u"distribute.cost"_s))
    , m_confirm(new QPushButton(this))
{
    setObjectName(u"distribute"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is the number of a build
    setWindowTitle(tr("Distribute %1").arg(isolated(build.number)));
    m_notify->setChecked(true);
    addParts();
    connect(m_picks, &PickList::tickedChanged, this, &DistributeDialog::showChoice);
    connect(m_texts, &DistributeTexts::changed, this, &DistributeDialog::showChoice);
    connect(m_notify, &QCheckBox::toggled, this, &DistributeDialog::showChoice);
    connect(m_review, &QCheckBox::clicked, this, [this](bool wanted) {
        m_wantsReview = wanted;
        showChoice();
    });
    connect(m_confirm, &QPushButton::clicked, this, &DistributeDialog::confirm);
    connect(&session, &Session::accountChanged, this, &DistributeDialog::showChoice);
    showChoice();
    resize(distributeSize.boundedTo(screen()->availableSize() * 9 / 10));
    readAll();
    m_picks->setFocus();
}

DistributeDialog::~DistributeDialog() = default;

void DistributeDialog::addParts()
{
    auto *content = new QWidget;
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(space::xl, space::l, space::xl, space::l);
    sections->setSpacing(space::l);
    sections->addWidget(makeHead());
    sections->addWidget(makeGroups());
    auto *texts = new Card(tr("What to Test"));
    texts->body()->addWidget(m_texts);
    sections->addWidget(texts);
    if (asksEncryption())
        sections->addWidget(makeEncryption());
    sections->addWidget(makeTesters());
    auto *scroller = new QScrollArea(this);
    scroller->setObjectName(u"distribute.sections"_s);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidgetResizable(true);
    scroller->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_banner);
    column->addWidget(scroller, 1);
    column->addWidget(makeFoot());
}

QWidget *DistributeDialog::makeHead()
{
    const QString state = isProcessing() ? m_build.processing.label() : m_build.externalState.label();
    QStringList parts{tr("Build %1").arg(isolated(m_build.number)), isolated(m_build.versionString), m_build.platform.label(), state};
    parts.removeAll(QString());
    auto *facts = makeDistributeSentence(u"distribute.build"_s);
    facts->setText(parts.join(u" · "_s));
    auto *waits = makeDistributeSentence(u"distribute.waits"_s);
    const bool isQueued = m_session.distributions().isQueued(m_build.id);
    const QString goesOut = tr("Apple still processes it. It goes out by itself once that is done, as long as Slipway is open.");
    waits->setText(isQueued ? tr("It waits already for Apple to process it. What you choose here takes the place of that.") : goesOut);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addWidget(facts);
    column->addWidget(waits);
    waits->setVisible(isProcessing());
    return head;
}

QWidget *DistributeDialog::makeGroups()
{
    auto *card = new Card(tr("Groups"));
    card->body()->addWidget(m_picks);
    card->body()->addWidget(m_groupsNote);
    return card;
}

QWidget *DistributeDialog::makeTesters()
{
    auto *card = new Card(tr("External Testers"));
    m_notifyRow = new FormRow(tr("Mails"), m_notify, card);
    m_reviewRow = new FormRow(tr("Review"), m_review, card);
    for (FormRow *row : {m_notifyRow, m_reviewRow}) {
        row->setLabelWidth(distributeLabelWidth);
        card->body()->addWidget(row);
    }
    return card;
}

QWidget *DistributeDialog::makeEncryption()
{
    auto *card = new Card(tr("Encryption"));
    m_encryption = new RadioRow({{UsesNoOther, u"distribute.encryptionNo"_s, tr("None, or only what is exempt (such as HTTPS)")},
                                 {UsesOther, u"distribute.encryptionYes"_s, tr("Other encryption, which needs documents")}},
                                Qt::Vertical);
    m_encryption->choose(-1);
    auto *row = new FormRow(tr("It uses"), m_encryption, card);
    row->setLabelWidth(distributeLabelWidth);
    row->setHint(tr("Nobody can test the build before this is answered. Apple takes one answer: it is final."));
    card->body()->addWidget(row);
    connect(m_encryption, &RadioRow::chosenChanged, this, &DistributeDialog::showChoice);
    return card;
}

QWidget *DistributeDialog::makeFoot()
{
    auto *foot = new QWidget;
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(u"distribute.cancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_confirm->setObjectName(u"distribute.confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setDefault(true);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(space::xl, space::s, space::xl, space::m);
    line->setSpacing(space::s);
    line->addWidget(m_cost, 1);
    line->addWidget(cancel);
    line->addWidget(m_confirm);
    m_cost->setMinimumHeight(metric::control); // level with the buttons
    return foot;
}

void DistributeDialog::readAll()
{
    keepRows(m_groups, *m_groupsFeed);
    keepRows(m_recent, *m_recentFeed);
    connect(m_groupsFeed.get(), &FeedBase::rowsArrived, this, &DistributeDialog::showGroups);
    connect(m_groupsFeed.get(), &FeedBase::listCompleted, this, &DistributeDialog::showGroups);
    connect(m_recentFeed.get(), &FeedBase::rowsArrived, this, &DistributeDialog::showTexts);
    connect(m_ownFeed.get(), &FeedBase::rowsArrived, this, [this] {
        m_own = m_ownFeed->arrived().front();
        showTexts();
    });
    connect(m_appFeed.get(), &FeedBase::rowsArrived, this, [this] {
        m_primary = m_appFeed->arrived().front().primaryLocale;
        showTexts();
    });
    for (FeedBase *feed : {static_cast<FeedBase *>(m_groupsFeed.get()), static_cast<FeedBase *>(m_ownFeed.get()),
                           static_cast<FeedBase *>(m_recentFeed.get()), static_cast<FeedBase *>(m_appFeed.get())})
        follow(*feed);
}

void DistributeDialog::follow(FeedBase &feed)
{
    connect(&feed, &FeedBase::stateChanged, this, &DistributeDialog::showReading);
    connect(&feed, &FeedBase::hindranceChanged, this, &DistributeDialog::showReading);
    feed.setWhole();
    feed.open();
}

void DistributeDialog::showReading()
{
    const std::vector<FeedBase *> feeds{m_groupsFeed.get(), m_ownFeed.get(), m_recentFeed.get(), m_appFeed.get()};
    const auto isIn = [](FeedBase::State state) { return [state](const FeedBase *feed) { return feed->state() == state; }; };
    if (std::any_of(feeds.cbegin(), feeds.cend(), isIn(FeedBase::State::Loading)))
        m_line->start();
    else
        m_line->stop();
    const auto failed = std::find_if(feeds.cbegin(), feeds.cend(), isIn(FeedBase::State::Failed));
    const auto hindered = std::find_if(feeds.cbegin(), feeds.cend(), [](const FeedBase *feed) { return feed->hindrance().has_value(); });
    if (failed != feeds.cend()) {
        m_banner->say((*failed)->error());
        connect(m_banner->addButton(tr("Try Again")), &QPushButton::clicked, *failed, &FeedBase::refresh);
    } else if (hindered != feeds.cend()) {
        m_banner->say(*(*hindered)->hindrance());
    } else {
        m_banner->hide();
    }
    showChoice();
}

QString DistributeDialog::lockOf(const BetaGroupRow &group) const
{
    const auto isIt = [&group](const TesterGroup &each) { return each.id == group.id; };
    if (std::any_of(m_build.groups.cbegin(), m_build.groups.cend(), isIt))
        return tr("has this build");
    if (group.hasAllBuilds)
        return tr("gets every build by itself");
    return !group.isInternal && m_build.externalState.known == ExternalBetaState::NotApplicable ? tr("this build is for the team only") : QString();
}

// Those that can be ticked come first, and of those the team.
void DistributeDialog::showGroups()
{
    std::vector<BetaGroupRow> groups = m_groups.all();
    std::ranges::sort(groups, [this](const BetaGroupRow &a, const BetaGroupRow &b) {
        const auto rank = [this](const BetaGroupRow &group) { return std::pair(!lockOf(group).isEmpty(), !group.isInternal); };
        return rank(a) != rank(b) ? rank(a) < rank(b) : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    std::vector<PickList::Row> rows;
    for (const BetaGroupRow &group : groups) {
        QStringList detail{group.isInternal ? tr("Internal") : tr("External")};
        if (group.testers)
            detail.append(tr("%Ln tester(s)", nullptr, *group.testers));
        rows.push_back({.id = group.id, .text = group.name, .detail = detail.join(u" · "_s), .lock = lockOf(group)});
    }
    m_picks->setRows(rows);
    showChoice();
}

void DistributeDialog::showTexts()
{
    std::vector<Draft> drafted;
    for (const Draft &draft : m_session.drafts().of(m_app.id)) {
        if (draft.key.part == m_build.textPart() && !isAboutLanguage(draft.key))
            drafted.push_back(draft);
    }
    m_texts->setBeginning(firstTestTexts(m_own, m_recent.all(), drafted), m_primary);
}

Distribution DistributeDialog::distribution() const
{
    Distribution wish{.appId = m_app.id, .build = {.id = m_build.id, .name = m_build.number}, .texts = m_texts->texts()};
    for (const QString &id : m_picks->ticked()) {
        const BetaGroupRow *group = m_groups.find(id);
        (group->isInternal ? wish.internalGroups : wish.externalGroups).push_back({.id = id, .name = group->name});
    }
    if (m_encryption && m_encryption->chosen() >= 0)
        wish.usesNonExemptEncryption = m_encryption->chosen() == UsesOther;
    if (!wish.externalGroups.empty())
        wish.notifies = m_notify->isChecked();
    wish.goesToReview = m_review->isChecked();
    return wish;
}

void DistributeDialog::showChoice()
{
    const QStringList ticked = m_picks->ticked();
    const auto isInternal = [](const BetaGroupRow &group) { return group.isInternal; };
    const bool hasExternal = std::any_of(ticked.cbegin(), ticked.cend(), [this](const QString &id) { return !m_groups.find(id)->isInternal; });
    const bool lacksTeam = hasExternal && std::none_of(m_groups.all().cbegin(), m_groups.all().cend(), isInternal);
    const bool hasNone = m_groupsFeed->state() == FeedBase::State::Complete && m_groups.all().empty();
    m_groupsNote->setText(hasNone         ? tr("This app has no TestFlight groups yet. Make one first.")
                              : lacksTeam ? tr("This app has no internal group. Apple wants one before people outside the team test.")
                                          : QString());
    m_groupsNote->setVisible(hasNone || lacksTeam);
    const QString nobody = tr("This is about external groups, and none is chosen.");
    m_notifyRow->setLock(hasExternal ? QString() : nobody);
    m_notifyRow->setHint(hasExternal ? tr("Without it they are told nothing until you notify them.") : nobody);
    showReview(hasExternal);
    const Distribution wish = distribution();
    const int count = wish.groupCount();
    if (count == 0)
        m_confirm->setText(isProcessing() ? tr("Queue") : tr("Distribute"));
    else
        m_confirm->setText(isProcessing() ? tr("Queue for %Ln Group(s)", nullptr, count) : tr("Distribute to %Ln Group(s)", nullptr, count));
    setDisabledReason(m_confirm, hindrance(wish));
    m_cost->setText(count == 0 ? QString() : costOf(wish));
}

void DistributeDialog::showReview(bool hasExternal)
{
    const bool isReviewed = DistributionFacts{.build = m_build}.isReviewed();
    const bool isForTeam = m_build.externalState.known == ExternalBetaState::NotApplicable;
    const bool isDue = hasExternal && !isReviewed;
    m_review->setChecked(isDue || (m_wantsReview && !isReviewed && !isForTeam));
    QString reason;
    if (isReviewed)
        reason = tr("Apple has approved this build, or has it at review.");
    else if (isForTeam)
        reason = tr("This build is for the team only.");
    else if (isDue)
        reason = tr("External groups get a build only after Apple's review. It wants a description and contact details in Test Information.");
    m_reviewRow->setLock(reason);
    m_reviewRow->setHint(reason.isEmpty() ? tr("External groups can get the build as soon as it is approved.") : reason);
}

QString DistributeDialog::hindrance(const Distribution &wish) const
{
    if (m_session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only.");
    if (m_build.expired)
        return tr("This build has expired.");
    const auto isRead = [](const FeedBase &feed) { return feed.state() == FeedBase::State::Complete; };
    if (!isRead(*m_groupsFeed) || !isRead(*m_ownFeed))
        return tr("What Apple has of this build is not read yet.");
    if (wish.groupCount() == 0)
        return tr("Tick a group first.");
    if (asksEncryption() && !wish.usesNonExemptEncryption)
        return tr("Answer first what encryption it uses.");
    return m_texts->flaw();
}

// As far as is known now: the job leaves out what Apple has by then.
QString DistributeDialog::costOf(const Distribution &wish) const
{
    const DistributionFacts facts{.build = m_build, .texts = m_own};
    int requests = 1; // for all groups
    int texts = 0;
    QStringList parts;
    for (const DistributionStep &step : stepsOf(wish)) {
        if (step.isDone(facts))
            continue;
        ++requests;
        if (step.kind == DistributionStep::Kind::Text)
            ++texts;
        else if (step.kind == DistributionStep::Kind::Encryption)
            parts.append(tr("encryption"));
        else
            parts.append(step.kind == DistributionStep::Kind::Notice ? tr("mails") : tr("review"));
    }
    if (texts > 0)
        parts.append(tr("%Ln text(s)", nullptr, texts));
    parts.append(tr("%Ln group(s)", nullptr, wish.groupCount()));
    //: %1 names what they are for
    return tr("%Ln request(s): %1", nullptr, requests).arg(parts.join(u", "_s));
}

void DistributeDialog::confirm()
{
    const Distribution wish = distribution();
    if (!wish.usesNonExemptEncryption) {
        const GraveAction question{.question = tr("Distribute build %1 to %Ln group(s)?", nullptr, wish.groupCount()).arg(isolated(m_build.number)),
                                   .consequences = costOf(wish),
                                   .verb = m_confirm->text()};
        askBeforeWrite(m_session, u"distribute.question"_s, question, this, [this, wish] { send(wish); });
        return;
    }
    const GraveAction action{
        .title = tr("Answer About Encryption"),
        .question = *wish.usesNonExemptEncryption ? tr("Say that build %1 uses other encryption?").arg(isolated(m_build.number))
                                                  : tr("Say that build %1 uses no other encryption?").arg(isolated(m_build.number)),
        .consequences = tr("Apple takes one answer for each build. Nobody can change it later; only a new build can be answered anew."),
        .verb = m_confirm->text()};
    auto *question = new GraveQuestion(u"distribute.question"_s, action, this);
    connect(question, &GraveQuestion::confirmed, this, [this, wish] { send(wish); });
    question->open();
}

void DistributeDialog::reject()
{
    if (!m_texts->isTyped()) {
        QDialog::reject();
        return;
    }
    const GraveAction action{.title = tr("Close"),
                             .question = tr("Close without distributing build %1?").arg(isolated(m_build.number)),
                             .consequences = tr("What was typed in What to Test is lost."),
                             .verb = tr("Close")};
    auto *question = new GraveQuestion(u"distribute.leaving"_s, action, this);
    connect(question, &GraveQuestion::confirmed, this, [this] { QDialog::reject(); });
    question->open();
}

void DistributeDialog::send(const Distribution &wish)
{
    m_session.distributions().start(wish, m_build.processing.known);
    accept();
}

} // namespace slipway
