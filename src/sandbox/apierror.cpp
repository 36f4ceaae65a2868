// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QJsonObject toJson(const ApiError &error)
{
    QJsonObject json{
        {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {u"status"_s, QString::number(error.status)},
        {u"code"_s, QString(error.code)},
        {u"title"_s, error.title},
        {u"detail"_s, error.detail},
    };
    if (!error.pointer.isEmpty())
        json.insert(u"source"_s, QJsonObject{{u"pointer"_s, error.pointer}});
    else if (!error.parameter.isEmpty())
        json.insert(u"source"_s, QJsonObject{{u"parameter"_s, error.parameter}});
    return json;
}

QString attributePointer(const QString &name)
{
    return u"/data/attributes/"_s + name;
}

QString relationshipPointer(const QString &name)
{
    return u"/data/relationships/"_s + name;
}

ApiError forbidden(const QString &detail)
{
    return {403, "FORBIDDEN_ERROR"_L1, u"This request is forbidden for security reasons"_s, detail};
}

} // namespace

HttpReply errorReply(const std::vector<ApiError> &errors)
{
    Q_ASSERT_X(!errors.empty(), "errorReply", "an error answer tells at least one error");
    QJsonArray list;
    for (const ApiError &error : errors)
        list.append(toJson(error));
    return HttpReply::json(errors.front().status, QJsonDocument(QJsonObject{{u"errors"_s, list}}).toJson(QJsonDocument::Compact));
}

namespace apierror {

ApiError notAuthorized()
{
    return {401, "NOT_AUTHORIZED"_L1, u"Authentication credentials are missing or invalid."_s,
            u"Provide a properly configured and signed bearer token, and make sure that it has not expired. "
            u"Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens"_s};
}

ApiError keyNotAllowed()
{
    return forbidden(u"The API key in use does not allow this request"_s);
}

ApiError agreementMissing()
{
    return {403, "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED"_L1, u"A required agreement is missing or has expired."_s,
            u"This request requires an in-effect agreement that has not been signed or has expired."_s};
}

ApiError rateLimit()
{
    return {429, "RATE_LIMIT_EXCEEDED"_L1, u"The request rate limit has been reached."_s,
            u"We've received too many requests for this API. Please wait and try again or slow down your request rate."_s};
}

ApiError unknownPath()
{
    return {404, "NOT_FOUND"_L1, u"The specified resource does not exist"_s, u"The path provided does not match a defined resource type."_s};
}

ApiError noSuchRelationship(const QString &name)
{
    return {404, "PATH_ERROR"_L1, u"The URL path is not valid"_s, u"The relationship '%1' does not exist"_s.arg(name)};
}

ApiError noSuchResource(const ResourceId &id)
{
    return {404, "NOT_FOUND"_L1, u"The specified resource does not exist"_s, u"There is no resource of type '%1' with id '%2'"_s.arg(id.type, id.id)};
}

ApiError operationNotAllowed(const QString &what, const QString &operation, const QStringList &allowed)
{
    return forbidden(u"The %1 does not allow '%2'. Allowed operations are: %3"_s.arg(what, operation, allowed.join(u", ")));
}

ApiError methodNotAllowed(const QByteArray &method)
{
    return {405, "METHOD_NOT_ALLOWED"_L1, u"The request method is not valid for the resource path."_s,
            u"The method '%1' is not known to this API."_s.arg(QString::fromLatin1(method))};
}

ApiError unsupportedMediaType()
{
    return {415, "UNSUPPORTED_MEDIA_TYPE"_L1, u"The request entity is in an unsupported format."_s,
            u"Provide an 'application/json' Content-Type with this request."_s};
}

ApiError unexpected(int status)
{
    return {status, "UNEXPECTED_ERROR"_L1, u"An unexpected error occurred."_s,
            u"An unexpected error occurred on the server side. If this issue continues, contact us at https://developer.apple.com/contact/."_s};
}

ApiError parameterInvalid(const QString &parameter, const QString &detail)
{
    return {400, "PARAMETER_ERROR.INVALID"_L1, u"A parameter has an invalid value"_s, detail, {}, parameter};
}

ApiError parameterIllegal(const QString &parameter)
{
    return {400,
            "PARAMETER_ERROR.ILLEGAL"_L1,
            u"A parameter is not allowed for this request"_s,
            u"The parameter '%1' can not be used with this request"_s.arg(parameter),
            {},
            parameter};
}

ApiError parameterRequired(const QString &parameter)
{
    return {400,
            "PARAMETER_ERROR.REQUIRED"_L1,
            u"A required parameter is missing"_s,
            u"The parameter '%1' must be provided with this request"_s.arg(parameter),
            {},
            parameter};
}

// That Apple takes no more is what clients go by; the answer is guessed.
ApiError tooManyMembers(int limit)
{
    return malformedJson(u"The request names more than %1 resources"_s.arg(limit));
}

ApiError malformedJson(const QString &detail)
{
    return {400, "ENTITY_INVALID"_L1, u"JSON processing failed"_s, detail};
}

ApiError unprocessable(const QString &detail, const QString &pointer)
{
    return {422, "ENTITY_UNPROCESSABLE"_L1, u"The request entity is not a valid request document object"_s, detail, pointer};
}

ApiError unexpectedId()
{
    return {409, "ENTITY_ERROR.UNEXPECTED_ID"_L1, u"The provided entity contains an unexpected id"_s,
            u"An 'id' can not be provided with a 'CREATE' request"_s, u"/data/id"_s};
}

ApiError wrongType(const QString &given, QLatin1String expected, const QString &resource)
{
    return {409, "ENTITY_ERROR"_L1, u"There is a problem with the request entity"_s,
            u"The provided type '%1' does not match the expected type '%2'"_s.arg(given, expected), QString(resource + u"/type"_s)};
}

ApiError wrongId()
{
    return {409, "ENTITY_ERROR"_L1, u"There is a problem with the request entity"_s,
            u"The id in the request body does not match the id in the path"_s, u"/data/id"_s};
}

ApiError entityNotFound(const ResourceId &id, const QString &pointer)
{
    return {409, "ENTITY_ERROR.NOT_FOUND"_L1, u"There is a problem with the request entity"_s,
            u"The resource '%1' with id '%2' was not found."_s.arg(id.type, id.id), pointer};
}

ApiError attributeUnknown(const QString &name, QStringView type)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.UNKNOWN"_L1, u"The provided entity includes an unknown attribute"_s,
            u"'%1' is not an attribute on the resource '%2'"_s.arg(name, type), attributePointer(name)};
}

