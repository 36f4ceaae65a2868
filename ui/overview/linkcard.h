// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feed.h"
#include "ui/shell/place.h"
#include "ui/widgets/cardrow.h"

#include <vector>

namespace slipway {

class Card;

//! A row of a LinkCard and where it leads.
struct CardLink
{
    CardRowContent content = {};
    Place place = {};

    friend bool operator==(const CardLink &a, const CardLink &b) { return a.content == b.content && a.place == b.place; }
};

//! \brief A card of the overview: rows that lead somewhere, or one sentence about why there are none.
class LinkCard final : public QWidget
{
    Q_OBJECT

public:
    //! \a name is its object name.
    LinkCard(const QString &name, const QString &title, QWidget *parent);

    void setLinks(const std::vector<CardLink> &links);
    //! Says below the rows what \a feed is about: that it loads, why it failed, or \a emptyText when it is complete without a row.
    void showState(const FeedBase &feed, const QString &emptyText);

signals:
    void placeRequested(const slipway::Place &place);

private:
    Card *m_card = nullptr;
    std::vector<CardLink> m_links;
};

} // namespace slipway
