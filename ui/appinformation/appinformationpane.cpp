// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/appinformationpane.h"

#include "catalogue/apps.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "services/session.h"
#include "ui/appinformation/textcolumns.h"
#include "ui/appinformation/textfacts.h"
#include "ui/settings/settings.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// "Games: Puzzle, Board"
QString categoryText(const CategoryChoice &choice)
{
    if (choice.category.isEmpty())
        return {};
    const QString category = categoryLabel(choice.category);
    if (choice.subcategories.isEmpty())
        return category;
    QStringList subcategories;
    std::transform(choice.subcategories.cbegin(), choice.subcategories.cend(), std::back_inserter(subcategories), &categoryLabel);
    //: a category and its subcategories
    return AppInformationPane::tr("%1: %2").arg(category, subcategories.join(", "_L1));
}

} // namespace

AppInformationPane::AppInformationPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_feed(context.session.appInformation().infos(place.appId))
    , m_appFeed(context.session.apps().app(place.appId))
    , m_infos(&AppInfoRow::id, {})
    , m_app(&AppRow::id, {})
    , m_texts(&AppInfoTexts::id, textColumns())
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"appInformation"_s);
    m_inspector->setObjectName(u"appInformation.inspector"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("globe"_L1, tr("No app information"), tr("Apple has none for this app."));
    QWidget *content = makeContent();
    m_frame->setContent(content, m_table->view());
    connectParts();
    keepRows(m_infos, *m_feed);
    keepRows(m_app, *m_appFeed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted}) {
        connect(m_feed.get(), signal, this, &AppInformationPane::showInfos);
        connect(m_appFeed.get(), signal, this, &AppInformationPane::showFacts);
    }
    m_frame->follow(*m_feed);
    showInfos();
}

AppInformationPane::~AppInformationPane() = default;

QWidget *AppInformationPane::makeContent()
{
    auto *content = new QWidget(m_frame);
    m_switch = new QWidget(content);
    m_choices = new QButtonGroup(this);
    auto *choices = new QHBoxLayout(m_switch);
    choices->setContentsMargins({});
    choices->setSpacing(space::xs);
    m_state = new Badge({}, content);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_switch);
    line->addWidget(m_state);
    line->addStretch(1);

    m_facts = new FactSheet(Field::Layout::Beside, content);
    m_facts->setMaximumWidth(metric::formWidth);
    m_table = new TablePane(objectName(),
                            {.filterPrompt = tr("Filter languages"),
                             .emptyIcon = "globe"_L1,
                             .emptyTitle = tr("No languages"),
                             .emptySentence = tr("Apple sent no texts with this app information."),
                             .noResults = tr("No languages match ‘%1’")},
                            content);
    m_table->view()->setAccessibleName(tr("Texts by language"));
    m_table->setModel(&m_texts);
    m_table->restore(m_context.settings.headerState(objectName()));

    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::xl, 0);
    head->setSpacing(space::m);
    head->addLayout(line);
    head->addWidget(m_facts);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->addLayout(head);
    column->addWidget(m_table, 1);
    return content;
}

void AppInformationPane::connectParts()
{
    connect(m_table, &TablePane::noticed, this, &AppInformationPane::noticed);
    connect(m_table, &TablePane::selectionChanged, this, &AppInformationPane::showSelection);
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(objectName(), m_table->state()); });
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int number) {
        m_shown = m_infos.all()[size_t(number)].id;
        showFacts();
        showTexts();
    });
}

QString AppInformationPane::title() const
{
    return tr("App Information");
}

void AppInformationPane::refresh()
{
    m_feed->refresh();
    m_appFeed->refresh();
}

std::vector<PageAction> AppInformationPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

QWidget *AppInformationPane::inspector()
{
    return m_inspector.get();
}

void AppInformationPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->open();
    m_appFeed->open();
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

void AppInformationPane::showFacts()
{
    const AppInfoRow info = shown() ? *shown() : AppInfoRow{};
    const AppRow *known = m_app.find(m_place.appId);
    const AppRow app = known ? *known : AppRow{};
    m_state->setState(info.state.wire, info.state.label());
    m_facts->setFacts({
        {.label = relationLabel(AppInfo::primaryCategory.spec), .value = categoryText(info.primary)},
        {.label = relationLabel(AppInfo::secondaryCategory.spec), .value = categoryText(info.secondary)},
        {.label = attributeLabel(App::primaryLocale.spec), .value = app.primaryLocale.displayName()},
        {.label = attributeLabel(App::bundleId.spec), .value = app.bundleId, .copyable = true},
        {.label = attributeLabel(App::sku.spec), .value = app.sku, .copyable = true},
    });
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

} // namespace slipway
