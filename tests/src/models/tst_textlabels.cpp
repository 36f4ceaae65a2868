// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textlabels.h"

#include "catalogue/apps.h"
#include "catalogue/textlength.h"
#include "catalogue/versions.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstTextLabels final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void languagesHaveNameAndCode()
    {
        QCOMPARE(languageLabel(Locale(u"de-DE"_s)), u"German · de-DE"_s);
        QCOMPARE(languageLabel(Locale(u"xx-XX"_s)), u"xx-XX"_s);
    }

    void countersCountWhatApplesLimitCounts()
    {
        QCOMPARE(counterText(AppInfoLocalization::name.spec, u"Tideline"_s), u"8/30"_s);
        QCOMPARE(counterText(AppInfoLocalization::name.spec, u"潮🌊"_s), u"2/30"_s);
        QCOMPARE(counterText(AppInfoLocalization::privacyPolicyUrl.spec, u"https://acme.example"_s), QString());
        QCOMPARE(counterText({.maxLength = 100, .unit = LengthUnit::Bytes}, u"ü"_s), u"2/100"_s);
    }

    void whatFillsTheLimitIsNotTooLong()
    {
        const AttributeSpec &name = AppInfoLocalization::name.spec;
        QVERIFY(!isTooLong(name, QString(30, u'x')));
        QVERIFY(isTooLong(name, QString(31, u'x')));
        QVERIFY(!isTooLong(name, u"🌊"_s.repeated(30)));
        QVERIFY(!isTooLong(AppInfoLocalization::privacyPolicyUrl.spec, QString(5000, u'x')));
    }

    void fromNineTenthsOnThereIsLittleRoom()
    {
        const AttributeSpec &name = AppInfoLocalization::name.spec;
        QVERIFY(!isNearlyFull(name, QString(26, u'x')));
        QVERIFY(isNearlyFull(name, QString(27, u'x')));
        QVERIFY(isNearlyFull(name, QString(30, u'x')));
        QVERIFY(!isNearlyFull(name, QString(31, u'x'))); // too long is another matter
        QVERIFY(!isNearlyFull(AppInfoLocalization::privacyPolicyUrl.spec, QString(5000, u'x')));
    }

    void paragraphsWantRoomToBeWritten()
    {
        QVERIFY(isLongText(AppStoreVersionLocalization::description.spec));
        QVERIFY(isLongText(AppStoreVersionLocalization::whatsNew.spec));
        QVERIFY(!isLongText(AppStoreVersionLocalization::promotionalText.spec));
        QVERIFY(!isLongText(AppInfoLocalization::name.spec));
        QVERIFY(!isLongText(AppInfoLocalization::privacyPolicyUrl.spec)); // without a limit, and a line
    }
};

SLIPWAY_TEST(TstTextLabels)
#include "tst_textlabels.moc"
