// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api.h"

#include "catalogue/builds.h"
#include "catalogue/feedback.h"
#include "sandbox/behaviours/betabuilds.h"
#include "sandbox/behaviours/feedback.h"
#include "sandbox/roles.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

std::optional<EndpointVerb> verbOf(const QByteArray &method)
{
    if (method == "GET")
        return EndpointVerb::Get;
    if (method == "POST")
        return EndpointVerb::Post;
    if (method == "PATCH")
        return EndpointVerb::Patch;
    if (method == "DELETE")
        return EndpointVerb::Delete;
    return {};
}

struct Operation
{
    EndpointVerb verb;
    QLatin1String name;
};

// Apple's names for the verbs of a shape, as its error texts have them.
std::span<const Operation> operationsOf(EndpointShape shape)
{
    static constexpr std::array collection{Operation{EndpointVerb::Post, "CREATE"_L1}, Operation{EndpointVerb::Get, "GET_COLLECTION"_L1}};
    static constexpr std::array instance{Operation{EndpointVerb::Get, "GET_INSTANCE"_L1}, Operation{EndpointVerb::Patch, "UPDATE"_L1},
                                         Operation{EndpointVerb::Delete, "DELETE"_L1}};
    static constexpr std::array related{Operation{EndpointVerb::Get, "GET_RELATED"_L1}};
    static constexpr std::array linkage{Operation{EndpointVerb::Get, "GET_RELATIONSHIP"_L1}, Operation{EndpointVerb::Post, "ADD"_L1},
                                        Operation{EndpointVerb::Patch, "REPLACE"_L1}, Operation{EndpointVerb::Delete, "REMOVE"_L1}};
    switch (shape) {
    case EndpointShape::Collection:
        return collection;
    case EndpointShape::Instance:
        return instance;
    case EndpointShape::RelatedOne:
    case EndpointShape::RelatedMany:
        return related;
    case EndpointShape::LinkageOne:
    case EndpointShape::LinkageMany:
        return linkage;
    }
    return {};
}

QString operationName(EndpointShape shape, EndpointVerb verb)
{
    for (const Operation &operation : operationsOf(shape)) {
        if (operation.verb == verb)
            return operation.name;
    }
    return verb == EndpointVerb::Post ? u"CREATE"_s : verb == EndpointVerb::Patch ? u"UPDATE"_s : u"DELETE"_s;
}

void appendOperations(QStringList &names, const EndpointSpec &endpoint)
{
    for (const Operation &operation : operationsOf(endpoint.shape)) {
        if (endpoint.verbs.testFlag(operation.verb))
            names.append(operation.name);
    }
}

ApiError refusedVerb(const EndpointSpec &endpoint, EndpointVerb verb)
{
    QStringList allowed;
    const QString operation = operationName(endpoint.shape, verb);
    if (!endpoint.relation.isEmpty()) {
        appendOperations(allowed, endpoint);
        return apierror::operationNotAllowed(u"relationship '%1'"_s.arg(endpoint.relation), operation, allowed);
    }
    // A resource's collection and its instances are told together.
    for (const EndpointSpec &each : catalogue::endpoints()) {
        if (each.type == endpoint.type && each.relation.isEmpty())
            appendOperations(allowed, each);
    }
    allowed.sort();
    return apierror::operationNotAllowed(u"resource '%1'"_s.arg(endpoint.type), operation, allowed);
}

// The error for a path that is in no table: it depends on how much of it is known.
ApiError unknownPath(const QString &path)
{
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    if (segments.size() < 3 || catalogue::instancePath(segments[1], segments[2]) != QString(u'/' + segments.first(3).join(u'/')))
        return apierror::unknownPath();
    return apierror::noSuchRelationship(segments.last());
}

bool acceptsJson(const HttpRequest &request)
{
    const QByteArray accept = headerValue(request.headers, "Accept");
    if (accept.isEmpty())
        return true;
    const QList<QByteArray> ranges = accept.split(',');
    return std::any_of(ranges.begin(), ranges.end(), [](const QByteArray &range) {
        const QByteArray type = range.split(';').first().trimmed().toLower();
        return type == "*/*" || type == "application/*" || type == "application/json";
    });
}

} // namespace

HttpReply Api::answer(const HttpRequest &request, const IssuedKey &key)
{
    const std::optional<EndpointVerb> verb = verbOf(request.method);
    if (!verb)
        return errorReply({apierror::methodNotAllowed(request.method)});
    // Encoded, so that an id with a slash is one segment.
    const QString path = request.url.path(QUrl::FullyEncoded);
    if (!mayReach(key.kind, path))
        return errorReply({apierror::keyNotAllowed()});
    std::optional<catalogue::PathMatch> match = Metrics::match(path);
    const bool isMetric = match.has_value();
    if (!isMetric)
        match = catalogue::match(path);
    if (!match)
        return errorReply({unknownPath(path)});
    match->id = QUrl::fromPercentEncoding(match->id.toLatin1());
    if (!match->endpoint->verbs.testFlag(*verb))
        return errorReply({refusedVerb(*match->endpoint, *verb)});
    if (!mayUse(key.roles, *match->endpoint, *verb))
        return errorReply({apierror::keyNotAllowed()});
    // The one answer of Apple's that is no JSON (api/01 1).
    if (!acceptsJson(request))
        return HttpReply::plain(406, "Not Acceptable");
    if (match->endpoint->type == BetaFeedbackScreenshotSubmission::type)
        renewPictureLinks(m_state.world, m_state.now());
    if (match->endpoint->type == Build::type)
        renewSymbolLinks(m_state.world, m_state.now());
    if (isMetric)
        return m_metrics.get(*match, request);
    return *verb == EndpointVerb::Get ? m_reads.get(*match, request) : m_writes.answer(*verb, *match, request, key.keyId);
}

} // namespace slipway::sandbox
