// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"
#include "sandbox/apierror.h"
#include "sandbox/linktable.h"
#include "sandbox/listmemory.h"
#include "sandbox/readquery.h"
#include "sandbox/servicestate.h"

namespace slipway::sandbox {

//! \brief The GETs of all six shapes of endpoint.
class Reads final
{
public:
    explicit Reads(const ServiceState &state) : m_state(state) {}

    HttpReply get(const catalogue::PathMatch &match, const HttpRequest &request);
    //! The document of one resource, as a create or an update answers it: at \a selfTarget, relations as links.
    HttpReply written(int status, const Entity &entity, const HttpRequest &request, const QByteArray &selfTarget);

private:
    HttpReply list(std::span<Entity *const> rows, const HttpRequest &request, const ReadQuery &query);
    HttpReply linkage(const Entity &owner, const EndpointSpec &endpoint, const HttpRequest &request, const ReadQuery &query);

    const ListMemory::Rows &select(std::span<Entity *const> rows, const ReadQuery &query);

    const ServiceState &m_state;
    LinkTable m_links;
    ListMemory m_lists;
};

//! The type whose instances the {id} of \a endpoint's path names: "apps" for /v1/apps/{id}/builds.
QString ownerType(const EndpointSpec &endpoint);

} // namespace slipway::sandbox
