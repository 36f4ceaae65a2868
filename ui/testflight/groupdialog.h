// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "services/testers.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace slipway {

class FormRow;
class GroupReading;
class RadioRow;
class Session;

//! \brief Where a TestFlight group is described before it is made: what is fixed for ever says so. Stays open until Apple has it. Deletes itself.
class NewGroupDialog final : public FormDialog
{
    Q_OBJECT

public:
    //! For the app of \a reading. Both outlive this.
    NewGroupDialog(Session &session, GroupReading &reading, QWidget *parent);

signals:
    void created(const QString &id, const QString &name);

private:
    void addRows();
    void showChoice();
    bool isInternal() const;
    void ask();
    void send();
    void take(const Error &error);

    Session &m_session;
    GroupReading &m_reading;
    RadioRow *m_kind;
    FormRow *m_kindRow;
    QLineEdit *m_name;
    FormRow *m_nameRow;
    QCheckBox *m_allBuilds;
    FormRow *m_allBuildsRow;
    QCheckBox *m_feedback;
    bool m_isKindChosen = false; // by somebody, and not by what the app needs
};

//! \brief Where a TestFlight group gets another name. Stays open until Apple has it. Deletes itself.
class RenameGroupDialog final : public FormDialog
{
    Q_OBJECT

public:
    //! \a session outlives this.
    RenameGroupDialog(Session &session, const TesterGroup &group, QWidget *parent);

private:
    void showName();
    void ask();
    void send();
    void take(const Error &error);

    Session &m_session;
    const TesterGroup m_group;
    QLineEdit *m_name;
    FormRow *m_nameRow;
};

} // namespace slipway
