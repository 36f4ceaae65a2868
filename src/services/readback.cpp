// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readback.h"

#include "catalogue/wirebool.h"

namespace slipway {

ReadBack readBack(const QList<Change> &changes, const Resource &resource)
{
    ReadBack sorted;
    for (const Change &change : changes) {
        const QString text = textIn(resource, change.key.field);
        if (text == change.after)
            sorted.applied.append(change);
        else if (text == change.before)
            sorted.untouched.append(change);
        else
            sorted.different.append(change);
    }
    return sorted;
}

QString textIn(const Resource &resource, const QString &field)
{
    const QByteArray name = field.toLatin1();
    const QJsonValue value = resource.attribute(QLatin1String(name));
    if (value.isBool())
        return wireOf(value.toBool());
    if (!value.isUndefined())
        return value.toString();
    const std::vector<ResourceId> members = resource.relation(QLatin1String(name)).ids;
    return members.empty() ? QString() : members.front().id;
}

} // namespace slipway
