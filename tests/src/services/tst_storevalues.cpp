// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storevalues.h"

#include "catalogue/ageratings.h"
#include "services/readback.h"
#include "services/storetexts.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstStoreValues final : public QObject
{
    Q_OBJECT

private slots:
    void everyQuestionOfAppleIsAsked()
    {
        for (const AttributeSpec &question : AgeRatingDeclaration::specs)
            QCOMPARE(storeValue(TextPart::ofApp(), question.name) != nullptr, !question.deprecated);
        for (const RelationSpec &relation : AppInfo::relations)
            QCOMPARE(storeValue(TextPart::ofApp(), relation.name) != nullptr, relation.write == RelationSpec::Write::Update);
        QCOMPARE(valueRelations(AppInfo::type).size(), 6);
        QVERIFY(valueRelations(AgeRatingDeclaration::type).isEmpty());
    }

    void eachIsSaidToPeople()
    {
        QSet<QString> labels;
        for (const StoreValue &value : storeValues()) {
            const TextPart part{.of = value.of()};
            QVERIFY2(!textAmong(textsOn(value.of()), value.name()), value.name().data()); // or people would not know which of the two it is
            QCOMPARE(storeValue(part, value.name()), &value);
            QVERIFY2(!value.label().isEmpty(), value.name().data());
            QVERIFY2((value.attribute == nullptr) != (value.relation == nullptr), value.name().data());
            const bool isSubcategory = value.relation && !value.isTopCategory();
            const bool isOfApp = value.of() == TextPart::Of::App;
            QVERIFY2(isSubcategory || !isOfApp || !value.helpText().isEmpty(), value.name().data());
            labels.insert(part.code() + value.label());
        }
        QCOMPARE(size_t(labels.size()), storeValues().size());
    }

    void valuesReadLikePeopleTalk_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("wire");
        QTest::addColumn<QString>("text");
        QTest::newRow("yes") << u"gambling"_s << u"true"_s << u"Yes"_s;
        QTest::newRow("no") << u"gambling"_s << u"false"_s << u"No"_s;
        QTest::newRow("neither") << u"gambling"_s << u"maybe"_s << u"maybe"_s;
        QTest::newRow("no answer") << u"gambling"_s << QString() << QString();
        QTest::newRow("how often") << u"contests"_s << u"INFREQUENT"_s << u"Infrequent"_s;
        QTest::newRow("an answer from before 2025") << u"contests"_s << u"FREQUENT_OR_INTENSE"_s << u"Frequent or Intense"_s;
        QTest::newRow("newer than we are") << u"contests"_s << u"EVERY_DAY"_s << u"Every day"_s;
        QTest::newRow("a category") << u"primaryCategory"_s << u"PHOTO_AND_VIDEO"_s << u"Photo & Video"_s;
        QTest::newRow("rights") << u"contentRightsDeclaration"_s << u"USES_THIRD_PARTY_CONTENT"_s << u"Uses Third-Party Content"_s;
        QTest::newRow("an address") << u"developerAgeRatingInfoUrl"_s << u"https://a.example/X_Y"_s << u"https://a.example/X_Y"_s;
    }
    void valuesReadLikePeopleTalk()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, wire);
        QTEST(storeValue(TextPart::ofApp(), field)->text(wire), "text");
    }

    void onlyTodaysAnswersAreOffered()
    {
        QCOMPARE(storeValue(TextPart::ofApp(), u"contests"_s)->choices(), (QStringList{u"NONE"_s, u"INFREQUENT"_s, u"FREQUENT"_s}));
        QCOMPARE(storeValue(TextPart::ofApp(), u"gambling"_s)->choices(), (QStringList{u"true"_s, u"false"_s}));
        QCOMPARE(storeValue(TextPart::ofApp(), u"kidsAgeBand"_s)->choices().size(), 3);
        QVERIFY(storeValue(TextPart::ofApp(), u"primaryCategory"_s)->choices().isEmpty()); // Apple has the list
        QVERIFY(storeValue(TextPart::ofApp(), u"developerAgeRatingInfoUrl"_s)->choices().isEmpty());
    }

    void aResourceIsReadAsDraftsHoldIt()
    {
        const QJsonObject attributes{{u"gambling"_s, true}, {u"lootBox"_s, false}, {u"contests"_s, u"NONE"_s}, {u"socialMedia"_s, QJsonValue::Null}};
        const Resource rating({{u"type"_s, u"ageRatingDeclarations"_s}, {u"id"_s, u"1"_s}, {u"attributes"_s, attributes}});
        const QHash<QString, QString> values = valuesIn(rating);
        QCOMPARE(values.value(u"gambling"_s), u"true"_s);
        QCOMPARE(values.value(u"lootBox"_s), u"false"_s);
        QCOMPARE(values.value(u"contests"_s), u"NONE"_s);
        QVERIFY(values.contains(u"socialMedia"_s) && values.value(u"socialMedia"_s).isEmpty());
        QVERIFY(!values.contains(u"primaryCategory"_s)); // of another type
        const QJsonObject games{{u"data"_s, QJsonObject{{u"type"_s, u"appCategories"_s}, {u"id"_s, u"GAMES"_s}}}};
        const QJsonObject none{{u"data"_s, QJsonValue::Null}};
        const Resource info({{u"type"_s, u"appInfos"_s},
                             {u"id"_s, u"1"_s},
                             {u"relationships"_s, QJsonObject{{u"primaryCategory"_s, games}, {u"secondaryCategory"_s, none}}}});
        QCOMPARE(valuesIn(info).value(u"primaryCategory"_s), u"GAMES"_s);
        QCOMPARE(valuesIn(info).value(u"secondaryCategory"_s), QString());
        QCOMPARE(textIn(Resource(), u"primaryCategory"_s), QString());
    }

    void categoriesStandTogether_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("together");
        QTest::newRow("with its subcategory") << u"primaryCategory"_s << u"primarySubcategoryTwo"_s << true;
        QTest::newRow("two subcategories") << u"secondarySubcategoryOne"_s << u"secondarySubcategoryTwo"_s << true;
        QTest::newRow("two categories") << u"primaryCategory"_s << u"secondaryCategory"_s << false;
        QTest::newRow("of another category") << u"primaryCategory"_s << u"secondarySubcategoryOne"_s << false;
        QTest::newRow("no categories") << u"contests"_s << u"contests"_s << false;
        QTest::newRow("a text") << u"keywords"_s << u"keywords"_s << false;
    }
    void categoriesStandTogether()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QTEST(areOfOneCategory(one, other), "together");
        QCOMPARE(areOfOneCategory(one, other), areOfOneCategory(other, one));
    }

    void subcategoriesBelongToTheirCategory()
    {
        QCOMPARE(subcategoriesOf(AppInfo::secondaryCategory.spec.name).size(), size_t(2));
        QVERIFY(subcategoriesOf(AppInfo::primarySubcategoryOne.spec.name).empty());
        QVERIFY(storeValue(TextPart::ofApp(), u"primaryCategory"_s)->isTopCategory()
                && !storeValue(TextPart::ofApp(), u"primarySubcategoryTwo"_s)->isTopCategory());
    }
};

SLIPWAY_TEST(TstStoreValues)
#include "tst_storevalues.moc"
