// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"

namespace slipway {

struct BuildBundleFileSize;

enum class BuildBundleType { Unknown, App, AppClip, WatchApp };

template <>
struct EnumTraits<BuildBundleType>
{
    static constexpr std::array entries{
        entry(BuildBundleType::App, "APP", QT_TRANSLATE_NOOP("catalogue", "App")),
        entry(BuildBundleType::AppClip, "APP_CLIP", QT_TRANSLATE_NOOP("catalogue", "App Clip")),
        entry(BuildBundleType::WatchApp, "WATCH_APP", QT_TRANSLATE_NOOP("catalogue", "Watch App")),
    };
};

//! A bundle in a build: the app, or what comes along with it. No path leads to one: it is included with its build (api/05 4).
struct BuildBundle
{
    static constexpr QLatin1String type{"buildBundles"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Bundle");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Bundles");

    static constexpr auto bundleId = readOnly<BuildBundle, QString>("bundleId", QT_TRANSLATE_NOOP("catalogue", "Bundle ID"));
    static constexpr auto bundleType =
        readOnly<BuildBundle, EnumValue<BuildBundleType>>("bundleType", QT_TRANSLATE_NOOP("catalogue", "Bundle Type"));
    static constexpr auto sdkBuild = readOnly<BuildBundle, QString>("sdkBuild", QT_TRANSLATE_NOOP("catalogue", "SDK Build"));
    static constexpr auto platformBuild = readOnly<BuildBundle, QString>("platformBuild", QT_TRANSLATE_NOOP("catalogue", "Platform Build"));
    static constexpr auto fileName = readOnly<BuildBundle, QString>("fileName", QT_TRANSLATE_NOOP("catalogue", "File Name"));
    static constexpr auto hasSirikit = readOnly<BuildBundle, bool>("hasSirikit", QT_TRANSLATE_NOOP("catalogue", "Uses SiriKit"));
    static constexpr auto hasOnDemandResources =
        readOnly<BuildBundle, bool>("hasOnDemandResources", QT_TRANSLATE_NOOP("catalogue", "Has On-Demand Resources"));
    static constexpr auto hasPrerenderedIcon =
        readOnly<BuildBundle, bool>("hasPrerenderedIcon", QT_TRANSLATE_NOOP("catalogue", "Has Prerendered Icon"));
    static constexpr auto usesLocationServices =
        readOnly<BuildBundle, bool>("usesLocationServices", QT_TRANSLATE_NOOP("catalogue", "Uses Location Services"));
    static constexpr auto isIosBuildMacAppStoreCompatible =
        readOnly<BuildBundle, bool>("isIosBuildMacAppStoreCompatible", QT_TRANSLATE_NOOP("catalogue", "Runs on Mac"));
    static constexpr auto includesSymbols = readOnly<BuildBundle, bool>("includesSymbols", QT_TRANSLATE_NOOP("catalogue", "Includes Symbols"));
    //! Where the symbols can be had for some time; missing where Apple has none.
    static constexpr auto dSYMUrl = readOnly<BuildBundle, QUrl>("dSYMUrl", QT_TRANSLATE_NOOP("catalogue", "dSYM"));
    static constexpr auto supportedArchitectures =
        readOnly<BuildBundle, QStringList>("supportedArchitectures", QT_TRANSLATE_NOOP("catalogue", "Architectures"));
    static constexpr auto requiredCapabilities =
        readOnly<BuildBundle, QStringList>("requiredCapabilities", QT_TRANSLATE_NOOP("catalogue", "Required Capabilities"));
    static constexpr auto deviceProtocols =
        readOnly<BuildBundle, QStringList>("deviceProtocols", QT_TRANSLATE_NOOP("catalogue", "Device Protocols"));
    static constexpr auto locales = readOnly<BuildBundle, QStringList>("locales", QT_TRANSLATE_NOOP("catalogue", "Languages"));
    static constexpr auto entitlements = readOnly<BuildBundle, QJsonObject>("entitlements", QT_TRANSLATE_NOOP("catalogue", "Entitlements"));
    static constexpr auto baDownloadAllowance =
        readOnly<BuildBundle, qint64>("baDownloadAllowance", QT_TRANSLATE_NOOP("catalogue", "Background Download Allowance"));
    static constexpr auto baMaxInstallSize =
        readOnly<BuildBundle, qint64>("baMaxInstallSize", QT_TRANSLATE_NOOP("catalogue", "Background Install Size Limit"));
    static constexpr auto minimumOsVersion =
        readOnly<BuildBundle, QString>("minimumOsVersion", QT_TRANSLATE_NOOP("catalogue", "Minimum OS Version"));

    static constexpr std::array specs{
        bundleId.spec, bundleType.spec, sdkBuild.spec, platformBuild.spec, fileName.spec, hasSirikit.spec, hasOnDemandResources.spec,
        hasPrerenderedIcon.spec, usesLocationServices.spec, isIosBuildMacAppStoreCompatible.spec, includesSymbols.spec, dSYMUrl.spec,
        supportedArchitectures.spec, requiredCapabilities.spec, deviceProtocols.spec, locales.spec, entitlements.spec,
        baDownloadAllowance.spec, baMaxInstallSize.spec, minimumOsVersion.spec,
    };

    static constexpr auto buildBundleFileSizes = toMany<BuildBundle, BuildBundleFileSize>(
        "buildBundleFileSizes", QT_TRANSLATE_NOOP("catalogue", "File Sizes"), "buildBundleFileSizes");

    // Relations without a key of their own lead to types that are not curated.
    static constexpr std::array relations{
        toOne<BuildBundle>("appClipDomainCacheStatus", QT_TRANSLATE_NOOP("catalogue", "App Clip Domain Cache"), "appClipDomainStatuses").spec,
        toOne<BuildBundle>("appClipDomainDebugStatus", QT_TRANSLATE_NOOP("catalogue", "App Clip Domain Debugging"),
                           "appClipDomainStatuses").spec,
        toMany<BuildBundle>("betaAppClipInvocations", QT_TRANSLATE_NOOP("catalogue", "App Clip Invocations"), "betaAppClipInvocations").spec,
        buildBundleFileSizes.spec,
    };
    static constexpr std::array titleAttributes{fileName.spec.name, bundleId.spec.name};
};

//! How large a bundle is on one kind of device; "Universal" is what was uploaded.
struct BuildBundleFileSize
{
    static constexpr QLatin1String type{"buildBundleFileSizes"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "File Size");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "File Sizes");

    static constexpr auto deviceModel = readOnly<BuildBundleFileSize, QString>("deviceModel", QT_TRANSLATE_NOOP("catalogue", "Device Model"));
    static constexpr auto osVersion = readOnly<BuildBundleFileSize, QString>("osVersion", QT_TRANSLATE_NOOP("catalogue", "OS Version"));
    static constexpr auto downloadBytes =
        readOnly<BuildBundleFileSize, qint64>("downloadBytes", QT_TRANSLATE_NOOP("catalogue", "Download Size"));
    static constexpr auto installBytes =
        readOnly<BuildBundleFileSize, qint64>("installBytes", QT_TRANSLATE_NOOP("catalogue", "Install Size"));

    static constexpr std::array specs{deviceModel.spec, osVersion.spec, downloadBytes.spec, installBytes.spec};
    static constexpr std::array<RelationSpec, 0> relations{};
    static constexpr std::array titleAttributes{deviceModel.spec.name};
};

//! Paths that answer with sizes of bundles.
std::span<const EndpointSpec> buildBundleEndpoints();

} // namespace slipway
