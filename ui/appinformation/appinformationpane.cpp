// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/appinformationpane.h"

#include "catalogue/ageratings.h"
#include "catalogue/typespec.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "services/applelocks.h"
#include "services/drafts.h"
#include "services/session.h"
#include "services/storetexts.h"
#include "ui/appinformation/applesitecard.h"
#include "ui/appinformation/textcolumns.h"
#include "ui/appinformation/textfacts.h"
#include "ui/widgets/valueform.h"
#include "ui/settings/settings.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/pendingbar.h"
#include "ui/widgets/pendingdrafts.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textwords.h"
#include "ui/widgets/valuesources.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

AppInformationPane::AppInformationPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_drafts(context.session.drafts())
    , m_values(m_drafts, place.appId)
    , m_feed(context.session.appInformation().infos(place.appId))
    , m_appFeed(context.session.apps().app(place.appId))
    , m_categoriesFeed(context.session.appInformation().categories())
    , m_infos(&AppInfoRow::id, {})
    , m_app(&AppRow::id, {})
    , m_categories(&CategoryRow::id, {})
    , m_texts(&AppInfoTexts::id, textColumns())
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"appInformation"_s);
    m_inspector->setObjectName(u"appInformation.inspector"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("globe"_L1, tr("No app information"), tr("Apple has none for this app."));
    QWidget *content = makeContent();
    m_frame->setContent(content, m_sections);
    connectParts();
    connectDrafts();
    m_frame->follow(*m_feed);
    showInfos();
}

AppInformationPane::~AppInformationPane()
{
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

QWidget *AppInformationPane::makeContent()
{
    auto *content = new QWidget(m_frame);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(makeHead(content));
    m_pages = new QStackedWidget(content);
    m_general = new ValueForm(objectName(), ValueSection::Categories, ValueSection::ContentRights, m_values, m_pages);
    m_general->setNames(u"appInformation.form.general"_s, tr("General"));
    auto *identity = new Card(tr("App"), m_general);
    m_facts = new FactSheet(Field::Layout::Beside, identity);
    identity->body()->addWidget(m_facts);
    m_general->addAbove(identity);
    m_general->addBelow(makeAppleSiteCard(m_place.appId, m_general));
    m_ageRating = new ValueForm(objectName(), ValueSection::InAppControls, ValueSection::AgeCategories, m_values, m_pages);
    m_ageRating->setNames(u"appInformation.form.ageRating"_s, tr("Age Rating"));
    for (QWidget *page : {static_cast<QWidget *>(m_general), static_cast<QWidget *>(m_ageRating), makeLanguages(m_pages)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    auto *pending = new PendingBar(content);
    showPendingDrafts(*pending, m_drafts, m_place.appId);
    connect(pending, &PendingBar::reviewRequested, this, &AppInformationPane::openReview);
    column->addWidget(pending);
    return content;
}

QLayout *AppInformationPane::makeHead(QWidget *parent)
{
    m_sections = new Segments(tr("Part of the page"), parent);
    m_sections->add(int(Section::General), tr("General"), u"appInformation.general"_s);
    m_sections->add(int(Section::AgeRating), tr("Age Rating"), u"appInformation.ageRating"_s);
    m_sections->add(int(Section::Languages), tr("Languages"), u"appInformation.languages"_s);
    m_switch = new QWidget(parent);
    m_choices = new QButtonGroup(this);
    auto *choices = new QHBoxLayout(m_switch);
    choices->setContentsMargins({});
    choices->setSpacing(space::xs);
    m_state = new Badge({}, parent);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::xl, space::m, space::xl, space::s);
    line->setSpacing(space::m);
    line->addWidget(m_sections);
    line->addStretch(1);
    line->addWidget(m_switch);
    line->addWidget(m_state);
    return line;
}

QWidget *AppInformationPane::makeLanguages(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *words = new PlainLabel(tr("Texts are edited beside those of a version."), page);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_edit = new QPushButton(page);
    m_edit->setObjectName(u"appInformation.edit"_s);
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter languages"),
                             .emptyIcon = "globe"_L1,
                             .emptyTitle = tr("No languages"),
                             .emptySentence = tr("Apple sent no texts with this app information."),
                             .noResults = tr("No languages match ‘%1’")},
                            page);
    m_table->view()->setAccessibleName(tr("Texts by language"));
    m_table->setModel(&m_texts);
    m_table->restore(m_context.settings.headerState(objectName()));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::xl, 0, space::xl, 0);
    line->setSpacing(space::m);
    line->addWidget(words, 1);
    line->addWidget(m_edit);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addLayout(line);
    column->addWidget(m_table, 1);
    return page;
}

