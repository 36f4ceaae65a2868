// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/widgets/valueedits.h"
#include "ui/widgets/valueform.h"

namespace slipway {

class Badge;
class Drafts;
class PaneFrame;

//! \brief A page of a version that is a form (ux.md 5.3): the switch between the version's pages, values that belong to no language, and at the
//! foot what is pending. What is changed is a draft until Review & Apply.
//!
//! Its place's path is that of the version: "/v1/appStoreVersions/ID".
class VersionFormPane : public Pane
{
    Q_OBJECT

public:
    ~VersionFormPane() override;

    QString title() const final;
    void refresh() override;
    //! The steps back and forth, the next problem, the way to Review & Apply, and Refresh.
    std::vector<PageAction> pageActions() override;
    void scrollToTop() final;

protected:
    //! What a page has.
    struct Content
    {
        QString name = {}; //!< of the pane; those of the rows begin with it
        QString label = {}; //!< of the form, for screen readers
        ValueSection first; //!< of storeValues(), up to and with
        ValueSection last;
    };

    VersionFormPane(const Place &place, const PaneContext &context, const Content &content, QWidget *parent);
    //! The end of each page's constructor: shows how it stands with \a feed, and what there is, now and whenever \a feed or the versions change.
    void begin(FeedBase &feed);
    void showEvent(QShowEvent *event) override;

    //! Whether the form has anything to show.
    virtual bool isRead() const { return version(); }
    //! What Apple has, and why it is locked.
    virtual ValueEdits::Source source() const;
    //! What is said over a form that is not locked; usually nothing.
    virtual QString advice() const { return {}; }

    const PaneContext &context() const { return m_context; }
    FeedBase &versionsFeed() { return *m_versionsFeed; }
    PaneFrame &frame() { return *m_frame; }
    ValueEdits &values() { return m_values; }
    //! Null as long as it is not read.
    const VersionSummary *version() const;

private:
    QWidget *makePage(const Content &content);
    void showVersion();
    void showValues();
    void goToGap();
    void openReview();

    PaneContext m_context;
    const Place m_place;
    Drafts &m_drafts;
    ValueEdits m_values;
    std::unique_ptr<Feed<VersionSummary>> m_versionsFeed;
    TableModel<VersionSummary> m_versions;
    PaneFrame *m_frame = nullptr;
    Badge *m_state = nullptr;
    ValueForm *m_form = nullptr;
};

} // namespace slipway
