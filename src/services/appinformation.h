// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/apps.h"
#include "services/feed.h"

#include <QHash>

namespace slipway {

//! The texts of an app info in one language.
struct AppInfoTexts
{
    QString id = {};
    Locale locale = {};
    QString name = {};
    QString subtitle = {};
    QString privacyPolicyUrl = {};
    QString privacyChoicesUrl = {};
    QString privacyPolicyText = {}; //!< tvOS

    friend bool operator==(const AppInfoTexts &, const AppInfoTexts &) = default;
};

//! \brief What all platforms of an app share: an app info. A live app with a version in preparation has two (api/02 2).
struct AppInfoRow
{
    QString id = {};
    EnumValue<AppInfoState> state = {};
    QHash<QString, QString> values = {}; //!< categories and age rating: StoreValues by name
    std::vector<AppInfoTexts> texts = {}; //!< by locale

    //! True for the one that is on the store, false for the one that is being edited or reviewed.
    bool isLive() const;
    static AppInfoRow from(const Resource &resource, const Document &document);
    friend bool operator==(const AppInfoRow &, const AppInfoRow &) = default;
};

//! A category of the App Store with its subcategories, as ids of Apple's ("GAMES", "GAMES_PUZZLE"): they have no name in the API.
struct CategoryRow
{
    QString id = {};
    QStringList subcategories = {};

    static CategoryRow from(const Resource &resource, const Document &document);
    friend bool operator==(const CategoryRow &, const CategoryRow &) = default;
};

//! A category id made readable: "PHOTO_AND_VIDEO" -> "Photo & Video", "GAMES_ROLE_PLAYING" -> "Role Playing".
QString categoryLabel(const QString &id);

//! Asks for the app infos of an app with their texts in all languages, categories and age ratings.
Request appInfosRequest(const QString &appId);

//! \brief Reads App Information. The caller owns the feed and opens it.
class AppInformationService final
{
public:
    explicit AppInformationService(SessionContext &context) : m_context(context) {}

    std::unique_ptr<Feed<AppInfoRow>> infos(const QString &appId);
    //! All categories that are no subcategories.
    std::unique_ptr<Feed<CategoryRow>> categories();

private:
    SessionContext &m_context;
};

} // namespace slipway
