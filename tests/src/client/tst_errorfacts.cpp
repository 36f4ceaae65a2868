// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/errorfacts.h"

#include "client/errorcodes.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstErrorFacts final : public QObject
{
    Q_OBJECT

private slots:
    void whatAppleSaysOfAField()
    {
        Error error(Error::Kind::Conflict, u"Apple refused this."_s);
        error.withField(u"/data/attributes/keywords"_s, u"Not these."_s).withField(u"/data/relationships/primaryCategory"_s, u"Not this."_s);
        QCOMPARE(sentenceAbout(u"keywords"_s, error), u"Not these."_s);
        QCOMPARE(sentenceAbout(u"primaryCategory"_s, error), u"Not this."_s);
        QCOMPARE(sentenceAbout(u"whatsNew"_s, error), QString());
    }

    void whatHindersAll_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("hinders");
        const auto ofKind = [](Error::Kind kind) { return Error(kind, u"No."_s); };
        const auto withCode = [](QStringView code) {
            Error error(Error::Kind::Forbidden, u"No."_s);
            error.withCodes({code.toString()});
            return error;
        };
        QTest::newRow("nobody is reached") << ofKind(Error::Kind::Network) << true;
        QTest::newRow("the key is not accepted") << ofKind(Error::Kind::Unauthorized) << true;
        QTest::newRow("the hour is used up") << ofKind(Error::Kind::RateLimited) << true;
        QTest::newRow("the keychain is locked") << ofKind(Error::Kind::Keychain) << true;
        QTest::newRow("the account is read-only") << withCode(errorcode::readOnly) << true;
        QTest::newRow("the key was stopped") << withCode(errorcode::keyStopped) << true;
        QTest::newRow("the role does not reach") << ofKind(Error::Kind::Forbidden) << false;
        QTest::newRow("it is gone") << ofKind(Error::Kind::NotFound) << false;
        QTest::newRow("Apple has trouble") << ofKind(Error::Kind::Server) << false;
        QTest::newRow("a text is refused") << ofKind(Error::Kind::Conflict) << false;
    }
    void whatHindersAll()
    {
        QFETCH(const Error, error);
        QTEST(hindersAll(error), "hinders");
    }
};

SLIPWAY_TEST(TstErrorFacts)
#include "tst_errorfacts.moc"
