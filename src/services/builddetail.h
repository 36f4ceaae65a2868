// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/buildbundles.h"
#include "services/distribution/buildtexts.h"

#include <optional>

namespace slipway {

//! A bundle in a build: the app, or what comes along with it.
struct BundleRow
{
    QString id = {};
    EnumValue<BuildBundleType> type = {};
    QString fileName = {};
    QString bundleId = {};
    QString sdk = {}; //!< the build of the SDK that it was made with
    QUrl symbols = {}; //!< where its dSYM can be had, for some time; empty where Apple has none

    friend bool operator==(const BundleRow &, const BundleRow &) = default;
};

//! How large a bundle is on one kind of device, in bytes.
struct BundleSizeRow
{
    QString deviceModel = {};
    std::optional<qint64> download = {};
    std::optional<qint64> install = {};

    //! It is of what was uploaded, for all kinds of devices.
    bool isUniversal() const;

    static BundleSizeRow from(const Resource &resource, const Document &document);
};

//! What there is to know of one build beside its TestBuildRow.
struct BuildDetail
{
    QString id = {};
    EnumValue<BuildAudienceType> audience = {}; //!< no wire value: Apple does not say, as of old builds
    QString macOsVersion = {}; //!< the least that it runs on, if it runs on a Mac at all
    QString visionOsVersion = {};
    EnumValue<BetaReviewState> review = {}; //!< no wire value: it was never submitted
    QDateTime submittedDate = {};
    std::optional<int> individualTesters = {}; //!< how many test it outside of groups
    std::vector<WhatToTest> texts = {};
    std::vector<BundleRow> bundles = {};
    QByteArray json = {}; //!< of the build, indented, for reading

    static BuildDetail from(const Resource &resource, const Document &document);
    friend bool operator==(const BuildDetail &, const BuildDetail &) = default;
};

//! Asks for the BuildDetail of one build.
Request buildDetailRequest(const QString &buildId);

} // namespace slipway
