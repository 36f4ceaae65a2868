// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include "store/statestore.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;

namespace {

const QString account = u"account-1"_s;

DraftKey key(const QString &locale, const QString &field = u"keywords"_s, const QString &app = u"6501"_s)
{
    return {app, TextPart::ofVersion(u"IOS"_s), Locale(locale), field};
}

} // namespace

class TstDrafts final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::ManualClock>();
        open();
    }

    void cleanup() { close(); }

    void nothingIsThereAtFirst()
    {
        QVERIFY(m_drafts->isReady());
        QVERIFY(!m_drafts->trouble());
        QCOMPARE(m_drafts->count(u"6501"_s), 0);
        QCOMPARE(m_drafts->find(key(u"ja"_s)), nullptr);
    }

    void nothingCanBeWrittenBeforeItIsKnownWhatIsThere()
    {
        QSemaphore disk;
        QSemaphoreReleaser wakesUp(disk);
        const QFuture<Result<void>> busy = m_thread->run([&disk] {
            disk.acquire();
            return Result<void>();
        });
        Drafts fresh(*m_store, *m_clock, account);
        QVERIFY(!fresh.isReady());
        fresh.write(u"Typing"_s, {{.key = key(u"ja"_s), .base = {}, .text = u"a"_s}});
        QCOMPARE(fresh.count(u"6501"_s), 0);
        disk.release();
        wakesUp.cancel();
        QTRY_VERIFY(fresh.isReady());
        QVERIFY(busy.isFinished());
    }

    void aWrittenTextIsADraft()
    {
        const QSignalSpy changed(m_drafts.get(), &Drafts::changed);
        QVERIFY(changed.isValid());
        type(u"de-DE"_s, u"ebbe"_s, u"flut"_s);
        const Draft *draft = m_drafts->find(key(u"de-DE"_s));
        QVERIFY(draft);
        QCOMPARE(*draft, (Draft{.key = key(u"de-DE"_s), .base = u"flut"_s, .mine = u"ebbe"_s, .changedAt = m_clock->now()}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<std::vector<DraftKey>>(), std::vector{key(u"de-DE"_s)});
    }

    void theBaseIsThatOfTheFirstChange()
    {
        type(u"de-DE"_s, u"ebbe"_s, u"flut"_s);
        type(u"de-DE"_s, u"ebbe,mond"_s, u"what Apple has by now"_s);
        QCOMPARE(m_drafts->find(key(u"de-DE"_s))->base, u"flut"_s);
    }

    void aTextThatIsAsItWasIsNoDraft()
    {
        type(u"de-DE"_s, u"ebbe"_s, u"flut"_s);
        type(u"de-DE"_s, u"flut"_s, u"flut"_s);
        QCOMPARE(m_drafts->find(key(u"de-DE"_s)), nullptr);
        QCOMPARE(m_drafts->history().count(), 0); // typed and taken back
        type(u"ja"_s, u"same"_s, u"same"_s);
        QCOMPARE(m_drafts->history().count(), 0);
    }

    void draftsOfAnAppAreInOrder()
    {
        m_drafts->write(u"Paste"_s,
                        {{.key = key(u"ja"_s), .base = {}, .text = u"b"_s},
                         {.key = key(u"de-DE"_s, u"whatsNew"_s), .base = {}, .text = u"c"_s},
                         {.key = key(u"de-DE"_s), .base = {}, .text = u"a"_s},
                         {.key = key(u"de-DE"_s, u"keywords"_s, u"6502"_s), .base = {}, .text = u"other"_s}});
        QStringList texts;
        for (const Draft &draft : m_drafts->of(u"6501"_s))
            texts.append(draft.mine);
        QCOMPARE(texts, QStringList({u"a"_s, u"c"_s, u"b"_s}));
        QCOMPARE(m_drafts->count(u"6501"_s), 3);
        QCOMPARE(m_drafts->count(u"6502"_s), 1);
    }

    void aDraftIsInTheDatabaseWithinASecondThoughPeopleTypeOn()
    {
        for (int letters = 1; letters <= 10; ++letters) {
            type(u"de-DE"_s, QString(letters, u'x'));
            m_clock->advance(100ms);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!stored().isEmpty());
        QTRY_VERIFY(stored().first().mine.size() >= 9);
    }

    void draftsSurviveARestart()
    {
        type(u"de-DE"_s, u"ebbe"_s, u"flut"_s);
        type(u"ja"_s, QString(), u"満潮"_s);
        const std::vector<Draft> before = m_drafts->of(u"6501"_s);
        reopen(); // at once: the destructor writes
        QCOMPARE(m_drafts->of(u"6501"_s), before);
        QCOMPARE(m_drafts->history().count(), 0);
    }

    void flushWritesAtOnce()
    {
        type(u"de-DE"_s, u"ebbe"_s);
        QVERIFY(QCoro::waitFor(m_drafts->flush()));
        QCOMPARE(stored().size(), 1);
    }

    void typingIsOneStepUntilSomebodyPauses()
    {
        type(u"de-DE"_s, u"e"_s);
        m_clock->advance(1900ms);
        type(u"de-DE"_s, u"eb"_s);
        QCOMPARE(m_drafts->history().count(), 1);
        m_clock->advance(2001ms);
        type(u"de-DE"_s, u"ebb"_s);
        QCOMPARE(m_drafts->history().count(), 2);
        QCOMPARE(m_drafts->history().undoText(), u"Typing"_s);
        m_drafts->history().undo();
        QCOMPARE(mine(u"de-DE"_s), u"eb"_s);
        m_drafts->history().undo();
        QCOMPARE(mine(u"de-DE"_s), QString());
        m_drafts->history().redo();
        m_drafts->history().redo();
        QCOMPARE(mine(u"de-DE"_s), u"ebb"_s);
    }

    void otherStepsAreStepsOfTheirOwn()
    {
        type(u"de-DE"_s, u"e"_s);
        type(u"ja"_s, u"e"_s); // another text
        QCOMPARE(m_drafts->history().count(), 2);
        m_drafts->endStep();
        type(u"ja"_s, u"eb"_s);
        QCOMPARE(m_drafts->history().count(), 3);
        m_drafts->write(u"Replacing"_s, {{.key = key(u"ja"_s), .base = {}, .text = u"x"_s}});
        QCOMPARE(m_drafts->history().count(), 4);
        m_drafts->history().undo();
        m_drafts->write(u"Typing"_s, {{.key = key(u"ja"_s), .base = {}, .text = u"after the undo"_s}});
        QCOMPARE(m_drafts->history().count(), 4);
        m_drafts->history().undo();
        QCOMPARE(mine(u"ja"_s), u"eb"_s);
    }

    void manyTextsAreOneStep()
    {
        const std::vector<Drafts::Edit> pasted{{.key = key(u"de-DE"_s), .base = u"a"_s, .text = u"1"_s},
                                               {.key = key(u"ja"_s), .base = u"b"_s, .text = u"2"_s}};
        m_drafts->write(u"Paste"_s, pasted);
        QCOMPARE(m_drafts->count(u"6501"_s), 2);
        m_drafts->history().undo();
        QCOMPARE(m_drafts->count(u"6501"_s), 0);
        QVERIFY(QCoro::waitFor(m_drafts->flush()));
        QCOMPARE(stored().size(), 0);
        m_drafts->history().redo();
        QCOMPARE(m_drafts->count(u"6501"_s), 2);
        QCOMPARE(mine(u"ja"_s), u"2"_s);
    }

    void discardingCanBeUndone()
    {
        type(u"de-DE"_s, u"ebbe"_s, u"flut"_s);
        type(u"ja"_s, u"x"_s, u"y"_s);
        const std::vector<Draft> before = m_drafts->of(u"6501"_s);
        m_drafts->revert(u"Discarding"_s, {key(u"de-DE"_s), key(u"ja"_s), key(u"ko"_s)});
        QCOMPARE(m_drafts->count(u"6501"_s), 0);
        m_drafts->history().undo();
        QCOMPARE(m_drafts->of(u"6501"_s), before);
        reopen();
        QCOMPARE(m_drafts->of(u"6501"_s), before);
    }

    void anotherBaseStaysWhenSomebodyGoesBack()
    {
        type(u"de-DE"_s, u"one"_s, u"theirs"_s);
        m_drafts->endStep();
        type(u"de-DE"_s, u"two"_s);
        m_drafts->rebase(key(u"de-DE"_s), u"theirs by now"_s);
        m_drafts->history().undo();
        QCOMPARE(mine(u"de-DE"_s), u"one"_s);
        QCOMPARE(m_drafts->find(key(u"de-DE"_s))->base, u"theirs by now"_s);
    }

    void whatAppleTookIsNoDraft()
    {
        type(u"de-DE"_s, u"sent"_s, u"before"_s);
        type(u"ja"_s, u"sent"_s, u"before"_s);
        const std::vector<Draft> sent = m_drafts->of(u"6501"_s);
        type(u"ja"_s, u"sent, and typed on"_s, u"before"_s);
        m_drafts->settle(sent);
        QCOMPARE(m_drafts->find(key(u"de-DE"_s)), nullptr);
        QCOMPARE(mine(u"ja"_s), u"sent, and typed on"_s);
        QCOMPARE(m_drafts->find(key(u"ja"_s))->base, u"sent"_s);
        QVERIFY(!m_drafts->history().canUndo());
        reopen();
        QCOMPARE(m_drafts->count(u"6501"_s), 1);
        QCOMPARE(m_drafts->find(key(u"ja"_s))->base, u"sent"_s);
    }

    void aDatabaseThatCannotBeUsedCostsNothingButIsSaid()
    {
        close();
        QFile::remove(file());
        QVERIFY(QDir().mkpath(file()));
        open();
        QVERIFY(m_drafts->trouble());
        type(u"de-DE"_s, u"ebbe"_s, u"flut"_s);
        QVERIFY(!QCoro::waitFor(m_drafts->flush()));
        QCOMPARE(mine(u"de-DE"_s), u"ebbe"_s);
        QVERIFY(QDir().rmdir(file()));
        const QSignalSpy told(m_drafts.get(), &Drafts::troubleChanged);
        QVERIFY(QCoro::waitFor(m_drafts->flush()));
        QVERIFY(!m_drafts->trouble());
        QCOMPARE(told.size(), 1);
        QCOMPARE(stored().size(), 1);
    }

    void manyEditsAreQueuedWithoutWaiting()
    {
        std::vector<Drafts::Edit> edits;
        for (int i = 0; i < 200; ++i)
            edits.push_back({.key = key(u"de-DE"_s, QString::number(i)), .base = {}, .text = QString(4000, u'x')});
        QElapsedTimer time;
        time.start();
        m_drafts->write(u"Paste"_s, edits);
        QVERIFY2(time.elapsed() < 50, qPrintable(QString::number(time.elapsed()))); // nothing of the disk in this thread
        QVERIFY(QCoro::waitFor(m_drafts->flush()));
        QCOMPARE(stored().size(), 200);
    }

private:
    QString file() const { return m_dir->filePath(u"state.db"_s); }
    QList<Draft> stored() { return m_store->drafts(account).result().value_or({}); }

    void type(const QString &locale, const QString &text, const QString &base = u"before"_s)
    {
        m_drafts->write(u"Typing"_s, {{.key = key(locale), .base = base, .text = text}});
    }

    QString mine(const QString &locale) const
    {
        const Draft *draft = m_drafts->find(key(locale));
        return draft ? draft->mine : QString();
    }

    void open()
    {
        m_thread = std::make_unique<StoreThread>();
        m_store = std::make_unique<StateStore>(*m_thread, file());
        m_drafts = std::make_unique<Drafts>(*m_store, *m_clock, account);
        QTRY_VERIFY(m_drafts->isReady());
    }

    void close()
    {
        m_drafts.reset();
        m_store.reset();
        m_thread.reset();
    }

    void reopen()
    {
        close();
        open();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StateStore> m_store;
    std::unique_ptr<Drafts> m_drafts;
};

SLIPWAY_TEST(TstDrafts)
#include "tst_drafts.moc"
