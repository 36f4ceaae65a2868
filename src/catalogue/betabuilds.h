// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "catalogue/endpointspec.h"

#include <optional>

namespace slipway {

class Resource;
struct Build;

enum class InternalBetaState {
    Unknown,
    Processing,
    ProcessingException,
    MissingExportCompliance,
    InExportComplianceReview,
    ReadyForBetaTesting,
    InBetaTesting,
    Expired
};

template <>
struct EnumTraits<InternalBetaState>
{
    static constexpr std::array entries{
        entry(InternalBetaState::Processing, "PROCESSING", QT_TRANSLATE_NOOP("catalogue", "Processing")),
        entry(InternalBetaState::ProcessingException, "PROCESSING_EXCEPTION", QT_TRANSLATE_NOOP("catalogue", "Processing Failed")),
        entry(InternalBetaState::MissingExportCompliance, "MISSING_EXPORT_COMPLIANCE",
              QT_TRANSLATE_NOOP("catalogue", "Missing Compliance")),
        entry(InternalBetaState::InExportComplianceReview, "IN_EXPORT_COMPLIANCE_REVIEW",
              QT_TRANSLATE_NOOP("catalogue", "In Export Compliance Review")),
        entry(InternalBetaState::ReadyForBetaTesting, "READY_FOR_BETA_TESTING", QT_TRANSLATE_NOOP("catalogue", "Ready to Test")),
        entry(InternalBetaState::InBetaTesting, "IN_BETA_TESTING", QT_TRANSLATE_NOOP("catalogue", "Testing")),
        entry(InternalBetaState::Expired, "EXPIRED", QT_TRANSLATE_NOOP("catalogue", "Expired")),
    };
};

enum class ExternalBetaState {
    Unknown,
    Processing,
    ProcessingException,
    MissingExportCompliance,
    InExportComplianceReview,
    ReadyForBetaSubmission,
    WaitingForBetaReview,
    InBetaReview,
    BetaRejected,
    BetaApproved,
    ReadyForBetaTesting,
    InBetaTesting,
    Expired,
    NotApplicable
};

template <>
struct EnumTraits<ExternalBetaState>
{
    static constexpr std::array entries{
        entry(ExternalBetaState::Processing, "PROCESSING", QT_TRANSLATE_NOOP("catalogue", "Processing")),
        entry(ExternalBetaState::ProcessingException, "PROCESSING_EXCEPTION", QT_TRANSLATE_NOOP("catalogue", "Processing Failed")),
        entry(ExternalBetaState::MissingExportCompliance, "MISSING_EXPORT_COMPLIANCE",
              QT_TRANSLATE_NOOP("catalogue", "Missing Compliance")),
        entry(ExternalBetaState::InExportComplianceReview, "IN_EXPORT_COMPLIANCE_REVIEW",
              QT_TRANSLATE_NOOP("catalogue", "In Export Compliance Review")),
        entry(ExternalBetaState::ReadyForBetaSubmission, "READY_FOR_BETA_SUBMISSION", QT_TRANSLATE_NOOP("catalogue", "Ready to Submit")),
        entry(ExternalBetaState::WaitingForBetaReview, "WAITING_FOR_BETA_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Waiting for Review")),
        entry(ExternalBetaState::InBetaReview, "IN_BETA_REVIEW", QT_TRANSLATE_NOOP("catalogue", "In Review")),
        entry(ExternalBetaState::BetaRejected, "BETA_REJECTED", QT_TRANSLATE_NOOP("catalogue", "Rejected")),
        entry(ExternalBetaState::BetaApproved, "BETA_APPROVED", QT_TRANSLATE_NOOP("catalogue", "Approved")),
        entry(ExternalBetaState::ReadyForBetaTesting, "READY_FOR_BETA_TESTING", QT_TRANSLATE_NOOP("catalogue", "Ready to Test")),
        entry(ExternalBetaState::InBetaTesting, "IN_BETA_TESTING", QT_TRANSLATE_NOOP("catalogue", "Testing")),
        entry(ExternalBetaState::Expired, "EXPIRED", QT_TRANSLATE_NOOP("catalogue", "Expired")),
        entry(ExternalBetaState::NotApplicable, "NOT_APPLICABLE", QT_TRANSLATE_NOOP("catalogue", "Not Applicable")),
    };
};

enum class BetaReviewState { Unknown, WaitingForReview, InReview, Rejected, Approved };

