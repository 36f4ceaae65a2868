// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

class TstFileName final : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsOneOfEverySystem_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringList{u"Tideline"_s, u"2.4.0"_s} << u"Tideline-2.4.0"_s;
        QTest::newRow("another script") << QStringList{u"潮 汐"_s, u"1"_s} << u"潮 汐-1"_s;
        QTest::newRow("a letter of two units") << QStringList{u"\U0001F30A Tide"_s} << u"\U0001F30A Tide"_s;
        QTest::newRow("an empty part") << QStringList{QString(), u"2.4.0"_s} << u"2.4.0"_s;
        QTest::newRow("a way elsewhere") << QStringList{u"../../etc/passwd"_s} << u"etc passwd"_s;
        QTest::newRow("signs of Windows") << QStringList{u"a\\b:c*d?e\"f<g>h|i"_s} << u"a b c d e f g h i"_s;
        QTest::newRow("a hidden file") << QStringList{u".hidden"_s} << u"hidden"_s;
        QTest::newRow("a dot at the end") << QStringList{u"Tide Inc. "_s} << u"Tide Inc"_s;
        QTest::newRow("nothing seen") << QStringList{u"a\u202eb\nc\u0007d"_s} << u"a b c d"_s;
        QTest::newRow("dots alone") << QStringList{u"..."_s, u"x"_s} << u"x"_s;
        QTest::newRow("a long one") << QStringList{QString(300, u'x'), u"1"_s} << QString(QString(60, u'x') + u"-1"_s);
    }
    void aNameIsOneOfEverySystem()
    {
        QFETCH(QStringList, parts);
        QTEST(fileNameOf(parts), "name");
    }

    void noLetterIsCutInHalf()
    {
        const QString name = fileNameOf({QString(59, u'x') + u"\U0001F30A"_s});
        QCOMPARE(name, QString(59, u'x'));
    }
};

SLIPWAY_TEST(TstFileName)
#include "tst_filename.moc"
