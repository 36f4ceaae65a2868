// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/grouphead.h"

#include "models/literaltext.h"
#include "ui/shell/pane.h"
#include "ui/testflight/groupreading.h"
#include "ui/testflight/groupswitch.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/segments.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// "External · 345 testers · 3 builds, the newest is 812 · feedback on"
QString factsOf(const BetaGroupRow &group)
{
    QStringList parts{group.isInternal ? GroupHead::tr("Internal") : GroupHead::tr("External")};
    if (group.testers)
        parts.append(GroupHead::tr("%Ln tester(s)", nullptr, *group.testers));
    if (group.hasAllBuilds)
        parts.append(GroupHead::tr("all builds"));
    else if (group.builds)
        parts.append(GroupHead::tr("%Ln build(s)", nullptr, *group.builds));
    if (!group.newestBuild.isEmpty())
        //: a build, by its number
        parts.append(GroupHead::tr("newest is %1").arg(isolated(group.newestBuild)));
    parts.append(group.feedbackEnabled ? GroupHead::tr("feedback on") : GroupHead::tr("feedback off"));
    if (group.publicLinkEnabled)
        parts.append(GroupHead::tr("public link on"));
    return parts.join(u" · "_s);
}

} // namespace

GroupHead::GroupHead(Pane &pane, GroupReading &reading, QWidget *parent)
    : QWidget(parent)
    , m_reading(reading)
    , m_facts(new PlainLabel({}, this))
    , m_warning(new Badge({}, this))
    , m_unsaved(new Badge({}, this))
{
    m_facts->setObjectName(u"group.facts"_s);
    m_facts->setElide(Qt::ElideRight);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_warning->setObjectName(u"group.warning"_s);
    m_warning->setState(u"nothingToTest", tr("No build that can be tested"));
    m_unsaved->setObjectName(u"group.unsaved"_s);
    m_unsaved->setState(u"notSaved", tr("Settings not saved"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::m);
    row->addWidget(makeGroupSwitch(pane, reading.place()));
    row->addWidget(m_unsaved);
    row->addWidget(m_warning);
    row->addWidget(m_facts, 1);
    connect(&m_reading, &GroupReading::changed, this, &GroupHead::showGroup);
    connect(&m_reading, &GroupReading::editsChanged, this, &GroupHead::showEdits);
    showGroup();
    showEdits();
}

void GroupHead::showEdits()
{
    m_unsaved->setVisible(m_reading.isEdited());
}

void GroupHead::showGroup()
{
    const BetaGroupRow *group = m_reading.group();
    m_facts->setText(group ? factsOf(*group) : QString());
    m_warning->setVisible(group && group->hasNothingToTest());
}

} // namespace slipway
