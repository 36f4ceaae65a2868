// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/resources.h"
#include "ui/resource/relationrow.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

class QPushButton;
class QScrollArea;

namespace slipway {

class FactSheet;
class JsonView;
class PaneFrame;
class TableView;

//! \brief Any resource of Apple's, curated or not: its attributes, its relations to follow, its JSON (architecture.md 2).
class ResourcePane final : public Pane
{
    Q_OBJECT

public:
    ResourcePane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~ResourcePane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    void addTools();
    TableView *makeRelations(QWidget *parent);
    void showResource();
    void fitRelations();
    void follow(const QString &relation);

    PaneContext m_context;
    const Place m_place;
    QString m_title;
    std::unique_ptr<Feed<ResourceDetail>> m_feed;
    TableModel<RelationRow> m_relations;
    PaneFrame *m_frame = nullptr;
    QPushButton *m_copyPath = nullptr;
    QScrollArea *m_scroll = nullptr;
    FactSheet *m_identity = nullptr;
    FactSheet *m_attributes = nullptr;
    TableView *m_relationsView = nullptr;
    JsonView *m_json = nullptr;
};

} // namespace slipway
