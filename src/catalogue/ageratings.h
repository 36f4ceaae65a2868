// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/apps.h"

namespace slipway {

namespace internal {

// Today's three answers come first; the two others are their equivalents from before 2025, which Apple still takes (api/02 2).
constexpr std::array contentFrequencies{
    entry("NONE", QT_TRANSLATE_NOOP("catalogue", "None")),
    entry("INFREQUENT", QT_TRANSLATE_NOOP("catalogue", "Infrequent")),
    entry("FREQUENT", QT_TRANSLATE_NOOP("catalogue", "Frequent")),
    entry("INFREQUENT_OR_MILD", QT_TRANSLATE_NOOP("catalogue", "Infrequent or Mild")),
    entry("FREQUENT_OR_INTENSE", QT_TRANSLATE_NOOP("catalogue", "Frequent or Intense")),
};
constexpr size_t todaysAnswers = 3;
constexpr std::array formerAgeOverrides{
    entry("NONE", QT_TRANSLATE_NOOP("catalogue", "None")), entry("NINE_PLUS", "9+"), entry("THIRTEEN_PLUS", "13+"),
    entry("SIXTEEN_PLUS", "16+"), entry("SEVENTEEN_PLUS", "17+"), entry("UNRATED", QT_TRANSLATE_NOOP("catalogue", "Unrated")),
};
constexpr std::array ageOverrides{
    entry("NONE", QT_TRANSLATE_NOOP("catalogue", "None")), entry("NINE_PLUS", "9+"), entry("THIRTEEN_PLUS", "13+"),
    entry("SIXTEEN_PLUS", "16+"), entry("EIGHTEEN_PLUS", "18+"), entry("UNRATED", QT_TRANSLATE_NOOP("catalogue", "Unrated")),
};
constexpr std::array koreaAgeOverrides{
    entry("NONE", QT_TRANSLATE_NOOP("catalogue", "None")), entry("FIFTEEN_PLUS", "15+"), entry("NINETEEN_PLUS", "19+"),
};

// A question about how often something is in an app, and one that is answered with yes or no.
constexpr auto frequency(const char *name, const char *label)
{
    return updateOnly<AgeRatingDeclaration, QString>(name, label, {.nullable = true, .values = contentFrequencies});
}
constexpr auto yesOrNo(const char *name, const char *label)
{
    return updateOnly<AgeRatingDeclaration, bool>(name, label, {.nullable = true});
}

} // namespace internal

//! \brief The answers to Apple's questions about an app, of which it computes the age rating: one for each AppInfo.
//!
//! It can be changed by its id and read through its AppInfo alone. Labels are App Store Connect's.
struct AgeRatingDeclaration
{
    static constexpr QLatin1String type{"ageRatingDeclarations"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Age Rating Declaration");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Age Rating Declarations");

