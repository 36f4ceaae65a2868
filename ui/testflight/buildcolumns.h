// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"
#include "services/builds.h"

namespace slipway {

//! "Build 812, iOS 2.4.0, Testing": what a screen reader says of a row.
QString buildSentence(const TestBuildRow &build);
//! "iOS 2.4.0".
QString versionText(const TestBuildRow &build);
//! Of the groups that have it, in the order of the alphabet.
QStringList groupNames(const TestBuildRow &build);
//! "in 89 days", "today", "Expired"; empty where nobody knows. \a now is UTC.
QString expiryText(const TestBuildRow &build, const QDateTime &now);
//! What is known of the build's encryption, or that somebody has to say.
QString encryptionText(const TestBuildRow &build);

//! The columns of ux.md 5.10. \a now answers the time (UTC).
std::vector<Column<TestBuildRow>> buildColumns(const std::function<QDateTime()> &now);

} // namespace slipway
