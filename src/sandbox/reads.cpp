// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reads.h"

#include "sandbox/listing.h"
#include "sandbox/pages.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool hasOwner(EndpointShape shape)
{
    return shape != EndpointShape::Collection;
}

} // namespace

QString ownerType(const EndpointSpec &endpoint)
{
    return QString(endpoint.path).section(u'/', 2, 2);
}

HttpReply Reads::get(const catalogue::PathMatch &match, const HttpRequest &request)
{
    const EndpointSpec &endpoint = *match.endpoint;
    std::vector<ApiError> errors;
    const ReadQuery query = ReadQuery::parse(request.url, endpoint, errors);
    if (!errors.empty())
        return errorReply(errors);
    const Entity *owner = nullptr;
    if (hasOwner(endpoint.shape)) {
        const ResourceId id{ownerType(endpoint), match.id};
        owner = m_state.world.find(id);
        if (!owner || m_state.lag.hides(*owner))
            return errorReply({apierror::noSuchResource(id)});
    }
    switch (endpoint.shape) {
    case EndpointShape::Collection:
        return list(m_state.world.list(endpoint.type), request, query);
    case EndpointShape::RelatedMany:
        return list(owner->members(endpoint.relation).all(), request, query);
    case EndpointShape::LinkageOne:
    case EndpointShape::LinkageMany:
        return linkage(*owner, endpoint, request, query);
    case EndpointShape::Instance:
    case EndpointShape::RelatedOne:
        break;
    }
    const Entity *row = endpoint.shape == EndpointShape::Instance ? owner : owner->members(endpoint.relation).one();
    DocumentWriter writer(m_links, m_state.lag, originOf(request.url), query);
    return HttpReply::json(200, writer.single(row && !m_state.lag.hides(*row) ? row : nullptr, targetOf(request.url)));
}

HttpReply Reads::written(int status, const Entity &entity, const HttpRequest &request, const QByteArray &selfTarget)
{
    const ReadQuery plain;
    // Whoever writes sees what was written, however long the others have to wait.
    const Lag none;
    return HttpReply::json(status, DocumentWriter(m_links, none, originOf(request.url), plain).single(&entity, selfTarget));
}

HttpReply Reads::list(std::span<Entity *const> rows, const HttpRequest &request, const ReadQuery &query)
{
    const Page page = pageOf(select(rows, query), request.url, query);
    DocumentWriter writer(m_links, m_state.lag, originOf(request.url), query);
    return HttpReply::json(200, writer.collection(page.rows, targetOf(request.url), page.info));
}

HttpReply Reads::linkage(const Entity &owner, const EndpointSpec &endpoint, const HttpRequest &request, const ReadQuery &query)
{
    DocumentWriter writer(m_links, m_state.lag, originOf(request.url), query);
    const ListMemory::Rows &members = select(owner.members(endpoint.relation).all(), query);
    if (endpoint.shape == EndpointShape::LinkageOne)
        return HttpReply::json(200, writer.linkageOne(members.empty() ? nullptr : members.front(), targetOf(request.url)));
    const Page page = pageOf(members, request.url, query);
    return HttpReply::json(200, writer.linkageMany(page.rows, targetOf(request.url), page.info));
}

const ListMemory::Rows &Reads::select(std::span<Entity *const> rows, const ReadQuery &query)
{
    const ListMemory::Moment now{m_state.world.generation(), m_state.lag.epoch()};
    return m_lists.rows(query.list, now, [&] { return selectRows(rows, query, m_state.lag); });
}

} // namespace slipway::sandbox
