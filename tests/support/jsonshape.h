// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace slipway::test {

//! \brief How two JSON:API answers differ in shape: which members there are and what kinds of values they hold.
//!
//! One line a difference, empty when the shapes agree. The members of a list count together, resources among them by type
//! ("data[].attributes.name" of apps and of builds are two things); null agrees with every kind; members named after a path,
//! as in meta.associatedErrors, count as one. A list or an object that is empty on one side says nothing of what it would hold.
QString shapeDifferences(const QByteArray &wanted, const QByteArray &actual);

} // namespace slipway::test
