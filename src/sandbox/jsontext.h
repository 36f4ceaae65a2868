// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace slipway::sandbox {

//! \brief Appends values to a JSON text, compact.
//!
//! For attributes, of which a page has thousands: QJsonDocument::toJson() makes and shrinks an array for each string, which takes
//! longer than all else that a page needs.
void appendJson(QByteArray &out, QByteArrayView utf8);
void appendJson(QByteArray &out, const QJsonValue &value);
void appendJson(QByteArray &out, const QJsonObject &object);

} // namespace slipway::sandbox
