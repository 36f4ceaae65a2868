// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "services/distribution/distribution.h"
#include "services/testeractions.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace slipway {

class Banner;
class DistributeTexts;
class FormRow;
class LoadingLine;
class PickList;
class PlainLabel;
class RadioRow;
class Session;

//! \brief One sheet that gives a build to its testers: groups, What to Test, encryption, mails, beta review (ux.md 5.10). Deletes itself.
//!
//! It reads what it needs. Nothing is sent before its button, which makes a job of it all; a build that is still processed is queued.
class DistributeDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Of \a build as it was shown last. \a session outlives this.
    DistributeDialog(Session &session, const AppRef &app, const TestBuildRow &build, QWidget *parent);
    ~DistributeDialog() override;

    //! Asks first when texts were typed, which go with the sheet.
    void reject() override;

private:
    void addParts();
    QWidget *makeHead();
    QWidget *makeGroups();
    QWidget *makeTesters();
    QWidget *makeEncryption();
    QWidget *makeFoot();
    void readAll();
    void follow(FeedBase &feed);
    void showReading();
    void showGroups();
    void showTexts();
    void showChoice();
    void showReview(bool hasExternal);
    QString lockOf(const BetaGroupRow &group) const;
    bool isProcessing() const { return m_build.processing.known == BuildProcessingState::Processing; }
    bool asksEncryption() const { return !m_build.usesNonExemptEncryption; }
    QString hindrance(const Distribution &wish) const;
    Distribution distribution() const;
    QString costOf(const Distribution &wish) const;
    void confirm();
    void send(const Distribution &wish);

    Session &m_session;
    const AppRef m_app;
    const TestBuildRow m_build;
    std::unique_ptr<Feed<BetaGroupRow>> m_groupsFeed;
    std::unique_ptr<Feed<BuildTexts>> m_ownFeed;
    std::unique_ptr<Feed<BuildTexts>> m_recentFeed;
    std::unique_ptr<Feed<AppRow>> m_appFeed;
    TableModel<BetaGroupRow> m_groups;
    TableModel<BuildTexts> m_recent;
    BuildTexts m_own;
    Locale m_primary;
    LoadingLine *m_line;
    Banner *m_banner;
    PickList *m_picks;
    PlainLabel *m_groupsNote;
    DistributeTexts *m_texts;
    QCheckBox *m_notify;
    FormRow *m_notifyRow = nullptr;
    QCheckBox *m_review;
    FormRow *m_reviewRow = nullptr;
    RadioRow *m_encryption = nullptr; // null where the question is settled
    PlainLabel *m_cost;
    QPushButton *m_confirm;
    bool m_wantsReview = false; // where nobody has to
};

} // namespace slipway
