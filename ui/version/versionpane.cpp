// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionpane.h"

#include "models/literaltext.h"
#include "services/applelocks.h"
#include "services/drafts.h"
#include "services/editability.h"
#include "services/session.h"
#include "ui/settings/settings.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/theme/metrics.h"
#include "ui/version/appchooser.h"
#include "ui/shell/filesbutton.h"
#include "ui/texts/languagechooser.h"
#include "ui/version/languagequestion.h"
#include "ui/texts/markchoice.h"
#include "ui/texts/matrixactions.h"
#include "ui/version/textfiles.h"
#include "ui/version/versionchooser.h"
#include "ui/version/versioncopies.h"
#include "ui/texts/textmatrix.h"
#include "ui/version/versionreading.h"
#include "ui/version/versionswitch.h"
#include "ui/version/versionvalues.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/cellview.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/textwords.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

VersionPane::VersionPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_versionId(place.resourceId())
    , m_drafts(context.session.drafts())
    , m_textsFeed(context.session.storeTexts().texts(m_versionId))
    , m_infosFeed(context.session.appInformation().infos(place.appId))
    , m_versionsFeed(context.session.apps().versions(place.appId))
    , m_appFeed(context.session.apps().app(place.appId))
    , m_texts(&VersionTexts::id, {})
    , m_infos(&AppInfoRow::id, {})
    , m_versions(&VersionSummary::id, {})
    , m_app(&AppRow::id, {})
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"version"_s);
    m_inspector->setObjectName(u"version.inspector"_s);
    m_compared = new VersionReading(context.session.storeTexts(), this);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->placeholder()->setContent("globe"_L1, tr("No languages"), tr("Apple sent no texts for this version."));
    addTools();
    QWidget *content = makeContent();
    table().restore(m_context.settings.headerState(objectName()));
    m_frame->setContent(content, m_matrix->focusPart());
    m_values = new VersionValues(context.session, place.appId, this);
    m_copies = new VersionCopies(*m_matrix);
    m_files = new TextFiles(*m_matrix, *m_values, m_drafts, m_context.settings);
    connectParts();
    connectDrafts();
    m_frame->follow(*m_textsFeed);
    showVersion();
}

VersionPane::~VersionPane()
{
    m_matrix->view()->finishEditing(); // what is typed is not lost
    m_drafts.disconnect(this);
    m_drafts.history().disconnect(this);
}

void VersionPane::addTools()
{
    m_state = new Badge({}, m_frame);
    m_state->setObjectName(u"version.state"_s);
    m_state->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // what stands beside the title gives way
    m_marks = makeMarkChoice(u"version.marks"_s, m_frame);
    m_add = new IconButton("plus"_L1, tr("Add Language"), m_frame);
    m_add->setObjectName(u"version.addLanguage"_s);
    connect(m_add, &QAbstractButton::clicked, this, &VersionPane::offerLanguages);
    QWidget *files = makeFilesButton(*this, m_frame, [this] { return fileActions(); });
    auto *details = new IconButton("list"_L1, tr("All fields of this version"), m_frame);
    details->setObjectName(u"version.fields"_s);
    connect(details, &QAbstractButton::clicked, this, &VersionPane::openResource);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_state, m_marks, m_add, files, details})
        m_frame->addTool(tool);
}

QWidget *VersionPane::makeContent()
{
    auto *content = new QWidget(m_frame);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::xl, 0);
    head->setSpacing(space::s);
    head->addWidget(makeVersionSwitch(*this, m_place)); // Tab goes through the parts as they are made
    head->addStretch(1);
    m_compare = new IconButton("compare"_L1, {}, content);
    m_compare->setObjectName(u"version.compare"_s);
    m_compare->setCheckable(true);
    connect(m_compare, &QAbstractButton::toggled, this, &VersionPane::compare);
    head->addWidget(m_compare);
    m_looks = makeLookChoice(objectName(), content);
    connect(m_looks, &Segments::chosenChanged, this, &VersionPane::showLook);
    head->addWidget(m_looks);
    m_matrix = new TextMatrix(objectName(), {.appId = m_place.appId}, m_drafts, m_context.settings, m_context.spelling, content);
    m_looks->choose(int(m_matrix->look()));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_matrix, 1);
    return content;
}

