// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"
#include "services/drafts.h"
#include "ui/texts/textproposal.h"

namespace slipway {

//! A version of another app, with what its own page would show of its texts.
struct CopyTarget
{
    QString name = {}; //!< "Quarry · macOS 3.0"
    MatrixPage page = {}; //!< of the version's texts alone: those of the app are not copied
};

//! Those of \a app, at most one of each platform.
std::vector<VersionSummary> versionsInProgress(const AppRow &app);

//! "Quarry · macOS 3.0".
QString nameOf(const AppRow &app, const VersionSummary &version);

//! \a version of \a app, which has \a texts at Apple and \a drafts, those of the app, over them. \a refusals are what Apple said of changes of it,
//! see AppleLocks::adviceOnTexts().
CopyTarget copyTarget(const AppRow &app, const VersionSummary &version, const std::vector<VersionTexts> &texts, const std::vector<Draft> &drafts,
                      const std::vector<QString> &refusals);

//! \brief What would become of \a targets when they got the texts number \a field of \a source, each in its own language.
//!
//! Only where both have the language, and where the text there becomes another one. A text that is not there is none to copy.
std::vector<TextProposal> copiesTo(const std::vector<CopyTarget> &targets, const MatrixPage &source, size_t field);

//! What Drafts::write() takes to put \a chosen, of copiesTo(), into \a targets.
std::vector<Drafts::Edit> copyEdits(const std::vector<CopyTarget> &targets, const std::vector<NewText> &chosen);

} // namespace slipway
