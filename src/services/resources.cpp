// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/resources.h"

#include "catalogue/typespec.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

ResourceDetail detailOf(const Resource &resource, const Document &document)
{
    return {
        .resource = resource,
        .included = document.included(),
        .json = QJsonDocument(resource.json()).toJson(QJsonDocument::Indented),
    };
}

} // namespace

std::unique_ptr<Feed<ResourceDetail>> ResourceService::one(const QString &path)
{
    Request request = Request::follow(QUrl(path));
    request.feature(u"resource.one"_s);
    auto feed = std::make_unique<Feed<ResourceDetail>>(m_context, request, &detailOf, 1);
    const auto known = catalogue::match(request.path());
    if (known && known->endpoint->shape == EndpointShape::Instance)
        feed->setStandIn({QString(known->endpoint->type), known->id});
    return feed;
}

Request ResourceService::listRequest(const QString &path)
{
    Request request = Request::follow(QUrl(path));
    // The largest page that Apple gives here; paths that we do not know keep Apple's default.
    const auto known = catalogue::match(request.path());
    if (known && known->endpoint->maxLimit > 0 && request.queryValue(u"limit"_s).isEmpty())
        request.limit(qMin(known->endpoint->maxLimit, largestPage));
    request.feature(u"resource.list"_s);
    return request;
}

} // namespace slipway
