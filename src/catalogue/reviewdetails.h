// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"

namespace slipway {

struct AppStoreVersion;

//! \brief What people at App Review need to know of a version: whom they can ask, and how they sign in (api/02 4).
//!
//! A version has none until somebody makes one; Apple then wants all of the contact.
struct AppStoreReviewDetail
{
    static constexpr QLatin1String type{"appStoreReviewDetails"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "App Review Information");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "App Review Information");

    static constexpr auto contactFirstName = editable<AppStoreReviewDetail, QString>(
        "contactFirstName", QT_TRANSLATE_NOOP("catalogue", "First Name"), {.nullable = true});
    static constexpr auto contactLastName = editable<AppStoreReviewDetail, QString>(
        "contactLastName", QT_TRANSLATE_NOOP("catalogue", "Last Name"), {.nullable = true});
    static constexpr auto contactPhone = editable<AppStoreReviewDetail, QString>(
        "contactPhone", QT_TRANSLATE_NOOP("catalogue", "Phone"), {.nullable = true});
    static constexpr auto contactEmail = editable<AppStoreReviewDetail, QString>(
        "contactEmail", QT_TRANSLATE_NOOP("catalogue", "Email"), {.nullable = true});
    static constexpr auto demoAccountRequired = editable<AppStoreReviewDetail, bool>(
        "demoAccountRequired", QT_TRANSLATE_NOOP("catalogue", "Sign-In Required"), {.nullable = true});
    static constexpr auto demoAccountName = editable<AppStoreReviewDetail, QString>(
        "demoAccountName", QT_TRANSLATE_NOOP("catalogue", "User Name"), {.nullable = true});
    //! Apple returns it in clear text.
    static constexpr auto demoAccountPassword = editable<AppStoreReviewDetail, QString>(
        "demoAccountPassword", QT_TRANSLATE_NOOP("catalogue", "Password"), {.nullable = true, .sensitive = true});
    static constexpr auto notes = editable<AppStoreReviewDetail, QString>(
        "notes", QT_TRANSLATE_NOOP("catalogue", "Notes"), {.nullable = true, .maxLength = 4000});

    static constexpr std::array specs{
        contactFirstName.spec, contactLastName.spec, contactPhone.spec, contactEmail.spec,
        demoAccountRequired.spec, demoAccountName.spec, demoAccountPassword.spec, notes.spec,
    };

    static constexpr auto appStoreVersion = toOne<AppStoreReviewDetail, AppStoreVersion>(
        "appStoreVersion", QT_TRANSLATE_NOOP("catalogue", "Version"), "appStoreVersions", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{
        appStoreVersion.spec,
        toMany<AppStoreReviewDetail>("appStoreReviewAttachments", QT_TRANSLATE_NOOP("catalogue", "Attachments"),
                                     "appStoreReviewAttachments").spec,
    };
    static constexpr std::array titleAttributes{contactLastName.spec.name, contactFirstName.spec.name};
};

//! Paths that answer with App Review information.
std::span<const EndpointSpec> reviewDetailEndpoints();

} // namespace slipway
