// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resourceid.h"
#include "sandbox/httpmessage.h"

#include <vector>

namespace slipway::sandbox {

//! \brief One of Apple's error objects, to be sent (api/01 6).
struct ApiError
{
    int status = 0;
    QLatin1String code = {};
    QString title;
    QString detail;
    QString pointer = {}; //!< into the request's body
    QString parameter = {}; //!< of the query
};

//! The answer for \a errors, of which there is at least one; its status is the first one's.
HttpReply errorReply(const std::vector<ApiError> &errors);

//! The errors that Apple sends, with its words (api/01 6.2).
namespace apierror {

ApiError notAuthorized();
ApiError keyNotAllowed();
ApiError agreementMissing();
ApiError rateLimit();
ApiError unknownPath();
ApiError noSuchRelationship(const QString &name);
ApiError noSuchResource(const ResourceId &id);
//! \a allowed names the operations there are: "GET_COLLECTION, GET_INSTANCE".
ApiError operationNotAllowed(const QString &what, const QString &operation, const QStringList &allowed);
ApiError methodNotAllowed(const QByteArray &method);
ApiError unsupportedMediaType();
ApiError unexpected(int status);

ApiError parameterInvalid(const QString &parameter, const QString &detail);
ApiError parameterIllegal(const QString &parameter);
ApiError parameterRequired(const QString &parameter);

//! A linkage request with more than \a limit members.
ApiError tooManyMembers(int limit);
ApiError malformedJson(const QString &detail);
ApiError unprocessable(const QString &detail, const QString &pointer);
ApiError unexpectedId();
//! \a resource points at the resource of the wrong type.
ApiError wrongType(const QString &given, QLatin1String expected, const QString &resource);
ApiError wrongId();
ApiError entityNotFound(const ResourceId &id, const QString &pointer);

ApiError attributeUnknown(const QString &name, QStringView type);
ApiError attributeRequired(QLatin1String name);
ApiError attributeNotAllowed(QLatin1String name, const QString &operation);
ApiError attributeType(QLatin1String name, const QString &expected);
ApiError attributeInvalid(QLatin1String name, const QString &detail);
ApiError attributeTooLong(QLatin1String name, const QString &label, int limit);
ApiError attributeDuplicate(QLatin1String name, const QString &detail);

ApiError relationshipUnknown(const QString &name, QStringView type);
ApiError relationshipRequired(QLatin1String name);
ApiError relationshipNotAllowed(QLatin1String name, const QString &operation);
ApiError relationshipInvalid(const QString &name, const QString &detail);

//! \a code is all of it: "STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED".
ApiError stateError(QLatin1String code, const QString &detail);
ApiError stateInvalid(const ResourceId &id);

} // namespace apierror

} // namespace slipway::sandbox
