// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appspane.h"

#include "models/literaltext.h"
#include "services/session.h"
#include "ui/apps/appcolumns.h"
#include "ui/apps/appinspector.h"
#include "ui/apps/appsfilter.h"
#include "ui/apps/appsviews.h"
#include "ui/settings/settings.h"
#include "ui/shell/paneframe.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/appicons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/placeholder.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto gridName = "grid"_L1; // as setting::appsView writes it
constexpr auto listName = "list"_L1;

// Every value that some app has, by its label.
template <typename Values>
std::vector<ChoiceButton::Choice> choicesOf(const std::vector<AppRow> &apps, Values values)
{
    std::vector<ChoiceButton::Choice> choices;
    for (const AppRow &app : apps) {
        for (const ChoiceButton::Choice &choice : values(app)) {
            if (!choice.value.isEmpty())
                choices.push_back(choice);
        }
    }
    return ChoiceButton::byLabel(choices);
}

std::vector<ChoiceButton::Choice> platformChoices(const AppRow &app)
{
    std::vector<ChoiceButton::Choice> choices;
    for (const EnumValue<Platform> &platform : platformsOf(app.versions))
        choices.push_back({platform.wire, platform.label()});
    return choices;
}

std::vector<ChoiceButton::Choice> stateChoices(const AppRow &app)
{
    return {{stateWire(app), stateText(app)}};
}

} // namespace

AppsPane::AppsPane(const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_feed(context.session.apps().list())
    , m_apps(&AppRow::id, appColumns([this](const AppRow &app) { return listIcon(app); }))
    , m_choice(new AppsFilter(m_apps, this))
    , m_icons(new AppIcons(context.images, this))
{
    setObjectName(u"apps"_s);
    m_apps.setSentence(&appSentence);
    m_choice->setSourceModel(&m_apps);
    m_rows.setSourceModel(m_choice);

    m_frame = new PaneFrame(*this, m_context.clock, isList() ? SkeletonView::Shape::Rows : SkeletonView::Shape::Cards);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("apps"_L1, tr("No apps yet"), tr("Apps are created on Apple’s site; after that they appear here."));
    m_frame->placeholder()->setButton(tr("Open App Store Connect"));
    addTools();
    m_views = new AppsViews(m_apps, m_rows, *m_icons, m_context.settings, m_frame);
    m_views->setMode(isList() ? AppsViews::Mode::List : AppsViews::Mode::Grid);
    m_frame->setContent(m_views, m_views);
    m_inspector = std::make_unique<AppInspector>(*m_icons);

    connectParts();
    keepRows(m_apps, *m_feed);
    m_frame->follow(*m_feed);
    showRows();
}

AppsPane::~AppsPane() = default;

void AppsPane::addTools()
{
    m_filter = new FilterField(tr("Filter apps"), m_frame);
    m_filter->setObjectName(u"apps.filter"_s);
    m_platforms = new ChoiceButton(tr("Platform"), tr("All Platforms"), m_frame);
    m_platforms->setObjectName(u"apps.platforms"_s);
    m_states = new ChoiceButton(tr("State"), tr("All States"), m_frame);
    m_states->setObjectName(u"apps.states"_s);
    for (QWidget *tool : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_platforms), static_cast<QWidget *>(m_states)})
        m_frame->addTool(tool);
    m_frame->addTool(makeViewToggle());
}

QWidget *AppsPane::makeViewToggle()
{
    auto *toggle = new QWidget(m_frame);
    auto *row = new QHBoxLayout(toggle);
    row->setContentsMargins({});
    row->setSpacing(0);
    auto *group = new QButtonGroup(toggle);
    const auto add = [&](QLatin1String iconName, const QString &name, QLatin1String role, AppsViews::Mode mode) {
        auto *button = new IconButton(iconName, name, toggle);
        button->setObjectName(u"apps.as."_s + role);
        button->setCheckable(true);
        button->setChecked(isList() == (mode == AppsViews::Mode::List));
        group->addButton(button, int(mode));
        row->addWidget(button);
    };
    add("apps"_L1, tr("Show as grid"), gridName, AppsViews::Mode::Grid);
    add("list"_L1, tr("Show as list"), listName, AppsViews::Mode::List);
    connect(group, &QButtonGroup::idClicked, this, [this](int mode) {
        m_views->setMode(AppsViews::Mode(mode));
        m_context.settings.setValue(setting::appsView, AppsViews::Mode(mode) == AppsViews::Mode::List ? listName : gridName);
    });
    return toggle;
}

void AppsPane::connectParts()
{
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, this, [] { openAppleSite(appStoreConnectPage({})); });
    connect(m_filter, &QLineEdit::textChanged, &m_rows, &FilteredModel::setFilter);
    connect(m_filter, &FilterField::left, this, [this] { m_views->currentWidget()->setFocus(); });
    connect(m_platforms, &ChoiceButton::chosenChanged, this, [this] { m_choice->setPlatforms(m_platforms->chosen()); });
    connect(m_states, &ChoiceButton::chosenChanged, this, [this] { m_choice->setStates(m_states->chosen()); });
    connect(m_views->noMatch(), &Placeholder::buttonClicked, this, &AppsPane::clearFilters);
    connect(m_views, &AppsViews::appActivated, this, &AppsPane::openApp);
    connect(m_views, &AppsViews::menuRequested, this, &AppsPane::showMenu);
    connect(m_views->selection(), &QItemSelectionModel::selectionChanged, this, &AppsPane::showSelection);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rows, signal, this, &AppsPane::showRows);
    // A change of layout may drop rows, selected ones among them, without another word.
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, &AppsPane::showRows);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &AppsPane::showRows);
}

