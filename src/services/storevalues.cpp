// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storevalues.h"

#include "catalogue/ageratings.h"
#include "catalogue/betaapps.h"
#include "catalogue/reviewdetails.h"
#include "catalogue/textlength.h"
#include "catalogue/versions.h"
#include "catalogue/wirebool.h"
#include "jsonapi/resource.h"
#include "services/appinformation.h"
#include "services/readback.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct StoreValuesText
{
    Q_DECLARE_TR_FUNCTIONS(StoreValues)
};

// Apple takes it still, and asks for another one.
bool isFormerAnswer(QLatin1String wire)
{
    const auto former = std::span(internal::contentFrequencies).subspan(internal::todaysAnswers);
    return std::any_of(former.begin(), former.end(), [wire](const EnumEntry &entry) { return entry.wire == wire; });
}

template <typename T, typename V, Access access>
constexpr StoreValue storeValueOf(ValueSection section, const Attribute<T, V, access> &key, const char *help)
{
    return {.section = section, .type = T::type, .attribute = &key.spec, .help = help};
}
template <typename T, typename Target>
constexpr StoreValue storeValueOf(ValueSection section, const RelationKey<T, Target> &key, const char *help)
{
    return {.section = section, .type = T::type, .relation = &key.spec, .help = help};
}

template <typename Key>
constexpr StoreValue voluntary(ValueSection section, const Key &key, const char *help)
{
    return storeValueOf(section, key, help);
}
template <typename Key>
constexpr StoreValue demanded(ValueSection section, const Key &key, const char *help)
{
    StoreValue value = storeValueOf(section, key, help);
    value.isDemanded = true;
    return value;
}

