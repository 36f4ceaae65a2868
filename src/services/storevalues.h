// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "core/draft.h"

#include <QHash>

#include <span>

namespace slipway {

class Resource;

//! Where a value stands in App Store Connect, in the order in which people read it.
enum class ValueSection {
    Categories,
    ContentRights,
    InAppControls,
    Capabilities,
    MatureThemes,
    MedicalOrWellness,
    SexualityOrNudity,
    Violence,
    ChanceBasedActivities,
    AgeCategories,
    VersionInformation,
    ReviewContact,
    SignIn,
    ReviewNotes,
    BetaReviewContact,
    BetaSignIn,
    BetaReviewNotes,
    BetaLicense,
};

//! \brief A value of an app, of a version of it, or of what TestFlight says of it, that is the same in all languages, with what the catalogue says of it: a category, an
//! answer, an address.
//!
//! Drafts, the Changes log and Review hold it as a text, as it goes over the wire: "GAMES_PUZZLE", "INFREQUENT", "true"; empty where there is
//! none. Its DraftKey has no language.
struct StoreValue
{
    ValueSection section = ValueSection::Categories;
    QLatin1String type = {}; //!< of the resource that has it, "ageRatingDeclarations"
    const AttributeSpec *attribute = nullptr; //!< one of these two is null
    const RelationSpec *relation = nullptr; //!< a category
    const char *help = ""; //!< what Apple means by it, one sentence
    bool isDemanded = false; //!< Apple takes no submission without it (api/02 2)

    QLatin1String name() const { return attribute ? attribute->name : relation->name; }
    //! A category, and not one of its subcategories.
    bool isTopCategory() const;
    //! Translated: "Realistic Violence".
    QString label() const;
    QString helpText() const;
    //! What can be chosen, as Apple writes it; empty for what is typed, and for categories, of which Apple has a list.
    QStringList choices() const;
    //! What people read of a value: "Infrequent", "Yes", "Photo & Video"; what is typed stays as it is.
    QString text(const QString &wire) const;
    //! What has it; Version, whether that is live or not.
    TextPart::Of of() const;
    //! It can be changed only while the app information, or the version, can be. The app record and what TestFlight says of the app have no state,
    //! and are changed at any time.
    bool followsState() const;
    //! What has it is there only once somebody made it: App Review information.
    bool isMadeOnDemand() const;
    bool isOfVersion() const { return of() == TextPart::Of::Version; }
    //! Only Apple and who types it may know it: people see a mask, and nothing keeps it.
    bool isSensitive() const { return attribute && attribute->sensitive; }
    //! A text of several lines. All others are of one, whether Apple says how long they may be or not.
    bool hasParagraphs() const;
};

//! All of them, by section.
std::span<const StoreValue> storeValues();
//! The one of \a part whose attribute or relation is called \a field, or null: fields of several parts may be called the same.
const StoreValue *storeValue(const TextPart &part, QAnyStringView field);
//! The one that is \a key; null where that is a text.
const StoreValue *storeValue(const DraftKey &key);

QString sectionLabel(ValueSection section);

//! Those of \a resource, by name, as they are in drafts.
QHash<QString, QString> valuesIn(const Resource &resource);

//! The relations that hold those of a \a type: Apple says what is in them only when they are included.
QStringList valueRelations(QAnyStringView type);

//! The relations of a category's subcategories, of the one that \a relation is; empty for anything else.
std::span<const QLatin1String> subcategoriesOf(QLatin1String relation);

//! The category that has the subcategory in the relation \a name; null for anything else.
const StoreValue *categoryOf(QAnyStringView name);
//! Whether both are relations of one category, which Apple takes together or not at all.
bool areOfOneCategory(const QString &relation, const QString &other);

//! Where a value of \a part of \a appId is drafted.
DraftKey valueKey(const QString &appId, const StoreValue &value, const TextPart &part = TextPart::ofApp());

} // namespace slipway
