// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupreading.h"

#include "services/groupedits.h"
#include "services/session.h"
#include "ui/widgets/feedrows.h"

namespace slipway {

GroupReading::GroupReading(Session &session, const Place &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_edits(session.groupEdits())
    , m_feed(session.apps().betaGroups(place.appId))
    , m_groups(&BetaGroupRow::id, {})
{
    m_feed->setWhole();
    keepRows(m_groups, *m_feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged})
        connect(m_feed.get(), signal, this, &GroupReading::changed);
    connect(&m_edits, &GroupEdits::changed, this, &GroupReading::editsChanged);
    GroupActions &actions = session.groupActions();
    connect(&actions, &GroupActions::created, this, &GroupReading::refresh);
    connect(&actions, &GroupActions::changed, this, &GroupReading::refresh);
    connect(&actions, &GroupActions::removed, this, [this](const QString &, const QString &groupId) {
        if (groupId == m_place.resourceId())
            emit removed();
        refresh();
    });
}

GroupReading::~GroupReading() = default;

void GroupReading::settle(const BetaGroupChange &sent)
{
    if (!group())
        return;
    m_groups.merge({sent.appliedTo(*group())});
    emit changed();
}

bool GroupReading::isEdited() const
{
    return m_edits.find(m_place.resourceId()) != nullptr;
}

QString GroupReading::name() const
{
    const BetaGroupRow *known = group();
    return known ? known->name : m_place.title;
}

} // namespace slipway
