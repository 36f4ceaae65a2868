// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testinformation/testinformationpane.h"

#include "catalogue/betaapps.h"
#include "services/applelocks.h"
#include "services/drafts.h"
#include "services/session.h"
#include "services/storetexts.h"
#include "services/storevalues.h"
#include "ui/settings/settings.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/texts/markchoice.h"
#include "ui/texts/matrixactions.h"
#include "ui/texts/testlanguages.h"
#include "ui/texts/textmatrix.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/cellview.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/pendingbar.h"
#include "ui/widgets/pendingdrafts.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/valueform.h"
#include "ui/widgets/valuesources.h"

#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

TestInformationPane::TestInformationPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_drafts(context.session.drafts())
    , m_values(m_drafts, place.appId)
    , m_textsFeed(context.session.testInformation().texts(place.appId))
    , m_detailFeed(context.session.testInformation().reviewDetail(place.appId))
    , m_licenseFeed(context.session.testInformation().license(place.appId))
    , m_appFeed(context.session.apps().app(place.appId))
    , m_texts(&TestTexts::id, {})
    , m_details(&TestValues::id, {})
    , m_licenses(&TestValues::id, {})
    , m_app(&AppRow::id, {})
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"testInformation"_s);
    m_inspector->setObjectName(u"testInformation.inspector"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("globe"_L1, tr("No test information"), tr("Apple has none for this app."));
    addTools();
    QWidget *content = makeContent();
    m_matrix->table()->restore(m_context.settings.headerState(objectName()));
    m_frame->setContent(content, m_matrix->focusPart());
    connectParts();
    connectDrafts();
    m_frame->follow(*m_textsFeed);
    showAll();
}

TestInformationPane::~TestInformationPane()
{
    m_matrix->view()->finishEditing(); // what is typed is not lost
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

void TestInformationPane::addTools()
{
    m_marks = makeMarkChoice(u"testInformation.marks"_s, m_frame);
    m_add = new IconButton("plus"_L1, tr("Add Language"), m_frame);
    m_add->setObjectName(u"testInformation.addLanguage"_s);
    m_frame->addTool(m_marks);
    m_frame->addTool(m_add);
}

QWidget *TestInformationPane::makeContent()
{
    auto *content = new QWidget(m_frame);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(makeHead(content));
    m_pages = new QStackedWidget(content);
    m_pages->addWidget(makeTexts(m_pages));
    m_pages->addWidget(makeForms(m_pages));
    column->addWidget(m_pages, 1);
    return content;
}

QLayout *TestInformationPane::makeHead(QWidget *parent)
{
    m_sections = new Segments(tr("Part of the page"), parent);
    m_sections->add(int(Section::Texts), tr("Languages"), u"testInformation.texts"_s);
    m_sections->add(int(Section::Review), tr("Review Information"), u"testInformation.review"_s);
    m_sections->add(int(Section::License), tr("License Agreement"), u"testInformation.license"_s);
    connect(m_sections, &Segments::chosenChanged, this, &TestInformationPane::showSection);
    m_looks = makeLookChoice(objectName(), parent);
    connect(m_looks, &Segments::chosenChanged, this, &TestInformationPane::showLook);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::xl, space::m, space::xl, space::s);
    line->setSpacing(space::m);
    line->addWidget(m_sections);
    line->addStretch(1);
    line->addWidget(m_looks);
    return line;
}

QWidget *TestInformationPane::makeTexts(QWidget *parent)
{
    auto *page = new QWidget(parent);
    m_words = new ToneLabel({}, page);
    m_words->setObjectName(u"testInformation.words"_s);
    m_words->setTone(Tone::Warning);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::xl, 0, space::xl, space::s);
    m_languages = new QStackedWidget(page);
    m_matrix = new TextMatrix(objectName(), {.appId = m_place.appId, .part = TextPart::ofTesting()}, m_drafts, m_context.settings, m_context.spelling,
                              m_languages);
    m_offered = new TestLanguages(m_drafts, *m_matrix, *m_marks, this);
    m_looks->choose(int(m_matrix->look()));
    m_noLanguages = new Placeholder(m_languages);
    m_noLanguages->setContent("globe"_L1, tr("No languages"), tr("TestFlight tells testers nothing of this app yet."));
    m_noLanguages->setButton(tr("Add Language"));
    m_languages->addWidget(m_matrix);
    m_languages->addWidget(m_noLanguages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_words);
    column->addWidget(m_languages, 1);
    return page;
}

