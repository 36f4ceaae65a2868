// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/importplan.h"

#include "src/services/exchange/storepage.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

FileText fileText(const QString &locale, const QString &field, const QString &text)
{
    return {.locale = Locale(locale), .field = test::fieldOf(field), .text = text, .place = locale + u'/' + field};
}

ImportPlan importOf(const std::vector<FileText> &texts, const std::vector<QString> &locks = test::noLocks())
{
    return importPlan({.name = u"metadata"_s, .texts = texts, .findings = {{u"x"_s, u"y"_s}}}, test::storePage(), locks);
}

} // namespace

class TstImportPlan final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatBecomesOfEachText_data()
    {
        QTest::addColumn<FileText>("file");
        QTest::addColumn<int>("kind"); // -1: the page has it already
        const auto row = [](const char *title, const FileText &file, int kind) { QTest::newRow(title) << file << kind; };
        row("another text", fileText(u"de-DE"_s, u"keywords"_s, u"ebbe"_s), int(ImportedText::Kind::Other));
        row("the first text", fileText(u"de-DE"_s, u"whatsNew"_s, u"Karten"_s), int(ImportedText::Kind::New));
        row("no text any more", fileText(u"de-DE"_s, u"keywords"_s, u""_s), int(ImportedText::Kind::Emptied));
        row("no text as before", fileText(u"de-DE"_s, u"whatsNew"_s, u""_s), -1);
        row("the same text", fileText(u"de-DE"_s, u"keywords"_s, u"ebbe,flut"_s), -1);
        row("the same but for its line ends", fileText(u"en-US"_s, u"whatsNew"_s, u"- Harbour maps\n- Quieter warnings"_s), -1);
        row("the same but for blanks around it", fileText(u"de-DE"_s, u"promotionalText"_s, u"Jetzt mit Hafenkarten."_s), -1);
        row("a blank of Japanese", fileText(u"ja"_s, u"description"_s, u"静かな潮見表です。🌊"_s), int(ImportedText::Kind::Other));
        row("two lines where one fits", fileText(u"de-DE"_s, u"promotionalText"_s, u"Jetzt mit\nHafenkarten."_s), -1);
    }
    void saysWhatBecomesOfEachText()
    {
        QFETCH(FileText, file);
        QFETCH(int, kind);
        const ImportPlan plan = importOf({file});
        QCOMPARE(plan.texts.size(), size_t(kind < 0 ? 0 : 1));
        if (kind < 0) {
            QCOMPARE(plan.same, file.text.isEmpty() ? 0 : 1);
            return;
        }
        QCOMPARE(int(plan.texts.front().kind), kind);
        QCOMPARE(plan.texts.front().text, file.text);
        QCOMPARE(plan.texts.front().place, file.place);
        QVERIFY(!plan.texts.front().isLanguageNew);
    }

    void whatTheFileDoesNotNameStays()
    {
        const ImportPlan plan = importOf({});
        QVERIFY(plan.texts.empty());
        QCOMPARE(plan.findings.size(), size_t(1));
        QCOMPARE(plan.name, u"metadata"_s);
    }

    void aLockedTextSaysWhy()
    {
        std::vector<QString> locks = test::noLocks();
        locks[test::fieldOf(u"whatsNew"_s)] = u"It is the first version."_s;
        const ImportPlan plan = importOf(
            {fileText(u"de-DE"_s, u"whatsNew"_s, u"Karten"_s), fileText(u"ja"_s, u"whatsNew"_s, u""_s), fileText(u"da"_s, u"whatsNew"_s, u"Kort"_s)},
            locks);
        QCOMPARE(plan.texts.size(), size_t(3));
        for (const ImportedText &text : plan.texts) {
            QCOMPARE(text.kind, ImportedText::Kind::Locked);
            QCOMPARE(text.reason, u"It is the first version."_s);
        }
    }

    void aTextThatIsTooLongIsKept()
    {
        const ImportPlan plan = importOf({fileText(u"de-DE"_s, u"keywords"_s, QString(101, u'x'))});
        QCOMPARE(plan.texts.size(), size_t(1));
        QVERIFY(plan.texts.front().isTooLong);
        QCOMPARE(plan.texts.front().text.size(), 101);
    }

    void aNewLanguageComesAfterThoseOfThePage()
    {
        const ImportPlan plan = importOf({fileText(u"da"_s, u"name"_s, u"Tidevand"_s), fileText(u"ja"_s, u"name"_s, u"x"_s),
                                          fileText(u"en-US"_s, u"subtitle"_s, u"x"_s), fileText(u"en-US"_s, u"name"_s, u"x"_s)});
        QStringList places;
        for (const ImportedText &text : plan.texts)
            places.append(text.place);
        QCOMPARE(places, (QStringList{u"en-US/name"_s, u"en-US/subtitle"_s, u"ja/name"_s, u"da/name"_s}));
        QVERIFY(plan.texts.back().isLanguageNew);
        QCOMPARE(plan.texts.back().kind, ImportedText::Kind::New);
    }

    void whatPeopleSeeIsCompared()
    {
        std::vector<StoreLanguage> page = test::storePage();
        page.front().drafted.insert(u"keywords"_s, u"drafted"_s);
        const TextSheet sheet{.texts = {fileText(u"en-US"_s, u"keywords"_s, u"drafted"_s)}};
        QVERIFY(importPlan(sheet, page, test::noLocks()).texts.empty());
    }
};

SLIPWAY_TEST(TstImportPlan)
#include "tst_importplan.moc"
