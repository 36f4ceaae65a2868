// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/resourcepane.h"

#include "models/resourcefield.h"
#include "models/resourcename.h"
#include "services/session.h"
#include "ui/resource/resourcefacts.h"
#include "ui/shell/paneframe.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/taborder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int relationColumnWidth = 320;

PlainLabel *makeSection(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setFont(fontAt(TypeStep::Section, parent->font()));
    return label;
}

} // namespace

ResourcePane::ResourcePane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_title(place.title.isEmpty() ? pathLabel(place.path) : place.title)
    , m_feed(context.session.resources().one(place.path))
    , m_relations([](const RelationRow &row) { return row.key; }, relationColumns())
{
    setObjectName(u"resource"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(m_title);
    m_frame->placeholder()->setContent("api"_L1, tr("There is nothing here"), tr("Apple answered that this relation is empty."));
    addTools();
    QWidget *content = makeContent();
    m_frame->setContent(content, m_scroll);

    connect(m_feed.get(), &FeedBase::rowsArrived, this, &ResourcePane::showResource);
    m_frame->follow(*m_feed);
}

ResourcePane::~ResourcePane() = default;

void ResourcePane::addTools()
{
    m_copyPath = new QPushButton(tr("Copy Path"), m_frame);
    m_copyPath->setObjectName(u"resource.copyPath"_s);
    m_copyPath->setIcon(icon("copy"_L1));
    setPlainToolTip(m_copyPath, m_place.path);
    connect(m_copyPath, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_place.path);
        emit noticed(tr("Path copied"));
    });
    m_frame->addTool(m_copyPath);
}

QWidget *ResourcePane::makeContent()
{
    m_scroll = new QScrollArea(m_frame);
    m_scroll->setAccessibleName(tr("Attributes and relations"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    auto *page = new QWidget(m_scroll);
    m_identity = new FactSheet(Field::Layout::Beside, page);
    m_attributes = new FactSheet(Field::Layout::Beside, page);
    for (FactSheet *facts : {m_identity, m_attributes})
        facts->setMaximumWidth(metric::formWidth);
    auto *relationsTitle = makeSection(tr("Relations"), page);
    m_relationsView = makeRelations(page);
    relationsTitle->setBuddy(m_relationsView);
    m_json = new JsonView(u"resource.json"_s, page);
    connect(m_json, &JsonView::copied, this, [this] { emit noticed(tr("JSON copied")); });

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::m, 0, space::xl);
    column->setSpacing(space::m);
    const auto addIndented = [column](std::initializer_list<QWidget *> parts) {
        auto *indented = new QVBoxLayout;
        indented->setContentsMargins(space::xl, 0, space::xl, 0);
        indented->setSpacing(space::m);
        for (QWidget *part : parts)
            indented->addWidget(part);
        column->addLayout(indented);
    };
    addIndented({m_identity, makeSection(tr("Attributes"), page), m_attributes, relationsTitle});
    column->addWidget(m_relationsView); // as wide as the page, like every table
    addIndented({m_json});
    column->addStretch(1);
    m_scroll->setWidget(page);
    return m_scroll;
}

TableView *ResourcePane::makeRelations(QWidget *parent)
{
    auto *view = new TableView(parent);
    view->setObjectName(u"resource.relations"_s);
    view->setAccessibleName(tr("Relations"));
    view->setSortingEnabled(false); // members stand below their relation
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setModel(&m_relations);
    view->horizontalHeader()->resizeSection(0, relationColumnWidth);
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { follow(index.data(IdRole).toString()); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_relations, signal, this, &ResourcePane::fitRelations);
    return view;
}

QString ResourcePane::title() const
{
    return m_title;
}

void ResourcePane::refresh()
{
    m_feed->refresh();
}

std::vector<PageAction> ResourcePane::pageActions()
{
    return {{ActionId::Refresh, [this] { refresh(); }}};
}

void ResourcePane::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void ResourcePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->openAgain();
}

void ResourcePane::showResource()
{
    m_frame->setContentEmpty(m_feed->arrived().empty());
    if (m_feed->arrived().empty())
        return;
    const ResourceDetail &detail = m_feed->arrived().front();
    const QString title = resourceTitle(detail.resource);
    if (m_title != title) {
        m_title = title;
        m_frame->setTitle(m_title);
        emit titleChanged();
    }
    m_identity->setFacts({
        {.label = tr("Type"), .value = typeLabel(detail.resource.type())},
        {.label = tr("ID"), .value = detail.resource.id().id, .copyable = true},
    });
    m_attributes->setFacts(attributeFacts(detail.resource));
    const std::vector<RelationRow> relations = relationRows(detail);
    QSet<QString> keys;
    for (const RelationRow &row : relations)
        keys.insert(row.key);
    m_relations.retain(keys);
    m_relations.merge(relations);
    m_json->setJson(detail.json);
    orderTabs(m_copyPath, {m_identity, m_attributes, m_relationsView, m_json});
}

// The page scrolls, not the table in it.
void ResourcePane::fitRelations()
{
    const QHeaderView *header = m_relationsView->horizontalHeader();
    const int headerHeight = qMax(header->sizeHint().height(), header->minimumHeight());
    m_relationsView->setFixedHeight(headerHeight + m_relations.rowCount() * metric::row + 2 * m_relationsView->frameWidth());
}

void ResourcePane::follow(const QString &relation)
{
    const RelationRow *row = m_relations.find(relation);
    if (!row || row->leads == RelationRow::Leads::Nowhere)
        return;
    emit placeRequested({.kind = row->leads == RelationRow::Leads::ToList ? Place::Kind::ResourceList : Place::Kind::Resource,
                         .appId = m_place.appId,
                         .appName = m_place.appName,
                         .path = row->path,
                         .title = row->title});
}

} // namespace slipway