QWidget *TestInformationPane::makeForms(QWidget *parent)
{
    auto *page = new QWidget(parent);
    m_forms = new QStackedWidget(page);
    m_review = new ValueForm(objectName(), ValueSection::BetaReviewContact, ValueSection::BetaReviewNotes, m_values, m_forms);
    m_review->setNames(u"testInformation.form.review"_s, tr("Review Information"));
    m_license = new ValueForm(objectName(), ValueSection::BetaLicense, ValueSection::BetaLicense, m_values, m_forms);
    m_license->setNames(u"testInformation.form.license"_s, tr("License Agreement"));
    m_forms->addWidget(m_review);
    m_forms->addWidget(m_license);
    auto *pending = new PendingBar(page);
    showPendingDrafts(*pending, m_drafts, m_place.appId);
    connect(pending, &PendingBar::reviewRequested, this, &TestInformationPane::openReview);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_forms, 1);
    column->addWidget(pending);
    return page;
}

void TestInformationPane::connectParts()
{
    keepRows(m_texts, *m_textsFeed);
    keepRows(m_details, *m_detailFeed);
    keepRows(m_licenses, *m_licenseFeed);
    keepRows(m_app, *m_appFeed);
    for (const FeedBase *feed : feeds()) {
        for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
            connect(feed, signal, this, &TestInformationPane::showAll);
    }
    TablePane &table = *m_matrix->table();
    connect(m_marks, &ChoiceButton::chosenChanged, this, [this] { m_matrix->setChoice(chosenMarks(*m_marks)); });
    connect(m_matrix, &TextMatrix::noticed, this, &TestInformationPane::noticed);
    connect(m_matrix, &TextMatrix::reviewRequested, this, &TestInformationPane::openReview);
    connect(m_matrix, &TextMatrix::languageChanged, this, &TestInformationPane::showSelection);
    connect(&table, &TablePane::selectionChanged, this, &TestInformationPane::showSelection);
    connect(&table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(&table, &TablePane::menuRequested, m_offered, &TestLanguages::fill);
    connect(m_offered, &TestLanguages::noticed, this, &TestInformationPane::noticed);
    connect(m_offered, &TestLanguages::addedChanged, this, &TestInformationPane::showTexts);
    connect(m_add, &QAbstractButton::clicked, m_offered, [this] { m_offered->offer(m_add); });
    connect(m_noLanguages, &Placeholder::buttonClicked, m_offered, [this] { m_offered->offer(m_add); });
    connect(&table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_matrix->table()->state()); });
}

void TestInformationPane::connectDrafts()
{
    connect(&m_drafts, &Drafts::changed, this, &TestInformationPane::showAll);
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &TestInformationPane::showAll);
    followHistory(*this, m_drafts.history());
}

std::array<FeedBase *, 4> TestInformationPane::feeds() const
{
    return {m_textsFeed.get(), m_detailFeed.get(), m_licenseFeed.get(), m_appFeed.get()};
}

QString TestInformationPane::title() const
{
    return tr("Test Information");
}

void TestInformationPane::refresh()
{
    for (FeedBase *feed : feeds())
        feed->refresh();
}

TestInformationPane::Section TestInformationPane::section() const
{
    return Section(m_sections->chosen());
}

std::vector<PageAction> TestInformationPane::pageActions()
{
    const bool hasTexts = section() == Section::Texts;
    std::vector<PageAction> actions = hasTexts ? matrixActions(*m_matrix, m_drafts) : historyActions(m_drafts.history());
    if (hasTexts)
        actions.push_back(m_offered->removalAction());
    const QString unchanged = m_drafts.count(m_place.appId) == 0 ? tr("Nothing is changed.") : QString();
    actions.push_back({ActionId::NextProblem, [this] { goToProblem(); }});
    actions.push_back({ActionId::ReviewChanges, [this] { openReview(); }, unchanged});
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void TestInformationPane::scrollToTop()
{
    m_matrix->scrollToTop();
    for (const ValueForm *form : {m_review, m_license})
        form->verticalScrollBar()->setValue(0);
}

QWidget *TestInformationPane::inspector()
{
    return section() == Section::Texts ? m_inspector.get() : nullptr;
}

void TestInformationPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_textsFeed->openAgain();
    m_detailFeed->openAgain(0s); // what was saved has no password
    m_licenseFeed->openAgain();
    m_appFeed->openAgain();
}

bool TestInformationPane::areTextsRead() const
{
    return m_drafts.isReady() && (!m_texts.all().empty() || m_textsFeed->state() == FeedBase::State::Complete);
}

void TestInformationPane::showAll()
{
    m_frame->setContentEmpty(!areTextsRead());
    showTexts();
    showValues();
    emit pageActionsChanged();
}

void TestInformationPane::showSection(int section)
{
    const bool hasTexts = Section(section) == Section::Texts;
    m_pages->setCurrentIndex(hasTexts ? 0 : 1);
    m_forms->setCurrentIndex(Section(section) == Section::License ? 1 : 0);
    m_frame->setContentFocus(hasTexts ? m_matrix->focusPart() : m_forms->currentWidget());
    showTexts();
    emit inspectorChanged();
    emit pageActionsChanged();
}