ApiError attributeRequired(QLatin1String name)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.REQUIRED"_L1, u"The provided entity is missing a required attribute"_s,
            u"You must provide a value for the attribute '%1' with this request"_s.arg(name), attributePointer(name)};
}

ApiError attributeNotAllowed(QLatin1String name, const QString &operation)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED"_L1, u"The provided entity includes an attribute that is not allowed"_s,
            u"The attribute '%1' can not be included in a '%2' operation"_s.arg(name, operation), attributePointer(name)};
}

ApiError attributeType(QLatin1String name, const QString &expected)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.TYPE"_L1, u"The provided entity includes an attribute with an invalid type"_s,
            u"The attribute '%1' must be %2"_s.arg(name, expected), attributePointer(name)};
}

ApiError attributeInvalid(QLatin1String name, const QString &detail)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.INVALID"_L1, u"The provided entity includes an attribute with an invalid value"_s, detail,
            attributePointer(name)};
}

ApiError attributeTooLong(QLatin1String name, const QString &label, int limit)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG"_L1, u"An attribute value is too long."_s,
            u"%1 cannot be longer than %2 characters."_s.arg(label).arg(limit), attributePointer(name)};
}

ApiError attributeDuplicate(QLatin1String name, const QString &detail)
{
    return {409, "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"_L1,
            u"The provided entity includes an attribute with a value that has already been used"_s, detail, attributePointer(name)};
}

ApiError relationshipUnknown(const QString &name, QStringView type)
{
    return {409, "ENTITY_ERROR.RELATIONSHIP.UNKNOWN"_L1, u"The provided entity includes an unknown relationship"_s,
            u"'%1' is not a relationship on the resource '%2'"_s.arg(name, type), relationshipPointer(name)};
}

ApiError relationshipRequired(QLatin1String name)
{
    return {409, "ENTITY_ERROR.RELATIONSHIP.REQUIRED"_L1, u"The provided entity is missing a required relationship"_s,
            u"You must provide a value for the relationship '%1' with this request"_s.arg(name), relationshipPointer(name)};
}

ApiError relationshipNotAllowed(QLatin1String name, const QString &operation)
{
    return {409, "ENTITY_ERROR.RELATIONSHIP.NOT_ALLOWED"_L1, u"The provided entity includes a relationship that is not allowed"_s,
            u"'%1' can not be included in a '%2' operation"_s.arg(name, operation), relationshipPointer(name)};
}

ApiError relationshipInvalid(const QString &name, const QString &detail)
{
    return {409, "ENTITY_ERROR.RELATIONSHIP.INVALID"_L1, u"The provided entity includes a relationship with an invalid value"_s, detail,
            relationshipPointer(name)};
}

ApiError stateError(QLatin1String code, const QString &detail)
{
    return {409, code, u"The request cannot be fulfilled because of the state of another resource."_s, detail};
}

ApiError stateInvalid(const ResourceId &id)
{
    return stateError("STATE_ERROR.ENTITY_STATE_INVALID"_L1, u"%1 with id '%2' is not in valid state."_s.arg(id.type, id.id));
}

} // namespace apierror

} // namespace slipway::sandbox
