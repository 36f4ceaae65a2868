// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/testinformation.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/texts/matrixpage.h"
#include "ui/widgets/valueedits.h"

#include <array>

class QStackedWidget;

namespace slipway {

class ChoiceButton;
class Drafts;
class IconButton;
class InspectorSheet;
class PaneFrame;
class Placeholder;
class Segments;
class TestLanguages;
class TextMatrix;
class ToneLabel;
class ValueForm;

//! \brief What TestFlight says of an app (ux.md 5.10): what testers read, in every language side by side, what Beta App Review is told, and the license
//! that testers agree to. What is changed is a draft until Review & Apply.
class TestInformationPane final : public Pane
{
    Q_OBJECT

public:
    TestInformationPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~TestInformationPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    //! The parts of the page, of which one is shown.
    enum class Section { Texts, Review, License };

    void addTools();
    QWidget *makeContent();
    QLayout *makeHead(QWidget *parent);
    QWidget *makeTexts(QWidget *parent);
    QWidget *makeForms(QWidget *parent);
    void connectParts();
    void connectDrafts();
    std::array<FeedBase *, 4> feeds() const;
    Section section() const;
    bool areTextsRead() const;
    void showAll();
    void showSection(int section);
    MatrixPage page() const;
    void showTexts();
    void showValues();
    void sayOf(ValueForm &form, const FeedBase &feed, bool hasRow, const QString &gaps);
    void showSelection();
    void showLook(int look);
    void goToProblem();
    bool goToGap(bool fromHere);
    void openReview();

    PaneContext m_context;
    const Place m_place;
    Drafts &m_drafts;
    ValueEdits m_values;
    std::unique_ptr<Feed<TestTexts>> m_textsFeed;
    std::unique_ptr<Feed<TestValues>> m_detailFeed;
    std::unique_ptr<Feed<TestValues>> m_licenseFeed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    TableModel<TestTexts> m_texts;
    TableModel<TestValues> m_details;
    TableModel<TestValues> m_licenses;
    TableModel<AppRow> m_app;
    PaneFrame *m_frame = nullptr;
    ChoiceButton *m_marks = nullptr;
    IconButton *m_add = nullptr;
    Segments *m_sections = nullptr;
    Segments *m_looks = nullptr;
    QStackedWidget *m_pages = nullptr; // the texts, and the forms
    ToneLabel *m_words = nullptr; // what the texts lack
    QStackedWidget *m_languages = nullptr; // the matrix, and what stands there while there is no language
    TextMatrix *m_matrix = nullptr;
    TestLanguages *m_offered = nullptr;
    Placeholder *m_noLanguages = nullptr;
    QStackedWidget *m_forms = nullptr;
    ValueForm *m_review = nullptr;
    ValueForm *m_license = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
