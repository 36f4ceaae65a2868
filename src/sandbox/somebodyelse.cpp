// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/somebodyelse.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

std::optional<HttpRequest> requestOfSomebodyElse(const QJsonValue &wish, const QUrl &origin)
{
    const QString path = wish["path"_L1].toString();
    if (!path.startsWith(u'/') || !wish["body"_L1].isObject())
        return {};
    return HttpRequest{
        .method = wish["method"_L1].toString(u"PATCH"_s).toLatin1(),
        .url = origin.resolved(QUrl(path)),
        .headers = {{"Content-Type", "application/json"}},
        .body = QJsonDocument(wish["body"_L1].toObject()).toJson(QJsonDocument::Compact),
    };
}

IssuedKey keyOfSomebodyElse()
{
    IssuedKey key;
    key.keyId = u"SOMEBODYELSE"_s;
    return key;
}

} // namespace slipway::sandbox
