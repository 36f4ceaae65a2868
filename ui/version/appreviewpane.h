// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/storetexts.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/widgets/valueedits.h"

namespace slipway {

class Badge;
class Drafts;
class PaneFrame;
class ReviewFiles;
class VersionForm;

//! \brief What App Review is told of a version (ux.md 5.3, Review Information): whom to ask, how to sign in, notes. What is changed is a draft
//! until Review & Apply; a password is masked, and is here only when Apple has just sent it.
//!
//! Its place's path is that of the version: "/v1/appStoreVersions/ID".
class AppReviewPane final : public Pane
{
    Q_OBJECT

public:
    AppReviewPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~AppReviewPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    DropWords dropWords(const QString &path) const override;
    void takeDrop(const QString &path) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::vector<PageAction> fileActions();
    void connectParts();
    const VersionSummary *version() const;
    //! Apple has nothing of it yet: it is made with the first change.
    bool isNew() const;
    ValueEdits::Source source() const;
    void showVersion();
    void showValues();

    PaneContext m_context;
    const Place m_place;
    const QString m_versionId;
    Drafts &m_drafts;
    ValueEdits m_values;
    std::unique_ptr<Feed<ReviewDetailRow>> m_feed;
    std::unique_ptr<Feed<VersionSummary>> m_versionsFeed;
    TableModel<ReviewDetailRow> m_details;
    TableModel<VersionSummary> m_versions;
    PaneFrame *m_frame = nullptr;
    Badge *m_state = nullptr;
    ReviewFiles *m_files = nullptr;
    VersionForm *m_page = nullptr;
};

} // namespace slipway
