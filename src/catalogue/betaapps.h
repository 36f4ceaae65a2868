// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "catalogue/endpointspec.h"

namespace slipway {

struct App;

//! What testers read of an app, in one language (api/05 4). There is one for each locale; the first review wants a description in all.
struct BetaAppLocalization
{
    static constexpr QLatin1String type{"betaAppLocalizations"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "TestFlight Localization");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "TestFlight Localizations");

    static constexpr auto locale =
        createOnly<BetaAppLocalization, Locale>("locale", QT_TRANSLATE_NOOP("catalogue", "Language"), {.required = true});
    static constexpr auto description = editable<BetaAppLocalization, QString>(
        "description", QT_TRANSLATE_NOOP("catalogue", "Beta App Description"), {.nullable = true, .refusesTags = true, .maxLength = 4000});
    //! Invitations are sent with it to reply to.
    static constexpr auto feedbackEmail = editable<BetaAppLocalization, QString>(
        "feedbackEmail", QT_TRANSLATE_NOOP("catalogue", "Feedback Email"), {.nullable = true, .kind = ValueKind::Email});
    static constexpr auto marketingUrl = editable<BetaAppLocalization, QString>(
        "marketingUrl", QT_TRANSLATE_NOOP("catalogue", "Marketing URL"), {.nullable = true, .kind = ValueKind::Url});
    static constexpr auto privacyPolicyUrl = editable<BetaAppLocalization, QString>(
        "privacyPolicyUrl", QT_TRANSLATE_NOOP("catalogue", "Privacy Policy URL"), {.nullable = true, .kind = ValueKind::Url});
    static constexpr auto tvOsPrivacyPolicy = editable<BetaAppLocalization, QString>(
        "tvOsPrivacyPolicy", QT_TRANSLATE_NOOP("catalogue", "tvOS Privacy Policy"), {.nullable = true});

    static constexpr std::array specs{
        locale.spec, description.spec, feedbackEmail.spec, marketingUrl.spec, privacyPolicyUrl.spec, tvOsPrivacyPolicy.spec,
    };

    static constexpr auto app = toOne<BetaAppLocalization, App>(
        "app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{app.spec};
    static constexpr std::array titleAttributes{locale.spec.name};
};

//! What people at Beta App Review need to know of an app. Its id is the app's (api/09).
struct BetaAppReviewDetail
{
    static constexpr QLatin1String type{"betaAppReviewDetails"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Beta App Review Information");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Beta App Review Information");

    static constexpr auto contactFirstName = updateOnly<BetaAppReviewDetail, QString>(
        "contactFirstName", QT_TRANSLATE_NOOP("catalogue", "First Name"), {.nullable = true});
    static constexpr auto contactLastName = updateOnly<BetaAppReviewDetail, QString>(
        "contactLastName", QT_TRANSLATE_NOOP("catalogue", "Last Name"), {.nullable = true});
    static constexpr auto contactPhone =
        updateOnly<BetaAppReviewDetail, QString>("contactPhone", QT_TRANSLATE_NOOP("catalogue", "Phone"), {.nullable = true});
    static constexpr auto contactEmail =
        updateOnly<BetaAppReviewDetail, QString>("contactEmail", QT_TRANSLATE_NOOP("catalogue", "Email"), {.nullable = true});
    static constexpr auto demoAccountRequired = updateOnly<BetaAppReviewDetail, bool>(
        "demoAccountRequired", QT_TRANSLATE_NOOP("catalogue", "Sign-In Required"), {.nullable = true});
    static constexpr auto demoAccountName = updateOnly<BetaAppReviewDetail, QString>(
        "demoAccountName", QT_TRANSLATE_NOOP("catalogue", "User Name"), {.nullable = true});
    //! Apple returns it in clear text.
    static constexpr auto demoAccountPassword = updateOnly<BetaAppReviewDetail, QString>(
        "demoAccountPassword", QT_TRANSLATE_NOOP("catalogue", "Password"), {.nullable = true, .sensitive = true});
    static constexpr auto notes = updateOnly<BetaAppReviewDetail, QString>(
        "notes", QT_TRANSLATE_NOOP("catalogue", "Notes"), {.nullable = true, .maxLength = 4000});

    static constexpr std::array specs{
        contactFirstName.spec, contactLastName.spec, contactPhone.spec, contactEmail.spec,
        demoAccountRequired.spec, demoAccountName.spec, demoAccountPassword.spec, notes.spec,
    };

    static constexpr auto app = toOne<BetaAppReviewDetail, App>("app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps");

    static constexpr std::array relations{app.spec};
    static constexpr std::array titleAttributes{contactLastName.spec.name, contactFirstName.spec.name};
};

//! The license that testers agree to; Apple's own where the text is empty.
struct BetaLicenseAgreement
{
    static constexpr QLatin1String type{"betaLicenseAgreements"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "TestFlight License Agreement");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "TestFlight License Agreements");

    static constexpr auto agreementText =
        updateOnly<BetaLicenseAgreement, QString>("agreementText", QT_TRANSLATE_NOOP("catalogue", "Agreement"), {.nullable = true});

    static constexpr std::array specs{agreementText.spec};

    static constexpr auto app = toOne<BetaLicenseAgreement, App>("app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps");

    static constexpr std::array relations{app.spec};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! Paths that answer with what TestFlight knows of an app as a whole.
std::span<const EndpointSpec> betaAppEndpoints();

} // namespace slipway
