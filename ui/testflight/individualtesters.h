// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/builds.h"
#include "services/testeractions.h"

#include <QDialog>

class QPushButton;

namespace slipway {

class Session;
class TablePane;

//! A tester of the app, as the sheet of one of its builds shows them.
struct BuildTester
{
    TesterRow tester = {};
    bool isIndividual = false; //!< tests the build on their own
    QStringList groups = {}; //!< names of those of their groups that have the build

    const QString &id() const { return tester.id; }
    friend bool operator==(const BuildTester &, const BuildTester &) = default;
};

//! \brief Who tests a build outside of groups (ux.md 5.10): all testers of the app, those of the build first, and what adds and removes who is
//! selected.
//!
//! It closes once it has ordered something, so that the order can be undone in the window. Deletes itself.
class IndividualTesters final : public QDialog
{
    Q_OBJECT

public:
    //! \a session outlives this.
    IndividualTesters(Session &session, const QString &appId, const TestBuildRow &build, QWidget *parent);
    ~IndividualTesters() override;

private:
    void addParts();
    void connectParts();
    void takeTesters(const std::vector<TesterRow> &testers);
    void takeIndividual();
    void retain();
    void showReading();
    void showSelection();
    QString addHindrance(const std::vector<const BuildTester *> &selected) const;
    QString removeHindrance(const std::vector<const BuildTester *> &selected) const;
    QString hindrance() const;
    std::vector<const BuildTester *> selected() const;
    std::vector<TesterRef> refs(bool individual) const;

    Session &m_session;
    const TestBuildRow m_build;
    std::unique_ptr<Feed<TesterRow>> m_all;
    std::unique_ptr<Feed<TesterRow>> m_individual;
    QSet<QString> m_own; // who tests it individually
    QSet<QString> m_members; // of the app, once all are there
    TableModel<BuildTester> m_rows;
    TablePane *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace slipway
