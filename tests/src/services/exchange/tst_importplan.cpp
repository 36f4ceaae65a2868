// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/importplan.h"

#include "services/storevalues.h"
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

const StoreValue *valueCalled(const QString &field)
{
    const StoreValue *ofApp = storeValue(TextPart::ofApp(), field);
    return ofApp ? ofApp : storeValue(TextPart::ofVersion({}), field);
}

// What a folder has for \a fields and their texts, on \a page.
ImportPlan importOfValues(const std::vector<std::pair<QString, QString>> &values, const PageValues &page = test::pageValues())
{
    TextSheet sheet{.name = u"metadata"_s};
    for (const auto &[field, text] : values)
        sheet.values.push_back({valueCalled(field), text, field});
    return importPlan(sheet, test::storePage(), test::noLocks(), page);
}

PageValues gamesPage()
{
    PageValues page = test::pageValues();
    page.shown.insert(u"primaryCategory"_s, u"GAMES"_s);
    page.shown.insert(u"primarySubcategoryOne"_s, u"GAMES_PUZZLE"_s);
    return page;
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

    void saysWhatBecomesOfEachValue_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("inFile");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind"); // -1: the page has it already, -2: it is strange
        const auto row = [](const char *title, const QString &field, const QString &inFile, const QString &text, int kind) {
            QTest::newRow(title) << field << inFile << text << kind;
        };
        const int other = int(ImportedText::Kind::Other);
        const int first = int(ImportedText::Kind::New);
        row("another copyright", u"copyright"_s, u"2027 Tideline"_s, u"2027 Tideline"_s, other);
        row("the same copyright", u"copyright"_s, u"2026 Tideline"_s, {}, -1);
        row("a copyright that Apple demands", u"copyright"_s, {}, {}, int(ImportedText::Kind::Locked));
        row("another category", u"primaryCategory"_s, u"SPORTS"_s, u"SPORTS"_s, other);
        row("the same category", u"primaryCategory"_s, u"WEATHER"_s, {}, -1);
        row("the same under its former name", u"primaryCategory"_s, u"MZGenre.Weather"_s, {}, -1);
        row("another under its former name", u"primaryCategory"_s, u"Apps.Food_Drink"_s, u"FOOD_AND_DRINK"_s, other);
        row("as people write it", u"secondaryCategory"_s, u"Food & Drink"_s, u"FOOD_AND_DRINK"_s, first);
        row("no category that is", u"primaryCategory"_s, u"Foo"_s, {}, -2);
        row("no second category as before", u"secondaryCategory"_s, {}, {}, -1);
        row("a subcategory of another category", u"primarySubcategoryOne"_s, u"GAMES_PUZZLE"_s, {}, -2);
        row("a subcategory without a category", u"secondarySubcategoryOne"_s, u"GAMES_PUZZLE"_s, {}, -2);
    }
    void saysWhatBecomesOfEachValue()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, inFile);
        QFETCH(const int, kind);
        const ImportPlan plan = importOfValues({{field, inFile}});
        QCOMPARE(plan.texts.size(), size_t(kind < 0 ? 0 : 1));
        QCOMPARE(plan.same, kind == -1 && !inFile.isEmpty() ? 1 : 0);
        QCOMPARE(plan.findings.size(), size_t(kind == -2 ? 1 : 0));
        if (kind == -2)
            QVERIFY2(plan.findings.front().message.contains(u'“' + inFile + u'”'), qPrintable(plan.findings.front().message));
        if (kind < 0)
            return;
        const ImportedText &text = plan.texts.front();
        QCOMPARE(int(text.kind), kind);
        QCOMPARE(text.value, valueCalled(field));
        QTEST(text.text, "text");
        QCOMPARE(text.place, field);
        QCOMPARE(text.reason.isEmpty(), text.kind != ImportedText::Kind::Locked);
    }

    void aCategoryComesWithItsSubcategories()
    {
        const ImportPlan plan = importOfValues(
            {{u"primaryCategory"_s, u"GAMES"_s}, {u"primarySubcategoryOne"_s, u"MZGenre.Sports"_s}, {u"secondaryCategory"_s, u"SPORTS"_s}});
        QStringList becomes;
        for (const ImportedText &text : plan.texts)
            becomes.append(text.text);
        QCOMPARE(becomes, (QStringList{u"GAMES"_s, u"GAMES_SPORTS"_s, u"SPORTS"_s}));
        QVERIFY(plan.findings.empty());
        QVERIFY(!plan.texts.front().dropsSubcategories);
    }

    void anEmptyFileIsARowOfItsOwn()
    {
        const ImportPlan plan = importOfValues({{u"primarySubcategoryOne"_s, {}}}, gamesPage());
        QCOMPARE(plan.texts.size(), size_t(1));
        QCOMPARE(plan.texts.front().kind, ImportedText::Kind::Emptied);
    }

    void subcategoriesGoWithTheirCategory()
    {
        const ImportPlan plan = importOfValues({{u"primaryCategory"_s, u"SPORTS"_s}, {u"primarySubcategoryOne"_s, {}}}, gamesPage());
        QCOMPARE(plan.texts.size(), size_t(1));
        QVERIFY(plan.texts.front().dropsSubcategories);
    }

    void withoutApplesListNothingIsTakenForACategory()
    {
        PageValues page = test::pageValues();
        page.categories.clear();
        const ImportPlan plan = importOfValues({{u"primaryCategory"_s, u"SPORTS"_s}, {u"copyright"_s, u"2027"_s}}, page);
        QCOMPARE(plan.texts.size(), size_t(2));
        QCOMPARE(plan.texts.front().kind, ImportedText::Kind::Locked);
        QVERIFY(plan.texts.front().reason.contains("not read yet"_L1));
        QCOMPARE(plan.texts.back().kind, ImportedText::Kind::Other);
        QCOMPARE(importOfValues({{u"primaryCategory"_s, u"WEATHER"_s}}, page).same, 1);
    }

    void aLockedValueSaysWhy()
    {
        PageValues page = test::pageValues();
        page.locks.insert(u"copyright"_s, u"Apple is reviewing this."_s);
        const ImportPlan plan = importOfValues({{u"copyright"_s, u"2027"_s}}, page);
        QCOMPARE(plan.texts.front().kind, ImportedText::Kind::Locked);
        QCOMPARE(plan.texts.front().reason, u"Apple is reviewing this."_s);
    }

    void valuesComeBeforeTexts()
    {
        const TextSheet sheet{.texts = {fileText(u"en-US"_s, u"name"_s, u"x"_s)},
                              .values = {{storeValue(TextPart::ofVersion({}), u"copyright"_s), u"2027"_s, u"copyright.txt"_s}}};
        const ImportPlan plan = importPlan(sheet, test::storePage(), test::noLocks(), test::pageValues());
        QCOMPARE(plan.texts.front().place, u"copyright.txt"_s);
        QCOMPARE(plan.texts.size(), size_t(2));
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