    static constexpr auto parentalControls = internal::yesOrNo("parentalControls", QT_TRANSLATE_NOOP("catalogue", "Parental Controls"));
    static constexpr auto ageAssurance = internal::yesOrNo("ageAssurance", QT_TRANSLATE_NOOP("catalogue", "Age Assurance"));
    static constexpr auto unrestrictedWebAccess = internal::yesOrNo("unrestrictedWebAccess", QT_TRANSLATE_NOOP("catalogue", "Unrestricted Web Access"));
    static constexpr auto userGeneratedContent = internal::yesOrNo("userGeneratedContent", QT_TRANSLATE_NOOP("catalogue", "User-Generated Content"));
    static constexpr auto socialMedia = internal::yesOrNo("socialMedia", QT_TRANSLATE_NOOP("catalogue", "Social Media"));
    static constexpr auto socialMediaAgeRestricted =
        internal::yesOrNo("socialMediaAgeRestricted", QT_TRANSLATE_NOOP("catalogue", "Age-Restricted Social Media"));
    static constexpr auto messagingAndChat = internal::yesOrNo("messagingAndChat", QT_TRANSLATE_NOOP("catalogue", "Messaging and Chat"));
    static constexpr auto advertising = internal::yesOrNo("advertising", QT_TRANSLATE_NOOP("catalogue", "Advertising"));
    static constexpr auto profanityOrCrudeHumor = internal::frequency("profanityOrCrudeHumor", QT_TRANSLATE_NOOP("catalogue", "Profanity or Crude Humor"));
    static constexpr auto horrorOrFearThemes = internal::frequency("horrorOrFearThemes", QT_TRANSLATE_NOOP("catalogue", "Horror/Fear Themes"));
    static constexpr auto alcoholTobaccoOrDrugUseOrReferences =
        internal::frequency("alcoholTobaccoOrDrugUseOrReferences", QT_TRANSLATE_NOOP("catalogue", "Alcohol, Tobacco, or Drug Use or References"));
    static constexpr auto medicalOrTreatmentInformation =
        internal::frequency("medicalOrTreatmentInformation", QT_TRANSLATE_NOOP("catalogue", "Medical or Treatment Information"));
    static constexpr auto healthOrWellnessTopics =
        internal::yesOrNo("healthOrWellnessTopics", QT_TRANSLATE_NOOP("catalogue", "Health or Wellness Topics"));
    static constexpr auto matureOrSuggestiveThemes =
        internal::frequency("matureOrSuggestiveThemes", QT_TRANSLATE_NOOP("catalogue", "Mature or Suggestive Themes"));
    static constexpr auto sexualContentOrNudity = internal::frequency("sexualContentOrNudity", QT_TRANSLATE_NOOP("catalogue", "Sexual Content or Nudity"));
    static constexpr auto sexualContentGraphicAndNudity =
        internal::frequency("sexualContentGraphicAndNudity", QT_TRANSLATE_NOOP("catalogue", "Graphic Sexual Content and Nudity"));
    static constexpr auto violenceCartoonOrFantasy =
        internal::frequency("violenceCartoonOrFantasy", QT_TRANSLATE_NOOP("catalogue", "Cartoon or Fantasy Violence"));
    static constexpr auto violenceRealistic = internal::frequency("violenceRealistic", QT_TRANSLATE_NOOP("catalogue", "Realistic Violence"));
    static constexpr auto violenceRealisticProlongedGraphicOrSadistic =
        internal::frequency("violenceRealisticProlongedGraphicOrSadistic", QT_TRANSLATE_NOOP("catalogue", "Prolonged Graphic or Sadistic Realistic Violence"));
    static constexpr auto gunsOrOtherWeapons = internal::frequency("gunsOrOtherWeapons", QT_TRANSLATE_NOOP("catalogue", "Guns or Other Weapons"));
    static constexpr auto gamblingSimulated = internal::frequency("gamblingSimulated", QT_TRANSLATE_NOOP("catalogue", "Simulated Gambling"));
    static constexpr auto contests = internal::frequency("contests", QT_TRANSLATE_NOOP("catalogue", "Contests"));
    static constexpr auto gambling = internal::yesOrNo("gambling", QT_TRANSLATE_NOOP("catalogue", "Gambling"));
    static constexpr auto lootBox = internal::yesOrNo("lootBox", QT_TRANSLATE_NOOP("catalogue", "Loot Boxes"));

    static constexpr auto kidsAgeBand = updateOnly<AgeRatingDeclaration, QString>(
        "kidsAgeBand", QT_TRANSLATE_NOOP("catalogue", "Made for Kids"), {.nullable = true, .values = internal::kidsAgeBands});
    static constexpr auto ageRatingOverride = updateOnly<AgeRatingDeclaration, QString>(
        "ageRatingOverride", QT_TRANSLATE_NOOP("catalogue", "Former Age Rating Override"),
        {.nullable = true, .deprecated = true, .values = internal::formerAgeOverrides});
    static constexpr auto ageRatingOverrideV2 = updateOnly<AgeRatingDeclaration, QString>(
        "ageRatingOverrideV2", QT_TRANSLATE_NOOP("catalogue", "Higher Age Rating"), {.nullable = true, .values = internal::ageOverrides});
    static constexpr auto koreaAgeRatingOverride = updateOnly<AgeRatingDeclaration, QString>(
        "koreaAgeRatingOverride", QT_TRANSLATE_NOOP("catalogue", "Higher Age Rating in Korea"),
        {.nullable = true, .values = internal::koreaAgeOverrides});
    static constexpr auto developerAgeRatingInfoUrl = updateOnly<AgeRatingDeclaration, QUrl>(
        "developerAgeRatingInfoUrl", QT_TRANSLATE_NOOP("catalogue", "Age Suitability URL"), {.nullable = true});

    static constexpr std::array specs{
        parentalControls.spec, ageAssurance.spec, unrestrictedWebAccess.spec, userGeneratedContent.spec, socialMedia.spec,
        socialMediaAgeRestricted.spec, messagingAndChat.spec, advertising.spec, profanityOrCrudeHumor.spec, horrorOrFearThemes.spec,
        alcoholTobaccoOrDrugUseOrReferences.spec, medicalOrTreatmentInformation.spec, healthOrWellnessTopics.spec,
        matureOrSuggestiveThemes.spec, sexualContentOrNudity.spec, sexualContentGraphicAndNudity.spec, violenceCartoonOrFantasy.spec,
        violenceRealistic.spec, violenceRealisticProlongedGraphicOrSadistic.spec, gunsOrOtherWeapons.spec, gamblingSimulated.spec,
        contests.spec, gambling.spec, lootBox.spec, kidsAgeBand.spec, ageRatingOverride.spec, ageRatingOverrideV2.spec,
        koreaAgeRatingOverride.spec, developerAgeRatingInfoUrl.spec,
    };
    static constexpr std::array<RelationSpec, 0> relations{};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

} // namespace slipway
