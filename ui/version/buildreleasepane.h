// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/version/versionformpane.h"

namespace slipway {

//! What a version says of itself in no language (ux.md 5.3, Build & Release): its copyright.
class BuildReleasePane final : public VersionFormPane
{
    Q_OBJECT

public:
    BuildReleasePane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
};

} // namespace slipway