std::vector<PageAction> VersionPane::fileActions()
{
    return {{ActionId::Import, [this] { m_files->importFile(); }, m_files->hindranceToImport()},
            {ActionId::ImportFolder, [this] { m_files->importFolder(); }, m_files->hindranceToImport()},
            {ActionId::Export, [this] { m_files->exportTexts(); }, m_files->hindranceToExport()}};
}

void VersionPane::connectParts()
{
    keepRows(m_texts, *m_textsFeed);
    keepRows(m_infos, *m_infosFeed);
    keepRows(m_versions, *m_versionsFeed);
    keepRows(m_app, *m_appFeed);
    for (const FeedBase *feed : feeds()) {
        for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
            connect(feed, signal, this, &VersionPane::showVersion);
    }
    connect(m_marks, &ChoiceButton::chosenChanged, this, [this] { m_matrix->setChoice(chosenMarks(*m_marks)); });
    connect(m_matrix, &TextMatrix::noticed, this, &VersionPane::noticed);
    connect(m_files, &TextFiles::noticed, this, &VersionPane::noticed);
    connect(m_matrix, &TextMatrix::reviewRequested, this, &VersionPane::openReview);
    connect(m_matrix, &TextMatrix::comparisonRequested, m_compared, &VersionReading::readAgain);
    connect(m_compared, &VersionReading::changed, this, &VersionPane::showComparison);
    connect(&m_matrix->commands(), &MatrixCommands::versionWanted, this, &VersionPane::copyFromVersion);
    connect(&m_matrix->commands(), &MatrixCommands::appsWanted, this,
            [this](size_t field) { m_copies->copyToApps(new AppChooser(u"copyToApps"_s, m_context.session, m_place.appId), field); });
    connect(m_copies, &VersionCopies::noticed, this, &VersionPane::noticed);
    connect(m_matrix, &TextMatrix::languageChanged, this, &VersionPane::showSelection);
    connect(&table(), &TablePane::selectionChanged, this, &VersionPane::showSelection);
    connect(&table(), &TablePane::menuRequested, this, &VersionPane::addRemoval);
    connect(&table(), &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(&table(), &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), table().state()); });
}

void VersionPane::connectDrafts()
{
    connect(&m_drafts, &Drafts::changed, this, [this] {
        showLanguages();
        emit pageActionsChanged();
    });
    connect(&m_context.session.appleLocks(), &AppleLocks::changed, this, &VersionPane::showLanguages);
    followHistory(*this, m_drafts.history());
}

std::array<FeedBase *, 4> VersionPane::feeds() const
{
    return {m_textsFeed.get(), m_infosFeed.get(), m_versionsFeed.get(), m_appFeed.get()};
}

QString VersionPane::title() const
{
    if (const VersionSummary *known = version())
        return versionName(*known);
    return m_place.title.isEmpty() ? tr("Version") : m_place.title;
}

void VersionPane::refresh()
{
    for (FeedBase *feed : feeds())
        feed->refresh();
    m_compared->readAgain();
}

std::vector<PageAction> VersionPane::pageActions()
{
    std::vector<PageAction> actions = matrixActions(*m_matrix, m_drafts);
    const QString unchanged = m_drafts.count(m_place.appId) == 0 ? tr("Nothing is changed.") : QString();
    actions.insert(actions.end(),
                   {{ActionId::NextProblem, [this] { m_matrix->goToProblem(); }},
                    removalAction(),
                    {ActionId::ReviewChanges, [this] { openReview(); }, unchanged},
                    {ActionId::Refresh, [this] { refresh(); }}});
    for (const PageAction &action : fileActions())
        actions.push_back(action);
    return actions;
}

std::vector<Locale> VersionPane::selectedLanguages() const
{
    std::vector<Locale> languages;
    for (const QString &code : m_matrix->selectedLanguages())
        languages.push_back(Locale(code));
    return languages;
}

PageAction VersionPane::removalAction()
{
    const std::vector<Locale> languages = selectedLanguages();
    const LanguageRemoval removal(m_drafts, m_matrix->page());
    return {ActionId::RemoveLanguage, [this] { removeLanguages(); }, removal.hindrance(languages), removal.actionText(languages)};
}

