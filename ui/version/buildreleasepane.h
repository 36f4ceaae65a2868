// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/widgets/valueedits.h"

namespace slipway {

class Badge;
class Drafts;
class PaneFrame;
class VersionForm;

//! \brief What a version says of itself in no language (ux.md 5.3, Build & Release): its copyright. What is changed is a draft until Review &
//! Apply.
//!
//! Its place's path is that of the version: "/v1/appStoreVersions/ID".
class BuildReleasePane final : public Pane
{
    Q_OBJECT

public:
    BuildReleasePane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~BuildReleasePane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    const VersionSummary *version() const;
    void showVersion();
    void showValues();

    PaneContext m_context;
    const Place m_place;
    Drafts &m_drafts;
    ValueEdits m_values;
    std::unique_ptr<Feed<VersionSummary>> m_feed;
    TableModel<VersionSummary> m_versions;
    PaneFrame *m_frame = nullptr;
    Badge *m_state = nullptr;
    VersionForm *m_page = nullptr;
};

} // namespace slipway
