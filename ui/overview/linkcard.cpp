// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/linkcard.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace slipway {

LinkCard::LinkCard(const QString &name, const QString &title, QWidget *parent) : QWidget(parent), m_card(new Card(title, this))
{
    setObjectName(name);
    setAccessibleName(title);
    m_card->body()->setSpacing(0);
    // What a row says stands below the title; its hover reaches further out.
    m_card->body()->setContentsMargins(space::s, 0, space::s, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

void LinkCard::setLinks(const std::vector<CardLink> &links)
{
    if (m_links == links)
        return;
    // Rows are made anew; the keyboard stays at the one that leads to the same place.
    const int focused = m_card->body()->indexOf(window()->focusWidget());
    const Place focusedPlace = focused < 0 ? Place{} : m_links[size_t(focused)].place;
    m_links = links;
    while (QLayoutItem *item = m_card->body()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the row whose click led here
        delete item;
    }
    for (const CardLink &link : m_links) {
        auto *row = new CardRow(link.content, m_card);
        connect(row, &CardRow::clicked, this, [this, place = link.place] { emit placeRequested(place); });
        m_card->body()->addWidget(row);
        if (focused >= 0 && link.place == focusedPlace)
            row->setFocus();
    }
}

void LinkCard::showState(const FeedBase &feed, const QString &emptyText)
{
    switch (feed.state()) {
    case FeedBase::State::Idle:
    case FeedBase::State::Loading:
        m_card->setNote(m_links.empty() ? tr("Loading…") : QString());
        break;
    case FeedBase::State::Asking:
    case FeedBase::State::Complete:
        m_card->setNote(m_links.empty() ? emptyText : QString());
        break;
    case FeedBase::State::Failed:
        // Being offline is said once, at the top of the page.
        m_card->setNote(m_links.empty() || !feed.error().isOffline() ? feed.error().message() : QString());
        break;
    }
}

} // namespace slipway