void VersionPane::removeLanguages()
{
    const std::vector<Locale> languages = selectedLanguages();
    LanguageRemoval removal(m_drafts, m_matrix->page());
    if (removal.areLeaving(languages)) {
        emit noticed(removal.keep(languages));
        return;
    }
    if (removal.isShared(languages))
        askWhereToRemove(removal.wordsOf(languages), this, [this, languages](LanguageRemoval::From from) { removeLanguages(languages, from); });
    else
        removeLanguages(languages, LanguageRemoval::From::Version);
}

void VersionPane::removeLanguages(const std::vector<Locale> &languages, LanguageRemoval::From from)
{
    std::erase_if(m_added, [&languages](const Locale &one) { return std::find(languages.cbegin(), languages.cend(), one) != languages.cend(); });
    emit noticed(LanguageRemoval(m_drafts, m_matrix->page()).remove(languages, from));
    showLanguages(); // without those that were only added
}

void VersionPane::addRemoval(QMenu *menu)
{
    const PageAction action = removalAction();
    menu->addSeparator();
    QAction *item = menu->addAction(action.text, this, action.run);
    item->setEnabled(action.disabledReason.isEmpty());
    item->setStatusTip(action.disabledReason);
}

void VersionPane::scrollToTop()
{
    m_matrix->scrollToTop();
}

QWidget *VersionPane::inspector()
{
    return m_inspector.get();
}

DropWords VersionPane::dropWords(const QString &path) const
{
    if (!TextFiles::mayHaveTexts(path))
        return {};
    const QString hindrance = m_files->hindranceToImport();
    return {.prompt = hindrance.isEmpty() ? tr("Drop to import these texts") : QString(), .refusal = hindrance};
}

void VersionPane::takeDrop(const QString &path)
{
    m_files->importFrom(path);
}

void VersionPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    for (FeedBase *feed : feeds())
        feed->openAgain();
}

TablePane &VersionPane::table() const
{
    return *m_matrix->table();
}

const VersionSummary *VersionPane::version() const
{
    return m_versions.find(m_versionId);
}

Locale VersionPane::primaryLocale() const
{
    const AppRow *app = m_app.find(m_place.appId);
    return app ? app->primaryLocale : Locale();
}

void VersionPane::showVersion()
{
    m_frame->setTitle(title());
    emit titleChanged();
    const VersionSummary *known = version();
    m_state->setVisible(known);
    if (known)
        m_state->setState(known->state.wire, known->state.label());
    showLanguages();
    emit pageActionsChanged();
}

bool VersionPane::areTextsRead() const
{
    return version() && m_drafts.isReady() && (!m_texts.all().empty() || m_textsFeed->state() == FeedBase::State::Complete);
}

// With the texts of the app.
bool VersionPane::isRead() const
{
    return areTextsRead() && !m_infos.all().empty();
}

// Nothing is changed that is not read yet: a draft has to know what it is a change of.
std::vector<QString> VersionPane::locks(const AppInfoRow *info) const
{
    const VersionSummary *known = version();
    std::vector<QString> locks = known ? lockReasons(*known, m_versions.all(), info) : std::vector<QString>(storeTexts().size());
    for (size_t number = 0; number < locks.size(); ++number) {
        if (!(storeTexts()[number].ofApp ? isRead() : areTextsRead()))
            locks[number] = tr("This was not read from Apple yet.");
    }
    return locks;
}

MatrixPage VersionPane::page() const
{
    const VersionSummary *known = version();
    const AppInfoRow *info = known ? infoOf(phaseOf(known->state.known), m_infos.all()) : nullptr;
    MatrixPage page{.appId = m_place.appId, .version = known ? *known : VersionSummary(), .isRead = isRead()};
    const std::vector<Draft> drafts = known ? draftsOn(*known, m_drafts.of(m_place.appId)) : std::vector<Draft>();
    // Until more is known, nothing is to be changed.
    const std::vector<QString> locks = this->locks(info);
    const std::vector<QString> refusals = m_context.session.appleLocks().adviceOnTexts(page.version, info);
    const std::vector<AppInfoTexts> appTexts = info ? info->texts : std::vector<AppInfoTexts>();
    for (const StoreLanguage &language : storeLanguages(appTexts, m_texts.all(), primaryLocale(), drafts, m_added)) {
        page.rows.push_back({.language = language, .locks = locks, .refusals = refusals});
        page.rows.back().lockWhatLeaves();
    }
    if (const MatrixRow *primary = page.primary())
        page.appName = primary->language.text(*textAmong(storeTexts(), AppInfoLocalization::name.spec.name));
    for (const EnumValue<Platform> &platform : platformsOf(m_versions.all())) {
        if (platform == page.version.platform)
            continue;
        page.otherPlatforms.push_back(platform);
        if (const VersionSummary *other = versionInProgress(m_versions.all(), platform.known))
            page.otherVersions.push_back(*other);
    }
    return page;
}

