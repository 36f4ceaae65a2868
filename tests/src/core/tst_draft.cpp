// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draft.h"

#include "support/testrunner.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstDraft final : public QObject
{
    Q_OBJECT

private slots:
    void aPartIsReadAsItWasWritten_data()
    {
        QTest::addColumn<int>("of");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("build");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const QString none;
        QTest::newRow("the app") << int(TextPart::Of::App) << none << none << none << u"app"_s;
        QTest::newRow("a version") << int(TextPart::Of::Version) << u"IOS"_s << none << none << u"version/IOS"_s;
        QTest::newRow("TestFlight") << int(TextPart::Of::Testing) << none << none << none << u"testing"_s;
        QTest::newRow("a live version") << int(TextPart::Of::LiveVersion) << u"MAC_OS"_s << none << none << u"live/MAC_OS"_s;
        QTest::newRow("a build") << int(TextPart::Of::Build) << none << u"b-7"_s << u"2.4.0 (812)"_s << u"build/b-7/2.4.0 (812)"_s;
        QTest::newRow("a strange name") << int(TextPart::Of::Build) << none << u"7"_s << u"2/4 (8/12)"_s << u"build/7/2/4 (8/12)"_s;
    }
    void aPartIsReadAsItWasWritten()
    {
        QFETCH(const int, of);
        QFETCH(const QString, platform);
        QFETCH(const QString, build);
        QFETCH(const QString, name);
        const TextPart part{TextPart::Of(of), platform, build, name};
        QTEST(part.code(), "code");
        QCOMPARE(TextPart::fromCode(part.code()), std::optional(part));
    }

    void whatALaterSlipwayWroteIsNoPart()
    {
        QCOMPARE(TextPart::fromCode(u"page/7"_s), std::nullopt);
        QCOMPARE(TextPart::fromCode({}), std::nullopt);
    }

    void keysAreInTheOrderOfReading()
    {
        const auto key = [](const QString &app, const TextPart &part, const QString &locale, const QString &field) {
            return DraftKey{app, part, Locale(locale), field};
        };
        const std::vector<DraftKey> sorted{
            key(u"1"_s, TextPart::ofApp(), {}, u"primaryCategory"_s), // of no language
            key(u"1"_s, TextPart::ofApp(), u"de-DE"_s, u"name"_s),
            key(u"1"_s, TextPart::ofApp(), u"de-DE"_s, u"subtitle"_s),
            key(u"1"_s, TextPart::ofApp(), u"ja"_s, u"name"_s),
            key(u"1"_s, TextPart::ofVersion(u"IOS"_s), u"ar-SA"_s, u"keywords"_s),
            key(u"1"_s, TextPart::ofVersion(u"MAC_OS"_s), u"ar-SA"_s, u"keywords"_s),
            key(u"1"_s, TextPart::ofLiveVersion(u"IOS"_s), u"ar-SA"_s, u"keywords"_s),
            key(u"1"_s, TextPart::ofTesting(), u"ar-SA"_s, u"description"_s),
            key(u"1"_s, TextPart::ofBuild(u"7"_s, u"2.4.0 (811)"_s), u"ja"_s, u"whatsNew"_s),
            key(u"1"_s, TextPart::ofBuild(u"8"_s, u"2.4.0 (812)"_s), u"ar-SA"_s, u"whatsNew"_s),
            key(u"2"_s, TextPart::ofApp(), u"ar-SA"_s, u"name"_s),
        };
        for (size_t i = 0; i < sorted.size(); ++i) {
            for (size_t j = 0; j < sorted.size(); ++j)
                QCOMPARE(sorted[i] < sorted[j], i < j);
        }
        QCOMPARE(QSet<DraftKey>(sorted.begin(), sorted.end()).size(), qsizetype(sorted.size()));
    }

    void valuesAreInNoLanguage()
    {
        const auto draft = [](const QString &locale, const QString &field) {
            return Draft{.key = {u"1"_s, TextPart::ofApp(), Locale(locale), field}};
        };
        const Draft value = draft({}, u"primaryCategory"_s);
        QVERIFY(value.key.isValue() && !draft(u"ja"_s, u"name"_s).key.isValue());
        QCOMPARE(languageCount({value}), 0);
        QCOMPARE(languageCount({value, draft(u"ja"_s, u"name"_s), draft(u"ja"_s, u"subtitle"_s), draft(u"ko"_s, u"name"_s)}), 2);
    }
};

SLIPWAY_TEST(TstDraft)
#include "tst_draft.moc"
