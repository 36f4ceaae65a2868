// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/resourcelistpane.h"

#include "catalogue/typespec.h"
#include "models/resourcename.h"
#include "services/session.h"
#include "ui/resource/resourcefacts.h"
#include "ui/settings/settings.h"
#include "ui/shell/paneframe.h"
#include "ui/shell/tableactions.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QMenu>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

ResourceListPane::ResourceListPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_shape(std::make_shared<Shape>())
    , m_inspector(std::make_unique<InspectorSheet>())
{
    setObjectName(u"resources"_s);
    m_inspector->setObjectName(u"resources.inspector"_s);
    const auto decode = [shape = m_shape](const Resource &resource, const Document &) {
        if (!shape->isKnown)
            *shape = {.isKnown = true, .fields = resourceFields(resource)};
        return ResourceRow(resource, shape->fields);
    };
    m_feed = m_context.session.resources().list<ResourceRow>(place.path, decode);

    m_frame = new PaneFrame(*this, m_context.clock);
    m_frame->setTitle(title());
    const TableTexts texts{.filterPrompt = tr("Filter rows"),
                           .emptyIcon = "list"_L1,
                           .emptyTitle = tr("This list is empty"),
                           .emptySentence = tr("Apple answered without any rows."),
                           .noResults = tr("No rows match ‘%1’")};
    m_frame->placeholder()->setContent(texts.emptyIcon, texts.emptyTitle, texts.emptySentence);
    m_table = new TablePane(objectName(), texts, m_frame);
    m_table->view()->setAccessibleName(title());
    m_frame->setContent(m_table, m_table->view());

    connect(m_table, &TablePane::activated, this, &ResourceListPane::openRow);
    connect(m_table, &TablePane::noticed, this, &ResourceListPane::noticed);
    connect(m_table, &TablePane::menuRequested, this,
            [this](QMenu *menu, const QString &id) { menu->addAction(tr("Open"), this, [this, id] { openRow(id); }); });
    connect(m_table, &TablePane::selectionChanged, this, &ResourceListPane::showSelection);
    connect(m_table, &TablePane::selectionChanged, this, &Pane::pageActionsChanged);
    connect(m_table, &TablePane::stateChanged, this, [this] { m_context.settings.setHeaderState(listName(), m_table->state()); });
    connect(m_feed.get(), &FeedBase::rowsArrived, this, &ResourceListPane::takePage);
    connect(m_feed.get(), &FeedBase::listCompleted, this, [this] {
        if (m_rows)
            m_rows->retain(m_feed->members());
    });
    connect(m_feed.get(), &FeedBase::stateChanged, this, &ResourceListPane::showCount);
    m_frame->follow(*m_feed);
    showSelection();
}

ResourceListPane::~ResourceListPane() = default;

QString ResourceListPane::title() const
{
    return m_place.title.isEmpty() ? pathLabel(m_place.path) : m_place.title;
}

void ResourceListPane::refresh()
{
    m_feed->refresh();
}

std::vector<PageAction> ResourceListPane::pageActions()
{
    std::vector<PageAction> actions = tableActions(*m_table);
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void ResourceListPane::scrollToTop()
{
    m_table->view()->scrollToTop();
}

QWidget *ResourceListPane::inspector()
{
    return m_inspector.get();
}

void ResourceListPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_feed->open();
}

QString ResourceListPane::listName() const
{
    const QString path = QUrl(m_place.path).path();
    const auto known = catalogue::match(path);
    const QString name = known ? QString(known->endpoint->path) : path;
    // A slash would make a group of it.
    return QString(name).mid(1).replace(u'/', u'.');
}

void ResourceListPane::takePage()
{
    if (m_feed->arrived().empty())
        return;
    if (!m_rows) {
        // Read first: a new model resets the header, and every change of the header is kept.
        const QByteArray header = m_context.settings.headerState(listName());
        m_rows = new TableModel<ResourceRow>(&ResourceRow::id, resourceColumns(m_shape->fields), this);
        m_table->setModel(m_rows);
        m_table->restore(header);
    }
    m_rows->merge(m_feed->arrived());
    m_frame->setContentEmpty(false);
    showCount();
}

void ResourceListPane::showCount()
{
    const int loaded = m_rows ? m_rows->rowCount() : 0;
    m_frame->setLoaded(loaded, tr("%Ln row(s)", nullptr, loaded));
    if (m_table->selectedIds().isEmpty())
        showSelection();
}

void ResourceListPane::showSelection()
{
    const QStringList ids = m_rows ? m_table->selectedIds() : QStringList();
    const ResourceRow *row = ids.size() == 1 ? m_rows->find(ids.constFirst()) : nullptr;
    if (row)
        m_inspector->setContent(typeLabel(row->type()), rowFacts(*row, m_shape->fields));
    else if (ids.isEmpty())
        m_inspector->setContent(m_rows ? tr("%Ln row(s)", nullptr, m_rows->rowCount()) : QString());
    else
        m_inspector->setContent(tr("%Ln row(s) selected", nullptr, int(ids.size())));
}

void ResourceListPane::openRow(const QString &id)
{
    const ResourceRow *row = m_rows ? m_rows->find(id) : nullptr;
    if (!row || row->path().isEmpty())
        return;
    // The first field names a resource of a type that the catalogue knows; the page finds out by itself otherwise.
    const QString name = m_shape->fields.empty() ? QString() : row->value(0);
    emit placeRequested({.kind = Place::Kind::Resource,
                         .appId = m_place.appId,
                         .appName = m_place.appName,
                         .path = row->path(),
                         .title = name.isEmpty() ? typeLabel(row->type()) : name});
}

} // namespace slipway
