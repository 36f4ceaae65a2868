// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whattotest/whattotestpane.h"

#include "models/literaltext.h"
#include "services/applelocks.h"
#include "services/distribution/distributions.h"
#include "services/drafts.h"
#include "services/session.h"
#include "services/storetexts.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/texts/markchoice.h"
#include "ui/texts/matrixactions.h"
#include "ui/texts/testlanguages.h"
#include "ui/texts/textmatrix.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/cellview.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tonelabel.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

WhatToTestPane::WhatToTestPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_buildId(place.resourceId())
    , m_drafts(context.session.drafts())
    , m_feed(context.session.distributions().facts(m_buildId))
    , m_appFeed(context.session.apps().app(place.appId))
    , m_facts([](const DistributionFacts &facts) { return facts.build.id; }, {})
    , m_app(&AppRow::id, {})
    , m_earlier(&BuildTexts::id, {})
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"whatToTest"_s);
    m_inspector->setObjectName(u"whatToTest.inspector"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->placeholder()->setContent("build"_L1, tr("No such build"), tr("Apple does not have it in this app."));
    addTools();
    QWidget *content = makeContent();
    m_frame->setContent(content, m_matrix->focusPart());
    connectParts();
    connectSession();
    m_frame->follow(*m_feed);
    showAll();
}

WhatToTestPane::~WhatToTestPane()
{
    m_matrix->view()->finishEditing(); // what is typed is not lost
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

void WhatToTestPane::addTools()
{
    m_marks = makeMarkChoice(u"whatToTest.marks"_s, m_frame);
    m_add = new IconButton("plus"_L1, tr("Add Language"), m_frame);
    m_add->setObjectName(u"whatToTest.addLanguage"_s);
    m_frame->addTool(m_marks);
    m_frame->addTool(m_add);
}

QWidget *WhatToTestPane::makeContent()
{
    auto *content = new QWidget(m_frame);
    m_words = new ToneLabel({}, content);
    m_words->setObjectName(u"whatToTest.words"_s);
    m_words->setTone(Tone::Warning);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::xl, 0, space::xl, space::s);
    m_languages = new QStackedWidget(content);
    m_matrix = new TextMatrix(objectName(), {.appId = m_place.appId, .part = TextPart::ofBuild(m_buildId, {})}, m_drafts, m_context.settings,
                              m_context.spelling, m_languages);
    m_offered = new TestLanguages(m_drafts, *m_matrix, *m_marks, this);
    m_noLanguages = new Placeholder(m_languages);
    m_languages->addWidget(m_matrix); // its one column of texts takes all the room there is, whatever it was before
    m_languages->addWidget(m_noLanguages);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(makeHead(content));
    column->addWidget(m_words);
    column->addWidget(m_languages, 1);
    return content;
}

QLayout *WhatToTestPane::makeHead(QWidget *parent)
{
    m_platform = new PlainLabel({}, parent);
    m_platform->setObjectName(u"whatToTest.platform"_s);
    m_platform->setElide(Qt::ElideRight);
    m_platform->setForegroundRole(QPalette::PlaceholderText);
    m_internal = new Badge({}, parent);
    m_internal->setObjectName(u"whatToTest.internal"_s);
    m_external = new Badge({}, parent);
    m_external->setObjectName(u"whatToTest.external"_s);
    m_take = new QPushButton(parent);
    m_take->setObjectName(u"whatToTest.take"_s);
    m_take->setAutoDefault(false);
    m_looks = makeLookChoice(objectName(), parent);
    m_looks->choose(int(m_matrix->look()));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::xl, space::m, space::xl, space::s);
    line->setSpacing(space::m);
    line->addWidget(m_internal);
    line->addWidget(m_external);
    line->addWidget(m_platform, 1);
    line->addWidget(m_take);
    line->addWidget(m_looks);
    return line;
}

