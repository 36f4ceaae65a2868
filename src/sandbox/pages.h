// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/documentwriter.h"

namespace slipway::sandbox {

//! The part of a list that one answer holds.
struct Page
{
    std::span<const Entity *const> rows;
    PageInfo info;
};

//! The page of \a rows that \a query asks for. It looks into \a rows.
Page pageOf(const std::vector<const Entity *> &rows, const QUrl &url, const ReadQuery &query);

//! Scheme and host of a request's URL, as links begin; and all of it behind the host.
QByteArray originOf(const QUrl &url);
QByteArray targetOf(const QUrl &url);

} // namespace slipway::sandbox
