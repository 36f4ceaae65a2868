// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "services/testers.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace slipway {

class Banner;
class FormRow;
class GroupActions;
class GroupReading;
class RadioRow;

//! \brief Where a TestFlight group is described before it is made: what is fixed for ever says so. Stays open until Apple has it. Deletes itself.
class NewGroupDialog final : public QDialog
{
    Q_OBJECT

public:
    //! For the app of \a reading. Both outlive this.
    NewGroupDialog(GroupActions &actions, GroupReading &reading, QWidget *parent);

signals:
    void created(const QString &id, const QString &name);

private:
    void addRows();
    void showChoice();
    bool isInternal() const;
    void send();
    void take(const Error &error);

    GroupActions &m_actions;
    GroupReading &m_reading;
    Banner *m_banner;
    RadioRow *m_kind;
    FormRow *m_kindRow;
    QLineEdit *m_name;
    FormRow *m_nameRow;
    QCheckBox *m_allBuilds;
    FormRow *m_allBuildsRow;
    QCheckBox *m_feedback;
    QPushButton *m_create;
};

//! \brief Where a TestFlight group gets another name. Stays open until Apple has it. Deletes itself.
class RenameGroupDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \a actions outlives this.
    RenameGroupDialog(GroupActions &actions, const TesterGroup &group, QWidget *parent);

private:
    void showName();
    void send();
    void take(const Error &error);

    GroupActions &m_actions;
    const TesterGroup m_group;
    Banner *m_banner;
    QLineEdit *m_name;
    FormRow *m_nameRow;
    QPushButton *m_rename;
};

} // namespace slipway
