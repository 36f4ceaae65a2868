// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/buildreleasepane.h"

#include "ui/shell/paneframe.h"
#include "ui/widgets/placeholder.h"

using namespace Qt::StringLiterals;

namespace slipway {

BuildReleasePane::BuildReleasePane(const Place &place, const PaneContext &context, QWidget *parent)
    : VersionFormPane(place, context,
                      {.name = u"buildRelease"_s,
                       .label = tr("Build & Release"),
                       .first = ValueSection::VersionInformation,
                       .last = ValueSection::VersionInformation},
                      parent)
{
    frame().placeholder()->setContent("globe"_L1, tr("No version"), tr("Apple has no such version of this app."));
    begin(versionsFeed());
}

} // namespace slipway
