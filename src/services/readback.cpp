// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readback.h"

namespace slipway {

ReadBack readBack(const QList<Change> &changes, const Resource &localization)
{
    ReadBack sorted;
    for (const Change &change : changes) {
        const QString text = textIn(localization, change.key.field);
        if (text == change.after)
            sorted.applied.append(change);
        else if (text == change.before)
            sorted.untouched.append(change);
        else
            sorted.different.append(change);
    }
    return sorted;
}

QString textIn(const Resource &localization, const QString &field)
{
    return localization.attribute(QLatin1String(field.toLatin1())).toString();
}

} // namespace slipway
