// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/storetexts.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/version/languageremoval.h"
#include "ui/texts/matrixpage.h"

#include <array>
#include <functional>

namespace slipway {

class Badge;
class ChoiceButton;
class Drafts;
class IconButton;
class InspectorSheet;
class PaneFrame;
class Segments;
class TablePane;
class TextFiles;
class VersionCopies;
class TextMatrix;
class VersionReading;
class VersionValues;

//! \brief The store page of a version: its texts and those of the app in every language, side by side (ux.md 5.3). What is changed is a draft
//! until Review & Apply.
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
    DropWords dropWords(const QString &path) const override;
    void takeDrop(const QString &path) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTools();
    QWidget *makeContent();
    std::vector<PageAction> fileActions();
    void connectParts();
    void connectDrafts();
    std::array<FeedBase *, 4> feeds() const;
    TablePane &table() const;
    const VersionSummary *version() const;
    Locale primaryLocale() const;
    bool areTextsRead() const;
    bool isRead() const;
    void showVersion();
    void showLanguages();
    std::vector<QString> locks(const AppInfoRow *info) const;
    MatrixPage page() const;
    void offerLanguages();
    void addLanguage(const Locale &language, const Locale &source);
    std::vector<Locale> selectedLanguages() const;
    //! Removes the selected languages, or keeps them after all.
    PageAction removalAction();
    void removeLanguages();
    void removeLanguages(const std::vector<Locale> &languages, LanguageRemoval::From from);
    void addRemoval(QMenu *menu);
    const VersionSummary *compared() const;
    void offerComparison();
    void compare(bool wanted);
    void showComparison();
    void copyFromVersion(size_t field);
    void showSelection();
    void showLook(int look);
    void openResource();
    void openReview();

    PaneContext m_context;
    const Place m_place;
    const QString m_versionId;
    Drafts &m_drafts;
    std::unique_ptr<Feed<VersionTexts>> m_textsFeed;
    std::unique_ptr<Feed<AppInfoRow>> m_infosFeed;
    std::unique_ptr<Feed<VersionSummary>> m_versionsFeed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    TableModel<VersionTexts> m_texts;
    TableModel<AppInfoRow> m_infos;
    TableModel<VersionSummary> m_versions;
    TableModel<AppRow> m_app;
    std::vector<Locale> m_added; // languages that somebody added here; they have no texts at first
    PaneFrame *m_frame = nullptr;
    Badge *m_state = nullptr;
    ChoiceButton *m_marks = nullptr;
    IconButton *m_add = nullptr;
    IconButton *m_compare = nullptr;
    Segments *m_looks = nullptr;
    VersionReading *m_compared = nullptr; // on while texts are compared with those of compared()
    TextMatrix *m_matrix = nullptr;
    VersionValues *m_values = nullptr;
    VersionCopies *m_copies = nullptr;
    TextFiles *m_files = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