// Help is our own short form of what App Store Connect asks.
constexpr std::array allValues{
    demanded(ValueSection::Categories, AppInfo::primaryCategory,
             QT_TRANSLATE_NOOP("StoreValues", "The category that describes the app best: people find it there on the App Store.")),
    voluntary(ValueSection::Categories, AppInfo::primarySubcategoryOne,
              QT_TRANSLATE_NOOP("StoreValues", "Games and Stickers alone have subcategories.")),
    voluntary(ValueSection::Categories, AppInfo::primarySubcategoryTwo, ""),
    voluntary(ValueSection::Categories, AppInfo::secondaryCategory,
              QT_TRANSLATE_NOOP("StoreValues", "A second category where people may look for the app.")),
    voluntary(ValueSection::Categories, AppInfo::secondarySubcategoryOne, ""),
    voluntary(ValueSection::Categories, AppInfo::secondarySubcategoryTwo, ""),
    demanded(ValueSection::ContentRights, App::contentRightsDeclaration,
             QT_TRANSLATE_NOOP("StoreValues",
                               "Whether the app contains, shows, or accesses third-party content. If it does, you must have "
                               "the rights to it, or be permitted to use it, in every country or region where the app is available.")),
    demanded(ValueSection::InAppControls, AgeRatingDeclaration::parentalControls,
             QT_TRANSLATE_NOOP("StoreValues", "Parents or guardians can monitor or limit what a child does in the app.")),
    demanded(ValueSection::InAppControls, AgeRatingDeclaration::ageAssurance,
             QT_TRANSLATE_NOOP("StoreValues", "The app confirms or estimates the age of people before it shows some of its content.")),
    demanded(ValueSection::Capabilities, AgeRatingDeclaration::unrestrictedWebAccess,
             QT_TRANSLATE_NOOP("StoreValues", "People can go to any page of the web from within the app, as in a browser.")),
    demanded(ValueSection::Capabilities, AgeRatingDeclaration::userGeneratedContent,
             QT_TRANSLATE_NOOP("StoreValues", "People see content in the app that others made, and can publish their own to many.")),
    demanded(ValueSection::Capabilities, AgeRatingDeclaration::socialMedia,
             QT_TRANSLATE_NOOP("StoreValues", "The app is for sharing content with others and for interacting around it.")),
    demanded(ValueSection::Capabilities, AgeRatingDeclaration::socialMediaAgeRestricted,
             QT_TRANSLATE_NOOP("StoreValues", "The social media part of the app is closed to people below an age.")),
    demanded(ValueSection::Capabilities, AgeRatingDeclaration::messagingAndChat,
             QT_TRANSLATE_NOOP("StoreValues", "People can write or talk to each other in the app.")),
    demanded(ValueSection::Capabilities, AgeRatingDeclaration::advertising, QT_TRANSLATE_NOOP("StoreValues", "The app shows advertisements.")),
    demanded(ValueSection::MatureThemes, AgeRatingDeclaration::profanityOrCrudeHumor,
             QT_TRANSLATE_NOOP("StoreValues", "Swearing, insults, or jokes about bodies and what they do.")),
    demanded(ValueSection::MatureThemes, AgeRatingDeclaration::horrorOrFearThemes,
             QT_TRANSLATE_NOOP("StoreValues", "Scenes that are meant to frighten: monsters, darkness, suspense.")),
    demanded(ValueSection::MatureThemes, AgeRatingDeclaration::alcoholTobaccoOrDrugUseOrReferences,
             QT_TRANSLATE_NOOP("StoreValues", "Drinking, smoking or drugs, shown or spoken of.")),
    demanded(ValueSection::MedicalOrWellness, AgeRatingDeclaration::medicalOrTreatmentInformation,
             QT_TRANSLATE_NOOP("StoreValues", "Information about diagnosing or treating illnesses and injuries.")),
    demanded(ValueSection::MedicalOrWellness, AgeRatingDeclaration::healthOrWellnessTopics,
             QT_TRANSLATE_NOOP("StoreValues", "The app is about health or well-being: diet, exercise, sleep, the mind.")),
    demanded(ValueSection::SexualityOrNudity, AgeRatingDeclaration::matureOrSuggestiveThemes,
             QT_TRANSLATE_NOOP("StoreValues", "Themes for adults, or hints at sexual ones.")),
    demanded(ValueSection::SexualityOrNudity, AgeRatingDeclaration::sexualContentOrNudity,
             QT_TRANSLATE_NOOP("StoreValues", "Sexual behavior or nudity that is not graphic.")),
    demanded(ValueSection::SexualityOrNudity, AgeRatingDeclaration::sexualContentGraphicAndNudity,
             QT_TRANSLATE_NOOP("StoreValues", "Sexual behavior or nudity in detail.")),
    demanded(ValueSection::Violence, AgeRatingDeclaration::violenceCartoonOrFantasy,
             QT_TRANSLATE_NOOP("StoreValues", "Fights or harm that nobody takes for real.")),
    demanded(ValueSection::Violence, AgeRatingDeclaration::violenceRealistic, QT_TRANSLATE_NOOP("StoreValues", "Fights or harm as in real life.")),
    demanded(ValueSection::Violence, AgeRatingDeclaration::violenceRealisticProlongedGraphicOrSadistic,
             QT_TRANSLATE_NOOP("StoreValues", "Realistic violence that is long, shown in detail, or enjoyed.")),
    demanded(ValueSection::Violence, AgeRatingDeclaration::gunsOrOtherWeapons,
             QT_TRANSLATE_NOOP("StoreValues", "Weapons, shown or spoken of, also without violence.")),
    demanded(ValueSection::ChanceBasedActivities, AgeRatingDeclaration::gamblingSimulated,
             QT_TRANSLATE_NOOP("StoreValues", "Games like those of a casino, without real money.")),
    demanded(ValueSection::ChanceBasedActivities, AgeRatingDeclaration::contests,
             QT_TRANSLATE_NOOP("StoreValues", "Contests or sweepstakes with a prize.")),
    demanded(ValueSection::ChanceBasedActivities, AgeRatingDeclaration::gambling, QT_TRANSLATE_NOOP("StoreValues", "People can bet real money.")),
    demanded(ValueSection::ChanceBasedActivities, AgeRatingDeclaration::lootBox,
             QT_TRANSLATE_NOOP("StoreValues", "People can buy items without knowing which they will get.")),
    voluntary(ValueSection::AgeCategories, AgeRatingDeclaration::kidsAgeBand,
              QT_TRANSLATE_NOOP("StoreValues",
                                "Puts the app into the Kids category. Once Apple has approved that, it cannot be taken "
                                "back.")),
    voluntary(ValueSection::AgeCategories, AgeRatingDeclaration::ageRatingOverrideV2,
              QT_TRANSLATE_NOOP("StoreValues", "A higher rating than the answers give.")),
    voluntary(ValueSection::AgeCategories, AgeRatingDeclaration::koreaAgeRatingOverride,
              QT_TRANSLATE_NOOP("StoreValues", "A higher rating in the Republic of Korea.")),
    voluntary(ValueSection::AgeCategories, AgeRatingDeclaration::developerAgeRatingInfoUrl,
              QT_TRANSLATE_NOOP("StoreValues", "A page that tells more about the ages that the app is for.")),
    demanded(ValueSection::VersionInformation, AppStoreVersion::copyright,
             QT_TRANSLATE_NOOP("StoreValues",
                               "The year in which the rights to the app were obtained and who has them, as in “2026 Example Inc.”: Apple adds the "
                               "sign before it.")),
    demanded(ValueSection::ReviewContact, AppStoreReviewDetail::contactFirstName,
             QT_TRANSLATE_NOOP("StoreValues", "Whom App Review can ask when something is unclear.")),
    demanded(ValueSection::ReviewContact, AppStoreReviewDetail::contactLastName, ""),
    demanded(ValueSection::ReviewContact, AppStoreReviewDetail::contactPhone,
             QT_TRANSLATE_NOOP("StoreValues", "In the international format: +49 30 1234567, or +1 and ten digits.")),
    demanded(ValueSection::ReviewContact, AppStoreReviewDetail::contactEmail, ""),
    voluntary(ValueSection::SignIn, AppStoreReviewDetail::demoAccountRequired,
              QT_TRANSLATE_NOOP("StoreValues", "People have to sign in before they can see all of the app.")),
    voluntary(ValueSection::SignIn, AppStoreReviewDetail::demoAccountName,
              QT_TRANSLATE_NOOP("StoreValues", "An account for App Review alone, which works as long as the review may take.")),
    voluntary(ValueSection::SignIn, AppStoreReviewDetail::demoAccountPassword,
              QT_TRANSLATE_NOOP("StoreValues", "Slipway keeps it in no file: it is lost when you quit before you apply it.")),
    voluntary(ValueSection::ReviewNotes, AppStoreReviewDetail::notes,
              QT_TRANSLATE_NOOP("StoreValues", "What App Review needs to know to test the app: settings, hardware, a way through it.")),
    demanded(ValueSection::BetaReviewContact, BetaAppReviewDetail::contactFirstName,
             QT_TRANSLATE_NOOP("StoreValues",
                               "Whom Beta App Review can ask. Apple reviews the first build of a version for testers outside of the team.")),
    demanded(ValueSection::BetaReviewContact, BetaAppReviewDetail::contactLastName, ""),
    demanded(ValueSection::BetaReviewContact, BetaAppReviewDetail::contactPhone,
             QT_TRANSLATE_NOOP("StoreValues", "In the international format: +49 30 1234567, or +1 and ten digits.")),
    demanded(ValueSection::BetaReviewContact, BetaAppReviewDetail::contactEmail, ""),
    voluntary(ValueSection::BetaSignIn, BetaAppReviewDetail::demoAccountRequired,
              QT_TRANSLATE_NOOP("StoreValues", "People have to sign in before they can see all of the app.")),
    voluntary(ValueSection::BetaSignIn, BetaAppReviewDetail::demoAccountName,
              QT_TRANSLATE_NOOP("StoreValues", "An account for Beta App Review alone, which works as long as the review may take.")),
    voluntary(ValueSection::BetaSignIn, BetaAppReviewDetail::demoAccountPassword,
              QT_TRANSLATE_NOOP("StoreValues", "Slipway keeps it in no file: it is lost when you quit before you apply it.")),
    voluntary(ValueSection::BetaReviewNotes, BetaAppReviewDetail::notes,
              QT_TRANSLATE_NOOP("StoreValues", "What Beta App Review needs to know to test the app: settings, hardware, a way through it.")),
    voluntary(ValueSection::BetaLicense, BetaLicenseAgreement::agreementText,
              QT_TRANSLATE_NOOP("StoreValues", "What testers agree to before they test. Apple’s own agreement is used where this is empty.")),
};

