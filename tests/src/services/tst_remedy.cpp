// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/remedy.h"

#include "client/errorcodes.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using List = std::vector<Remedy>;

Error failure(Error::Kind kind, int status, const QStringList &codes = {})
{
    Error error(kind, u"x"_s);
    return error.withStatus(status).withCodes(codes);
}

} // namespace

Q_DECLARE_METATYPE(List)

class TstRemedy final : public QObject
{
    Q_OBJECT

private slots:
    void eachFailureHasItsRemedies_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<List>("alone"); // with no other account
        QTest::addColumn<List>("withOthers");
        const auto row = [](const char *name, const Error &error, const List &alone, const List &withOthers) {
            QTest::newRow(name) << error << alone << withOthers;
        };
        using enum Remedy;
        const auto same = [&row](const char *name, const Error &error, const List &both) { row(name, error, both, both); };
        const QString clockOff = errorcode::clockOff.toString();
        same("401", failure(Error::Kind::Unauthorized, 401), {TestKey});
        same("401 with a wrong clock", failure(Error::Kind::Unauthorized, 401, {clockOff}), {TestKey, SetClock});
        row("403", failure(Error::Kind::Forbidden, 403, {u"FORBIDDEN_ERROR"_s}), {ReadAboutRoles}, {SwitchAccount, ReadAboutRoles});
        same("403 for an agreement", failure(Error::Kind::Forbidden, 403, {errorcode::agreementMissing.toString()}), {OpenAgreements});
        same("refused by ourselves", failure(Error::Kind::Forbidden, 0), {});
        same("503", failure(Error::Kind::Server, 503), {SeeSystemStatus});
        same("404", failure(Error::Kind::NotFound, 404), {});
        same("no network", failure(Error::Kind::Network, 0), {});
        same("429", failure(Error::Kind::RateLimited, 429), {});
    }
    void eachFailureHasItsRemedies()
    {
        QFETCH(Error, error);
        QFETCH(List, alone);
        QFETCH(List, withOthers);
        QVERIFY(remediesFor(error, OtherAccounts::None) == alone);
        QVERIFY(remediesFor(error, OtherAccounts::Some) == withOthers);
    }
};

SLIPWAY_TEST(TstRemedy)
#include "tst_remedy.moc"
