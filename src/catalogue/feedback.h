// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"
#include "catalogue/platform.h"

namespace slipway {

struct BetaCrashLog;
struct BetaTester;
struct Build;

namespace internal {

inline constexpr std::array connectionTypes{
    entry("WIFI", QT_TRANSLATE_NOOP("catalogue", "Wi-Fi")),
    entry("MOBILE_DATA", QT_TRANSLATE_NOOP("catalogue", "Mobile Data")),
    entry("WIRE", QT_TRANSLATE_NOOP("catalogue", "Cable")),
    entry("UNKNOWN", QT_TRANSLATE_NOOP("catalogue", "Unknown")),
    entry("NONE", QT_TRANSLATE_NOOP("catalogue", "None")),
};
inline constexpr std::array deviceFamilies{
    entry("IPHONE", QT_TRANSLATE_NOOP("catalogue", "iPhone")),
    entry("IPAD", QT_TRANSLATE_NOOP("catalogue", "iPad")),
    entry("APPLE_TV", QT_TRANSLATE_NOOP("catalogue", "Apple TV")),
    entry("APPLE_WATCH", QT_TRANSLATE_NOOP("catalogue", "Apple Watch")),
    entry("MAC", QT_TRANSLATE_NOOP("catalogue", "Mac")),
    entry("VISION", QT_TRANSLATE_NOOP("catalogue", "Apple Vision")),
};

//! What is the same in both kinds of feedback: who wrote what, and on which device.
template <typename T>
struct BetaFeedback
{
    static constexpr auto createdDate = readOnly<T, QDateTime>("createdDate", QT_TRANSLATE_NOOP("catalogue", "Sent"));
    static constexpr auto comment = readOnly<T, QString>("comment", QT_TRANSLATE_NOOP("catalogue", "Comment"));
    static constexpr auto email = readOnly<T, QString>("email", QT_TRANSLATE_NOOP("catalogue", "Email"));
    static constexpr auto deviceModel = readOnly<T, QString>("deviceModel", QT_TRANSLATE_NOOP("catalogue", "Device"));
    static constexpr auto osVersion = readOnly<T, QString>("osVersion", QT_TRANSLATE_NOOP("catalogue", "OS Version"));
    static constexpr auto locale = readOnly<T, Locale>("locale", QT_TRANSLATE_NOOP("catalogue", "Language"));
    static constexpr auto timeZone = readOnly<T, QString>("timeZone", QT_TRANSLATE_NOOP("catalogue", "Time Zone"));
    static constexpr auto architecture = readOnly<T, QString>("architecture", QT_TRANSLATE_NOOP("catalogue", "Architecture"));
    static constexpr auto connectionType =
        readOnly<T, QString>("connectionType", QT_TRANSLATE_NOOP("catalogue", "Connection"), {.values = connectionTypes});
    static constexpr auto pairedAppleWatch = readOnly<T, QString>("pairedAppleWatch", QT_TRANSLATE_NOOP("catalogue", "Paired Apple Watch"));
    static constexpr auto appUptimeInMilliseconds =
        readOnly<T, qint64>("appUptimeInMilliseconds", QT_TRANSLATE_NOOP("catalogue", "App Uptime (ms)"));
    static constexpr auto diskBytesAvailable = readOnly<T, qint64>("diskBytesAvailable", QT_TRANSLATE_NOOP("catalogue", "Free Disk Space"));
    static constexpr auto diskBytesTotal = readOnly<T, qint64>("diskBytesTotal", QT_TRANSLATE_NOOP("catalogue", "Disk Space"));
    static constexpr auto batteryPercentage = readOnly<T, int>("batteryPercentage", QT_TRANSLATE_NOOP("catalogue", "Battery (%)"));
    static constexpr auto screenWidthInPoints = readOnly<T, int>("screenWidthInPoints", QT_TRANSLATE_NOOP("catalogue", "Screen Width"));
    static constexpr auto screenHeightInPoints = readOnly<T, int>("screenHeightInPoints", QT_TRANSLATE_NOOP("catalogue", "Screen Height"));
    static constexpr auto appPlatform =
        readOnly<T, EnumValue<Platform>>("appPlatform", QT_TRANSLATE_NOOP("catalogue", "Platform of the App"));
    static constexpr auto devicePlatform =
        readOnly<T, EnumValue<Platform>>("devicePlatform", QT_TRANSLATE_NOOP("catalogue", "Platform of the Device"));
    static constexpr auto deviceFamily =
        readOnly<T, QString>("deviceFamily", QT_TRANSLATE_NOOP("catalogue", "Device Family"), {.values = deviceFamilies});
    static constexpr auto buildBundleId = readOnly<T, QString>("buildBundleId", QT_TRANSLATE_NOOP("catalogue", "Bundle ID of the Build"));

