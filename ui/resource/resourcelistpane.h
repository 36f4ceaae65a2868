// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resourcerow.h"
#include "services/feed.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

namespace slipway {

class InspectorSheet;
class PaneFrame;
class TablePane;

//! \brief Any list of Apple's, curated or not, of any length: rows appear page by page.
class ResourceListPane final : public Pane
{
    Q_OBJECT

public:
    ResourceListPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~ResourceListPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    //! What rows are made with. The first resource decides it, in the net thread, before any row of it is announced here; it is
    //! constant from then on.
    struct Shape
    {
        bool isKnown = false;
        std::vector<ResourceField> fields = {};
    };

    void takePage();
    void showCount();
    void showSelection();
    void openRow(const QString &id);
    //! The name under which columns are kept: the path without ids, so that all apps' testers look alike.
    QString listName() const;

    PaneContext m_context;
    const Place m_place;
    // Shared with the feed's decoder, which may still run when the pane is gone.
    std::shared_ptr<Shape> m_shape;
    std::unique_ptr<Feed<ResourceRow>> m_feed;
    TableModel<ResourceRow> *m_rows = nullptr; // made when the shape is known
    PaneFrame *m_frame = nullptr;
    TablePane *m_table = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
