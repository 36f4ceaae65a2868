// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/apikey.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstApiKey final : public QObject
{
    Q_OBJECT

private slots:
    void keyIdIsTenCapitalsAndDigits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("one of Apple's") << u"2X9R4HXF34"_s << true;
        QTest::newRow("the sandbox's") << u"DEMO000001"_s << true;
        QTest::newRow("nine") << u"2X9R4HXF3"_s << false;
        QTest::newRow("eleven") << u"2X9R4HXF345"_s << false;
        QTest::newRow("small letters") << u"2x9r4hxf34"_s << false;
        QTest::newRow("a letter that is only capital elsewhere") << u"2X9R4HXFÄ4"_s << false;
        QTest::newRow("a digit of another script") << u"2X9R4HXF3\u0664"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void keyIdIsTenCapitalsAndDigits()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, valid);
        QCOMPARE(isKeyId(text), valid);
    }

    void issuerIdIsAUuid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("one of Apple's") << u"57246542-96fe-1a63-e053-0824d011072a"_s << true;
        QTest::newRow("capital digits") << u"57246542-96FE-1A63-E053-0824D011072A"_s << true;
        QTest::newRow("in braces") << u"{57246542-96fe-1a63-e053-0824d011072a}"_s << false;
        QTest::newRow("without hyphens") << u"5724654296fe1a63e0530824d011072a"_s << false;
        QTest::newRow("hyphen where a digit belongs") << u"5724654--96fe-1a63-e053-0824d011072a"_s << false;
        QTest::newRow("a g") << u"g7246542-96fe-1a63-e053-0824d011072a"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void issuerIdIsAUuid()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, valid);
        QCOMPARE(isIssuerId(text), valid);
    }

    void errorsNameTheirFields()
    {
        QVERIFY(validate({.keyId = u"2X9R4HXF34"_s, .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s}));
        QVERIFY(validate({.kind = ApiKey::Kind::Individual, .keyId = u"2X9R4HXF34"_s}));

        const Result<void> nothing = validate({});
        QCOMPARE(nothing.error().kind(), Error::Kind::Invalid);
        QCOMPARE(nothing.error().fields().keys(), QStringList({u"issuerId"_s, u"keyId"_s}));
        QVERIFY(!nothing.error().remedy().isEmpty());

        const Result<void> superfluous =
            validate({.kind = ApiKey::Kind::Individual, .keyId = u"2X9R4HXF34"_s, .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s});
        QCOMPARE(superfluous.error().fields().keys(), QStringList({u"issuerId"_s}));
    }
};

SLIPWAY_TEST(TstApiKey)
#include "tst_apikey.moc"