void WhatToTestPane::connectParts()
{
    TablePane &table = *m_matrix->table();
    connect(m_marks, &ChoiceButton::chosenChanged, this, [this] { m_matrix->setChoice(chosenMarks(*m_marks)); });
    connect(m_add, &QAbstractButton::clicked, m_offered, [this] { m_offered->offer(m_add); });
    connect(m_noLanguages, &Placeholder::buttonClicked, m_offered, [this] { m_offered->offer(m_add); });
    connect(m_take, &QPushButton::clicked, this, &WhatToTestPane::takeEarlier);
    connect(m_looks, &Segments::chosenChanged, this, &WhatToTestPane::showLook);
    connect(m_offered, &TestLanguages::noticed, this, &WhatToTestPane::noticed);
    connect(m_offered, &TestLanguages::addedChanged, this, &WhatToTestPane::showTexts);
    connect(m_matrix, &TextMatrix::noticed, this, &WhatToTestPane::noticed);
    connect(m_matrix, &TextMatrix::reviewRequested, this, &WhatToTestPane::openReview);
    connect(m_matrix, &TextMatrix::languageChanged, this, &WhatToTestPane::showSelection);
    connect(&table, &TablePane::selectionChanged, this, &WhatToTestPane::showSelection);
    connect(&table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(&table, &TablePane::menuRequested, m_offered, &TestLanguages::fill);
}

// The Distribute sheet and what expires a build change what is shown here.
void WhatToTestPane::connectSession()
{
    keepRows(m_facts, *m_feed);
    keepRows(m_app, *m_appFeed);
    for (const FeedBase *feed : feeds()) {
        for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
            connect(feed, signal, this, &WhatToTestPane::showAll);
    }
    const auto refreshIfThis = [this](const QStringList &builds) {
        if (builds.contains(m_buildId))
            refresh();
    };
    connect(&m_context.session.distributions(), &Distributions::changed, this, refreshIfThis);
    connect(&m_context.session.buildActions(), &BuildActions::changed, this, refreshIfThis);
    connect(&m_drafts, &Drafts::changed, this, &WhatToTestPane::showAll);
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &WhatToTestPane::showAll);
    followHistory(*this, m_drafts.history());
}

std::vector<FeedBase *> WhatToTestPane::feeds() const
{
    std::vector<FeedBase *> feeds{m_feed.get(), m_appFeed.get()};
    if (m_earlierFeed)
        feeds.push_back(m_earlierFeed.get());
    return feeds;
}

QString WhatToTestPane::title() const
{
    return tr("What to Test");
}

void WhatToTestPane::refresh()
{
    for (FeedBase *feed : feeds())
        feed->refresh();
}

std::vector<PageAction> WhatToTestPane::pageActions()
{
    std::vector<PageAction> actions = matrixActions(*m_matrix, m_drafts);
    const QString unchanged = m_drafts.count(m_place.appId) == 0 ? tr("Nothing is changed.") : QString();
    actions.push_back(m_offered->removalAction());
    actions.push_back({ActionId::NextProblem, [this] { m_matrix->goToProblem(); }});
    actions.push_back({ActionId::ReviewChanges, [this] { openReview(); }, unchanged});
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void WhatToTestPane::scrollToTop()
{
    m_matrix->scrollToTop();
}

QWidget *WhatToTestPane::inspector()
{
    return m_inspector.get();
}

void WhatToTestPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    for (FeedBase *feed : feeds())
        feed->openAgain();
}

const DistributionFacts *WhatToTestPane::facts() const
{
    return m_drafts.isReady() ? m_facts.find(m_buildId) : nullptr;
}

QString WhatToTestPane::lock() const
{
    return facts() ? whatToTestLock(facts()->build.expired) : tr("This was not read from Apple yet.");
}

// Earlier builds are those for the same platform.
void WhatToTestPane::readEarlier()
{
    if (m_earlierFeed || !facts() || facts()->build.expired)
        return;
    m_earlierFeed = m_context.session.distributions().recentTexts(m_place.appId, facts()->build.platform);
    keepRows(m_earlier, *m_earlierFeed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_earlierFeed.get(), signal, this, &WhatToTestPane::showOffer);
    m_earlierFeed->open();
}

void WhatToTestPane::showAll()
{
    readEarlier();
    m_frame->setContentEmpty(!facts());
    showHead();
    showTexts();
    emit pageActionsChanged();
}

void WhatToTestPane::showHead()
{
    const AppRow *app = m_app.find(m_place.appId);
    const QString name = isolated(app ? app->name : m_place.appTitle());
    if (!facts()) {
        m_frame->setTitle(title());
        return;
    }
    const TestBuildRow &build = facts()->build;
    //: %1 is an app, %2 the version and number of a build
    m_frame->setTitle(tr("What to Test in %1 %2").arg(name, isolated(build.name())));
    //: where a build stands among members of the team
    m_internal->setState(build.internalState.wire, tr("Internal: %1").arg(build.internalState.label()));
    //: where a build stands among testers outside of the team
    m_external->setState(build.externalState.wire, tr("External: %1").arg(build.externalState.label()));
    m_platform->setText(build.platform.label());
}

