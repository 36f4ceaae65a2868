// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/purgechoices.h"

#include "ui/testflight/purgepreparation.h"
#include "ui/testflight/testerusage.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

PurgeChoices::PurgeChoices(PurgePreparation &preparation, QWidget *parent)
    : QWidget(parent)
    , m_preparation(preparation)
    , m_period(new QComboBox(this))
    , m_groups(new ChoiceButton(tr("Groups"), tr("All Groups"), this))
{
    m_period->setObjectName(u"testerPurge.period"_s);
    m_period->setAccessibleName(tr("Not used in the last"));
    m_period->setMinimumHeight(metric::control);
    for (const int days : usageDays)
        m_period->addItem(tr("%Ln day(s)", nullptr, days), days);
    m_period->setCurrentIndex(m_period->findData(preparation.usage().days()));
    m_groups->setObjectName(u"testerPurge.groups"_s);
    auto *words = new PlainLabel(m_period->accessibleName(), this);
    words->setBuddy(m_period);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(words);
    row->addWidget(m_period);
    row->addWidget(m_groups);
    row->addStretch(1);
    connect(m_period, &QComboBox::activated, this, [this] { m_preparation.setDays(m_period->currentData().toInt()); });
    connect(m_groups, &ChoiceButton::chosenChanged, this, [this] { m_preparation.setGroups(m_groups->chosen()); });
    connect(&preparation, &PurgePreparation::groupsChanged, this, &PurgeChoices::showGroups);
    showGroups();
}

// Members of the team are spared whatever is chosen. What was chosen and is gone stays chosen: nothing chosen would mean everybody.
void PurgeChoices::showGroups()
{
    std::vector<ChoiceButton::Choice> choices;
    QSet<QString> gone = m_groups->chosen();
    for (const BetaGroupRow &group : m_preparation.groups()) {
        if (group.isInternal)
            continue;
        choices.push_back({.value = group.id, .label = group.name});
        m_names.insert(group.id, group.name);
        gone.remove(group.id);
    }
    for (const QString &id : gone)
        //: a group that somebody deleted
        choices.push_back({.value = id, .label = tr("%1 (gone)").arg(m_names.value(id))});
    m_groups->setChoices(ChoiceButton::byLabel(choices));
    setDisabledReason(m_groups, choices.empty() ? tr("This app has no TestFlight group for people outside the team.") : QString());
}

} // namespace slipway
