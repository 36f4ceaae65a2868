// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace slipway::test {

//! A fact is one line of text ("apps.name: kind Text"), so that two descriptions of the same thing compare as sets.
using Facts = QSet<QString>;

//! Facts that our rows state.
Facts factsOf(const TypeSpec &type);
Facts factsOf(const EndpointSpec &endpoint);

//! \brief Apple's description of the API, read for the facts that the catalogue states too.
class OpenApi final
{
public:
    //! Reads the file that SLIPWAY_OPENAPI names; nothing when there is none.
    static std::optional<OpenApi> fromEnvironment();

    Facts factsOfType(const QString &type) const;
    //! Of one path; empty when the description has no such path.
    Facts factsOfEndpoint(const QString &path) const;
    //! Paths below "/v1/<type>" whose primary data is of one of \a types.
    QStringList paths(const QString &type, const QStringList &types) const;

private:
    QJsonObject resolved(const QJsonValue &schema) const;
    QJsonObject resourceSchema(const QString &type) const;
    //! Properties of "data" in the body that \a verb sends to \a path.
    QJsonObject requestData(const QString &path, const QString &verb) const;
    //! The schema of "data" in the answer to GET \a path, or in the body sent to it where there is no GET.
    QJsonObject primaryData(const QString &path) const;
    void addRelation(Facts &facts, const QString &type, const QString &name, const QJsonObject &schema) const;

    QJsonObject m_root;
};

} // namespace slipway::test
