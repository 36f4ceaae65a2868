// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstResult final : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValueOrAnError()
    {
        const Result<QString> value(u"Tideline"_s);
        QVERIFY(value.has_value());
        QCOMPARE(*value, u"Tideline"_s);
        QCOMPARE(value->size(), 8);
        const Result<QString> error(Error(Error::Kind::NotFound, u"gone"_s));
        QVERIFY(!error);
        QVERIFY(error.error().isNotFound());
        QCOMPARE(error.value_or(u"fallback"_s), u"fallback"_s);
    }

    void defaultIsAnInternalError()
    {
        const Result<int> result;
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind(), Error::Kind::Internal);
    }

    void chainsStopAtTheFirstError()
    {
        const auto half = [](int n) -> Result<int> {
            if (n % 2)
                return Error(Error::Kind::Invalid, u"odd"_s);
            return n / 2;
        };
        QCOMPARE(*Result<int>(8).and_then(half).and_then(half), 2);
        QCOMPARE(Result<int>(6).and_then(half).and_then(half).error().message(), u"odd"_s);
        QCOMPARE(*Result<int>(6).transform([](int n) { return QString::number(n); }), u"6"_s);
    }

    void movesOutOfATemporary()
    {
        auto make = [] { return Result<std::unique_ptr<int>>(std::make_unique<int>(7)); };
        const std::unique_ptr<int> owned = *make();
        QCOMPARE(*owned, 7);
    }

    void voidIsSuccessByDefault()
    {
        QVERIFY(Result<void>().has_value());
        const Result<void> failed(Error::cancelled());
        QVERIFY(failed.error().isCancelled());
    }
};

SLIPWAY_TEST(TstResult)
#include "tst_result.moc"
