// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/symbols.h"

#include "services/buildactions.h"
#include "src/services/testerstage.h"
#include "support/testrunner.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TesterStage;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

//! The dSYM of a build, saved as a file, from the real sandbox.
class TstSymbols final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<TesterStage>(); }
    void cleanup() { m_stage.reset(); }

    void itIsSavedWhereItIsWanted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.zip"_s);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly)); // something older
        const TestBuildRow build = buildOf(TesterStage::tideline, true);
        const JobStatus job = saved(build, path);
        QVERIFY2(job.state == JobStatus::State::Done, job.outcome.problems.empty() ? "" : qPrintable(job.outcome.problems.front().reason));
        QVERIFY(job.isTransfer);
        QVERIFY(contentOf(path).startsWith("PK\x03\x04"));
        QVERIFY(contentOf(path).contains("dSYM/Contents/Info.plist"));
        QVERIFY(job.outcome.sentence.contains(path) && job.outcome.sentence.contains(u"It came from 127.0.0.1."_s));
        QVERIFY(m_stage->sent().isEmpty()); // it changes nothing
    }

    void whereAppleOffersNoneItSaysSo()
    {
        const QTemporaryDir folder;
        const TestBuildRow build = buildOf(u"6501000303"_s, false);
        const JobStatus job = saved(build, folder.filePath(u"a.zip"_s));
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.outcome.problems.front().reason, u"Apple offers no dSYM of this build."_s);
        QVERIFY(!QFile::exists(folder.filePath(u"a.zip"_s)));
    }

    void whatWasThereStaysWhenItFails()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.zip"_s);
        const TestBuildRow build = buildOf(TesterStage::tideline, true);
        {
            QFile older(path);
            QVERIFY(older.open(QIODevice::WriteOnly));
            older.write("older");
        }
        m_stage->fail({test::faultFor(u"GET"_s, u"/v1/builds/"_s + build.id, u"status"_s, 403, false)});
        QCOMPARE(saved(build, path).state, JobStatus::State::Failed);
        QCOMPARE(contentOf(path), QByteArray("older"));
    }

    void aFolderThatIsGoneIsSaid()
    {
        const TestBuildRow build = buildOf(TesterStage::tideline, true);
        const JobStatus job = saved(build, u"/nowhere/at/all/a.zip"_s);
        QCOMPARE(job.state, JobStatus::State::Failed);
        QVERIFY2(job.outcome.problems.front().reason.contains(u"cannot be written"_s), qPrintable(job.outcome.problems.front().reason));
    }

    void ofSeveralBundlesTheAppsIsTaken()
    {
        const auto bundle = [](BuildBundleType type, const char *url) {
            return BundleRow{.type = EnumValue<BuildBundleType>::of(type), .symbols = QUrl(QString::fromLatin1(url))};
        };
        const std::vector<BundleRow> all{bundle(BuildBundleType::WatchApp, "https://example.org/w"),
                                         bundle(BuildBundleType::App, "https://example.org/a"), bundle(BuildBundleType::AppClip, "")};
        QCOMPARE(bundleWithSymbols(all)->symbols, QUrl(u"https://example.org/a"_s));
        QCOMPARE(bundleWithSymbols({all.front(), all.back()})->symbols, QUrl(u"https://example.org/w"_s));
        QVERIFY(!bundleWithSymbols({all.back()}));
    }

private:
    JobStatus saved(const TestBuildRow &build, const QString &path)
    {
        const int id = m_stage->demo().session().buildActions().saveSymbols({.id = build.id, .name = build.number}, path);
        const auto hasEnded = [&] { return !m_stage->jobs().find(id)->isUnfinished(); };
        if (!QTest::qWaitFor(hasEnded, 30000))
            qFatal("it does not end");
        return *m_stage->jobs().find(id);
    }

    //! A processed build of \a app, with symbols or without.
    TestBuildRow buildOf(const QString &app, bool withSymbols)
    {
        const auto feed = m_stage->demo().session().builds().list(app);
        std::vector<TestBuildRow> rows;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { rows.insert(rows.end(), feed->arrived().cbegin(), feed->arrived().cend()); });
        feed->open(std::chrono::seconds(0));
        if (!QTest::qWaitFor([&] { return feed->state() == FeedBase::State::Complete; }, 30000))
            qFatal("builds were not read");
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const TestBuildRow &row) {
            return row.processing.known == BuildProcessingState::Valid && row.hasSymbols == withSymbols;
        });
        if (found == rows.cend())
            qFatal("there is no such build");
        return *found;
    }

    std::unique_ptr<TesterStage> m_stage;
};

SLIPWAY_TEST(TstSymbols)
#include "tst_symbols.moc"
