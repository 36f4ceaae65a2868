// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;

Q_DECLARE_METATYPE(slipway::Error::Kind)

class TstError final : public QObject
{
    Q_OBJECT

private slots:
    void kindsAnswerToTheirNames_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("names");
        using Kind = Error::Kind;
        QTest::newRow("Network") << Kind::Network << u"offline"_s;
        QTest::newRow("Timeout") << Kind::Timeout << u"offline"_s;
        QTest::newRow("Cancelled") << Kind::Cancelled << u"cancelled"_s;
        QTest::newRow("Unauthorized") << Kind::Unauthorized << u"unauthorized"_s;
        QTest::newRow("Forbidden") << Kind::Forbidden << u"forbidden"_s;
        QTest::newRow("NotFound") << Kind::NotFound << u"not found"_s;
        QTest::newRow("RateLimited") << Kind::RateLimited << u"rate limited"_s;
        QTest::newRow("Conflict") << Kind::Conflict << QString();
        QTest::newRow("Server") << Kind::Server << QString();
    }
    void kindsAnswerToTheirNames()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(QString, names);
        const Error error(kind, u"text"_s);
        QStringList found;
        for (const auto &[holds, name] : {std::pair(error.isOffline(), u"offline"_s),
                                          {error.isCancelled(), u"cancelled"_s},
                                          {error.isUnauthorized(), u"unauthorized"_s},
                                          {error.isForbidden(), u"forbidden"_s},
                                          {error.isNotFound(), u"not found"_s},
                                          {error.isRateLimited(), u"rate limited"_s}}) {
            if (holds)
                found << name;
        }
        QCOMPARE(found.join(u", "_s), names);
        QCOMPARE(error.kind(), kind);
    }

    void everythingThatWasAddedIsThere()
    {
        Error error(Error::Kind::Conflict, u"The version cannot be submitted."_s);
        error.withRemedy(u"Add a support URL."_s)
            .withDetails(u"raw"_s)
            .withField(u"/data/attributes/supportUrl"_s, u"must not be empty"_s)
            .withField(u"filter[x]"_s, u"is not a valid filter type"_s)
            .withCodes({u"STATE_ERROR"_s})
            .withRetryAfter(7s)
            .withRequestId(u"b91d85c7"_s)
            .withStatus(409);
        QCOMPARE(error.message(), u"The version cannot be submitted."_s);
        QCOMPARE(error.remedy(), u"Add a support URL."_s);
        QCOMPARE(error.details(), u"raw"_s);
        QCOMPARE(error.fields().size(), 2);
        QCOMPARE(error.fields().value(u"/data/attributes/supportUrl"_s), u"must not be empty"_s);
        QCOMPARE(error.codes(), QStringList{u"STATE_ERROR"_s});
        QCOMPARE(error.retryAfter(), std::optional(7s));
        QCOMPARE(error.requestId(), u"b91d85c7"_s);
        QCOMPARE(error.status(), 409);
        error.withMessage(u"Another sentence."_s);
        QCOMPARE(error.message(), u"Another sentence."_s);
        const Error copy = error;
        QCOMPARE(copy, error);
        QVERIFY(!(copy == Error(Error::Kind::Conflict, u"Another sentence."_s)));
    }

    void aFreshErrorClaimsNothing()
    {
        const Error error = Error::internal(u"a mistake"_s);
        QCOMPARE(error.kind(), Error::Kind::Internal);
        QVERIFY(!error.retryAfter());
        QCOMPARE(error.status(), 0);
        QVERIFY(error.remedy().isEmpty());
        QVERIFY(Error::cancelled().isCancelled());
        QVERIFY(!Error::cancelled().message().isEmpty());
    }

    void codesMatchAtDotBoundaries()
    {
        Error error(Error::Kind::Conflict, u"state"_s);
        error.withCodes({u"ENTITY_ERROR"_s, u"STATE_ERROR.SCREENSHOT_REQUIRED.APP_IPHONE_65"_s});
        QVERIFY(error.hasCode(u"STATE_ERROR"));
        QVERIFY(error.hasCode(u"STATE_ERROR.SCREENSHOT_REQUIRED"));
        QVERIFY(!error.hasCode(u"STATE_ERR"));
        QVERIFY(!error.hasCode(u"SCREENSHOT_REQUIRED"));
    }
};

SLIPWAY_TEST(TstError)
#include "tst_error.moc"
