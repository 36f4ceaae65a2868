// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"
#include "ui/overview/linkcard.h"
#include "ui/overview/todos.h"

namespace slipway {

//! What the rows of the overview share.
struct OverviewFrame
{
    QString appId = {};
    QString appName = {};
    QDateTime now = {};
};

//! For each platform what is in progress and what is live; last the way to all versions.
std::vector<CardLink> versionLinks(const std::vector<VersionSummary> &versions, const OverviewFrame &frame);
//! The latest of \a builds, and \a groups, of which the first five have a row; last the ways to all builds and testers.
std::vector<CardLink> testFlightLinks(const std::vector<TestBuildRow> &builds, const std::vector<BetaGroupRow> &groups, const OverviewFrame &frame);
std::vector<CardLink> toDoLinks(const std::vector<ToDo> &toDos, const OverviewFrame &frame);

} // namespace slipway