void AppInformationPane::connectParts()
{
    keepRows(m_infos, *m_feed);
    keepRows(m_app, *m_appFeed);
    keepRows(m_categories, *m_categoriesFeed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted}) {
        for (const FeedBase *feed : feeds())
            connect(feed, signal, this, &AppInformationPane::showInfos);
    }
    connect(m_categoriesFeed.get(), &FeedBase::stateChanged, this, &AppInformationPane::showValues);
    connect(m_sections, &Segments::chosenChanged, this, &AppInformationPane::showSection);
    connect(m_edit, &QPushButton::clicked, this, &AppInformationPane::openVersion);
    connect(m_table, &TablePane::noticed, this, &AppInformationPane::noticed);
    connect(m_table, &TablePane::selectionChanged, this, &AppInformationPane::showSelection);
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int number) {
        m_shown = m_infos.all()[size_t(number)].id;
        showInfos();
    });
}

void AppInformationPane::connectDrafts()
{
    connect(&m_drafts, &Drafts::changed, this, [this] {
        showValues();
        emit pageActionsChanged();
    });
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &AppInformationPane::showValues);
    followHistory(*this, m_drafts.history());
}

std::array<FeedBase *, 3> AppInformationPane::feeds() const
{
    return {m_feed.get(), m_appFeed.get(), m_categoriesFeed.get()};
}

QString AppInformationPane::title() const
{
    return tr("App Information");
}

void AppInformationPane::refresh()
{
    for (FeedBase *feed : feeds())
        feed->refresh();
}

std::vector<PageAction> AppInformationPane::pageActions()
{
    const bool hasTable = m_sections->chosen() == int(Section::Languages);
    std::vector<PageAction> actions = hasTable ? tableActions(*m_table) : std::vector<PageAction>();
    const std::vector<PageAction> steps = historyActions(m_drafts.history());
    actions.insert(actions.end(), steps.begin(), steps.end());
    const QString unchanged = m_drafts.count(m_place.appId) == 0 ? tr("Nothing is changed.") : QString();
    actions.push_back({ActionId::NextProblem, [this] { goToProblem(); }});
    actions.push_back({ActionId::ReviewChanges, [this] { openReview(); }, unchanged});
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void AppInformationPane::scrollToTop()
{
    for (const ValueForm *form : {m_general, m_ageRating})
        form->verticalScrollBar()->setValue(0);
    m_table->view()->scrollToTop();
}

QWidget *AppInformationPane::inspector()
{
    return m_sections->chosen() == int(Section::Languages) ? m_inspector.get() : nullptr;
}

void AppInformationPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->openAgain();
    m_appFeed->openAgain();
    m_categoriesFeed->open(std::chrono::hours(24)); // they change once in years
}

const AppInfoRow *AppInformationPane::shown() const
{
    return m_infos.find(m_shown);
}

void AppInformationPane::showInfos()
{
    const std::vector<AppInfoRow> &infos = m_infos.all();
    m_frame->setContentEmpty(infos.empty());
    if (!shown() && !infos.empty()) {
        // What is being worked on comes first; the live one says what was.
        const auto edited = std::find_if(infos.cbegin(), infos.cend(), [](const AppInfoRow &info) { return !info.isLive(); });
        m_shown = edited == infos.cend() ? infos.front().id : edited->id;
    }
    offerSwitch();
    showFacts();
    showValues();
    showTexts();
}

void AppInformationPane::offerSwitch()
{
    const std::vector<AppInfoRow> &infos = m_infos.all();
    m_switch->setVisible(infos.size() > 1);
    while (size_t(m_choices->buttons().size()) < infos.size()) {
        auto *button = new QPushButton(m_switch);
        button->setCheckable(true);
        m_choices->addButton(button, int(m_choices->buttons().size()));
        m_switch->layout()->addWidget(button);
    }
    for (QAbstractButton *button : m_choices->buttons()) {
        const auto number = size_t(m_choices->id(button));
        button->setVisible(number < infos.size());
        if (number >= infos.size())
            continue;
        button->setObjectName(infos[number].isLive() ? u"appInformation.live"_s : u"appInformation.inPreparation"_s);
        //: one of two app informations: what is on the store, and what is being worked on
        button->setText(infos[number].isLive() ? tr("Live") : tr("In Preparation"));
        button->setChecked(infos[number].id == m_shown);
    }
}

void AppInformationPane::showSection(int section)
{
    m_pages->setCurrentIndex(section);
    emit inspectorChanged();
    emit pageActionsChanged();
}

