// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionpane.h"

#include "models/literaltext.h"
#include "models/textlabels.h"
#include "services/session.h"
#include "ui/settings/settings.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/version/languagecolumns.h"
#include "ui/version/languagefilter.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr std::array offeredMarks{TextMark::Missing, TextMark::Untranslated, TextMark::TooLong};

} // namespace

VersionPane::VersionPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_versionId(place.path.section(u'/', -1))
    , m_textsFeed(context.session.storeTexts().texts(m_versionId))
    , m_infosFeed(context.session.appInformation().infos(place.appId))
    , m_versionsFeed(context.session.apps().versions(place.appId))
    , m_appFeed(context.session.apps().app(place.appId))
    , m_texts(&VersionTexts::id, {})
    , m_infos(&AppInfoRow::id, {})
    , m_versions(&VersionSummary::id, {})
    , m_app(&AppRow::id, {})
    , m_languages([](const StoreLanguage &language) { return language.locale.code(); }, languageColumns())
    , m_marked(new LanguageFilter(m_languages, this))
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"version"_s);
    m_inspector->setObjectName(u"version.inspector"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->placeholder()->setContent("globe"_L1, tr("No languages"), tr("Apple sent no texts for this version."));
    addTools();
    makeTable();
    m_frame->setContent(m_table, m_table->view());
    connectParts();
    m_frame->follow(*m_textsFeed);
    showVersion();
}

VersionPane::~VersionPane() = default;

void VersionPane::addTools()
{
    m_state = new Badge({}, m_frame);
    m_state->setObjectName(u"version.state"_s);
    m_marks = new ChoiceButton(tr("Show"), tr("All Languages"), m_frame);
    m_marks->setObjectName(u"version.marks"_s);
    auto *details = new IconButton("list"_L1, tr("All fields of this version"), m_frame);
    details->setObjectName(u"version.fields"_s);
    connect(details, &QAbstractButton::clicked, this, &VersionPane::openResource);
    for (QWidget *tool : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_marks), static_cast<QWidget *>(details)})
        m_frame->addTool(tool);
}

void VersionPane::makeTable()
{
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter languages and texts"),
                             .emptyIcon = "globe"_L1,
                             .emptyTitle = tr("No languages like that"),
                             .emptySentence = tr("No language has a text that is marked so."),
                             .noResults = tr("No languages match ‘%1’")},
                            m_frame);
    m_table->view()->setAccessibleName(tr("Texts by language"));
    m_table->setModel(m_marked);
    m_table->restore(m_context.settings.headerState(objectName()));
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
    connect(m_marks, &ChoiceButton::chosenChanged, this, [this] {
        std::vector<TextMark> marks;
        for (const QString &chosen : m_marks->chosen())
            marks.push_back(TextMark(chosen.toInt()));
        m_marked->setMarks(marks);
    });
    connect(m_table, &TablePane::noticed, this, &VersionPane::noticed);
    connect(m_table, &TablePane::selectionChanged, this, &VersionPane::showSelection);
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
}

std::array<FeedBase *, 4> VersionPane::feeds() const
{
    return {m_textsFeed.get(), m_infosFeed.get(), m_versionsFeed.get(), m_appFeed.get()};
}

QString VersionPane::title() const
{
    const VersionSummary *known = version();
    if (known)
        return known->platform.label() + u' ' + isolated(known->versionString);
    return m_place.title.isEmpty() ? tr("Version") : m_place.title;
}

void VersionPane::refresh()
{
    for (FeedBase *feed : feeds())
        feed->refresh();
}

std::vector<PageAction> VersionPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void VersionPane::scrollToTop()
{
    m_table->view()->scrollToTop();
}

QWidget *VersionPane::inspector()
{
    return m_inspector.get();
}

void VersionPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    for (FeedBase *feed : feeds())
        feed->open();
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
}

void VersionPane::showLanguages()
{
    const VersionSummary *known = version();
    const AppInfoRow *info = known ? infoOf(phaseOf(known->state.known), m_infos.all()) : nullptr;
    const std::vector<AppInfoTexts> appTexts = info ? info->texts : std::vector<AppInfoTexts>();
    const std::vector<StoreLanguage> languages = storeLanguages(appTexts, m_texts.all(), primaryLocale());
    QSet<QString> codes;
    for (const StoreLanguage &language : languages)
        codes.insert(language.locale.code());
    // Until the app is here nobody knows which language is the primary one, which stands first.
    if (!m_languages.all().empty() && !languages.empty() && m_languages.all().front().locale != languages.front().locale)
        codes.clear();
    m_languages.retain(codes);
    m_languages.merge(languages);
    m_frame->setContentEmpty(languages.empty());
    m_frame->setCount(tr("%n language(s)", nullptr, int(languages.size())));
    m_marked->invalidate();
    offerMarks();
    showSelection();
}

// Each mark with the number of languages that have it; those that none has are not offered.
void VersionPane::offerMarks()
{
    std::vector<ChoiceButton::Choice> choices;
    for (const TextMark mark : offeredMarks) {
        const std::vector<StoreLanguage> &all = m_languages.all();
        const auto count = std::count_if(all.cbegin(), all.cend(), [mark](const StoreLanguage &language) { return language.has(mark); });
        if (count > 0)
            choices.push_back({QString::number(int(mark)), tr("%1 (%L2)").arg(markLabel(mark)).arg(count)});
    }
    m_marks->setChoices(choices);
    m_marks->setVisible(!choices.empty());
}

void VersionPane::showSelection()
{
    const QStringList codes = m_table->selectedIds();
    const StoreLanguage *one = codes.size() == 1 ? m_languages.find(codes.constFirst()) : nullptr;
    if (one)
        m_inspector->setContent(languageLabel(one->locale), languageFacts(*one));
    else if (codes.isEmpty())
        m_inspector->setContent(tr("%n language(s)", nullptr, m_languages.rowCount()));
    else
        m_inspector->setContent(tr("%n language(s) selected", nullptr, int(codes.size())));
}

void VersionPane::openResource()
{
    Place place = m_place;
    place.kind = Place::Kind::Resource;
    place.title = title();
    emit placeRequested(place);
}

} // namespace slipway
