// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/errorobject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

ErrorObject fromJson(const QJsonObject &json)
{
    const QJsonObject source = json.value("source"_L1).toObject();
    ErrorObject error{
        .id = json.value("id"_L1).toString(),
        .status = json.value("status"_L1).toString(),
        .code = json.value("code"_L1).toString(),
        .title = json.value("title"_L1).toString(),
        .detail = json.value("detail"_L1).toString(),
        .pointer = source.value("pointer"_L1).toString(),
        .parameter = source.value("parameter"_L1).toString(),
    };
    const QJsonObject associated = json.value("meta"_L1).toObject().value("associatedErrors"_L1).toObject();
    for (auto it = associated.begin(); it != associated.end(); ++it) {
        const QJsonArray list = it.value().toArray();
        for (const QJsonValue &value : list) {
            ErrorObject inner = fromJson(value.toObject());
            inner.associatedPath = it.key();
            error.associated.push_back(std::move(inner));
        }
    }
    return error;
}

} // namespace

std::vector<ErrorObject> parseErrors(const QByteArray &body)
{
    std::vector<ErrorObject> errors;
    const QJsonArray list = QJsonDocument::fromJson(body).object().value("errors"_L1).toArray();
    for (const QJsonValue &value : list) {
        if (value.isObject())
            errors.push_back(fromJson(value.toObject()));
    }
    return errors;
}

} // namespace slipway
