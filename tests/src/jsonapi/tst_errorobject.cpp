// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/errorobject.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstErrorObject final : public QObject
{
    Q_OBJECT

private slots:
    void allErrorsComeInOrder()
    {
        const auto errors = parseErrors(R"({"errors":[{"code":"A","status":"409","source":{"pointer":"/data/attributes/name"}},
            {"code":"B","source":{"parameter":"filter[x]"}},{"code":"C"}]})");
        QCOMPARE(errors.size(), size_t(3));
        QCOMPARE(errors[0].pointer, u"/data/attributes/name"_s);
        QCOMPARE(errors[0].status, u"409"_s);
        QCOMPARE(errors[1].parameter, u"filter[x]"_s);
        QCOMPARE(errors[2].code, u"C"_s);
        QVERIFY(errors[2].detail.isEmpty());
    }

    void associatedErrorsNameWhatTheyAreAbout()
    {
        const auto errors = parseErrors(R"({"errors":[{"code":"STATE_ERROR","meta":{"associatedErrors":{
            "/v1/appScreenshots/":[{"code":"S1"},{"code":"S2"}],"/v1/builds/7":[{"code":"B1"}]}}}]})");
        QCOMPARE(errors.size(), size_t(1));
        QCOMPARE(errors[0].associated.size(), size_t(3));
        QCOMPARE(errors[0].associated[0].associatedPath, u"/v1/appScreenshots/"_s);
        QCOMPARE(errors[0].associated[1].code, u"S2"_s);
        QCOMPARE(errors[0].associated[2].associatedPath, u"/v1/builds/7"_s);
        QVERIFY(errors[0].associatedPath.isEmpty());
    }

    void whatIsNoErrorDocumentHoldsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>502 Bad Gateway</html>");
        QTest::newRow("a document") << QByteArray(R"({"data":[]})");
        QTest::newRow("errors that are no list") << QByteArray(R"({"errors":{"code":"X"}})");
        QTest::newRow("members that are no objects") << QByteArray(R"({"errors":["X",null,7]})");
        QTest::newRow("fastlane's gateway failure") << QByteArray(R"({"statusCode":"ERROR"})");
        QTest::newRow("deep nesting") << QByteArray(R"({"errors":)") + QByteArray(100'000, '[');
    }
    void whatIsNoErrorDocumentHoldsNone()
    {
        QFETCH(QByteArray, body);
        QVERIFY(parseErrors(body).empty());
    }

    void associatedErrorsMayNestAsDeepAsTheParserGoes()
    {
        QByteArray body = R"({"code":"INNER"})";
        for (int depth = 0; depth < 200; ++depth)
            body = R"({"code":"OUTER","meta":{"associatedErrors":{"/v1/x":[)" + body + "]}}}";
        const auto errors = parseErrors(R"({"errors":[)" + body + "]}");
        QCOMPARE(errors.size(), size_t(1));
        QCOMPARE(errors[0].associated.size(), size_t(1));
    }
};

SLIPWAY_TEST(TstErrorObject)
#include "tst_errorobject.moc"
