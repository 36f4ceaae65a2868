// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/storetexts.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <array>

namespace slipway {

class Badge;
class ChoiceButton;
class InspectorSheet;
class LanguageFilter;
class PaneFrame;
class TablePane;

//! \brief The store page of a version: its texts and those of the app in every language, side by side (ux.md 5.3). To read.
//!
//! Its place's path is that of the version: "/v1/appStoreVersions/ID".
class VersionPane final : public Pane
{
    Q_OBJECT

public:
    VersionPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~VersionPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void addTools();
    void connectParts();
    std::array<FeedBase *, 4> feeds() const;
    const VersionSummary *version() const;
    Locale primaryLocale() const;
    void showVersion();
    void showLanguages();
    void offerMarks();
    void showSelection();
    void openResource();

    PaneContext m_context;
    const Place m_place;
    const QString m_versionId;
    std::unique_ptr<Feed<VersionTexts>> m_textsFeed;
    std::unique_ptr<Feed<AppInfoRow>> m_infosFeed;
    std::unique_ptr<Feed<VersionSummary>> m_versionsFeed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    TableModel<VersionTexts> m_texts;
    TableModel<AppInfoRow> m_infos;
    TableModel<VersionSummary> m_versions;
    TableModel<AppRow> m_app;
    TableModel<StoreLanguage> m_languages;
    LanguageFilter *m_marked = nullptr; // those with a chosen mark
    PaneFrame *m_frame = nullptr;
    Badge *m_state = nullptr;
    ChoiceButton *m_marks = nullptr;
    TablePane *m_table = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
