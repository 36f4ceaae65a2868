// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resourceid.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <vector>

namespace slipway {

class Document;

//! \brief A page as it came from Apple, and which resources stand in it.
struct CachedPage
{
    QByteArray body = {};
    std::vector<ResourceId> resources = {}; //!< as resourcesOf() lists them
    QUrl next = {}; //!< of the page after it; empty on the last one
};

//! \brief All pages of the answer to one request, complete as of fetchedAt.
struct CachedChain
{
    QList<QByteArray> bodies = {};
    QDateTime fetchedAt = {};
};

//! \brief What is there of an answer whose reading broke off: its pages from the first on, and where it goes on.
struct BegunChain
{
    QList<QByteArray> bodies = {};
    QUrl next = {}; //!< not empty
};

//! \brief The newest page that holds a certain resource. It may hold less of it than Apple knows: the request chose the fields.
struct CachedResource
{
    QByteArray body = {}; //!< for Document::only()
    QDateTime fetchedAt = {};
};

//! The ids of all resources in \a document, in order: data, then included.
std::vector<ResourceId> resourcesOf(const Document &document);

} // namespace slipway
