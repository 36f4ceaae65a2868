// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/feed.h"

namespace slipway {

//! Keeps \a model in step with \a feed from now on: pages are merged as they arrive, what is gone leaves when a chain is complete.
template <typename Row>
void keepRows(TableModel<Row> &model, const Feed<Row> &feed)
{
    QObject::connect(&feed, &FeedBase::rowsArrived, &model, [&model, &feed] { model.merge(feed.arrived()); });
    QObject::connect(&feed, &FeedBase::listCompleted, &model, [&model, &feed] { model.retain(feed.members()); });
}

} // namespace slipway
