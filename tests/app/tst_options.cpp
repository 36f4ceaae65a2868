// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "support/testrunner.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstOptions final : public QObject
{
    Q_OBJECT

private slots:
    void nothingSaidMeansNoDemo()
    {
        const Result<Options> options = Options::parse({u"slipway"_s});
        QVERIFY(options.has_value());
        QVERIFY(!options->demo);
        QVERIFY(options->animations);
        QVERIFY(options->dataDir.isEmpty());
    }

    void pathsBecomeAbsolute()
    {
        const Result<Options> options = Options::parse(
            {u"slipway"_s, u"--demo"_s, u"--data-dir"_s, u"here"_s, u"--har=out.har"_s, u"--add-key"_s, u"AuthKey.p8"_s, u"--no-animations"_s});
        QVERIFY(options.has_value());
        QVERIFY(options->demo);
        QVERIFY(!options->animations);
        QCOMPARE(options->dataDir, QDir::current().absoluteFilePath(u"here"_s));
        QCOMPARE(options->addKey, QDir::current().absoluteFilePath(u"AuthKey.p8"_s));
        QCOMPARE(options->har, QDir::current().absoluteFilePath(u"out.har"_s));
    }

    void aLinkMayComeAlone()
    {
        const Result<Options> options = Options::parse({u"slipway"_s, u"slipway://demo/apps/1"_s});
        QVERIFY(options.has_value());
        QCOMPARE(options->link, u"slipway://demo/apps/1"_s);
        QVERIFY(!options->demo);
    }

    void whatIsNotKnownIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("an option") << QStringList{u"slipway"_s, u"--dmeo"_s} << u"dmeo"_s;
        QTest::newRow("a word") << QStringList{u"slipway"_s, u"AuthKey.p8"_s} << u"AuthKey.p8"_s;
        QTest::newRow("a word behind a link") << QStringList{u"slipway"_s, u"slipway://demo/apps"_s, u"AuthKey.p8"_s} << u"AuthKey.p8"_s;
        QTest::newRow("two links") << QStringList{u"slipway"_s, u"slipway://demo/apps"_s, u"slipway://a/apps"_s} << u"slipway://a/apps"_s;
        QTest::newRow("a link of others") << QStringList{u"slipway"_s, u"https://evil.example"_s} << u"evil.example"_s;
        QTest::newRow("an option without its value") << QStringList{u"slipway"_s, u"--har"_s} << u"har"_s;
    }

    void whatIsNotKnownIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Result<Options> options = Options::parse(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().message().contains(named), qPrintable(options.error().message()));
    }
};

SLIPWAY_TEST(TstOptions)
#include "tst_options.moc"
