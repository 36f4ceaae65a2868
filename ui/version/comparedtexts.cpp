// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/comparedtexts.h"

#include "ui/widgets/feedrows.h"

namespace slipway {

ComparedTexts::ComparedTexts(StoreTextsService &service, QObject *parent) : QObject(parent), m_service(service), m_rows(&VersionTexts::id, {}) {}

ComparedTexts::~ComparedTexts() = default;

void ComparedTexts::read(const QString &versionId)
{
    m_feed.reset();
    m_rows.retain({});
    if (versionId.isEmpty())
        return;
    m_feed = m_service.texts(versionId);
    keepRows(m_rows, *m_feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged, &FeedBase::hindranceChanged})
        connect(m_feed.get(), signal, this, &ComparedTexts::changed);
    m_feed->open();
}

void ComparedTexts::readAgain()
{
    if (m_feed)
        m_feed->refresh();
}

QString ComparedTexts::trouble() const
{
    if (!m_feed)
        return {};
    if (m_feed->state() == FeedBase::State::Failed)
        return m_feed->error().message();
    const std::optional<Error> hindrance = m_feed->hindrance();
    return hindrance ? hindrance->message() : QString();
}

} // namespace slipway
