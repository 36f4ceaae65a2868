// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "sandbox/apierror.h"

#include <QJsonValue>

namespace slipway::sandbox {

//! Holds one value of a write against what the catalogue knows of the attribute: JSON type, enumeration, length, form, null. What is
//! wrong goes into \a errors. Null of a required attribute of a \a creation is left to the check of what is missing.
void checkAttribute(const AttributeSpec &spec, const QJsonValue &value, bool creation, std::vector<ApiError> &errors);

} // namespace slipway::sandbox
