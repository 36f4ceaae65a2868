// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "jsonapi/resource.h"

#include <QList>

namespace slipway {

//! \brief Changes whose outcome nobody knows, sorted by what their resource says when it is read back (rules R2 and R4).
struct ReadBack
{
    QList<Change> applied = {}; //!< Apple has what was sent
    QList<Change> untouched = {}; //!< Apple has what was there before
    QList<Change> different = {}; //!< Apple has something else: somebody else was there
};

//! \a resource is null where Apple has none.
ReadBack readBack(const QList<Change> &changes, const Resource &resource);

//! What \a resource says of \a field, an attribute or a to-one relation: as a draft holds it, see StoreValue. Empty where there is nothing.
QString textIn(const Resource &resource, const QString &field);

} // namespace slipway
