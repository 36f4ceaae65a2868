// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs.h"
#include "ui/panestage.h"
#include "ui/testflight/testertable.h"

#include <QItemSelectionModel>
#include <QLineEdit>

namespace slipway::test {

//! \brief The page of testers, of Tideline if nobody says otherwise, and what one does with it.
class TestersStage final : public PaneStage
{
public:
    static Place ofTideline() { return {.kind = Place::Kind::Testers, .appId = tideline(), .appName = QStringLiteral("Tideline")}; }
    static QString tideline() { return QStringLiteral("6501000101"); }

    explicit TestersStage(const Place &place = ofTideline(), sandbox::SandboxOptions options = DemoSession::smallTeam());

    TesterTable &table() { return part<TesterTable>(QStringLiteral("testers.view")); }
    QLineEdit &filter() { return part<QLineEdit>(QStringLiteral("testers.filter")); }
    Jobs &jobs() { return demo().session().jobs(); }
    int rows() { return table().model()->rowCount(); }
    //! Waits for all testers and for the groups of the app.
    void waitForAll();

    //! What stands in the column called \a key, from the first row to the last.
    QStringList column(const QString &key);
    QString cell(int row, const QString &key);
    void select(int first, int count);
    //! Selects the rows whose groups are just \a groups; answers how many they are.
    int selectMembers(const QString &groups);
    QStringList selectedIds();

    //! The last job; fails the test when there is none.
    JobStatus lastJob();
    //! Waits for nobody, and until all jobs have ended.
    void finishJobs();
    void setSafeMode(SafeMode mode);
};

} // namespace slipway::test
