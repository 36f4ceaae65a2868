// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resourceid.h"
#include "services/apps.h"
#include "services/testinformation.h"

#include <vector>

namespace slipway {

//! Something about an app that waits for the people who make it.
struct ToDo
{
    QString text = {}; //!< one sentence
    QString state = {}; //!< wire value whose badge says how bad it is
    ResourceId about = {}; //!< what to look at; null: the app's Test Information

    friend bool operator==(const ToDo &, const ToDo &) = default;
};

//! \brief What of \a versions, of \a builds and of Test Information, which has \a gaps, needs somebody now, the most pressing first; empty when
//! nothing does.
//!
//! Builds count while they are in testing: one that expires in less than 14 days is a to-do, one that has expired is not.
std::vector<ToDo> toDos(const std::vector<VersionSummary> &versions, const std::vector<TestBuildRow> &builds, const QDateTime &now,
                        const TestInformationGaps &gaps = {});

} // namespace slipway
