// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/appinformation.h"
#include "services/apps.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

class QButtonGroup;
class QHBoxLayout;

namespace slipway {

class Badge;
class FactSheet;
class InspectorSheet;
class PaneFrame;
class TablePane;

//! \brief What the store says of an app whatever the version: names and texts by language, categories, identity (ux.md 5.6). To read.
class AppInformationPane final : public Pane
{
    Q_OBJECT

public:
    AppInformationPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~AppInformationPane() override;

    QString title() const override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    QWidget *inspector() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    void connectParts();
    const AppInfoRow *shown() const;
    void showInfos();
    void offerSwitch();
    void showFacts();
    void showTexts();
    void showSelection();

    PaneContext m_context;
    const Place m_place;
    std::unique_ptr<Feed<AppInfoRow>> m_feed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    TableModel<AppInfoRow> m_infos;
    TableModel<AppRow> m_app;
    TableModel<AppInfoTexts> m_texts; // of the info that is shown
    QString m_shown; // its id
    PaneFrame *m_frame = nullptr;
    QWidget *m_switch = nullptr;
    QButtonGroup *m_choices = nullptr;
    Badge *m_state = nullptr;
    FactSheet *m_facts = nullptr;
    TablePane *m_table = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
