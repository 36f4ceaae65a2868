// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QComboBox;

namespace slipway {

class ChoiceButton;
class PurgePreparation;

//! \brief Who is looked for on the page that removes idle testers: those who did not use the app in a period, of all groups or some.
class PurgeChoices final : public QWidget
{
    Q_OBJECT

public:
    //! \a preparation outlives this.
    PurgeChoices(PurgePreparation &preparation, QWidget *parent);

private:
    void showGroups();

    PurgePreparation &m_preparation;
    QComboBox *m_period;
    ChoiceButton *m_groups;
    QHash<QString, QString> m_names; // of groups that are or were there, by id
};

} // namespace slipway
