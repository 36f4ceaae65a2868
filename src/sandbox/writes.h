// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"
#include "sandbox/reads.h"
#include "sandbox/servicestate.h"

namespace slipway::sandbox {

//! \brief Creates, updates, deletes, and changes of linkages: validated by the catalogue, then judged and completed by the behaviours.
class Writes final
{
public:
    //! \a reads writes the documents of the answers.
    Writes(ServiceState &state, Reads &reads) : m_state(state), m_reads(reads) {}

    //! \a verb is one that the endpoint of \a match has, and no GET. \a by is the id of the key that \a request was sent with.
    HttpReply answer(EndpointVerb verb, const catalogue::PathMatch &match, const HttpRequest &request, const QString &by);

private:
    class Note;

    HttpReply create(const EndpointSpec &endpoint, const HttpRequest &request, Note note);
    HttpReply update(const EndpointSpec &endpoint, const Entity &entity, const HttpRequest &request, Note note);
    HttpReply remove(const Entity &entity, const Note &note);
    HttpReply changeLinkage(EndpointVerb verb, const EndpointSpec &endpoint, const Entity &owner, const HttpRequest &request, const Note &note);

    //! What was judged well, now or some time later (see Later): what it is about may have gone meanwhile.
    void carryOutRemoval(const ResourceId &id, Note note);
    void carryOutLinkage(EndpointVerb verb, const ResourceId &owner, QLatin1String relation, const std::vector<ResourceId> &members, Note note);

    Scene scene() { return {m_state.world, m_state.now()}; }
    //! What the behaviour of \a owner says to all the links of \a change; an owner yet to be made has none.
    std::vector<ApiError> judgeLinks(const Entity &owner, QLatin1String relation, const std::vector<ResourceId> &members);
    void link(const ResourceId &owner, QLatin1String relation, const ResourceId &member);
    void unlink(const ResourceId &owner, QLatin1String relation, const ResourceId &member);
    void replace(const ResourceId &owner, QLatin1String relation, const std::vector<ResourceId> &members);

    ServiceState &m_state;
    Reads &m_reads;
};

} // namespace slipway::sandbox
