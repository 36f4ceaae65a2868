// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/betabuilds.h"
#include "catalogue/builds.h"
#include "core/draft.h"
#include "jsonapi/document.h"
#include "jsonapi/request.h"

#include <vector>

namespace slipway {

//! What the testers of a build are asked to look at, in one language.
struct WhatToTest
{
    QString id = {};
    Locale locale = {};
    QString text = {};

    friend bool operator==(const WhatToTest &, const WhatToTest &) = default;
};

//! A build with all of its texts.
struct BuildTexts
{
    QString id = {};
    QString number = {};
    QDateTime uploadedDate = {};
    std::vector<WhatToTest> texts = {};

    //! Of one of \a texts; empty where there is none.
    QString in(const Locale &locale) const;

    static BuildTexts from(const Resource &resource, const Document &document);
    friend bool operator==(const BuildTexts &, const BuildTexts &) = default;
};

//! What somebody who distributes a build begins with, in one language.
struct FirstTestText
{
    Locale locale = {};
    QString text = {};
    QString takenFrom = {}; //!< the number of the earlier build whose text it is; empty: it is the build's own, or there is none
    bool isDraft = false; //!< it was written for this build before, and not sent

    friend bool operator==(const FirstTestText &, const FirstTestText &) = default;
};

//! Why What to Test of a build cannot be changed; empty: it can.
QString whatToTestLock(bool hasExpired);

//! Asks for the texts of one build, and whether it has expired.
Request buildTextsRequest(const QString &buildId);
//! Asks for the texts of the builds of an app for \a platform, newest first. The first page is enough for firstTestTexts().
Request recentTextsRequest(const QString &appId, const EnumValue<Platform> &platform);

//! The newest of \a others that is older than \a own and for which somebody wrote something; null: there is none.
const BuildTexts *earlierTexts(const BuildTexts &own, const std::vector<BuildTexts> &others);

//! \brief The texts of \a own, and where it has none those of earlierTexts(); by language. Over them \a drafts, of texts of \a own.
//!
//! Languages are those of any of these builds, the ones that begin with a text first.
std::vector<FirstTestText> firstTestTexts(const BuildTexts &own, const std::vector<BuildTexts> &others, const std::vector<Draft> &drafts = {});

} // namespace slipway