// The next answer that Apple demands and that is missing: below, in the other part, and on from the beginning.
void AppInformationPane::goToProblem()
{
    using From = ValueForm::From;
    const auto goToGapOf = [this](Section section, From from) {
        ValueForm *form = section == Section::General ? m_general : m_ageRating;
        QWidget *gap = form->gap(from);
        if (!gap)
            return false;
        m_sections->choose(int(section));
        showSection(int(section));
        gap->setFocus();
        form->ensureWidgetVisible(gap);
        return true;
    };
    const Section here = m_sections->chosen() == int(Section::AgeRating) ? Section::AgeRating : Section::General;
    const Section other = here == Section::General ? Section::AgeRating : Section::General;
    if (!goToGapOf(here, From::Here) && !goToGapOf(other, From::Beginning) && !goToGapOf(here, From::Beginning))
        emit noticed(tr("No question is without an answer."));
}

void AppInformationPane::showFacts()
{
    const AppInfoRow info = shown() ? *shown() : AppInfoRow{};
    const AppRow *known = m_app.find(m_place.appId);
    const AppRow app = known ? *known : AppRow{};
    m_state->setState(info.state.wire, info.state.label());
    m_facts->setFacts({
        {.label = attributeLabel(App::primaryLocale.spec), .value = app.primaryLocale.displayName()},
        {.label = attributeLabel(App::bundleId.spec), .value = app.bundleId, .copyable = true},
        {.label = attributeLabel(App::sku.spec), .value = app.sku, .copyable = true},
    });
}

void AppInformationPane::showValues()
{
    const AppleLocks &locks = m_context.session.appleLocks();
    const AppInfoRow *info = shown();
    ValueEdits::Source source = info ? infoSource(*info, m_infos.all(), locks) : ValueEdits::Source();
    source.categories = m_categories.all();
    if (info)
        source.refusals.insert(locks.adviceOn({App::type, m_place.appId}, {})); // which has no state
    if (const AppRow *app = m_app.find(m_place.appId))
        source.values.insert(App::contentRightsDeclaration.spec.name, app->contentRights);
    m_values.setSource(source);
    m_general->showValues();
    m_ageRating->showValues();
    const bool lacksCategories = m_categoriesFeed->state() == FeedBase::State::Failed && m_categories.all().empty();
    if (source.lock.isEmpty() && lacksCategories)
        m_general->say(Tone::Warning, tr("Apple’s categories could not be read: %1").arg(m_categoriesFeed->error().message()));
    else
        m_general->say(Tone::Info, source.lock);
    const int unanswered = m_values.missing(AgeRatingDeclaration::type);
    if (source.lock.isEmpty() && unanswered > 0)
        m_ageRating->say(Tone::Warning, tr("%Ln question(s) have no answer yet. Apple takes no submission without them.", nullptr, unanswered));
    else
        m_ageRating->say(Tone::Info, source.lock);
}

void AppInformationPane::showTexts()
{
    const std::vector<AppInfoTexts> texts = shown() ? shown()->texts : std::vector<AppInfoTexts>();
    QSet<QString> ids;
    for (const AppInfoTexts &one : texts)
        ids.insert(one.id);
    m_texts.retain(ids);
    m_texts.merge(texts);
    m_frame->setCount(tr("%n language(s)", nullptr, int(texts.size())));
    const VersionSummary *version = versionToEdit();
    m_edit->setVisible(version);
    if (version)
        //: %1 is a platform and the number of a version
        m_edit->setText(tr("Edit in %1").arg(versionName(*version)));
    showSelection();
}

void AppInformationPane::showSelection()
{
    const QStringList ids = m_table->selectedIds();
    const AppInfoTexts *one = ids.size() == 1 ? m_texts.find(ids.constFirst()) : nullptr;
    if (one)
        m_inspector->setContent(languageLabel(one->locale), textFacts(*one));
    else if (ids.isEmpty())
        m_inspector->setContent(tr("%n language(s)", nullptr, m_texts.rowCount()));
    else
        m_inspector->setContent(tr("%n language(s) selected", nullptr, int(ids.size())));
}

// The version whose page shows the texts of the app information that is shown.
const VersionSummary *AppInformationPane::versionToEdit() const
{
    const AppRow *app = m_app.find(m_place.appId);
    return app ? versionOf(TextPart::ofApp(), app->versions) : nullptr;
}

void AppInformationPane::openVersion()
{
    emit placeRequested({.kind = Place::Kind::Version,
                         .appId = m_place.appId,
                         .appName = m_place.appName,
                         .path = catalogue::instancePath(AppStoreVersion::type, versionToEdit()->id)});
}

void AppInformationPane::openReview()
{
    emit placeRequested({.kind = Place::Kind::Review, .appId = m_place.appId, .appName = m_place.appName});
}

} // namespace slipway
