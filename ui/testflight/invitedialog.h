// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testeractions.h"
#include "ui/widgets/formdialog.h"

class QLineEdit;

namespace slipway {

class FormRow;
class PickList;
struct BetaGroupRow;

//! \brief Where somebody is invited to test an app by their address, into external groups of it (ux.md 5.11). Deletes itself.
class InviteDialog final : public FormDialog
{
    Q_OBJECT

public:
    //! \a groups are those of \a app, and \a shown is the one that is ticked at first, if it is external.
    InviteDialog(const AppRef &app, const std::vector<BetaGroupRow> &groups, const QString &shown, QWidget *parent);
    ~InviteDialog() override;

signals:
    //! Somebody pressed the button that says so. The dialog closes.
    void confirmed(const slipway::NewTester &tester);

private:
    void offerGroups(const QString &shown);
    void splitAddress();
    void showFlaws();
    QString flaw() const;
    QString mailNote() const;
    NewTester tester() const;

    const std::vector<BetaGroupRow> m_groups;
    QLineEdit *m_email;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    PickList *m_list;
    FormRow *m_emailRow = nullptr;
    FormRow *m_groupsRow = nullptr;
    bool m_wasLeft = false; // the address, after something was typed: mistakes are not told while it is written
};

} // namespace slipway