constexpr std::array primarySubcategories{AppInfo::primarySubcategoryOne.spec.name, AppInfo::primarySubcategoryTwo.spec.name};
constexpr std::array secondarySubcategories{AppInfo::secondarySubcategoryOne.spec.name, AppInfo::secondarySubcategoryTwo.spec.name};

} // namespace

bool StoreValue::isTopCategory() const
{
    return relation && !subcategoriesOf(relation->name).empty();
}

QString StoreValue::label() const
{
    return QCoreApplication::translate("catalogue", attribute ? attribute->label : relation->label);
}

QString StoreValue::helpText() const
{
    return QCoreApplication::translate("StoreValues", help);
}

QStringList StoreValue::choices() const
{
    if (!attribute)
        return {};
    if (attribute->kind == ValueKind::Boolean)
        return {wireOf(true), wireOf(false)};
    QStringList wires;
    for (const EnumEntry &entry : attribute->values) {
        if (!isFormerAnswer(entry.wire))
            wires.append(entry.wire);
    }
    return wires;
}

QString StoreValue::text(const QString &wire) const
{
    if (wire.isEmpty())
        return {};
    if (!attribute)
        return categoryLabel(wire);
    if (const std::optional<bool> answer = boolOf(wire); answer && attribute->kind == ValueKind::Boolean)
        return *answer ? StoreValuesText::tr("Yes") : StoreValuesText::tr("No");
    return attribute->kind == ValueKind::Enum ? enumLabel(attribute->values, wire) : wire;
}

TextPart::Of StoreValue::of() const
{
    if (type == AppStoreVersion::type || type == AppStoreReviewDetail::type)
        return TextPart::Of::Version;
    const bool isOfTesting = type == BetaAppReviewDetail::type || type == BetaLicenseAgreement::type;
    return isOfTesting ? TextPart::Of::Testing : TextPart::Of::App;
}

