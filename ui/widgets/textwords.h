// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "services/storetexts.h"

namespace slipway {

//! "Keywords"; the name of the field as it is where the catalogue does not know it.
QString fieldLabel(const DraftKey &key);

//! "German · de-DE"; for a value, which belongs to no language, what it is a value of: "The App", "iOS Version".
QString languageLabel(const DraftKey &key);
//! Tells apart what languageLabel() says, for filters.
QString languageCode(const DraftKey &key);

//! What people read of \a text, which is the text or value \a key: a value is written as Apple writes it, "INFREQUENT".
QString shownText(const DraftKey &key, const QString &text);
//! What people read in the place of a sensitive value, however long that is.
QString masked();

//! How the text \a key is written: as its language is, addresses from left to right in every language.
Qt::LayoutDirection directionOf(const DraftKey &key);

//! "iOS 2.4.0".
QString versionName(const VersionSummary &version);
//! Whose text it is, for people: "shared by all platforms", "iOS 2.4.0", "TestFlight", "Build 2.4.0 (812)"; without a number where \a versions does not have the version.
QString partLabel(const TextPart &part, const std::vector<VersionSummary> &versions = {});

//! The version of \a versions that \a part means; of the app's own texts the one whose page shows them. Null when there is none.
const VersionSummary *versionOf(const TextPart &part, const std::vector<VersionSummary> &versions);

} // namespace slipway
