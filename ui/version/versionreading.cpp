// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionreading.h"

#include "ui/widgets/feedrows.h"

namespace slipway {

VersionReading::VersionReading(StoreTextsService &service, QObject *parent) : QObject(parent), m_service(service), m_rows(&VersionTexts::id, {}) {}

VersionReading::~VersionReading() = default;

void VersionReading::read(const QString &versionId)
{
    m_feed.reset();
    m_rows.retain({});
    if (versionId.isEmpty())
        return;
    m_feed = m_service.texts(versionId);
    keepRows(m_rows, *m_feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged, &FeedBase::hindranceChanged})
        connect(m_feed.get(), signal, this, &VersionReading::changed);
    m_feed->open();
}

void VersionReading::readAgain()
{
    if (m_feed)
        m_feed->refresh();
}

QString VersionReading::trouble() const
{
    if (!m_feed)
        return {};
    if (m_feed->state() == FeedBase::State::Failed)
        return m_feed->error().message();
    const std::optional<Error> hindrance = m_feed->hindrance();
    return hindrance ? hindrance->message() : QString();
}

} // namespace slipway
