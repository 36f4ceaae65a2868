// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/review.h"
#include "ui/review/reviewblocks.h"
#include "ui/review/reviewmodel.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <memory>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace slipway {

class ChoiceButton;
class ContentFrame;
class DecisionBar;
class PaneFrame;
class RequestsView;
class ReviewFoot;
class ReviewList;
class Segments;

//! \brief Review & Apply of an app (ux.md 5.4): what was changed here beside what Apple has, and the button that sends it.
//!
//! Nothing goes to Apple before that button. What Apple has is read whenever the page is shown, and once more by the review when it applies.
class ReviewPane final : public Pane
{
    Q_OBJECT

public:
    ReviewPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~ReviewPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTools();
    QWidget *makeContent();
    void connectParts();
    void connectDecisions();
    void showApp();
    void showState();
    void showBanner();
    void showTexts();
    void takePlan();
    void showBody();
    void showFoot();
    void showCurrent();
    void offerFilters();
    void clearFilters();
    void showRequests(bool shown);
    void showMenu(const QPoint &position);
    void fillMenu(QMenu *menu);
    void askToApply();
    void apply();
    void stop();
    void askToDiscard();
    void revert(const DraftKey &key);
    //! Says so, and offers the way back.
    void sayDiscarded(int count);
    void edit(const DraftKey &key);
    const ReviewedText *current() const;
    //! Where a text can be edited; none while no version shows it.
    std::optional<Place> pageOf(const DraftKey &key) const;
    QString appName() const;
    //! Why nothing can be applied, or nothing be decided, just now; empty: it can.
    QString hindranceToApply() const;
    QString hindranceToDecide() const;
    QString hindranceToTakeBack() const;
    QString hindranceToEdit() const;
    QString summary() const;

    PaneContext m_context;
    const Place m_place;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    TableModel<AppRow> m_app;
    std::unique_ptr<Review> m_review;
    Review::State m_state = Review::State::Reading; // the last that was shown
    std::vector<RequestPreview> m_plan; // what applying would send
    bool m_isStopped = false; // by somebody, since applying began
    ReviewModel *m_rows = nullptr;
    PaneFrame *m_frame = nullptr;
    Segments *m_show = nullptr;
    ChoiceButton *m_languages = nullptr;
    ChoiceButton *m_fields = nullptr;
    QPushButton *m_requestsButton = nullptr;
    ContentFrame *m_body = nullptr;
    QStackedWidget *m_pages = nullptr; // the list, the requests
    ReviewList *m_list = nullptr;
    RequestsView *m_requests = nullptr;
    DecisionBar *m_decisions = nullptr;
    ReviewFoot *m_foot = nullptr;
};

} // namespace slipway