void VersionPane::showLanguages()
{
    m_matrix->setPage(page());
    m_values->setPage(version(), m_versions.all(), m_infos.all());
    const std::vector<MatrixRow> &rows = m_matrix->page().rows;
    m_frame->setContentEmpty(rows.empty());
    m_frame->setCount(tr("%n language(s)", nullptr, int(rows.size())));
    m_add->setDisabledReason(m_matrix->page().lock().isEmpty() ? QString() : tr("No language can be added to this version."));
    offerMarks(*m_marks, m_matrix->page().rows);
    offerComparison();
    showSelection();
}

void VersionPane::offerLanguages()
{
    connect(slipway::offerLanguages(m_add, m_matrix->page()), &LanguageChooser::chosen, this, &VersionPane::addLanguage);
}

void VersionPane::addLanguage(const Locale &language, const Locale &source)
{
    m_added.push_back(language);
    m_marks->clear(); // the new row is to be seen
    table().filterField()->clear();
    showLanguages();
    if (!source.isNull() && m_matrix->commands().beginLanguage(language, source) > 0)
        std::erase(m_added, language); // it is there by its texts, and goes with the step that brought them
    m_matrix->goTo(language);
}

// What is on the store on the same platform, for a version that is to take its place.
const VersionSummary *VersionPane::compared() const
{
    const VersionSummary *known = version();
    const VersionSummary *live = known ? liveVersion(m_versions.all(), known->platform.known) : nullptr;
    return live && live->id != known->id ? live : nullptr;
}

void VersionPane::offerComparison()
{
    const VersionSummary *live = compared();
    m_compare->setVisible(live);
    //: %1 is the number of the version on the store
    m_compare->setName(tr("Compare with Live %1").arg(live ? isolated(live->versionString) : QString()));
    showComparison();
}

void VersionPane::compare(bool wanted)
{
    const VersionSummary *live = compared();
    m_compared->read(wanted && live ? live->id : QString());
    showComparison();
}

void VersionPane::showComparison()
{
    const VersionSummary *live = compared();
    if (!live || !m_compared->isOn()) {
        m_matrix->setComparison(std::nullopt);
        return;
    }
    MatrixPage other{.appId = m_place.appId, .version = *live};
    const AppInfoRow *info = infoOf(VersionPhase::Live, m_infos.all());
    if (!m_compared->texts().empty()) {
        for (const StoreLanguage &language : storeLanguages(info ? info->texts : std::vector<AppInfoTexts>(), m_compared->texts(), primaryLocale()))
            other.rows.push_back({.language = language});
    }
    m_matrix->setComparison(other, m_compared->trouble());
}

void VersionPane::copyFromVersion(size_t field)
{
    auto *chooser = new VersionChooser(u"copyFrom"_s, m_context.session, m_place.appId, m_matrix->page().version);
    m_copies->copyFromVersion(chooser, field);
}

void VersionPane::showSelection()
{
    inspectLanguages(*m_inspector, *m_matrix);
}

void VersionPane::showLook(int look)
{
    m_matrix->setLook(TextMatrix::Look(look));
    m_frame->setContentFocus(m_matrix->focusPart());
    showSelection();
    emit pageActionsChanged();
}

void VersionPane::openResource()
{
    Place place = m_place;
    place.kind = Place::Kind::Resource;
    place.title = title();
    emit placeRequested(place);
}

void VersionPane::openReview()
{
    emit placeRequested({.kind = Place::Kind::Review, .appId = m_place.appId, .appName = m_place.appName});
}

} // namespace slipway
