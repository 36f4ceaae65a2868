// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/spelling/spelling.h"

#include "services/spelling/dictionary.h"
#include "services/spelling/speller.h"
#include "services/spelling/words.h"
#include "support/testrunner.h"
#include "support/tinydictionary.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TinyDictionaries;

namespace {

const Locale english(u"en-US"_s);

QString fileOf(const std::optional<DictionaryFiles> &files)
{
    return files ? files->words.section(u'/', -1) : QString();
}

// What the speller says in the end.
Speller::Verdict finalVerdict(Speller &speller, const QString &word)
{
    if (!QTest::qWaitFor([&] { return speller.isReady() && speller.verdict(word) != Speller::Verdict::Asked; }, test::patience))
        qFatal("the speller does not answer");
    return speller.verdict(word);
}

} // namespace

class TstSpelling final : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreWhatPeopleMean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QString &text, const QStringList &words) { QTest::newRow(name) << text << words; };
        row("nothing", {}, {});
        row("marks are between words", u"Tides, moons (and harbours)!\n\n• New…"_s, {u"Tides"_s, u"moons"_s, u"and"_s, u"harbours"_s, u"New"_s});
        row("an apostrophe within belongs to it", u"don't l’heure 'quoted'"_s, {u"don't"_s, u"l’heure"_s, u"quoted"_s});
        row("a middle dot too", u"col·lecció"_s, {u"col·lecció"_s});
        row("dashes part", u"tide-table well–known"_s, {u"tide"_s, u"table"_s, u"well"_s, u"known"_s});
        row("no web addresses", u"See https://tideline.example/halp?a=b (www.tideline.app/halp), tideline.app."_s, {u"See"_s});
        row("no e-mail addresses", u"Write to halp@tideline.example, <halp@b.de>"_s, {u"Write"_s, u"to"_s});
        row("no handles", u"Follow @tidelineapp"_s, {u"Follow"_s});
        row("an address within brackets", u"(tideline.app) „tideline.app:8080/a-b/“, 😀tideline.app😀 tideline.app... ok"_s, {u"ok"_s});
        row("a name that goes on is no address", u"tideline.app’s"_s, {u"tideline"_s, u"app’s"_s});
        row("a full stop without space is no address", u"Done.Next"_s, {u"Done"_s, u"Next"_s});
        row("no numbers and no words with digits", u"3.5 10,000 1st H2O 4K iOS17 x_y go"_s, {u"go"_s});
        row("no names with capitals inside", u"iPhone macOS VoiceOver GPX"_s, {u"GPX"_s});
        row("no single letters", u"z. B. a I ok"_s, {u"ok"_s});
        row("accents, whole or combined", u"été e\u0301te\u0301"_s, {u"été"_s, u"e\u0301te\u0301"_s});
        row("Cyrillic, Hebrew and Hindi", u"приливы גאות ज्वार"_s, {u"приливы"_s, u"גאות"_s, u"ज्वार"_s});
        row("no scripts without spaces", u"潮の満ち引き 潮汐 น้ำขึ้น tides"_s, {u"tides"_s});
        row("letters beyond 16 bits", u"𐐨𐐩𐐪 ok 😀fun😀"_s, {u"𐐨𐐩𐐪"_s, u"ok"_s, u"fun"_s});
        row("half a surrogate", QString(u"ab"_s + QChar(0xD83D)), {u"ab"_s});
        row("nothing that is endless", QString(101, u'a') + u" ok"_s, {u"ok"_s});
    }
    void wordsAreWhatPeopleMean()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const WordSpan &word : wordsOf(text))
            found.append(text.sliced(word.start, word.length));
        QTEST(found, "words");
    }

    // A description of nothing else took up to a tenth of a second, with every letter that was typed.
    void punctuationIsReadInNoTime_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<int>("words");
        QTest::newRow("dots and dashes") << QString(u"-."_s).repeated(2000) << 0;
        QTest::newRow("dashes before a dot") << QString(QString(4000, u'-') + u'.') << 0;
        QTest::newRow("around a word") << QString(QString(u"-."_s).repeated(1000) + u"tide"_s + QString(u".-"_s).repeated(1000)) << 1;
    }
    void punctuationIsReadInNoTime()
    {
        constexpr int times = 100;
        QFETCH(const QString, piece);
        QFETCH(const int, words);
        const QString text = QString(piece + u' ').repeated(times);
        QElapsedTimer timer;
        timer.start();
        const auto found = int(wordsOf(text).size());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(found, words * times);
    }

    void dictionariesAreFoundByApplesCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("file");
        QTest::newRow("with its country") << u"de-DE"_s << u"de_DE.dic"_s;
        QTest::newRow("with another country") << u"pt-BR"_s << u"pt_BR.dic"_s;
        QTest::newRow("for the language as a whole") << u"fr-CA"_s << u"fr.dic"_s;
        QTest::newRow("a language without country") << u"cs"_s << u"cs_CZ.dic"_s;
        QTest::newRow("Norwegian is Bokmål") << u"no"_s << u"nb_NO.dic"_s;
        QTest::newRow("not that of another country") << u"pt-PT"_s << QString();
        QTest::newRow("none for Chinese") << u"zh-Hans"_s << QString();
        QTest::newRow("not without its rules") << u"it"_s << QString();
        QTest::newRow("none for no language") << QString() << QString();
    }
    void dictionariesAreFoundByApplesCodes()
    {
        QFETCH(QString, code);
        TinyDictionaries folder;
        for (const QString &name : {u"de_DE"_s, u"pt_BR"_s, u"fr"_s, u"cs_CZ"_s, u"nb_NO"_s})
            folder.add(name, "a");
        folder.addFile(u"it_IT.dic"_s, "1\nciao\n");
        QTEST(fileOf(findDictionary(Locale(code), {u"/nowhere"_s, folder.path()})), "file");
    }

    void foldersBeginWithThoseThatTheEnvironmentNames()
    {
        const QByteArray before = qgetenv("DICPATH");
        const auto restore = qScopeGuard([&before] { before.isNull() ? qunsetenv("DICPATH") : qputenv("DICPATH", before); });
        qputenv("DICPATH", "/first:/second");
        const QStringList folders = dictionaryFolders();
        QCOMPARE(folders.mid(0, 2), QStringList({u"/first"_s, u"/second"_s}));
        QVERIFY(folders.contains(u"/usr/share/hunspell"_s));
        QVERIFY(folders.contains(u"/usr/share/myspell/dicts"_s));
    }

    void wordsAreReadInTheEncodingOfTheDictionary_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray("M\xC3\xB6we") << u"Möwe"_s << u"Möbe"_s;
        QTest::newRow("Latin 1") << QByteArray("ISO8859-1") << QByteArray("M\xF6we") << u"Möwe"_s << u"Möbe"_s;
        QTest::newRow("Latin 2") << QByteArray("ISO8859-2") << QByteArray("p\xF8\xEDliv") << u"příliv"_s << u"příliw"_s;
        QTest::newRow("Cyrillic") << QByteArray("KOI8-R") << QByteArray("\xCD\xCF\xD2\xC5") << u"море"_s << u"моро"_s;
        QTest::newRow("of Windows") << QByteArray("microsoft-cp1251") << QByteArray("\xEC\xEE\xF0\xE5") << u"море"_s << u"моро"_s;
    }
    void wordsAreReadInTheEncodingOfTheDictionary()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, word);
        QFETCH(QString, right);
        QFETCH(QString, wrong);
        TinyDictionaries folder;
        folder.add(u"en_US"_s, word, encoding);
        const auto dictionary = Dictionary::read(*findDictionary(english, {folder.path()}));
        QVERIFY(dictionary);
        QVERIFY(dictionary->knows(right));
        QVERIFY(dictionary->knows(right.normalized(QString::NormalizationForm_D)));
        QVERIFY(!dictionary->knows(wrong));
        QVERIFY(dictionary->suggestions(wrong).contains(right));
    }

    void whatTheEncodingCannotSayIsNotWrong()
    {
        TinyDictionaries folder;
        folder.add(u"en_US"_s, "tide", "ISO8859-1");
        const auto dictionary = Dictionary::read(*findDictionary(english, {folder.path()}));
        QVERIFY(dictionary);
        QVERIFY(dictionary->knows(u"море"_s));
        QVERIFY(dictionary->suggestions(u"море"_s).isEmpty());
        QVERIFY(!dictionary->knows(u"tida"_s)); // also after a word that could not be converted
    }

    void curlyApostrophesAreAsGoodAsStraightOnes()
    {
        TinyDictionaries folder;
        folder.add(u"en_US"_s, "don't");
        const auto dictionary = Dictionary::read(*findDictionary(english, {folder.path()}));
        QVERIFY(dictionary);
        QVERIFY(dictionary->knows(u"don't"_s));
        QVERIFY(dictionary->knows(u"don’t"_s));
    }

    void whatIsNoDictionaryIsNone_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no words") << QByteArray("SET UTF-8\n") << QByteArray();
        QTest::newRow("something else") << QByteArray("SET UTF-8\n") << QByteArray("<html></html>");
        QTest::newRow("an encoding that nobody knows") << QByteArray("SET EBCDIC-OF-MARS\n") << QByteArray("1\ntide\n");
    }
    void whatIsNoDictionaryIsNone()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, words);
        TinyDictionaries folder;
        folder.addFile(u"en_US.aff"_s, rules);
        folder.addFile(u"en_US.dic"_s, words);
        QVERIFY(!Dictionary::read(*findDictionary(english, {folder.path()})));
    }

    void aSpellerAnswersInTheBackgroundAndRemembers()
    {
        TinyDictionaries folder;
        folder.add(u"en_US"_s, "tide tides moon");
        Speller speller(english, {folder.path()}, {});
        QSignalSpy changed(&speller, &Speller::changed);
        QVERIFY(changed.isValid());
        QVERIFY(!speller.isReady());
        QCOMPARE(speller.verdict(u"tida"_s), Speller::Verdict::Right); // nothing is known against it yet
        QTRY_VERIFY(speller.isReady());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(speller.verdict(u"tida"_s), Speller::Verdict::Asked);
        QCOMPARE(speller.verdict(u"tide"_s), Speller::Verdict::Asked);
        QTRY_COMPARE(changed.count(), 2); // both with one question
        QCOMPARE(speller.verdict(u"tida"_s), Speller::Verdict::Wrong);
        QCOMPARE(speller.verdict(u"tide"_s), Speller::Verdict::Right);
        const QFuture<QStringList> suggestions = speller.suggestions(u"tida"_s);
        QTRY_VERIFY(suggestions.isFinished());
        QCOMPARE(suggestions.result().constFirst(), u"tide"_s);
        QVERIFY(suggestions.result().size() <= 5);
    }

    void withoutADictionaryAllWordsAreRight()
    {
        Spelling spelling({u"/nowhere"_s});
        const auto speller = spelling.speller(english);
        QCOMPARE(speller->verdict(u"tida"_s), Speller::Verdict::Right);
        const QFuture<QStringList> suggestions = speller->suggestions(u"tida"_s);
        QTRY_VERIFY(suggestions.isFinished());
        QVERIFY(suggestions.result().isEmpty());
        QVERIFY(!speller->isReady());
    }

    void addedWordsAreRightInTheirLanguageAlone()
    {
        TinyDictionaries folder;
        folder.add(u"en_US"_s, "tide");
        folder.add(u"de_DE"_s, "Ebbe");
        Spelling spelling({folder.path()});
        spelling.setOwnWords(english, {u"springtide"_s});
        const auto ours = spelling.speller(english);
        const auto german = spelling.speller(Locale(u"de-DE"_s));
        QCOMPARE(finalVerdict(*ours, u"springtide"_s), Speller::Verdict::Right);
        QCOMPARE(finalVerdict(*ours, u"Springtide"_s), Speller::Verdict::Right);
        QCOMPARE(finalVerdict(*ours, u"neaptide"_s), Speller::Verdict::Wrong);
        QCOMPARE(finalVerdict(*german, u"neaptide"_s), Speller::Verdict::Wrong);
        QSignalSpy changed(&spelling, &Spelling::ownWordsChanged);
        QVERIFY(changed.isValid());
        spelling.addOwnWord(english, u"neaptide"_s);
        spelling.addOwnWord(english, u"neaptide"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(spelling.ownWords(english), QStringList({u"neaptide"_s, u"springtide"_s}));
        QCOMPARE(ours->verdict(u"neaptide"_s), Speller::Verdict::Right);
        QCOMPARE(german->verdict(u"neaptide"_s), Speller::Verdict::Wrong);
    }

    void aDictionaryIsSharedWhileSomebodyUsesIt()
    {
        Spelling spelling({});
        auto one = spelling.speller(english);
        auto other = spelling.speller(english);
        QCOMPARE(one, other);
        const std::weak_ptr<Speller> watched = one;
        one.reset();
        QVERIFY(!watched.expired());
        other.reset();
        QVERIFY(watched.expired());
        QVERIFY(spelling.speller(english));
    }
};

SLIPWAY_TEST(TstSpelling)
#include "tst_spelling.moc"