QString AppsPane::title() const
{
    return tr("Apps");
}

void AppsPane::refresh()
{
    m_icons->retry();
    m_feed->refresh();
}

std::vector<PageAction> AppsPane::pageActions()
{
    const QString noSelection = m_views->selected().empty() ? tr("Select an app first.") : QString();
    return {
        {ActionId::Refresh, [this] { refresh(); }},
        {ActionId::Find, [this] { focusFilter(); }},
        {ActionId::CopyRows, [this] { copyRows(); }, noSelection},
        {ActionId::CopyIds, [this] { copyOfSelected(&AppRow::id, tr("Apple ID copied")); }, noSelection},
    };
}

void AppsPane::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void AppsPane::scrollToTop()
{
    m_views->scrollToTop();
}

QWidget *AppsPane::inspector()
{
    return m_inspector.get();
}

void AppsPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->open();
}

void AppsPane::showRows()
{
    const int all = int(m_apps.all().size());
    const int shown = m_rows.rowCount();
    m_frame->setCount(shown == all ? tr("%n app(s)", nullptr, all) : tr("%1 of %2").arg(shown).arg(all));
    m_frame->setContentEmpty(all == 0);
    offerChoices();
    showNoMatch();
    showSelection();
}

void AppsPane::showNoMatch()
{
    const QString filter = m_rows.filter();
    m_views->noMatch()->setContent("search"_L1, filter.isEmpty() ? tr("No apps match the filter") : tr("No apps match ‘%1’").arg(isolated(filter)),
                                   {});
    m_views->noMatch()->setButton(tr("Clear Filter"));
}

void AppsPane::offerChoices()
{
    m_platforms->setChoices(choicesOf(m_apps.all(), &platformChoices));
    m_states->setChoices(choicesOf(m_apps.all(), &stateChoices));
}

void AppsPane::showSelection()
{
    m_inspector->show(m_views->selected(), int(m_apps.all().size()));
    emit pageActionsChanged();
}

void AppsPane::clearFilters()
{
    m_filter->clear();
    m_platforms->clear();
    m_states->clear();
    m_views->view()->setFocus();
}

void AppsPane::openApp(const QString &appId)
{
    if (const AppRow *app = m_apps.find(appId))
        emit placeRequested({.kind = Place::Kind::AppOverview, .appId = app->id, .appName = app->name, .title = app->name});
}

void AppsPane::showMenu(const QPoint &globalPosition)
{
    const std::vector<AppRow> apps = m_views->selected();
    if (apps.empty())
        return;
    // The current app is the one that was clicked, but by keyboard it may be another than those that are selected.
    const QString current = m_views->currentId();
    const bool isSelected = std::any_of(apps.cbegin(), apps.cend(), [&current](const AppRow &app) { return app.id == current; });
    const QString appId = isSelected ? current : apps.front().id;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"apps.menu"_s);
    menu->addAction(tr("Open"), this, [this, appId] { openApp(appId); });
    menu->addSeparator();
    const auto addCopy = [&](const QString &text, const QString &notice, QString AppRow::*value) {
        menu->addAction(text, this, [this, notice, value] { copyOfSelected(value, notice); });
    };
    addCopy(tr("Copy Name"), tr("Name copied"), &AppRow::name);
    addCopy(tr("Copy Bundle ID"), tr("Bundle ID copied"), &AppRow::bundleId);
    addCopy(tr("Copy Apple ID"), tr("Apple ID copied"), &AppRow::id);
    menu->addSeparator();
    menu->addAction(tr("View in App Store Connect"), this, [appId] { openAppleSite(appStoreConnectPage(appId)); });
    menu->popup(globalPosition);
}

bool AppsPane::isList() const
{
    return m_context.settings.value(setting::appsView) == listName;
}

QPixmap AppsPane::listIcon(const AppRow &app) const
{
    return m_icons->icon(app, metric::controlIcon, devicePixelRatioF());
}

void AppsPane::copyRows()
{
    copy(m_views->selectedAsText(), tr("%n row(s) copied", nullptr, int(m_views->selected().size())));
}

void AppsPane::copyOfSelected(QString AppRow::*value, const QString &notice)
{
    const std::vector<AppRow> apps = m_views->selected();
    QStringList lines;
    std::transform(apps.cbegin(), apps.cend(), std::back_inserter(lines), [value](const AppRow &row) { return row.*value; });
    copy(lines.join(u'\n'), notice);
}

void AppsPane::copy(const QString &text, const QString &notice)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit noticed(notice);
}

} // namespace slipway