bool StoreValue::followsState() const
{
    return type != App::type && of() != TextPart::Of::Testing;
}

bool StoreValue::isMadeOnDemand() const
{
    return type == AppStoreReviewDetail::type;
}

bool StoreValue::hasParagraphs() const
{
    const bool isAgreement = type == BetaLicenseAgreement::type; // of which Apple does not say how long it may be
    return attribute && (attribute->maxLength > 0 || isAgreement) && isLongText(*attribute);
}

std::span<const StoreValue> storeValues()
{
    return allValues;
}

const StoreValue *storeValue(const TextPart &part, QAnyStringView field)
{
    const TextPart::Of of = part.of == TextPart::Of::LiveVersion ? TextPart::Of::Version : part.of;
    const std::span<const StoreValue> all = storeValues();
    const auto found =
        std::find_if(all.begin(), all.end(), [of, field](const StoreValue &value) { return value.of() == of && field == value.name(); });
    return found == all.end() ? nullptr : &*found;
}

const StoreValue *storeValue(const DraftKey &key)
{
    return key.isValue() ? storeValue(key.part, key.field) : nullptr;
}

QString sectionLabel(ValueSection section)
{
    switch (section) {
    case ValueSection::Categories:
        return StoreValuesText::tr("Categories");
    case ValueSection::ContentRights:
        return StoreValuesText::tr("Content Rights");
    case ValueSection::InAppControls:
        return StoreValuesText::tr("In-App Controls");
    case ValueSection::Capabilities:
        return StoreValuesText::tr("Capabilities");
    case ValueSection::MatureThemes:
        return StoreValuesText::tr("Mature Themes");
    case ValueSection::MedicalOrWellness:
        return StoreValuesText::tr("Medical or Wellness");
    case ValueSection::SexualityOrNudity:
        return StoreValuesText::tr("Sexuality or Nudity");
    case ValueSection::Violence:
        return StoreValuesText::tr("Violence");
    case ValueSection::ChanceBasedActivities:
        return StoreValuesText::tr("Chance-Based Activities");
    case ValueSection::AgeCategories:
        return StoreValuesText::tr("Age Categories and Overrides");
    case ValueSection::VersionInformation:
        return StoreValuesText::tr("Version Information");
    case ValueSection::ReviewContact:
        return StoreValuesText::tr("Contact Information");
    case ValueSection::SignIn:
        return StoreValuesText::tr("Sign-In Information");
    case ValueSection::ReviewNotes:
        return StoreValuesText::tr("Notes for App Review");
    case ValueSection::BetaReviewContact:
        return StoreValuesText::tr("Contact Information");
    case ValueSection::BetaSignIn:
        return StoreValuesText::tr("Sign-In Information");
    case ValueSection::BetaReviewNotes:
        return StoreValuesText::tr("Notes for Beta App Review");
    case ValueSection::BetaLicense:
        return StoreValuesText::tr("License Agreement");
    }
    Q_UNREACHABLE();
}

QHash<QString, QString> valuesIn(const Resource &resource)
{
    QHash<QString, QString> values;
    for (const StoreValue &value : storeValues()) {
        if (value.type == resource.type())
            values.insert(value.name(), textIn(resource, value.name()));
    }
    return values;
}

QStringList valueRelations(QAnyStringView type)
{
    QStringList names;
    for (const StoreValue &value : storeValues()) {
        if (value.relation && type == value.type)
            names.append(value.name());
    }
    return names;
}

std::span<const QLatin1String> subcategoriesOf(QLatin1String relation)
{
    if (relation == AppInfo::primaryCategory.spec.name)
        return primarySubcategories;
    if (relation == AppInfo::secondaryCategory.spec.name)
        return secondarySubcategories;
    return {};
}

const StoreValue *categoryOf(QAnyStringView name)
{
    const std::span<const StoreValue> all = storeValues();
    const auto found = std::find_if(all.begin(), all.end(), [name](const StoreValue &value) {
        const std::span<const QLatin1String> subcategories = subcategoriesOf(value.name());
        return std::any_of(subcategories.begin(), subcategories.end(), [name](QLatin1String one) { return name == one; });
    });
    return found == all.end() ? nullptr : &*found;
}

bool areOfOneCategory(const QString &relation, const QString &other)
{
    const auto top = [](const QString &name) {
        const StoreValue *category = categoryOf(name);
        const StoreValue *value = category ? category : storeValue(TextPart::ofApp(), name);
        return value && value->isTopCategory() ? value : nullptr;
    };
    return top(relation) && top(relation) == top(other);
}

DraftKey valueKey(const QString &appId, const StoreValue &value, const TextPart &part)
{
    return {.appId = appId, .part = part, .field = value.name()};
}

} // namespace slipway
