// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/appinformation.h"
#include "services/apps.h"
#include "ui/widgets/valueedits.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <array>

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace slipway {

class Badge;
class Drafts;
class FactSheet;
class InspectorSheet;
class PaneFrame;
class Segments;
class TablePane;
class ValueForm;

//! \brief What the store says of an app whatever the version (ux.md 5.6): categories, content rights and age rating as forms, and the texts by
//! language, which are edited on the page of a version. What is changed is a draft until Review & Apply.
class AppInformationPane final : public Pane
{
    Q_OBJECT

public:
    AppInformationPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~AppInformationPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    //! The parts of the page, of which one is shown.
    enum class Section { General, AgeRating, Languages };

    QWidget *makeContent();
    QLayout *makeHead(QWidget *parent);
    QWidget *makeLanguages(QWidget *parent);
    void connectParts();
    void connectDrafts();
    std::array<FeedBase *, 3> feeds() const;
    const AppInfoRow *shown() const;
    void showInfos();
    void offerSwitch();
    void showSection(int section);
    void goToProblem();
    void showFacts();
    void showValues();
    void showTexts();
    void showSelection();
    const VersionSummary *versionToEdit() const;
    void openVersion();
    void openReview();

    PaneContext m_context;
    const Place m_place;
    Drafts &m_drafts;
    ValueEdits m_values;
    std::unique_ptr<Feed<AppInfoRow>> m_feed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    std::unique_ptr<Feed<CategoryRow>> m_categoriesFeed;
    TableModel<AppInfoRow> m_infos;
    TableModel<AppRow> m_app;
    TableModel<CategoryRow> m_categories;
    TableModel<AppInfoTexts> m_texts; // of the info that is shown
    QString m_shown; // its id
    PaneFrame *m_frame = nullptr;
    QWidget *m_switch = nullptr;
    QButtonGroup *m_choices = nullptr;
    Badge *m_state = nullptr;
    Segments *m_sections = nullptr;
    QStackedWidget *m_pages = nullptr;
    FactSheet *m_facts = nullptr;
    ValueForm *m_general = nullptr;
    ValueForm *m_ageRating = nullptr;
    QPushButton *m_edit = nullptr;
    TablePane *m_table = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