template <>
struct EnumTraits<BetaReviewState>
{
    static constexpr std::array entries{
        entry(BetaReviewState::WaitingForReview, "WAITING_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Waiting for Review")),
        entry(BetaReviewState::InReview, "IN_REVIEW", QT_TRANSLATE_NOOP("catalogue", "In Review")),
        entry(BetaReviewState::Rejected, "REJECTED", QT_TRANSLATE_NOOP("catalogue", "Rejected")),
        entry(BetaReviewState::Approved, "APPROVED", QT_TRANSLATE_NOOP("catalogue", "Approved")),
    };
};

//! Where a build stands in TestFlight, inside and outside the team (api/05 4). Its id is the build's.
struct BuildBetaDetail
{
    static constexpr QLatin1String type{"buildBetaDetails"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "TestFlight Details");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "TestFlight Details");

    static constexpr auto autoNotifyEnabled = updateOnly<BuildBetaDetail, bool>(
        "autoNotifyEnabled", QT_TRANSLATE_NOOP("catalogue", "Notify Testers Automatically"), {.nullable = true});
    static constexpr auto internalBuildState = readOnly<BuildBetaDetail, EnumValue<InternalBetaState>>(
        "internalBuildState", QT_TRANSLATE_NOOP("catalogue", "Internal Testing"));
    static constexpr auto externalBuildState = readOnly<BuildBetaDetail, EnumValue<ExternalBetaState>>(
        "externalBuildState", QT_TRANSLATE_NOOP("catalogue", "External Testing"));

    static constexpr std::array specs{autoNotifyEnabled.spec, internalBuildState.spec, externalBuildState.spec};

    static constexpr auto build = toOne<BuildBetaDetail, Build>("build", QT_TRANSLATE_NOOP("catalogue", "Build"), "builds");

    static constexpr std::array relations{build.spec};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! The mail to all testers of a build, sent by making one.
struct BuildBetaNotification
{
    static constexpr QLatin1String type{"buildBetaNotifications"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Build Notification");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Build Notifications");

    static constexpr std::array<AttributeSpec, 0> specs{};

    static constexpr auto build = toOne<BuildBetaNotification, Build>(
        "build", QT_TRANSLATE_NOOP("catalogue", "Build"), "builds", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{build.spec};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! What to test in a build, in one language.
struct BetaBuildLocalization
{
    static constexpr QLatin1String type{"betaBuildLocalizations"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "What to Test");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "What to Test");

    static constexpr auto locale =
        createOnly<BetaBuildLocalization, Locale>("locale", QT_TRANSLATE_NOOP("catalogue", "Language"), {.required = true});
    static constexpr auto whatsNew = editable<BetaBuildLocalization, QString>(
        "whatsNew", QT_TRANSLATE_NOOP("catalogue", "What to Test"), {.nullable = true, .refusesTags = true, .maxLength = 4000});

    static constexpr std::array specs{locale.spec, whatsNew.spec};

    static constexpr auto build = toOne<BetaBuildLocalization, Build>(
        "build", QT_TRANSLATE_NOOP("catalogue", "Build"), "builds", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{build.spec};
    static constexpr std::array titleAttributes{locale.spec.name};
};

//! A build at Beta App Review. It is cancelled by expiring the build (api/05 4).
struct BetaAppReviewSubmission
{
    static constexpr QLatin1String type{"betaAppReviewSubmissions"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Beta App Review Submission");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Beta App Review Submissions");

    static constexpr auto betaReviewState = readOnly<BetaAppReviewSubmission, EnumValue<BetaReviewState>>(
        "betaReviewState", QT_TRANSLATE_NOOP("catalogue", "Status"));
    static constexpr auto submittedDate =
        readOnly<BetaAppReviewSubmission, QDateTime>("submittedDate", QT_TRANSLATE_NOOP("catalogue", "Submitted"));

    static constexpr std::array specs{betaReviewState.spec, submittedDate.spec};

    static constexpr auto build = toOne<BetaAppReviewSubmission, Build>(
        "build", QT_TRANSLATE_NOOP("catalogue", "Build"), "builds", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{build.spec};
    static constexpr std::array titleAttributes{betaReviewState.spec.name};
};

//! What testers did with a build since it can be tested; what Apple does not tell is unknown, which is not none.
struct BetaBuildUsage
{
    std::optional<int> invites = {};
    std::optional<int> installs = {};
    std::optional<int> sessions = {};
    std::optional<int> crashes = {};
    std::optional<int> feedback = {};

    friend bool operator==(const BetaBuildUsage &, const BetaBuildUsage &) = default;
};

//! What \a row, of the metric betaBuildUsages, says.
BetaBuildUsage betaBuildUsage(const Resource &row);

//! Paths that answer with what TestFlight knows of a build.
std::span<const EndpointSpec> betaBuildEndpoints();

} // namespace slipway