// Nothing is changed that is not read yet: a draft has to know what it is a change of.
MatrixPage WhatToTestPane::page() const
{
    const AppRow *app = m_app.find(m_place.appId);
    MatrixPage page{.appId = m_place.appId, .part = TextPart::ofBuild(m_buildId, {}), .isRead = facts() != nullptr};
    page.appName = app ? app->name : m_place.appName;
    if (!page.isRead)
        return page;
    page.part = facts()->build.textPart();
    const QHash<QString, QString> advice = m_context.session.appleLocks().adviceOn({Build::type, m_buildId}, {});
    std::vector<QString> refusals;
    for (const StoreText &text : page.texts())
        refusals.push_back(advice.value(text.spec.name));
    const std::vector<QString> locks(page.texts().size(), lock());
    const Locale primary = app ? app->primaryLocale : Locale();
    for (const StoreLanguage &language : buildLanguages(facts()->texts, page.part, primary, m_drafts.of(m_place.appId), m_offered->added())) {
        page.rows.push_back({.language = language, .locks = locks, .refusals = refusals});
        page.rows.back().lockWhatLeaves();
    }
    return page;
}

void WhatToTestPane::showTexts()
{
    m_matrix->setPage(page());
    const std::vector<MatrixRow> &rows = m_matrix->page().rows;
    const QString reason = lock();
    m_words->setText(reason);
    m_words->setVisible(facts() && !reason.isEmpty());
    m_noLanguages->setContent("edit"_L1, tr("Nothing to test is said"), tr("Nobody wrote yet what testers are to look at in this build."));
    if (reason.isEmpty())
        m_noLanguages->setButton(tr("Add Language"));
    m_languages->setCurrentIndex(rows.empty() ? 1 : 0);
    m_frame->setCount(facts() ? tr("%n language(s)", nullptr, int(rows.size())) : QString());
    m_offered->setLock(reason);
    m_add->setDisabledReason(reason);
    m_looks->setVisible(!rows.empty());
    offerMarks(*m_marks, rows);
    showOffer();
    showSelection();
}

void WhatToTestPane::showOffer()
{
    const BuildTexts *earlier = facts() ? earlierTexts(facts()->texts, m_earlier.all()) : nullptr;
    m_take->setVisible(earlier && lock().isEmpty());
    if (!earlier)
        return;
    const QString number = isolated(earlier->number);
    //: %1 is the number of an earlier build, whose texts are taken over
    m_take->setText(plainActionText(tr("Take from Build %1").arg(number)));
    //: %1 is the number of an earlier build
    const QString reason = takeable().empty() ? tr("No language is empty for which build %1 has a text.").arg(number) : QString();
    setDisabledReason(m_take, reason);
}

std::vector<NewText> WhatToTestPane::takeable() const
{
    const BuildTexts *earlier = earlierTexts(facts()->texts, m_earlier.all());
    std::vector<NewText> taken;
    for (const WhatToTest &each : earlier->texts) {
        const TextCell cell{each.locale, &m_matrix->page().texts().front()};
        if (!each.text.isEmpty() && m_matrix->page().text(cell).isEmpty() && m_matrix->page().lock(cell).isEmpty())
            taken.push_back({cell, each.text});
    }
    return taken;
}

void WhatToTestPane::takeEarlier()
{
    const std::vector<NewText> taken = takeable();
    m_matrix->commands().say(m_matrix->edits().put(TextEdits::Way::Take, taken));
    m_frame->setContentFocus(m_matrix->focusPart());
    m_matrix->focusPart()->setFocus(); // the button has nothing to do any more
}

void WhatToTestPane::showSelection()
{
    inspectLanguages(*m_inspector, *m_matrix);
}

void WhatToTestPane::showLook(int look)
{
    m_matrix->setLook(TextMatrix::Look(look));
    m_frame->setContentFocus(m_matrix->focusPart());
    showSelection();
    emit pageActionsChanged();
}

void WhatToTestPane::openReview()
{
    emit placeRequested({.kind = Place::Kind::Review, .appId = m_place.appId, .appName = m_place.appName});
}

} // namespace slipway
