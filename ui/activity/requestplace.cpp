// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestplace.h"

#include "catalogue/typespec.h"
#include "models/resourcename.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

std::optional<Place::Kind> pageFor(EndpointShape shape)
{
    switch (shape) {
    case EndpointShape::Collection:
    case EndpointShape::RelatedMany:
        return Place::Kind::ResourceList;
    case EndpointShape::Instance:
    case EndpointShape::RelatedOne:
        return Place::Kind::Resource;
    case EndpointShape::LinkageOne:
    case EndpointShape::LinkageMany:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Place> placeOf(const RequestSummary &request)
{
    if (request.method != "GET" || !request.hasBearer || request.isRedacted)
        return {};
    QUrl address(request.target);
    if (!address.authority().isEmpty())
        return {}; // a path that begins with two slashes reads as one of another host
    const auto known = catalogue::match(address.path(QUrl::FullyEncoded));
    const std::optional<Place::Kind> kind = known ? pageFor(known->endpoint->shape) : std::nullopt;
    if (!kind)
        return {};
    QUrlQuery query(address);
    for (const QString &ofOnePage : {u"cursor"_s, u"limit"_s})
        query.removeAllQueryItems(ofOnePage);
    address.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    const QString type(known->endpoint->type);
    return Place{.kind = *kind,
                 .path = address.toString(QUrl::FullyEncoded),
                 .title = *kind == Place::Kind::ResourceList ? typePluralLabel(type) : typeLabel(type)};
}

} // namespace slipway
