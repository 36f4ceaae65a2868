// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/distribution/distribution.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/texts/matrixpage.h"

class QPushButton;
class QStackedWidget;

namespace slipway {

class Badge;
class ChoiceButton;
class Drafts;
class IconButton;
class InspectorSheet;
class PaneFrame;
class Placeholder;
class PlainLabel;
class Segments;
class TestLanguages;
class TextMatrix;
class ToneLabel;
struct NewText;

//! \brief What testers are asked to look at in one build (ux.md 5.10), in every language side by side. What is changed is a draft until Review & Apply.
//!
//! The texts of an earlier build can be taken over where there are none yet. An expired build is read, and not changed.
class WhatToTestPane final : public Pane
{
    Q_OBJECT

public:
    //! \a place has the path of the build.
    WhatToTestPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~WhatToTestPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTools();
    QWidget *makeContent();
    QLayout *makeHead(QWidget *parent);
    void connectParts();
    void connectSession();
    std::vector<FeedBase *> feeds() const;
    //! What Apple has of the build; null while that is not known, or cannot be drafted for.
    const DistributionFacts *facts() const;
    //! Why nothing can be changed now; empty: it can.
    QString lock() const;
    void readEarlier();
    void showAll();
    void showHead();
    MatrixPage page() const;
    void showTexts();
    void showOffer();
    //! What the earlier build has for languages that have no text here.
    std::vector<NewText> takeable() const;
    void takeEarlier();
    void showSelection();
    void showLook(int look);
    void openReview();

    PaneContext m_context;
    const Place m_place;
    const QString m_buildId;
    Drafts &m_drafts;
    std::unique_ptr<Feed<DistributionFacts>> m_feed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    std::unique_ptr<Feed<BuildTexts>> m_earlierFeed; // once it is known for which platform the build is
    TableModel<DistributionFacts> m_facts;
    TableModel<AppRow> m_app;
    TableModel<BuildTexts> m_earlier;
    PaneFrame *m_frame = nullptr;
    ChoiceButton *m_marks = nullptr;
    IconButton *m_add = nullptr;
    PlainLabel *m_platform = nullptr;
    Badge *m_internal = nullptr;
    Badge *m_external = nullptr;
    QPushButton *m_take = nullptr;
    Segments *m_looks = nullptr;
    ToneLabel *m_words = nullptr; // why nothing can be changed
    QStackedWidget *m_languages = nullptr; // the matrix, and what stands there while there is no language
    TextMatrix *m_matrix = nullptr;
    TestLanguages *m_offered = nullptr;
    Placeholder *m_noLanguages = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