// Nothing is changed that is not read yet: a draft has to know what it is a change of.
MatrixPage TestInformationPane::page() const
{
    const AppRow *app = m_app.find(m_place.appId);
    MatrixPage page{.appId = m_place.appId, .part = TextPart::ofTesting(), .isRead = areTextsRead()};
    page.appName = app ? app->name : m_place.appName;
    const QHash<QString, QString> advice = m_context.session.appleLocks().adviceOn({App::type, m_place.appId}, {});
    std::vector<QString> refusals;
    for (const StoreText &text : page.texts())
        refusals.push_back(advice.value(text.spec.name));
    const std::vector<QString> locks(page.texts().size(), page.isRead ? QString() : tr("This was not read from Apple yet."));
    const Locale primary = app ? app->primaryLocale : Locale();
    for (const StoreLanguage &language : testLanguages(m_texts.all(), primary, m_drafts.of(m_place.appId), m_offered->added())) {
        page.rows.push_back({.language = language, .locks = locks, .refusals = refusals});
        page.rows.back().lockWhatLeaves();
    }
    return page;
}

void TestInformationPane::showTexts()
{
    m_matrix->setPage(page());
    const std::vector<MatrixRow> &rows = m_matrix->page().rows;
    const bool hasTexts = section() == Section::Texts;
    const size_t description = numberOf(*textAmong(m_matrix->page().texts(), BetaAppLocalization::description.spec.name));
    const auto lacking = std::count_if(rows.cbegin(), rows.cend(),
                                       [description](const MatrixRow &row) { return row.language.marks[description] == TextMark::Missing; });
    m_words->setText(
        tr("%Ln language(s) without a description. Apple takes no build for external review before all have one.", nullptr, int(lacking)));
    m_words->setVisible(lacking > 0 && m_matrix->page().isRead);
    m_languages->setCurrentIndex(rows.empty() ? 1 : 0);
    m_frame->setCount(tr("%n language(s)", nullptr, int(rows.size())));
    const QString lock = m_matrix->page().isRead ? QString() : tr("This was not read from Apple yet.");
    m_offered->setLock(lock);
    m_add->setDisabledReason(lock);
    m_add->setVisible(hasTexts);
    m_looks->setVisible(hasTexts && !rows.empty());
    offerMarks(*m_marks, rows);
    if (!hasTexts)
        m_marks->hide();
    showSelection();
}

void TestInformationPane::showValues()
{
    const TestValues *detail = m_details.all().empty() ? nullptr : &m_details.all().front();
    const TestValues *license = m_licenses.all().empty() ? nullptr : &m_licenses.all().front();
    ValueEdits::Source source = testingSource(detail, license, m_context.session.appleLocks());
    if (m_detailFeed->isFromCache())
        source.values.remove(BetaAppReviewDetail::demoAccountPassword.spec.name); // what was saved has none
    m_values.setSource(source);
    m_review->showValues();
    m_license->showValues();
    const int missing = m_values.missing(BetaAppReviewDetail::type);
    sayOf(*m_review, *m_detailFeed, detail,
          missing == 0 ? QString() : tr("%Ln value(s) missing. Apple takes no build for external review without them.", nullptr, missing));
    sayOf(*m_license, *m_licenseFeed, license, {});
}

// What is in the way of a form, or is missing in it.
void TestInformationPane::sayOf(ValueForm &form, const FeedBase &feed, bool hasRow, const QString &gaps)
{
    if (feed.state() == FeedBase::State::Failed && !hasRow)
        form.say(Tone::Warning, tr("This could not be read: %1").arg(feed.error().message()));
    else
        form.say(Tone::Warning, gaps);
}

void TestInformationPane::showSelection()
{
    inspectLanguages(*m_inspector, *m_matrix);
}

void TestInformationPane::showLook(int look)
{
    m_matrix->setLook(TextMatrix::Look(look));
    m_frame->setContentFocus(m_matrix->focusPart());
    showSelection();
    emit pageActionsChanged();
}

// Below, in the other part, and on from the beginning.
void TestInformationPane::goToProblem()
{
    const bool isInTexts = section() == Section::Texts;
    if (!isInTexts && goToGap(true))
        return;
    if (m_matrix->page().hasProblem()) {
        m_sections->choose(int(Section::Texts));
        showSection(int(Section::Texts));
        m_matrix->goToProblem();
        return;
    }
    if (!goToGap(false))
        emit noticed(tr("Nothing that Apple demands is missing."));
}

bool TestInformationPane::goToGap(bool fromHere)
{
    QWidget *gap = m_review->gap(fromHere ? ValueForm::From::Here : ValueForm::From::Beginning);
    if (!gap)
        return false;
    m_sections->choose(int(Section::Review));
    showSection(int(Section::Review));
    gap->setFocus();
    m_review->ensureWidgetVisible(gap);
    return true;
}

void TestInformationPane::openReview()
{
    emit placeRequested({.kind = Place::Kind::Review, .appId = m_place.appId, .appName = m_place.appName});
}

} // namespace slipway
