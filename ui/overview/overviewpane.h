// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/testinformation.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace slipway {

class AppIcon;
class AppIcons;
class FactSheet;
class LinkCard;
struct OverviewFrame;
class PaneFrame;
class PlainLabel;

//! \brief One app at a glance: who it is, its versions, what waits for somebody, TestFlight (ux.md 5.2). Each card reads for itself.
class OverviewPane final : public Pane
{
    Q_OBJECT

public:
    OverviewPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~OverviewPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    //! Rows of a feed, kept in step with it.
    template <typename Row>
    struct Source
    {
        std::unique_ptr<Feed<Row>> feed;
        TableModel<Row> rows;

        explicit Source(std::unique_ptr<Feed<Row>> of) : feed(std::move(of)), rows(&Row::id, {}) {}
    };

    template <typename Row>
    void follow(Source<Row> &source, void (OverviewPane::*showRows)());
    QWidget *makeContent();
    QWidget *makeHead(QWidget *parent);
    void addTools();
    std::vector<FeedBase *> feeds();
    const AppRow *app() const;
    OverviewFrame frame() const;
    void showApp();
    void showVersions();
    void showTestFlight();
    void showToDos();
    TestInformationGaps gaps() const;
    void arrangeTabs();

    PaneContext m_context;
    const Place m_place;
    QString m_name;
    Source<AppRow> m_app;
    Source<VersionSummary> m_versions;
    Source<TestBuildRow> m_builds;
    Source<BetaGroupRow> m_groups;
    Source<TestTexts> m_testTexts; // these two as they are known, without a request
    Source<TestValues> m_testDetail;
    AppIcons *m_icons = nullptr;
    PaneFrame *m_frame = nullptr;
    QPushButton *m_store = nullptr;
    QPushButton *m_copyLink = nullptr;
    QPushButton *m_everything = nullptr;
    QScrollArea *m_scroll = nullptr;
    AppIcon *m_icon = nullptr;
    PlainLabel *m_bundleId = nullptr;
    PlainLabel *m_platforms = nullptr;
    QBoxLayout *m_columns = nullptr;
    LinkCard *m_versionsCard = nullptr;
    LinkCard *m_toDoCard = nullptr;
    LinkCard *m_testFlightCard = nullptr;
    FactSheet *m_details = nullptr;
};

} // namespace slipway
