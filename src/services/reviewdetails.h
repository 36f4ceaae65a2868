// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/request.h"

#include <QHash>

namespace slipway {

class Document;
class Resource;

//! What App Review is told of a version.
struct ReviewDetailRow
{
    QString id = {};
    QHash<QString, QString> values = {}; //!< StoreValues by name

    static ReviewDetailRow from(const Resource &resource, const Document &document);
    friend bool operator==(const ReviewDetailRow &, const ReviewDetailRow &) = default;
};

//! Asks for what App Review is told of a version; while nobody made it, Apple answers with null, or with 404 (api/02 4).
Request reviewDetailRequest(const QString &versionId);

} // namespace slipway
