// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/locale.h"

#include "support/testrunner.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstLocale final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreApples_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::newRow("a language") << u"ja"_s << u"Japanese"_s;
        QTest::newRow("a language with a country") << u"en-GB"_s << u"English (U.K.)"_s;
        QTest::newRow("a language with a script") << u"zh-Hant"_s << u"Chinese (Traditional)"_s;
        QTest::newRow("no is Norwegian, not a negation") << u"no"_s << u"Norwegian"_s;
        QTest::newRow("one that Apple added later") << u"kn-IN"_s << u"Kannada"_s;
        QTest::newRow("one that we do not know") << u"tlh-KX"_s << u"tlh-KX"_s;
        QTest::newRow("the wrong case") << u"EN-us"_s << u"EN-us"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void namesAreApples()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        const Locale locale(code);
        QCOMPARE(locale.code(), code);
        QCOMPARE(locale.displayName(), name);
        QCOMPARE(locale.isKnown(), name != code);
        QCOMPARE(locale.isNull(), code.isEmpty());
    }

    void someLanguagesRunFromRightToLeft()
    {
        QStringList codes;
        for (const Locale &locale : Locale::all()) {
            if (locale.isRightToLeft())
                codes << locale.code();
        }
        QCOMPARE(codes, QStringList({u"ar-SA"_s, u"he"_s, u"ur-PK"_s}));
        QVERIFY(!Locale(u"tlh-KX"_s).isRightToLeft());
    }

    void theListIsWholeAndSorted()
    {
        const std::vector<Locale> all = Locale::all();
        QCOMPARE(all.size(), size_t(50));
        QSet<QString> names;
        for (size_t i = 0; i < all.size(); ++i) {
            QVERIFY(all[i].isKnown());
            QVERIFY2(i == 0 || all[i - 1].code() < all[i].code(), qPrintable(all[i].code()));
            names << all[i].displayName();
        }
        QCOMPARE(names.size(), 50);
    }

    void aLocaleIsAValue()
    {
        const QSet<Locale> set{Locale(u"de-DE"_s), Locale(u"de-DE"_s), Locale(u"fr-FR"_s)};
        QCOMPARE(set.size(), 2);
        static_assert(!std::is_convertible_v<QString, Locale>);
    }
};

SLIPWAY_TEST(TstLocale)
#include "tst_locale.moc"