    static constexpr std::array common{
        createdDate.spec, comment.spec, email.spec, deviceModel.spec, osVersion.spec, locale.spec, timeZone.spec, architecture.spec,
        connectionType.spec, pairedAppleWatch.spec, appUptimeInMilliseconds.spec, diskBytesAvailable.spec, diskBytesTotal.spec,
        batteryPercentage.spec, screenWidthInPoints.spec, screenHeightInPoints.spec, appPlatform.spec, devicePlatform.spec,
        deviceFamily.spec, buildBundleId.spec,
    };

    static constexpr auto build = toOne<T, Build>("build", QT_TRANSLATE_NOOP("catalogue", "Build"), "builds");
    static constexpr auto tester = toOne<T, BetaTester>("tester", QT_TRANSLATE_NOOP("catalogue", "Beta Tester"), "betaTesters");
};

template <std::size_t size>
constexpr std::array<AttributeSpec, size + 1> withSpec(const std::array<AttributeSpec, size> &specs, const AttributeSpec &last)
{
    std::array<AttributeSpec, size + 1> all{};
    for (std::size_t i = 0; i < size; ++i)
        all[i] = specs[i];
    all[size] = last;
    return all;
}

} // namespace internal

//! Screenshots that a tester sent, with a word about them. Links to the pictures expire soon: they are to be got at once (api/05 5).
struct BetaFeedbackScreenshotSubmission : internal::BetaFeedback<BetaFeedbackScreenshotSubmission>
{
    static constexpr QLatin1String type{"betaFeedbackScreenshotSubmissions"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Screenshot Feedback");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Screenshot Feedback");

    //! Objects of url, width, height and expirationDate.
    static constexpr auto screenshots =
        readOnly<BetaFeedbackScreenshotSubmission, QJsonArray>("screenshots", QT_TRANSLATE_NOOP("catalogue", "Screenshots"));

    static constexpr std::array specs = internal::withSpec(common, screenshots.spec);
    static constexpr std::array relations{build.spec, tester.spec};
    static constexpr std::array titleAttributes{comment.spec.name, createdDate.spec.name};
};

//! A crash at a tester's, with a word about it if there was one.
struct BetaFeedbackCrashSubmission : internal::BetaFeedback<BetaFeedbackCrashSubmission>
{
    static constexpr QLatin1String type{"betaFeedbackCrashSubmissions"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Crash Feedback");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Crash Feedback");

    static constexpr std::array specs = common;

    static constexpr auto crashLog = toOne<BetaFeedbackCrashSubmission, BetaCrashLog>(
        "crashLog", QT_TRANSLATE_NOOP("catalogue", "Crash Log"), "betaCrashLogs", {.linksOnly = true});

    static constexpr std::array relations{build.spec, tester.spec, crashLog.spec};
    static constexpr std::array titleAttributes{comment.spec.name, createdDate.spec.name};
};

//! The report that goes with a crash, as plain text.
struct BetaCrashLog
{
    static constexpr QLatin1String type{"betaCrashLogs"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Crash Log");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Crash Logs");

    static constexpr auto logText = readOnly<BetaCrashLog, QString>("logText", QT_TRANSLATE_NOOP("catalogue", "Report"));

    static constexpr std::array specs{logText.spec};
    static constexpr std::array<RelationSpec, 0> relations{};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! Paths that answer with testers' feedback.
std::span<const EndpointSpec> feedbackEndpoints();

} // namespace slipway
