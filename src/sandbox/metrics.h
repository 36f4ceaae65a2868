// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"
#include "sandbox/linktable.h"
#include "sandbox/pages.h"
#include "sandbox/servicestate.h"

namespace slipway::sandbox {

//! \brief The paths that answer with figures instead of resources (api/05 5): /v1/{apps, betaGroups, betaTesters}/{id}/metrics/
//! betaTesterUsages, /v1/builds/{id}/metrics/betaBuildUsages, /v1/betaGroups/{id}/metrics/publicLinkUsages. They are in no table of the
//! catalogue, which knows resources.
//!
//! Nobody uses anything here, so usage is made up: see testerusage.h.
class Metrics final
{
public:
    explicit Metrics(const ServiceState &state) : m_state(state) {}

    //! The metric at the path, with what its query may hold, if there is one.
    static std::optional<catalogue::PathMatch> match(const QString &path);

    HttpReply get(const catalogue::PathMatch &match, const HttpRequest &request);

private:
    struct Question;

    HttpReply ofTester(const Entity &tester, const Question &question);
    HttpReply ofTesters(const Entity &owner, const Question &question);
    HttpReply ofBuild(const Entity &build, const Question &question);
    HttpReply ofPublicLink(const Entity &group, const Question &question);
    HttpReply answer(const Question &question, const QJsonArray &data, std::span<const Entity *const> included, const PageInfo &page);

    const ServiceState &m_state;
    LinkTable m_links;
};

} // namespace slipway::sandbox
